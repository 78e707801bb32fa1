package crm.render;

import crm.domain.Stranger;

/** People who are no contacts yet, in columns that make contacts of them once somebody says whose they are. */
public final class StrangerView {
    public static final View<Stranger> VIEW = View.<Stranger>of("email", StrangerView::row)
            .header("name", "email", "customer", "messages", "last")
            .column("name", "NAME")
            .column("email", "E-MAIL")
            .column("messages", "MESSAGES")
            .column("last", "LAST");

    private StrangerView() {}

    private static Row row(Stranger stranger) {
        return new Row()
                .text("name", stranger.name())
                .text("email", stranger.email())
                .text("customer", null)
                .count("messages", stranger.messages())
                .day("last", stranger.last());
    }
}
