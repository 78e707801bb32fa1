package crm.store;

import crm.domain.Batch;
import crm.domain.Intake;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was taken in from outside: each import, and of things that come again what they are called there. */
public final class Imports {
    private final Sql sql;
    private final Journal journal;
    private final Rows rows;

    Imports(Sql sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
        this.rows = new Rows(sql, journal);
    }

    /**
     * Something of the outside that was met before.
     *
     * @param print what it said then, in short; null where it cannot change
     * @param touch the touch that it became; null where it became none
     */
    public record Seen(
            long id, @Nullable String print, @Nullable String touch) {}

    /** Remembers the import that the present transaction makes; does nothing where it has changed nothing. */
    public void add(Intake.Report report) {
        Long entry = journal.entry();
        if (entry != null) {
            sql.insert(
                    "INSERT INTO import (journal_id, source, origin, added, changed, known, skipped) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    entry,
                    report.source(),
                    report.origin(),
                    report.added(),
                    report.changed(),
                    report.known(),
                    report.left());
        }
    }

    /** All imports that changed something, newest first. */
    public List<Batch> all() {
        return sql.list(
                """
                SELECT i.journal_id, j.at, j.by_whom, i.source, i.origin, i.added, i.changed, i.known, i.skipped,
                    j.undone_by IS NOT NULL
                FROM import i JOIN journal j ON j.id = i.journal_id ORDER BY i.id DESC
                """,
                row -> new Batch(
                        row.getLong(1),
                        Instant.ofEpochSecond(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getBoolean(10)));
    }

    /** What of that name there was met before; null where it is new. */
    public @Nullable Seen seen(String source, String foreignId) {
        return sql.first(
                "SELECT id, print, touch_uid FROM import_seen WHERE source = ? AND foreign_id = ?",
                row -> new Seen(row.getLong(1), row.getString(2), row.getString(3)),
                source,
                foreignId);
    }

    /** The thread of the touch that became of something; null where it became none, or one in no thread. */
    public @Nullable String thread(String source, String foreignId) {
        return sql.first("""
                SELECT t.thread FROM import_seen s JOIN touch t ON t.uid = s.touch_uid
                WHERE s.source = ? AND s.foreign_id = ? AND t.thread IS NOT NULL""", row -> row.getString(1), source, foreignId);
    }

    /** What there was met before whose name begins so, by its name. */
    public Map<String, Seen> seenBeginning(String source, String start) {
        Map<String, Seen> found = new LinkedHashMap<>();
        sql.each(
                "SELECT foreign_id, id, print, touch_uid FROM import_seen"
                        + " WHERE source = ? AND foreign_id >= ? AND foreign_id < ? ORDER BY foreign_id",
                row -> Map.entry(row.getString(1), new Seen(row.getLong(2), row.getString(3), row.getString(4))),
                entry -> found.put(entry.getKey(), entry.getValue()),
                source,
                start,
                start + '\uffff');
        return found;
    }

    /** Remembers something new, and answers its {@link Seen#id}: what is seen later has a higher one. */
    public long see(String source, String foreignId, @Nullable String print, @Nullable String touch) {
        return rows.insert(
                "import_seen",
                new Rows.Values()
                        .put("source", source)
                        .put("foreign_id", foreignId)
                        .put("print", print)
                        .put("touch_uid", touch));
    }

    /** Remembers what something says now, and the touch that it has become. */
    public void seeAgain(Seen seen, @Nullable String print, @Nullable String touch) {
        rows.update(
                "import_seen", seen.id(), new Rows.Values().put("print", print).put("touch_uid", touch));
    }
}
