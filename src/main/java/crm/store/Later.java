package crm.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which later commands, not taken back themselves, build on what a command did: it cannot be taken back before them. */
final class Later {
    /** Nobody takes back more than that one by one; beyond, the answer need not be complete. */
    private static final int ENOUGH = 100;

    private static final String HOLDS =
            " JOIN journal j ON j.id = l.journal_id AND j.undoes IS NULL AND j.undone_by IS NULL ";

    private final Sql sql;
    private final List<Schema.Reference> references;
    private final Map<String, List<List<String>>> unique;

    Later(Sql sql) {
        this.sql = sql;
        Schema schema = new Schema(sql);
        this.references = schema.references();
        this.unique = schema.unique();
    }

    /** Newest first: those that build on it, and those that build on these. */
    NavigableSet<Long> buildingOn(long entry) {
        NavigableSet<Long> found = new TreeSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(entry));
        while (!open.isEmpty() && found.size() < ENOUGH) {
            for (long next : directly(open.remove())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found.descendingSet();
    }

    private NavigableSet<Long> directly(long entry) {
        NavigableSet<Long> found = new TreeSet<>();
        Long any = sql.first(
                "SELECT max(id) FROM journal WHERE undoes IS NULL AND undone_by IS NULL AND id > ?",
                row -> row.getLong(1),
                entry);
        if (any != null && any > 0) {
            found.addAll(sameRows(entry));
            found.addAll(hanging(entry));
            inTheWay(entry, found);
        }
        return found;
    }

    private List<Long> sameRows(long entry) {
        return sql.list(
                "SELECT DISTINCT l.journal_id FROM journal_change e JOIN journal_change l ON l.table_name = e.table_name"
                        + " AND l.row_id BETWEEN e.row_id AND coalesce(e.last_row, e.row_id)" + HOLDS
                        + "WHERE e.journal_id = ? AND l.journal_id > ? UNION "
                        + "SELECT DISTINCT l.journal_id FROM journal_change e JOIN journal_change l"
                        + " ON l.table_name = e.table_name AND l.row_id < e.row_id AND l.last_row >= e.row_id" + HOLDS
                        + "WHERE e.journal_id = ? AND l.last_row IS NOT NULL AND l.journal_id > ?",
                row -> row.getLong(1),
                entry,
                entry,
                entry,
                entry);
    }

    /** Those that changed rows which point at new rows of the command. */
    private List<Long> hanging(long entry) {
        List<Long> found = new ArrayList<>();
        for (Schema.Reference reference : references) {
            found.addAll(sql.list(
                    "SELECT DISTINCT l.journal_id FROM journal_change l" + HOLDS
                            + "WHERE l.journal_id > ? AND l.table_name = ? AND EXISTS (SELECT 1 FROM "
                            + reference.table()
                            + " x JOIN journal_change e ON e.journal_id = ? AND e.table_name = ? AND e.before IS NULL"
                            + " AND x." + reference.column() + " BETWEEN e.row_id AND coalesce(e.last_row, e.row_id)"
                            + " WHERE x.id BETWEEN l.row_id AND coalesce(l.last_row, l.row_id))",
                    row -> row.getLong(1),
                    entry,
                    reference.table(),
                    entry,
                    reference.parent()));
        }
        return found;
    }

    /** Those that removed what old rows point at, or made rows that cannot stand beside old ones. */
    private void inTheWay(long entry, NavigableSet<Long> found) {
        Iterator<Old> rows = sql.stream(
                "SELECT table_name, row_id, before FROM journal_change WHERE journal_id = ? AND before IS NOT NULL AND before <> '{}'",
                row -> new Old(row.getString(1), row.getLong(2), RowImage.read(row.getString(3))),
                entry);
        while (rows.hasNext()) {
            Old old = rows.next();
            for (Schema.Reference reference : references) {
                if (reference.table().equals(old.table)
                        && old.columns.get(reference.column()) instanceof Number parent) {
                    found.addAll(changing(
                            reference.parent(),
                            parent.longValue(),
                            " AND l.before IS NOT NULL AND l.after IS NULL",
                            entry));
                }
            }
            for (List<String> columns : unique.getOrDefault(old.table, List.of())) {
                for (long row : alike(old, columns)) {
                    found.addAll(changing(old.table, row, "", entry));
                }
            }
        }
    }

    private record Old(String table, long row, Map<String, @Nullable Object> columns) {}

    private List<Long> alike(Old old, List<String> columns) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String column : columns) {
            values.add(old.columns.get(column));
        }
        values.add(old.row);
        return sql.list(
                "SELECT id FROM " + old.table + " WHERE " + String.join(" = ? AND ", columns) + " = ? AND id <> ?",
                row -> row.getLong(1),
                values.toArray());
    }

    private List<Long> changing(String table, long row, String and, long entry) {
        return sql.list(
                "SELECT DISTINCT l.journal_id FROM journal_change l" + HOLDS
                        + "WHERE l.table_name = ? AND l.row_id = ? AND l.journal_id > ?" + and + " UNION "
                        + "SELECT DISTINCT l.journal_id FROM journal_change l" + HOLDS
                        + "WHERE l.table_name = ? AND l.row_id < ? AND l.last_row >= ? AND l.journal_id > ?" + and,
                found -> found.getLong(1),
                table,
                row,
                entry,
                table,
                row,
                row,
                entry);
    }
}
