package crm.render;

import crm.domain.Touch;

/** A touch: one line of the log. */
public final class TouchView {
    /** Stands behind the kind of what gave something, where people read it. */
    static final String VALUE = " +";

    static final String[] HEADER = {
        "id",
        "key",
        "customer",
        "day",
        "at",
        "kind",
        "channel",
        "direction",
        "adds_value",
        "value",
        "note",
        "link",
        "with",
        "by",
        "cancelled",
        "tags",
        "no_reply"
    };

    public static final View<Touch> VIEW = View.<Touch>of("id", TouchView::row)
            .header(HEADER)
            .column("day", "DAY")
            .column("customer", "CUSTOMER")
            .least(14)
            .column("direction", "WAY")
            .optional()
            .column("channel", "CHANNEL")
            .optional()
            .column(
                    "kind",
                    "KIND",
                    touch -> touch.addsValue() ? touch.kind() + VALUE : touch.kind(),
                    touch -> touch.cancelled() ? Theme.Role.DIM : touch.addsValue() ? Theme.Role.GOOD : null)
            .column("note", "NOTE", TouchView::words)
            .least(24)
            .everywhere()
            .column("by", "BY")
            .optional()
            .column("id", "ID", null, touch -> Theme.Role.DIM);

    private TouchView() {}

    static Row row(Touch touch) {
        return new Row()
                .text("id", touch.id())
                .text("key", touch.customer().key())
                .text("customer", touch.customer().name())
                .day("day", touch.day())
                .time("at", touch.at())
                .text("kind", touch.kind())
                .text("channel", touch.channel().word())
                .text("direction", touch.direction().word())
                .flag("adds_value", touch.addsValue())
                .text("value", touch.value())
                .text("note", touch.note())
                .text("link", touch.link())
                .text("with", touch.with())
                .text("by", touch.by())
                .flag("cancelled", touch.cancelled())
                .words("tags", touch.tags())
                .flag("no_reply", touch.noReply());
    }

    static String words(Touch touch) {
        String value = touch.value() == null ? "" : "[" + touch.value() + "]";
        String note = touch.note() == null ? "" : touch.note();
        String words = value.isEmpty() || note.isEmpty() ? value + note : value + " " + note;
        return touch.cancelled() ? "(cancelled) " + words : words;
    }
}
