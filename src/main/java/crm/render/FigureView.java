package crm.render;

import crm.domain.Figure;

/** The numbers behind a chart. */
public final class FigureView {
    public static final View<Figure> VIEW = View.<Figure>of("chart", FigureView::row)
            .header("chart", "name", "since", "until", "unit", "amount", "of", "share")
            .column("chart", "CHART")
            .column("name", "NAME")
            .column("since", "SINCE")
            .column("until", "UNTIL")
            .column("amount", "AMOUNT")
            .column("of", "OF")
            .column("share", "SHARE")
            .column("unit", "UNIT");

    private FigureView() {}

    private static Row row(Figure figure) {
        return new Row()
                .text("chart", figure.measure().word())
                .text("name", figure.name())
                .day("since", figure.since())
                .day("until", figure.until())
                .text("unit", figure.unit().word())
                .number("amount", figure.amount())
                .number("of", figure.of())
                .number("share", figure.share());
    }
}
