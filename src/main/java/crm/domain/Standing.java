package crm.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one customer stands on one day.
 *
 * @param status the verdict
 * @param window the window in force
 * @param rule which rule set it
 * @param due the last day inside the window: the day after it the customer is overdue
 * @param daysSinceValue calendar days since the last touch of value; null where there never was one
 * @param overdueDays days past {@code due}; 0 where not overdue
 * @param shape what is odd about the contact
 */
public record Standing(
        Status status,
        Window window,
        WindowRule rule,
        LocalDate due,
        @Nullable Integer daysSinceValue,
        int overdueDays,
        Set<Shape> shape) {

    /** How long after the sale a customer needs the most attention. */
    public static final int FIRST_DAYS = 90;

    /** Judges a customer by its clocks. {@code override} stands in for every window; null for none. */
    public static Standing of(
            Customer customer, Clocks clocks, Policy policy, @Nullable Window override, LocalDate today) {
        return of(
                customer,
                clocks,
                Deadline.of(Glance.of(customer, clocks), policy, override, Glance.number(today)),
                today);
    }

    static Standing of(Customer customer, Clocks clocks, Deadline deadline, LocalDate today) {
        Clocks.Tick value = clocks.value();
        return new Standing(
                deadline.status(),
                deadline.window(),
                deadline.rule(),
                LocalDate.ofEpochDay(deadline.due()),
                value == null ? null : Integer.valueOf(Math.max(0, days(value.day(), today))),
                deadline.overdue(),
                shape(customer, clocks, deadline.window(), today));
    }

    /** Whether {@code today} lies in the first 90 days after the sale. */
    public static boolean inFirstDays(Customer customer, LocalDate today) {
        LocalDate since = customer.since();
        return customer.stage() == Stage.CUSTOMER
                && since != null
                && !today.isBefore(since)
                && days(since, today) < FIRST_DAYS;
    }

    private static Set<Shape> shape(Customer customer, Clocks clocks, Window window, LocalDate today) {
        LocalDate start = today.minusDays(window.days());
        boolean any = within(clocks.any(), start);
        boolean outbound = within(clocks.outbound(), start);
        Clocks.Tick in = clocks.inbound();
        Set<Shape> shape = EnumSet.noneOf(Shape.class);
        // A new account has one window of grace before our silence counts.
        if (!outbound && !customer.start().isAfter(start)) {
            shape.add(Shape.NEGLECTED);
        }
        if (clocks.asking() != null) {
            shape.add(Shape.UNANSWERED);
        }
        if (outbound && !within(in, start)) {
            shape.add(Shape.SILENT);
        }
        if (any && !within(clocks.value(), start)) {
            shape.add(Shape.EMPTY);
        }
        if (any && !within(clocks.human(), start)) {
            shape.add(Shape.EMAIL_ONLY);
        }
        return shape;
    }

    private static boolean within(Clocks.@Nullable Tick tick, LocalDate start) {
        return tick != null && !tick.day().isBefore(start);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
