package crm.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tables that a journal is kept of say of themselves: which column points where, and what is unique. */
final class Schema {
    /** What no journal is kept of. */
    private static final Set<String> OWN = Set.of("stale_seen", "import", "journal", "journal_change");

    private final Sql sql;

    Schema(Sql sql) {
        this.sql = sql;
    }

    /** {@code table.column} holds the number of a row of {@code parent}; {@code required} where it is never null. */
    record Reference(String table, String column, String parent, boolean required) {}

    List<Reference> references() {
        return sql.engine().references(sql).stream()
                .filter(reference -> !OWN.contains(reference.table))
                .toList();
    }

    /** By table the sets of columns in which no two rows are alike. */
    Map<String, List<List<String>>> unique() {
        Map<String, Map<String, List<String>>> found = new LinkedHashMap<>();
        sql.each(
                sql.engine().uniqueColumns(),
                row -> found.computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getString(2), index -> new ArrayList<>())
                        .add(row.getString(3)),
                added -> {});
        found.keySet().removeAll(OWN);
        Map<String, List<List<String>>> unique = new LinkedHashMap<>();
        found.forEach((table, indexes) -> unique.put(table, List.copyOf(indexes.values())));
        return unique;
    }
}
