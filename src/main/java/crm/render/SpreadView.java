package crm.render;

import crm.domain.Spread;

/** When accounts are due after they were spread. */
public final class SpreadView {
    public static final View<Spread> VIEW = View.<Spread>of("key", SpreadView::row)
            .header("key", "customer", "clock_start", "due")
            .column("due", "DUE")
            .column("customer", "CUSTOMER", null, spread -> Theme.Role.STRONG)
            .column("clock_start", "CLOCK FROM")
            .column("key", "KEY", null, spread -> Theme.Role.DIM);

    private SpreadView() {}

    private static Row row(Spread spread) {
        return new Row()
                .text("key", spread.customer().key())
                .text("customer", spread.customer().name())
                .day("clock_start", spread.start())
                .day("due", spread.due());
    }
}
