package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, when, and what was there before: one entry a command, one change a row. Every write of the other
 * classes passes through here, so that {@link #undo} can take any of them back without knowing what they are.
 */
public final class Journal {
    private final Sql sql;
    private @Nullable Pending pending;
    private long entry;
    private final Map<String, Run> runs = new LinkedHashMap<>();

    Journal(Sql sql) {
        this.sql = sql;
    }

    /**
     * A command that changed something.
     *
     * @param command what it is called, such as {@code touch acme}
     * @param rows how many rows it changed
     */
    public record Entry(long id, Instant at, String by, String command, int rows) {}

    private record Pending(
            String by, Instant at, String command, @Nullable Long undoes) {}

    private record Change(
            String table,
            long row,
            long last,
            @Nullable String before,
            @Nullable String after) {}

    /** New rows of one table, one after the other, that are not written down yet. */
    private record Run(long first, long last) {}

    /** What follows belongs to this command; an entry is written with its first change and not before. */
    void begin(String by, Instant at, String command) {
        begin(new Pending(by, at, command, null));
    }

    private void begin(Pending next) {
        pending = next;
        entry = 0;
        runs.clear();
    }

    /** Writes down what is not yet: nothing of the command follows. */
    void end() {
        runs.forEach((table, run) -> record(table, run.first, run.last == run.first ? null : run.last, null, null));
        runs.clear();
    }

    /** The row of the command in the journal; null where it has changed nothing so far. */
    @Nullable
    Long entry() {
        end();
        return entry == 0 ? null : Long.valueOf(entry);
    }

    /** A million new rows are one change: what is taken back is known from where they begin and end. */
    void inserted(String table, long row) {
        Run run = runs.get(table);
        if (run != null && row != run.last + 1) {
            end();
            run = null;
        }
        runs.put(table, new Run(run == null ? row : run.first, row));
    }

    /** Whether the row is one of the last run of new ones. */
    boolean added(String table, long row) {
        Run run = runs.get(table);
        return run != null && row >= run.first && row <= run.last;
    }

    void updating(String table, long row, Runnable update) {
        String before = present(table, row);
        update.run();
        String after = present(table, row);
        if (!before.equals(after)) {
            end();
            record(table, row, null, before, after);
        }
    }

    void delete(String table, long row) {
        String before = present(table, row);
        sql.update("DELETE FROM " + table + " WHERE id = ?", row);
        end();
        record(table, row, null, before, null);
    }

    /** Takes back the last command that changed anything and is not taken back yet; null if there is none. A {@link Failure.BadData}
     * where a row of it is not as that command left it. */
    public @Nullable Entry undo(String by, Instant at) {
        Entry last = sql.first("""
                SELECT id, at, by_whom, command, (SELECT sum(coalesce(c.last_row, c.row_id) - c.row_id + 1)
                    FROM journal_change c WHERE c.journal_id = j.id) AS changed
                FROM journal j WHERE undoes IS NULL AND undone_by IS NULL ORDER BY id DESC LIMIT 1
                """, Journal::entry);
        if (last == null) {
            return null;
        }
        List<Change> changes = sql.list(
                "SELECT table_name, row_id, coalesce(last_row, row_id), before, after FROM journal_change"
                        + " WHERE journal_id = ? ORDER BY id DESC",
                row -> new Change(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)),
                last.id());
        begin(new Pending(by, at, "undo " + last.command(), last.id()));
        // Within the runs of one command a row may stand before those that it hangs on.
        sql.run(Sqlite.REFERENCES_AT_THE_END);
        for (Change change : changes) {
            for (long row = change.last(); row >= change.row(); row--) {
                takeBack(change, row, last);
            }
        }
        end();
        sql.update("UPDATE journal SET undone_by = ? WHERE id = ?", entry, last.id());
        return last;
    }

    private void takeBack(Change change, long number, Entry last) {
        String now = image(change.table(), number);
        String before = change.before();
        String after = change.after();
        boolean inserted = before == null;
        if (inserted ? now == null : after == null ? now != null : now == null || !agree(after, now)) {
            throw new CrmException(new Failure.BadData(
                    null,
                    "'" + last.command() + "' cannot be taken back: " + change.table() + " " + number
                            + " was changed since"));
        }
        if (before == null) {
            delete(change.table(), number);
            return;
        }
        Map<String, @Nullable Object> row = RowImage.read(before);
        if (after == null) {
            String names = String.join(", ", row.keySet());
            String marks = "?, ".repeat(row.size() - 1) + "?";
            sql.update(
                    "INSERT INTO " + change.table() + " (" + names + ") VALUES (" + marks + ")",
                    row.values().toArray());
            inserted(change.table(), change.row());
        } else {
            updating(
                    change.table(),
                    change.row(),
                    () -> sql.update(
                            "UPDATE " + change.table() + " SET " + String.join(" = ?, ", row.keySet())
                                    + " = ? WHERE id = " + change.row(),
                            row.values().toArray()));
        }
    }

    /** Whether a row is as the journal left it; columns that a migration has added since say nothing. */
    private static boolean agree(String after, String now) {
        return after.equals(now)
                || RowImage.read(now)
                        .entrySet()
                        .containsAll(RowImage.read(after).entrySet());
    }

    private void record(String table, long row, @Nullable Long last, @Nullable String before, @Nullable String after) {
        if (entry == 0) {
            Pending command = Objects.requireNonNull(pending, "a change outside a transaction");
            entry = sql.insert(
                    "INSERT INTO journal (at, by_whom, command, undoes) VALUES (?, ?, ?, ?)",
                    command.at().getEpochSecond(),
                    command.by(),
                    command.command(),
                    command.undoes());
        }
        sql.insert(
                "INSERT INTO journal_change (journal_id, table_name, row_id, last_row, before, after) VALUES (?, ?, ?, ?, ?, ?)",
                entry,
                table,
                row,
                last,
                before,
                after);
    }

    private @Nullable String image(String table, long row) {
        return sql.first("SELECT * FROM " + table + " WHERE id = ?", RowImage::write, row);
    }

    private String present(String table, long row) {
        String image = image(table, row);
        if (image == null) {
            throw sql.gone(table, row);
        }
        return image;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Instant.ofEpochSecond(row.getLong("at")),
                row.getString("by_whom"),
                row.getString("command"),
                row.getInt("changed"));
    }
}
