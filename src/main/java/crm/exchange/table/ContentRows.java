package crm.exchange.table;

import crm.domain.Content;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.Place;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Content out of rows. */
public final class ContentRows {
    private final Heading heading;
    private final ZonedDateTime now;
    private final String by;
    private final DateOrder order;

    /** {@code by} is who added it where the file does not say. */
    public ContentRows(Heading heading, ZonedDateTime now, String by, DateOrder order) {
        this.heading = heading;
        this.now = now;
        this.by = by;
        this.order = order;
    }

    /** The content that a row tells of, not stored yet. */
    public Content read(Sheet.Line line) {
        Cells cells = new Cells(heading, line, now, order);
        String title = cells.text("title");
        if (title == null) {
            throw new CrmException(new Failure.BadData(null, "no title is given"));
        }
        String given = cells.text("key");
        String key = given == null ? Names.key(title) : Names.fold(given);
        if (!Names.isKey(key)) {
            throw cells.unfit("key", String.valueOf(given), "a key such as packing-guide");
        }
        LocalDate added = cells.day("added");
        String who = cells.text("by");
        return new Content(
                0,
                key,
                title,
                kind(cells),
                place(cells),
                cells.text("language"),
                cells.day("good_until"),
                cells.words("note"),
                added == null ? now.toLocalDate() : added,
                who == null ? by : who,
                cells.items("topics"),
                0);
    }

    private static Content.Kind kind(Cells cells) {
        String text = cells.text("kind");
        if (text == null) {
            return Content.Kind.ARTICLE;
        }
        for (Content.Kind kind : List.of(Content.Kind.values())) {
            if (kind.word().equals(text.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "blog", "blog post", "post", "page" -> Content.Kind.ARTICLE;
            case "whitepaper", "guide", "ebook", "pdf", "case study" -> Content.Kind.DOCUMENT;
            case "webinar" -> Content.Kind.EVENT;
            default -> throw cells.unfit("kind", text, "article, tip, document or event");
        };
    }

    private static @Nullable String place(Cells cells) {
        String link = cells.text("link");
        if (link != null && !Place.isLink(link)) {
            throw cells.unfit("link", link, "a link such as https://example.com/packing");
        }
        return link == null ? cells.text("file") : link;
    }
}
