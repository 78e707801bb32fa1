package crm.store;

import crm.domain.CrmException;
import crm.domain.Deed;
import crm.domain.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes commands back and does them again. Call it inside one transaction: {@link Store#transaction}. */
public final class Undoing {
    /**
     * Of a command that added more rows than this no images are kept when it is taken back: it cannot be done again, and
     * the journal does not grow to several times what was imported.
     */
    static final int MOST_KEPT = 10_000;

    /** From so many rows on it is faster to build the search indexes anew. */
    private static final int MANY = 2_000;

    /** So many rows go in one statement. */
    private static final int AT_ONCE = 10_000;

    static final String SELECT = """
            SELECT j.id, j.at, j.by_whom, j.command, j.undoes, j.undone_by,
                (SELECT sum(coalesce(c.last_row, c.row_id) - c.row_id + 1) FROM journal_change c WHERE c.journal_id = j.id)
                AS changed FROM journal j\s""";

    private final Sql sql;
    private final Journal journal;

    Undoing(Sql sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    private record Change(
            String table,
            long row,
            @Nullable Long last,
            @Nullable String before,
            @Nullable String after) {}

    /** The last command that is not taken back; null if there is none. */
    public @Nullable Deed last() {
        return sql.first(
                SELECT + "WHERE j.undoes IS NULL AND j.undone_by IS NULL ORDER BY j.id DESC LIMIT 1", Undoing::command);
    }

    /** The command with that number in the journal, that is no undo or redo itself; else a {@link Failure.NotFound}. */
    public Deed find(String id) {
        Deed found = id.matches("[0-9]{1,18}")
                ? sql.first(SELECT + "WHERE j.undoes IS NULL AND j.id = ?", Undoing::command, Long.parseLong(id))
                : null;
        if (found == null) {
            throw new CrmException(new Failure.NotFound("command", id, List.of()));
        }
        return found;
    }

    /** All that are no undo or redo themselves, and no erasure, newest first; {@code most} 0 for all. */
    public Iterator<Deed> all(int most) {
        return sql.stream(
                SELECT + "WHERE j.undoes IS NULL AND j.command NOT IN (?, ?) ORDER BY j.id DESC LIMIT ?",
                Undoing::command,
                Deed.erasure(true),
                Deed.erasure(false),
                most == 0 ? Long.MAX_VALUE : (long) most);
    }

    /**
     * The later commands, not taken back, that changed the same rows, or rows that hang on what it added, or that stand in
     * the way of what it removed; and those that build on these. Newest first.
     */
    public List<Deed> buildingOn(Deed command) {
        List<Deed> later = new ArrayList<>();
        for (long id : new Later(sql).buildingOn(command.id())) {
            later.add(get(id));
        }
        return later;
    }

    /**
     * Takes the command back, and answers whether {@link #redo} could do it again. A {@link Failure.BadData} where a row of
     * it is not as it was left, a {@link Failure.Usage} for an erasure.
     */
    public boolean undo(Deed command, String by, Instant at) {
        if (command.erased()) {
            throw new CrmException(new Failure.Usage(
                    "'" + command.command() + "' cannot be taken back: who is erased is gone for good",
                    "crm undo --list shows what can be taken back, crm undo ID does"));
        }
        Long added = sql.first(
                "SELECT sum(coalesce(last_row, row_id) - row_id + 1) FROM journal_change"
                        + " WHERE journal_id = ? AND before IS NULL",
                row -> row.getLong(1),
                command.id());
        boolean kept = added == null || added <= MOST_KEPT;
        sql.engine().referencesAtTheEnd(sql);
        journal.begin(by, at, "undo " + command.command(), command.id());
        if (added != null && added > MANY) {
            sql.engine().removingMany(sql, () -> takeBack(command, kept, "taken back"));
        } else {
            takeBack(command, kept, "taken back");
        }
        Long undo = journal.entry();
        sql.update("UPDATE journal SET undone_by = ? WHERE id = ?", undo, command.id());
        return kept;
    }

    /** The undo that a redo would take back: the last one that holds; null where there is none. */
    public @Nullable Deed lastUndo() {
        return sql.first(
                SELECT + "JOIN journal o ON o.id = j.undoes AND o.undoes IS NULL"
                        + " WHERE j.undone_by IS NULL ORDER BY j.id DESC LIMIT 1",
                Undoing::command);
    }

    /** The first new command since that undo, which lets nothing be done again; null where there is none. */
    public @Nullable Deed newSince(Deed undo) {
        return sql.first(
                SELECT + "WHERE j.undoes IS NULL AND j.id > ? ORDER BY j.id LIMIT 1", Undoing::command, undo.id());
    }

    /** Does again what {@code undo} took back, and answers what that was. */
    public Deed redo(Deed undo, String by, Instant at) {
        Deed original = get(undo.undoes() == null ? 0 : undo.undoes());
        if (sql.first("SELECT 1 FROM journal_change WHERE journal_id = ? AND before = '{}'", row -> 1, undo.id())
                != null) {
            throw new CrmException(new Failure.BadData(
                    null,
                    "'" + original.command() + "' cannot be done again: its rows were too many to be kept when it was"
                            + " taken back; run it anew"));
        }
        sql.engine().referencesAtTheEnd(sql);
        journal.begin(by, at, "redo " + original.command(), undo.id());
        takeBack(undo, true, "done again");
        Long redo = journal.entry();
        sql.update("UPDATE journal SET undone_by = ? WHERE id = ?", redo, undo.id());
        sql.update("UPDATE journal SET undone_by = NULL WHERE id = ?", original.id());
        return get(original.id());
    }

    private Deed get(long id) {
        Deed found = sql.first(SELECT + "WHERE j.id = ?", Undoing::command, id);
        if (found == null) {
            throw sql.gone("command", id);
        }
        return found;
    }

    /** Newest change first. New rows of several tables stand in the journal table by table, so what points at what is
     * looked at when all is done. */
    private void takeBack(Deed command, boolean keep, String done) {
        Iterator<Change> changes = sql.stream(
                "SELECT table_name, row_id, last_row, before, after FROM journal_change WHERE journal_id = ? ORDER BY id DESC",
                row -> new Change(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3) == null ? null : Long.valueOf(row.getLong(3)),
                        row.getString(4),
                        row.getString(5)),
                command.id());
        while (changes.hasNext()) {
            Change change = changes.next();
            long last = change.last() == null ? change.row() : change.last();
            if (change.before() == null && !keep) {
                removeAll(change.table(), change.row(), last, command, done);
            } else {
                for (long row = last; row >= change.row(); row--) {
                    takeBack(change, row, command, done);
                }
            }
        }
    }

    private void removeAll(String table, long first, long last, Deed command, String done) {
        for (long from = first; from <= last; from += AT_ONCE) {
            long to = Math.min(last, from + AT_ONCE - 1);
            if (sql.update("DELETE FROM " + table + " WHERE id BETWEEN ? AND ?", from, to) != to - from + 1) {
                throw changedSince(command, done, table + " " + from + " to " + to);
            }
        }
        journal.removed(table, first, last);
    }

    private void takeBack(Change change, long number, Deed command, String done) {
        String now = journal.image(change.table(), number);
        String before = change.before();
        String after = change.after();
        boolean inserted = before == null;
        if (inserted ? now == null : after == null ? now != null : now == null || !agree(after, now)) {
            throw changedSince(command, done, change.table() + " " + number);
        }
        if (before == null) {
            journal.delete(change.table(), number);
            return;
        }
        Map<String, @Nullable Object> row = RowImage.read(before);
        if (after == null) {
            String names = String.join(", ", row.keySet());
            String marks = "?, ".repeat(row.size() - 1) + "?";
            sql.update(
                    "INSERT INTO " + change.table() + " (" + names + ") VALUES (" + marks + ")",
                    row.values().toArray());
            journal.inserted(change.table(), number);
        } else {
            List<@Nullable Object> values = new ArrayList<>(row.values());
            values.add(number);
            journal.updating(
                    change.table(),
                    number,
                    () -> sql.update(
                            "UPDATE " + change.table() + " SET " + String.join(" = ?, ", row.keySet())
                                    + " = ? WHERE id = ?",
                            values.toArray()));
        }
    }

    private static CrmException changedSince(Deed command, String done, String what) {
        return new CrmException(new Failure.BadData(
                null, "'" + command.command() + "' cannot be " + done + ": " + what + " was changed since"));
    }

    /** Whether a row is as the journal left it; columns that a migration has added since say nothing. */
    private static boolean agree(String after, String now) {
        return after.equals(now)
                || RowImage.read(now)
                        .entrySet()
                        .containsAll(RowImage.read(after).entrySet());
    }

    static Deed command(ResultSet row) throws SQLException {
        return new Deed(
                row.getLong("id"),
                Instant.ofEpochSecond(row.getLong("at")),
                row.getString("by_whom"),
                row.getString("command"),
                row.getLong("changed"),
                row.getString("undoes") == null ? null : Long.valueOf(row.getLong("undoes")),
                row.getString("undone_by") == null ? null : Long.valueOf(row.getLong("undone_by")));
    }
}
