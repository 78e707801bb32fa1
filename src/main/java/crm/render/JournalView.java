package crm.render;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** A command that changed something, as the journal remembers it. */
public final class JournalView {
    public static final View<Entry> VIEW =
            View.<Entry>of("id", JournalView::row).header("id", "at", "by", "command", "rows");

    private JournalView() {}

    /**
     * @param command such as {@code touch acme}
     * @param rows how many rows it changed
     */
    public record Entry(long id, OffsetDateTime at, String by, String command, int rows) {}

    /** What an undo says it took back. */
    public static String undone(Entry entry) {
        return "took back: " + entry.command() + " (" + entry.by() + ", "
                + entry.at()
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' ') + ")";
    }

    private static Row row(Entry entry) {
        return new Row()
                .count("id", entry.id())
                .time("at", entry.at())
                .text("by", entry.by())
                .text("command", entry.command())
                .count("rows", entry.rows());
    }
}
