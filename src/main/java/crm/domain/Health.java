package crm.domain;

import java.util.EnumMap;
import java.util.Map;

/**
 * One number from 0 to 100 that says how well a customer is, and what it is made of. It is {@code 100 / (1 + ills)}, where
 * {@code ills} is the sum of coefficient × term, each term between 0 and 1: without any ill 100, and with each further one
 * less, but never so low that two could not be told apart. An ill of 1 halves it.
 *
 * @param lost the points that each term takes from 100, without those that take none; they and the score make 100
 */
public record Health(Map<Term, Double> lost) {

    /** What makes a customer ill, and what it weighs unless the settings say otherwise. */
    public enum Term {
        /** Days past the window without anything of value, in windows. */
        OVERDUE(1),
        /** We write, they don't. */
        SILENT(0.3),
        /** They wrote last and nobody replied. */
        UNANSWERED(0.3),
        /** A bad answer that nobody has acted on. */
        DETRACTOR(0.8),
        /** The open risks, by how severe they are. */
        OPEN_RISK(1),
        /** Our promises that were broken in the last year. */
        BROKEN_PROMISES(0.6),
        /** Our promises past their day. */
        LATE_PROMISES(0.5),
        /** Whoever decided there is gone, and we know nobody else who does. */
        DECISION_MAKER_LEFT(0.4),
        /** They pay late. */
        PAYS_LATE(0.2),
        /** They always ask for a discount. */
        DISCOUNTS(0.1),
        /** They should have bought again by now, as often as they do. */
        BUYING_OVERDUE(0.4);

        private final double coefficient;

        Term(double coefficient) {
            this.coefficient = coefficient;
        }

        /** What it weighs where the settings are silent. */
        public double coefficient() {
            return coefficient;
        }

        /** The word for settings, such as {@code open-risk}. */
        public String word() {
            return Words.of(this);
        }
    }

    /** {@code coefficients} of the terms; one that is missing weighs what it does by default. */
    public static Health of(Verdict verdict, Signs signs, Map<Term, Double> coefficients) {
        Map<Term, Double> ills = new EnumMap<>(Term.class);
        double sum = 0;
        for (Term term : Term.values()) {
            double ill = size(term, verdict, signs) * coefficients.getOrDefault(term, term.coefficient());
            if (ill != 0) {
                ills.put(term, ill);
                sum += ill;
            }
        }
        // each ill takes its share of what all of them take together: 100 - 100 / (1 + sum)
        double share = 100 / (1 + sum);
        ills.replaceAll((term, ill) -> ill * share);
        return new Health(ills);
    }

    /** 100 where nothing is wrong, towards 0 with everything that is. */
    public double score() {
        double score = 100;
        for (double points : lost.values()) {
            score -= points;
        }
        return Math.max(0, score);
    }

    private static double size(Term term, Verdict verdict, Signs signs) {
        Standing standing = verdict.standing();
        Concerns concerns = verdict.account().concerns();
        return switch (term) {
            case OVERDUE ->
                rising((double) standing.overdueDays() / standing.window().days());
            case SILENT -> standing.shape().contains(Shape.SILENT) ? 1 : 0;
            case UNANSWERED -> standing.shape().contains(Shape.UNANSWERED) ? 1 : 0;
            case DETRACTOR -> concerns.unhappiness();
            case OPEN_RISK -> rising(concerns.risk());
            case BROKEN_PROMISES -> rising(signs.brokenPromises());
            case LATE_PROMISES -> rising(concerns.latePromises());
            case DECISION_MAKER_LEFT -> signs.decisionMakerLeft() != null ? 1 : 0;
            case PAYS_LATE -> signs.paysLate() ? 1 : 0;
            case DISCOUNTS -> signs.asksForDiscounts() ? 1 : 0;
            case BUYING_OVERDUE -> rising(signs.buyingOverdue());
        };
    }

    private static double rising(double amount) {
        return amount / (1 + amount);
    }
}
