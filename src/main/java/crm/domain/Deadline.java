package crm.domain;

import org.jspecify.annotations.Nullable;

/**
 * By when an account must get something of value, and which rule says so. Days are numbered as in {@link Glance}.
 *
 * @param due the last day inside the window: the day after it the account is overdue
 * @param overdue days past {@code due}; 0 where not overdue
 */
record Deadline(Status status, Window window, WindowRule rule, int due, int overdue) {

    /** {@code override} stands in for every window; null for none. */
    static Deadline of(Glance glance, Policy policy, @Nullable Window override, int today) {
        WindowRule rule = rule(glance, policy, override, today);
        Window window = window(rule, glance, policy, override);
        // What was given before the sale won the customer; it does not keep it.
        boolean never =
                glance.value() == Glance.NONE || (glance.since() != Glance.NONE && glance.value() < glance.start());
        int from = from(glance, never);
        int due = from + window.days();
        int overdue = Math.max(0, today - due);
        Status status = status(glance, never, overdue, Math.max(0, today - from), window, today);
        return new Deadline(status, window, rule, due, overdue);
    }

    /** Where the clock runs from: what was given last, else the start; or a later day that it was set to by hand. */
    private static int from(Glance glance, boolean never) {
        int set = glance.clockStart();
        if (set != Glance.NONE && glance.value() < set && glance.since() <= set) {
            return set;
        }
        return never ? glance.start() : glance.value();
    }

    private static Status status(Glance glance, boolean never, int overdue, int elapsed, Window window, int today) {
        if (today < glance.snoozed()) {
            return Status.SNOOZED;
        }
        if (overdue > 0) {
            return never ? Status.NEVER : Status.STALE;
        }
        return elapsed * 4L > window.days() * 3L ? Status.SOON : Status.OK;
    }

    private static WindowRule rule(Glance glance, Policy policy, @Nullable Window override, int today) {
        if (override != null) {
            return WindowRule.OVERRIDE;
        }
        WindowRule rule = WindowRule.DEFAULT;
        if (glance.window() > 0) {
            rule = WindowRule.CUSTOMER;
        } else if (glance.tier() != null && policy.tiers().containsKey(glance.tier())) {
            rule = WindowRule.TIER;
        } else if (policy.stages().containsKey(glance.stage())) {
            rule = WindowRule.STAGE;
        }
        boolean first = glance.inFirstDays(today)
                && policy.first90Days().days()
                        < window(rule, glance, policy, null).days();
        return first ? WindowRule.FIRST_90_DAYS : rule;
    }

    private static Window window(WindowRule rule, Glance glance, Policy policy, @Nullable Window override) {
        Window window = switch (rule) {
            case OVERRIDE -> override;
            case CUSTOMER -> new Window(glance.window());
            case TIER -> policy.tiers().get(String.valueOf(glance.tier()));
            case STAGE -> policy.stages().get(glance.stage());
            case DEFAULT -> policy.window();
            case FIRST_90_DAYS -> policy.first90Days();
        };
        return window == null ? policy.window() : window;
    }
}
