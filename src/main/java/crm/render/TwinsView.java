package crm.render;

import crm.domain.Twins;
import java.util.ArrayList;
import java.util.List;

/** Pairs that are likely the same customer, or the same person. */
public final class TwinsView {
    /** Customers, which can be merged. */
    public static final View<Twins.Pair> CUSTOMERS = of("merge", TwinsView::merge);

    /** People. */
    public static final View<Twins.Pair> PEOPLE = of("", pair -> "");

    private TwinsView() {}

    private static View<Twins.Pair> of(String last, java.util.function.Function<Twins.Pair, String> merge) {
        View<Twins.Pair> view = View.<Twins.Pair>of("first", pair -> row(pair, merge.apply(pair)))
                .header("first", "first_name", "second", "second_name", "strength", "reasons", "merge")
                .column("first", "ONE")
                .column("second", "OTHER")
                .column("strength", "STRENGTH", pair -> Percent.of(pair.strength()))
                .everywhere()
                .column("reasons", "BECAUSE", TwinsView::because)
                .everywhere();
        return last.isEmpty() ? view : view.column(last, "TO MERGE");
    }

    private static String merge(Twins.Pair pair) {
        return "crm merge " + pair.first().shown() + " " + pair.second().shown();
    }

    private static String because(Twins.Pair pair) {
        List<String> reasons = new ArrayList<>();
        for (Twins.Because one : pair.because()) {
            reasons.add(one.reason().words() + " (" + one.what() + ")");
        }
        return String.join(", ", reasons);
    }

    private static Row row(Twins.Pair pair, String merge) {
        List<Row> reasons = new ArrayList<>();
        for (Twins.Because one : pair.because()) {
            reasons.add(new Row()
                    .text("reason", one.reason().name().toLowerCase(java.util.Locale.ROOT))
                    .text("what", one.what()));
        }
        return new Row()
                .text("first", pair.first().shown())
                .text("first_name", pair.first().name())
                .text("second", pair.second().shown())
                .text("second_name", pair.second().name())
                .number("strength", pair.strength())
                .rows("reasons", reasons)
                .text("merge", merge.isEmpty() ? null : merge);
    }
}
