package crm.domain;

import java.util.EnumMap;
import java.util.Map;

/**
 * One number that ranks what to do next: the sum of coefficient × term. Each term lies between 0 and 1 and, where it
 * measures an amount, rises with it for ever: {@code x / (1 + x)} has no flat tail, so that the worst case still leads.
 * Computed when read, never stored.
 *
 * @param terms each term that is not zero, multiplied by its coefficient
 */
public record Urgency(Map<Term, Double> terms) {

    /** A reason to act, and what it weighs unless the settings say otherwise. */
    public enum Term {
        /** Days past the window, in windows. */
        OVERDUE(10),
        /** The rank of the tier, or the share of annual value if that says more. */
        IMPORTANCE(6),
        /** Whether the sale is less than 90 days ago. */
        FIRST_90_DAYS(4),
        /** Promises of ours that are late, and the days that they are late, in weeks. */
        LATE_PROMISES(8),
        /** Days that something they sent has waited for a reply, in weeks. */
        UNANSWERED(5),
        /** How near the renewal is: 1 on the day, nothing {@value Urgency#RENEWAL_DAYS} days before. */
        RENEWAL(3),
        /** A bad answer that nobody has acted on: 1 for a score of 0, little more than half of that for a 6. */
        DETRACTOR(6),
        /** The open risks, by how severe they are. */
        OPEN_RISK(8);

        private final double coefficient;

        Term(double coefficient) {
            this.coefficient = coefficient;
        }

        /** What it weighs where the settings are silent. */
        public double coefficient() {
            return coefficient;
        }

        /** The word for settings, such as {@code first-90-days}. */
        public String word() {
            return Words.of(this);
        }
    }

    private static final int RENEWAL_DAYS = 90;

    /** Asked for once: every call of {@code values} makes a copy. */
    private static final Term[] TERMS = Term.values();

    /**
     * Each term of it.
     *
     * @param meanAnnualValue that of all customers with one; 0 where none has
     * @param today numbered as in {@link Glance}
     */
    static Urgency of(
            Glance glance, Concerns concerns, Deadline deadline, Policy policy, double meanAnnualValue, int today) {
        Map<Term, Double> terms = new EnumMap<>(Term.class);
        for (Term term : TERMS) {
            double weighed = weighed(term, glance, concerns, deadline, policy, meanAnnualValue, today);
            if (weighed != 0) {
                terms.put(term, weighed);
            }
        }
        return new Urgency(terms);
    }

    /** The sum of the same alone, for those who rank many. */
    static double total(
            Glance glance, Concerns concerns, Deadline deadline, Policy policy, double meanAnnualValue, int today) {
        double total = 0;
        for (Term term : TERMS) {
            total += weighed(term, glance, concerns, deadline, policy, meanAnnualValue, today);
        }
        return total;
    }

    public double total() {
        double total = 0;
        for (double term : terms.values()) {
            total += term;
        }
        return total;
    }

    private static double weighed(
            Term term, Glance glance, Concerns concerns, Deadline deadline, Policy policy, double mean, int today) {
        double size = switch (term) {
            case OVERDUE ->
                rising((double) deadline.overdue() / deadline.window().days());
            case IMPORTANCE -> importance(glance, policy, mean);
            case FIRST_90_DAYS -> glance.inFirstDays(today) ? 1 : 0;
            case LATE_PROMISES -> rising(concerns.promises());
            case UNANSWERED ->
                glance.waiting() == Glance.NONE ? 0 : rising((1 + Math.max(0, today - glance.waiting())) / 7.0);
            case RENEWAL -> renewal(glance.renewal(), today);
            case DETRACTOR -> concerns.unhappiness();
            case OPEN_RISK -> rising(concerns.risk());
        };
        return size == 0 ? 0 : size * policy.urgency().getOrDefault(term, term.coefficient());
    }

    private static double importance(Glance glance, Policy policy, double mean) {
        int rank = glance.tier() == null ? -1 : policy.rank(glance.tier());
        double importance = rank < 0 ? 0 : 1.0 / (1 + rank);
        return mean > 0 && glance.annualValue() > 0
                ? Math.max(importance, rising(glance.annualValue() / mean))
                : importance;
    }

    private static double renewal(int renewal, int today) {
        if (renewal == Glance.NONE) {
            return 0;
        }
        int days = renewal - today;
        return days < 0 || days >= RENEWAL_DAYS ? 0 : 1 - days / (double) RENEWAL_DAYS;
    }

    private static double rising(double amount) {
        return amount / (1 + amount);
    }
}
