package crm.render;

import crm.domain.Change;
import crm.domain.Changes;
import crm.domain.Deed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who changed what, when, before and after. */
public final class HistoryView {
    private HistoryView() {}

    /** {@code zone} is where moments are read. */
    public static View<Changes> of(ZoneId zone) {
        return View.<Changes>of("id", changes -> row(changes, zone))
                .header("id", "at", "by", "command", "undone", "summary", "changes")
                .column("id", "ID")
                .column("at", "WHEN")
                .column("by", "BY")
                .column("command", "COMMAND")
                .column("summary", "CHANGES");
    }

    private static Row row(Changes changes, ZoneId zone) {
        Deed command = changes.command();
        List<Row> rows = new ArrayList<>();
        for (Change change : changes.all()) {
            rows.add(row(change));
        }
        return new Row()
                .count("id", command.id())
                .time("at", command.at().atZone(zone).toOffsetDateTime())
                .text("by", command.by())
                .text("command", command.command())
                .flag("undone", command.undone())
                .text("summary", String.join("; ", ChangeText.lines(changes.all())))
                .rows("changes", rows);
    }

    private static Row row(Change change) {
        Row row = new Row()
                .text("change", change.verb().word())
                .text("what", change.what())
                .text("name", change.count() == 1 ? change.name() : null)
                .text("customer", change.customer())
                .count("count", change.count());
        put("before", change.before(), row);
        put("after", change.after(), row);
        return row;
    }

    private static void put(String side, Map<String, @Nullable Object> fields, Row to) {
        if (fields.isEmpty()) {
            to.text(side, null);
            return;
        }
        Row row = new Row();
        fields.forEach((name, value) -> {
            if (value instanceof Number number) {
                row.count(name, number.longValue());
            } else if (value instanceof Boolean flag) {
                row.flag(name, flag.booleanValue());
            } else {
                row.text(name, value == null ? null : value.toString());
            }
        });
        to.fields(side, row);
    }
}
