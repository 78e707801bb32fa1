package crm.render;

import crm.domain.Customer;
import crm.domain.Touch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What customers were given inside a span. */
public final class LatelyView {
    /** A line for each customer that was given anything. */
    public static final View<Lately> MANY = View.<Lately>of("key", LatelyView::row)
            .header("key", "customer", "since", "given", "promises_kept")
            .column("customer", "CUSTOMER", null, lately -> Theme.Role.STRONG)
            .column("given", "GIVEN", lately -> Integer.toString(lately.given().size()))
            .column("promises_kept", "PROMISES KEPT");

    /** A line for each thing given. */
    public static final View<Touch> GIVEN = View.<Touch>of("id", TouchView::row)
            .header(TouchView.HEADER)
            .column("day", "DAY")
            .column("kind", "KIND", null, touch -> Theme.Role.GOOD)
            .column("value", "WHAT THEY GOT", touch -> touch.value() == null ? "" : touch.value())
            .column("with", "WITH")
            .column("by", "BY");

    private LatelyView() {}

    /**
     * What one customer got.
     *
     * @param since the first day of the span
     * @param given the touches of value, newest first
     * @param promisesKept how many promises of ours were kept in the span
     */
    public record Lately(Customer.Ref customer, LocalDate since, List<Touch> given, int promisesKept) {
        public Lately {
            given = List.copyOf(given);
        }
    }

    private static Row row(Lately lately) {
        List<Row> given = new ArrayList<>();
        for (Touch touch : lately.given()) {
            given.add(new Row()
                    .day("day", touch.day())
                    .text("kind", touch.kind())
                    .text("value", touch.value())
                    .text("by", touch.by()));
        }
        return new Row()
                .text("key", lately.customer().key())
                .text("customer", lately.customer().name())
                .day("since", lately.since())
                .rows("given", given)
                .count("promises_kept", lately.promisesKept());
    }
}
