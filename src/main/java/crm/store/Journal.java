package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, when, and what was there before: one entry a command, one change a row. Every write of the other
 * classes passes through here, so that {@link Undoing} can take any of them back without knowing what they are.
 */
final class Journal {
    /** Stands for what was before where that was too much to keep. */
    static final String NOT_KEPT = "{}";

    private final Sql sql;
    private @Nullable Pending pending;
    private long entry;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private @Nullable String token;
    private final Map<String, String> found = new HashMap<>();
    private final Set<String> compared = new HashSet<>();

    Journal(Sql sql) {
        this.sql = sql;
    }

    private record Pending(
            String by, Instant at, String command, @Nullable Long undoes) {}

    /** New rows of one table, one after the other, that are not written down yet. */
    private record Run(long first, long last) {}

    /** A transaction begins that is told from all others by {@code token}, where it is not null. */
    void open(@Nullable String token) {
        this.token = token;
        found.clear();
    }

    /** It begins anew, because others were in its way. */
    void attempt() {
        compared.clear();
    }

    /** Whether the transaction of that token was committed. */
    boolean holds(@Nullable String token) {
        return token != null && sql.first("SELECT 1 FROM journal WHERE token = ?", row -> true, token) != null;
    }

    /** What follows belongs to this command; an entry is written with its first change and not before. */
    void begin(String by, Instant at, String command) {
        begin(by, at, command, null);
    }

    /** {@code undoes} is the command that this one takes back. */
    void begin(String by, Instant at, String command, @Nullable Long undoes) {
        pending = new Pending(by, at, command, undoes);
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

    /** A row that the same command has just added needs no images: to take it back is to take the row away. */
    void updating(String table, long row, Runnable update) {
        if (added(table, row)) {
            update.run();
            return;
        }
        String before = present(table, row);
        refuseOverwriting(table, row, before);
        update.run();
        String after = present(table, row);
        if (!before.equals(after)) {
            end();
            record(table, row, null, before, after);
        }
    }

    /**
     * A transaction that begins anew because somebody else was in its way must not write over what they wrote: what it is
     * to write was decided before.
     */
    private void refuseOverwriting(String table, long row, String before) {
        String place = table + " " + row;
        if (compared.add(place)) {
            String first = found.putIfAbsent(place, before);
            if (first != null && !first.equals(before)) {
                throw new CrmException(new Failure.Overtaken(table, lastChanged(table, row)));
            }
        }
    }

    private @Nullable String lastChanged(String table, long row) {
        return sql.first(
                "SELECT j.by_whom FROM journal_change c JOIN journal j ON j.id = c.journal_id"
                        + " WHERE c.table_name = ? AND c.row_id = ? ORDER BY c.id DESC LIMIT 1",
                found -> found.getString(1),
                table,
                row);
    }

    void delete(String table, long row) {
        String before = present(table, row);
        sql.update("DELETE FROM " + table + " WHERE id = ?", row);
        end();
        record(table, row, null, before, null);
    }

    /** Rows that are gone, and of which nothing is kept: no redo brings them back. */
    void removed(String table, long first, long last) {
        end();
        record(table, first, last, NOT_KEPT, null);
    }

    /** Writes the command down, whether it has changed a row that is kept or not. */
    void enter() {
        Pending command = Objects.requireNonNull(pending, "a change outside a transaction");
        entry = sql.insert(
                "INSERT INTO journal (at, by_whom, command, undoes, token) VALUES (?, ?, ?, ?, ?)",
                command.at().getEpochSecond(),
                command.by(),
                command.command(),
                command.undoes(),
                token);
    }

    private void record(String table, long row, @Nullable Long last, @Nullable String before, @Nullable String after) {
        if (entry == 0) {
            enter();
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

    @Nullable
    String image(String table, long row) {
        return sql.first("SELECT * FROM " + table + " WHERE id = ?", RowImage::write, row);
    }

    private String present(String table, long row) {
        String image = image(table, row);
        if (image == null) {
            throw sql.gone(table, row);
        }
        return image;
    }
}
