package crm.render;

import crm.domain.Document;
import crm.domain.Place;

/** A document, and how its file stands. */
public final class DocumentView {
    public static final View<Document.Checked> VIEW = View.<Document.Checked>of("id", DocumentView::row)
            .header(
                    "id",
                    "key",
                    "customer",
                    "kind",
                    "title",
                    "version",
                    "final",
                    "state",
                    "place",
                    "sha256",
                    "replaces",
                    "added",
                    "by")
            .column("key", "CUSTOMER")
            .column("kind", "KIND")
            .column("title", "TITLE", null, checked -> Theme.Role.STRONG)
            .least(24)
            .column("version", "VERSION")
            .optional()
            .column("final", "FINAL")
            .column("state", "STATE", null, DocumentView::role)
            .least(11)
            .column("id", "ID", null, checked -> Theme.Role.DIM)
            .column("place", "PLACE", checked -> shortened(checked.document().place()))
            .to(checked -> checked.document().place())
            .least(16)
            .optional();

    private DocumentView() {}

    static Row row(Document.Checked checked) {
        Document document = checked.document();
        return new Row()
                .text("id", document.id())
                .text("key", document.customer().key())
                .text("customer", document.customer().name())
                .text("kind", document.kind().word())
                .text("title", document.title())
                .text("version", document.version())
                .flag("final", document.last())
                .text("state", checked.state().word())
                .text("place", document.place())
                .text("sha256", document.sha256())
                .text("replaces", document.replaces())
                .day("added", document.added())
                .text("by", document.by());
    }

    /** The name of a file without its folders; a link as it is. */
    private static String shortened(String place) {
        return Place.isLink(place) ? place : place.substring(place.lastIndexOf('/') + 1);
    }

    static Theme.Role role(Document.Checked checked) {
        return switch (checked.state()) {
            case OK -> Theme.Role.GOOD;
            case CHANGED, MISSING -> Theme.Role.BAD;
            case NOT_CHECKED -> Theme.Role.DIM;
        };
    }
}
