package crm.render;

import crm.domain.StoreStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The store as a whole: what it is, what was made of it, where it was copied to. */
public final class StoreView {
    public static final View<Made> MADE = View.<Made>of("store", StoreView::row)
            .column("store", "STORE")
            .column("made", "MADE")
            .column("schema", "SCHEMA")
            .column("writer", "WRITER")
            .column("reader", "READER");
    public static final View<Copied> COPIED = View.<Copied>of("to", StoreView::row)
            .column("from", "FROM")
            .column("to", "TO")
            .column("all_rows", "ROWS");

    private StoreView() {}

    /**
     * A store that is there now.
     *
     * @param made whether it was not there before
     * @param writer the role of those who write; null where there are no roles
     * @param reader the role of those who only read; null where there are no roles
     * @param rolesMade those of them that were not there before
     */
    public record Made(
            String store,
            boolean made,
            int schema,
            @Nullable String writer,
            @Nullable String reader,
            List<String> rolesMade) {}

    /** {@code rows} by table. */
    public record Copied(String from, String to, Map<String, Long> rows) {
        long all() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** With moments as they were in {@code zone}. */
    public static View<StoreStatus> status(ZoneId zone) {
        return View.<StoreStatus>of("store", status -> row(status, zone))
                .column("store", "STORE")
                .column("database", "DATABASE")
                .column("version", "VERSION")
                .column("schema", "SCHEMA")
                .column("bytes", "BYTES")
                .column("rights", "RIGHTS")
                .column("written_at", "WRITTEN")
                .column("written_by", "BY");
    }

    public static String sentence(Copied copied) {
        return "copied " + copied.from() + " to " + copied.to() + ": " + Ages.amount(copied.all(), "row", "rows")
                + ", each read again and found the same";
    }

    private static Row row(StoreStatus status, ZoneId zone) {
        StoreStatus.Written written = status.written();
        StoreStatus.Rights rights = status.rights();
        return new Row()
                .text("store", status.place())
                .flag("exists", status.exists())
                .text("database", status.database())
                .text("version", status.version())
                .count("schema", status.schema())
                .count("latest_schema", status.latest())
                .count("bytes", status.bytes())
                .text("rights", rights == null ? null : rights.word())
                .time(
                        "written_at",
                        written == null ? null : written.at().atZone(zone).toOffsetDateTime())
                .text("written_by", written == null ? null : written.by())
                .text("written_command", written == null ? null : written.command())
                .fields("rows", counts(status.rows()));
    }

    private static Row counts(Map<String, Long> rows) {
        Row counts = new Row();
        rows.forEach((name, count) -> counts.count(name.replace('-', '_'), count));
        return counts;
    }

    private static Row row(Made made) {
        return new Row()
                .text("store", made.store())
                .flag("made", made.made())
                .count("schema", made.schema())
                .text("writer", made.writer())
                .text("reader", made.reader())
                .words("roles_made", made.rolesMade());
    }

    private static Row row(Copied copied) {
        return new Row()
                .text("from", copied.from())
                .text("to", copied.to())
                .count("all_rows", copied.all())
                .fields("rows", counts(copied.rows()));
    }
}
