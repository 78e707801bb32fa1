package crm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** {@code meanAnnualValue} is that of all customers with one; null where none has. */
    public static Urgency of(
            Customer customer,
            Clocks clocks,
            Concerns concerns,
            Standing standing,
            Policy policy,
            @Nullable BigDecimal meanAnnualValue,
            LocalDate today) {
        Map<Term, Double> terms = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            double size = switch (term) {
                case OVERDUE ->
                    rising((double) standing.overdueDays() / standing.window().days());
                case IMPORTANCE -> importance(customer, policy, meanAnnualValue);
                case FIRST_90_DAYS -> Standing.inFirstDays(customer, today) ? 1 : 0;
                case LATE_PROMISES -> rising(concerns.promises());
                case UNANSWERED -> unanswered(clocks, today);
                case RENEWAL -> renewal(customer.renewal(), today);
                case DETRACTOR -> concerns.unhappiness();
                case OPEN_RISK -> rising(concerns.risk());
            };
            double weighed = size * policy.urgency().getOrDefault(term, term.coefficient());
            if (weighed != 0) {
                terms.put(term, weighed);
            }
        }
        return new Urgency(terms);
    }

    public double total() {
        double total = 0;
        for (double term : terms.values()) {
            total += term;
        }
        return total;
    }

    private static double importance(Customer customer, Policy policy, @Nullable BigDecimal mean) {
        double importance = 0;
        if (customer.tier() != null) {
            List<String> tiers = new ArrayList<>(policy.tiers().keySet());
            int rank = tiers.indexOf(customer.tier());
            importance = rank < 0 ? 0 : 1.0 / (1 + rank);
        }
        BigDecimal value = customer.annualValue();
        if (value != null && mean != null && mean.signum() > 0) {
            importance = Math.max(importance, rising(value.doubleValue() / mean.doubleValue()));
        }
        return importance;
    }

    private static double unanswered(Clocks clocks, LocalDate today) {
        Clocks.Tick in = clocks.asking();
        if (in == null || !Standing.unanswered(clocks)) {
            return 0;
        }
        return rising((1 + Math.max(0, ChronoUnit.DAYS.between(in.day(), today))) / 7.0);
    }

    private static double renewal(@Nullable LocalDate renewal, LocalDate today) {
        if (renewal == null) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(today, renewal);
        return days < 0 || days >= RENEWAL_DAYS ? 0 : 1 - days / (double) RENEWAL_DAYS;
    }

    private static double rising(double amount) {
        return amount / (1 + amount);
    }
}
