package crm.render;

import crm.domain.Deed;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A command that changed something, as the journal remembers it. */
public final class JournalView {
    private JournalView() {}

    /** {@code zone} is where moments are read. */
    public static View<Deed> of(ZoneId zone) {
        return View.<Deed>of("id", command -> row(command, zone))
                .header("id", "at", "by", "command", "rows", "undone")
                .column("id", "ID")
                .column("at", "WHEN")
                .column("by", "BY")
                .column("command", "COMMAND", null, command -> command.undone() ? Theme.Role.DIM : Theme.Role.STRONG)
                .column("rows", "ROWS")
                .optional()
                .column("undone", "UNDONE", command -> command.undone() ? "taken back" : "");
    }

    /** Command, who and when, such as {@code edit acme (kim, 2026-11-21 10:00)}. */
    public static String words(Deed command, ZoneId zone) {
        return command.command() + " (" + command.by() + ", "
                + command.at()
                        .atZone(zone)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' ')
                + ")";
    }

    private static Row row(Deed command, ZoneId zone) {
        return new Row()
                .count("id", command.id())
                .time("at", command.at().atZone(zone).toOffsetDateTime())
                .text("by", command.by())
                .text("command", command.command())
                .count("rows", command.rows())
                .flag("undone", command.undone());
    }
}
