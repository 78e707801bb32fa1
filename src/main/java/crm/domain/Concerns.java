package crm.domain;

import org.jspecify.annotations.Nullable;

/**
 * What weighs on a customer besides silence: facts for the {@link Urgency}.
 *
 * @param worstAnswer the lowest score, 0 to 6, of the answers that wait for somebody to act; a person who would not choose us
 *     again counts as 6 where their score says no worse. Null where no answer waits
 * @param lowRisks how many risks of that severity are open
 * @param mediumRisks the same
 * @param highRisks the same
 */
public record Concerns(@Nullable Integer worstAnswer, int lowRisks, int mediumRisks, int highRisks) {
    public static final Concerns NONE = new Concerns(null, 0, 0, 0);

    /** 1 where they could not be less content, little more than half where they are barely discontent, else 0. */
    double unhappiness() {
        return worstAnswer == null ? 0 : 1 - worstAnswer / 14.0;
    }

    /** What the open risks weigh together: each step of severity twice the one before. */
    double risk() {
        return 0.5 * lowRisks + mediumRisks + 2.0 * highRisks;
    }
}
