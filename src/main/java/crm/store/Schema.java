package crm.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tables say of themselves, in SQLite's words: which column points where, and what is unique. */
final class Schema {
    /** What no journal is kept of. */
    private static final String OWN = "('stale_seen', 'import', 'journal', 'journal_change')";

    private final Sql sql;

    Schema(Sql sql) {
        this.sql = sql;
    }

    /** {@code table.column} holds the id of a row of {@code parent}. */
    record Reference(String table, String column, String parent) {}

    List<Reference> references() {
        return sql.list(
                "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f"
                        + " WHERE m.type = 'table' AND m.name NOT IN " + OWN,
                row -> new Reference(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** By table the sets of columns in which no two rows are alike. */
    Map<String, List<List<String>>> unique() {
        Map<String, Map<String, List<String>>> found = new LinkedHashMap<>();
        sql.each(
                "SELECT m.name, i.name, c.name FROM sqlite_schema m JOIN pragma_index_list(m.name) i"
                        + " JOIN pragma_index_info(i.name) c WHERE m.type = 'table' AND i.\"unique\" = 1"
                        + " AND m.name NOT IN " + OWN + " ORDER BY m.name, i.name, c.seqno",
                row -> found.computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getString(2), index -> new ArrayList<>())
                        .add(row.getString(3)),
                added -> {});
        Map<String, List<List<String>>> unique = new LinkedHashMap<>();
        found.forEach((table, indexes) -> unique.put(table, List.copyOf(indexes.values())));
        return unique;
    }
}
