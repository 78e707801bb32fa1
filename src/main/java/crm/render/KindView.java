package crm.render;

import crm.domain.Kind;

/** A sort of touch. */
public final class KindView {
    public static final View<Kind> VIEW = View.<Kind>of("name", KindView::row)
            .header("name", "adds_value", "contact", "about")
            .column("name", "KIND", null, kind -> kind.addsValue() ? Theme.Role.GOOD : null)
            .column("adds_value", "ADDS VALUE", kind -> kind.addsValue() ? "yes" : "no")
            .column("contact", "CONTACT", kind -> kind.contact() ? "yes" : "no")
            .column("about", "WHAT");

    private KindView() {}

    private static Row row(Kind kind) {
        return new Row()
                .text("name", kind.name())
                .flag("adds_value", kind.addsValue())
                .flag("contact", kind.contact())
                .text("about", kind.about());
    }
}
