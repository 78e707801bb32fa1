package crm.render;

import crm.domain.Play;
import crm.domain.PlayRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A play, and whether it works. */
public final class PlayView {
    public static final View<Listed> VIEW = View.<Listed>of("name", PlayView::row)
            .header("name", "source", "path", "about", "used", "open", "saved", "lost", "false_alarms", "steps")
            .column("name", "NAME", null, listed -> Theme.Role.STRONG)
            .column("source", "SOURCE")
            .column("used", "USED")
            .column("open", "OPEN")
            .column("saved", "SAVED")
            .column("lost", "LOST")
            .column("false_alarms", "FALSE ALARMS")
            .column("about", "FOR");

    private PlayView() {}

    /**
     * @param path of the user's file; null for one that comes with crm
     */
    public record Listed(Play play, @Nullable String path, PlayRecord record) {}

    private static Row row(Listed listed) {
        List<Row> steps = new ArrayList<>();
        for (Play.Step step : listed.play().steps()) {
            steps.add(new Row().text("after", step.after()).text("text", step.text()));
        }
        PlayRecord record = listed.record();
        return new Row()
                .text("name", listed.play().name())
                .text("source", listed.path() == null ? "built-in" : "yours")
                .text("path", listed.path())
                .text("about", listed.play().about())
                .count("used", record.used())
                .count("open", record.open())
                .count("saved", record.saved())
                .count("lost", record.lost())
                .count("false_alarms", record.falseAlarms())
                .rows("steps", steps);
    }
}
