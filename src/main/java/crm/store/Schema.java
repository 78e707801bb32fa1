package crm.store;

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
        Map<String, List<List<String>>> unique =
                new LinkedHashMap<>(sql.engine().unique(sql));
        unique.keySet().removeAll(OWN);
        return unique;
    }
}
