package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of any table, written through the journal: the one shape of every noun's add, edit and rm. A noun says which columns
 * it has, in {@link Columns}' manner, and gets its writes from here; its questions it asks in SQL of its own.
 */
final class Rows {
    private final Sql sql;
    private final Journal journal;

    Rows(Sql sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** Columns with their values, in order: whole numbers, text or null. */
    static final class Values {
        private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

        /** Text for whatever is not a number; null stays null. */
        Values put(String column, @Nullable Object value) {
            columns.put(column, value == null || value instanceof Number ? value : value.toString());
            return this;
        }

        Values flag(String column, boolean set) {
            return put(column, set ? 1 : 0);
        }
    }

    /** Inserts a row and answers its number. */
    long insert(String table, Values values) {
        String names = String.join(", ", values.columns.keySet());
        String marks = "?, ".repeat(values.columns.size() - 1) + "?";
        long id = sql.insert(
                "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")",
                values.columns.values().toArray());
        journal.inserted(table, id);
        return id;
    }

    /** Makes a row as given; leaves no trace where it is so already. */
    void update(String table, long id, Values values) {
        String sets = String.join(" = ?, ", values.columns.keySet()) + " = ?";
        journal.updating(
                table,
                id,
                () -> sql.update(
                        "UPDATE " + table + " SET " + sets + " WHERE id = " + id,
                        values.columns.values().toArray()));
    }

    /**
     * The number of the row whose {@code uid} is {@code id}, or of the only one whose begins so; else a
     * {@link Failure.NotFound} or {@link Failure.Ambiguous} that calls the thing by its table.
     */
    long find(String table, String id) {
        List<Map.Entry<String, Long>> found = sql.list(
                "SELECT uid, id FROM " + table + " WHERE uid >= ? AND uid < ? ORDER BY uid LIMIT 10",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                id,
                id + '\uffff');
        if (id.isEmpty() || found.isEmpty()) {
            throw new CrmException(new Failure.NotFound(table, id, List.of()));
        }
        if (found.size() > 1 && !found.get(0).getKey().equals(id)) {
            throw new CrmException(new Failure.Ambiguous(
                    table, id, found.stream().map(Map.Entry::getKey).toList()));
        }
        return found.get(0).getValue();
    }

    void delete(String table, long id) {
        journal.delete(table, id);
    }

    /** Deletes the rows that belong to another one; {@code column} names it. */
    void deleteAll(String table, String column, long id) {
        for (long row :
                sql.list("SELECT id FROM " + table + " WHERE " + column + " = ?", found -> found.getLong(1), id)) {
            journal.delete(table, row);
        }
    }
}
