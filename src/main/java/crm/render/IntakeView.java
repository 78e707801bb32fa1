package crm.render;

import crm.domain.Batch;
import crm.domain.Intake;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What became of an import, and the imports there were. */
public final class IntakeView {
    public static final View<Intake.Report> VIEW = View.of("source", IntakeView::row);

    private IntakeView() {}

    /** The imports there were; {@code zone} is where their moments are read. */
    public static View<Batch> batches(ZoneId zone) {
        return View.<Batch>of("id", batch -> row(batch, zone))
                .header("id", "at", "by", "source", "origin", "added", "changed", "known", "skipped", "undone")
                .column("at", "WHEN")
                .column("source", "WHAT", null, batch -> batch.undone() ? Theme.Role.DIM : Theme.Role.STRONG)
                .column("origin", "FROM")
                .column("added", "ADDED")
                .column("changed", "CHANGED")
                .column("known", "KNOWN")
                .optional()
                .column("skipped", "SKIPPED")
                .column("by", "BY")
                .optional()
                .column("undone", "UNDONE")
                .column("id", "ID", null, batch -> Theme.Role.DIM);
    }

    /** In one sentence, the reasons for what was left out among it. */
    public static String sentence(Intake.Report report) {
        StringBuilder text = new StringBuilder(report.trial() ? "would add " : "")
                .append(report.added())
                .append(report.trial() ? "" : " new");
        if (report.changed() > 0) {
            text.append(report.trial() ? ", change " : ", ")
                    .append(report.changed())
                    .append(report.trial() ? "" : " changed");
        }
        if (report.known() > 0) {
            text.append(", ").append(report.known()).append(" known already");
        }
        StringJoiner reasons = new StringJoiner(", ");
        report.skipped().forEach((reason, count) -> reasons.add(count + " " + reason));
        return report.left() == 0
                ? text.toString()
                : text.append("; skipped ")
                        .append(report.left())
                        .append(": ")
                        .append(reasons)
                        .toString();
    }

    private static Row row(Intake.Report report) {
        List<Row> skipped = new ArrayList<>();
        report.skipped()
                .forEach((reason, count) ->
                        skipped.add(new Row().text("reason", reason).count("count", count)));
        return new Row()
                .text("source", report.source())
                .text("origin", report.origin())
                .flag("dry_run", report.trial())
                .count("added", report.added())
                .count("changed", report.changed())
                .count("known", report.known())
                .rows("skipped", skipped);
    }

    private static Row row(Batch batch, ZoneId zone) {
        return new Row()
                .text("id", Long.toString(batch.entry()))
                .time("at", batch.at().atZone(zone).toOffsetDateTime())
                .text("by", batch.by())
                .text("source", batch.source())
                .text("origin", batch.origin())
                .count("added", batch.added())
                .count("changed", batch.changed())
                .count("known", batch.known())
                .count("skipped", batch.skipped())
                .flag("undone", batch.undone());
    }
}
