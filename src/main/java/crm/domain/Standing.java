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
        WindowRule rule = rule(customer, policy, override, today);
        Window window = window(rule, customer, policy, override);
        Clocks.Tick value = clocks.value();
        // What was given before the sale won the customer; it does not keep it.
        boolean never =
                value == null || (customer.since() != null && value.day().isBefore(customer.start()));
        LocalDate from = never || value == null ? customer.start() : value.day();
        LocalDate due = from.plusDays(window.days());
        int overdue = Math.max(0, days(due, today));
        return new Standing(
                status(customer, never, overdue, Math.max(0, days(from, today)), window, today),
                window,
                rule,
                due,
                value == null ? null : Integer.valueOf(Math.max(0, days(value.day(), today))),
                overdue,
                shape(customer, clocks, window, today));
    }

    /** Whether {@code today} lies in the first 90 days after the sale. */
    public static boolean inFirstDays(Customer customer, LocalDate today) {
        LocalDate since = customer.since();
        return customer.stage() == Stage.CUSTOMER
                && since != null
                && !today.isBefore(since)
                && days(since, today) < FIRST_DAYS;
    }

    private static Status status(
            Customer customer, boolean never, int overdue, int elapsed, Window window, LocalDate today) {
        Customer.Snooze snooze = customer.snooze();
        if (snooze != null && today.isBefore(snooze.until())) {
            return Status.SNOOZED;
        }
        if (overdue > 0) {
            return never ? Status.NEVER : Status.STALE;
        }
        return elapsed * 4L > window.days() * 3L ? Status.SOON : Status.OK;
    }

    private static WindowRule rule(Customer customer, Policy policy, @Nullable Window override, LocalDate today) {
        if (override != null) {
            return WindowRule.OVERRIDE;
        }
        WindowRule rule = WindowRule.DEFAULT;
        if (customer.window() != null) {
            rule = WindowRule.CUSTOMER;
        } else if (customer.tier() != null && policy.tiers().containsKey(customer.tier())) {
            rule = WindowRule.TIER;
        } else if (policy.stages().containsKey(customer.stage())) {
            rule = WindowRule.STAGE;
        }
        boolean tighter = policy.first90Days().days()
                < window(rule, customer, policy, null).days();
        return tighter && inFirstDays(customer, today) ? WindowRule.FIRST_90_DAYS : rule;
    }

    private static Window window(WindowRule rule, Customer customer, Policy policy, @Nullable Window override) {
        Window window = switch (rule) {
            case OVERRIDE -> override;
            case CUSTOMER -> customer.window();
            case TIER -> policy.tiers().get(String.valueOf(customer.tier()));
            case STAGE -> policy.stages().get(customer.stage());
            case DEFAULT -> policy.window();
            case FIRST_90_DAYS -> policy.first90Days();
        };
        return window == null ? policy.window() : window;
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
        if (unanswered(clocks)) {
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

    /** Whether they wrote last, it wants an answer, and nobody has replied. */
    static boolean unanswered(Clocks clocks) {
        Clocks.Tick in = clocks.asking();
        Clocks.Tick out = clocks.outbound();
        return in != null && (out == null || in.compareTo(out) > 0);
    }

    private static boolean within(Clocks.@Nullable Tick tick, LocalDate start) {
        return tick != null && !tick.day().isBefore(start);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
