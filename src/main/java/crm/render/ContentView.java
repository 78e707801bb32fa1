package crm.render;

import crm.domain.Content;
import crm.domain.Giving;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Something worth giving. */
public final class ContentView {
    public static final View<Content> VIEW = View.<Content>of("key", ContentView::row)
            .header(
                    "key",
                    "title",
                    "kind",
                    "topics",
                    "link",
                    "file",
                    "language",
                    "good_until",
                    "note",
                    "added",
                    "by",
                    "given")
            .column("key", "KEY")
            .column("title", "TITLE", null, content -> Theme.Role.STRONG)
            .least(24)
            .column("kind", "KIND")
            .column("topics", "TOPICS")
            .least(16)
            .column("good_until", "GOOD UNTIL")
            .optional()
            .column("given", "GIVEN");

    /** Content with who had it. */
    public record Shown(Content content, List<Giving> given) {}

    public static final View<Shown> SHOWN = View.of("key", ContentView::shown);

    private ContentView() {}

    private static Row row(Content content) {
        return new Row()
                .text("key", content.key())
                .text("title", content.title())
                .text("kind", content.kind().word())
                .words("topics", content.topics())
                .text("link", content.link())
                .text("file", content.file())
                .text("language", content.language())
                .day("good_until", content.goodUntil())
                .text("note", content.note())
                .day("added", content.added())
                .text("by", content.by())
                .count("given", content.given());
    }

    private static Row shown(Shown shown) {
        List<Row> given = new ArrayList<>();
        for (Giving giving : shown.given()) {
            given.add(new Row()
                    .day("day", giving.day())
                    .text("key", giving.customer().key())
                    .text("customer", giving.customer().name())
                    .text("touch", giving.touch()));
        }
        return row(shown.content()).rows("given_to", given);
    }

    /** What customers had, for their own page. */
    static List<Row> had(List<Giving> givings) {
        List<Row> rows = new ArrayList<>();
        for (Giving giving : givings) {
            rows.add(new Row()
                    .day("day", giving.day())
                    .text("content", giving.key())
                    .text("title", giving.title())
                    .text("kind", giving.kind().word())
                    .text("touch", giving.touch()));
        }
        return rows;
    }

    /** Why it is worth nothing any more, for people; empty where it is good. */
    public static String past(Content content, LocalDate today) {
        return content.good(today) ? "" : "; it was good until " + content.goodUntil() + " and is not suggested";
    }
}
