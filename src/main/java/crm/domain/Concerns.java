package crm.domain;

import org.jspecify.annotations.Nullable;

/**
 * What weighs on a customer besides silence: facts for the {@link Urgency}, and who is to look after it.
 *
 * @param latePromises how many promises of ours are late
 * @param lateDays the days that they are late, all together; each is late by one at least
 * @param worstAnswer the lowest score, 0 to 6, of the answers that wait for somebody to act; a person who would not choose us
 *     again counts as 6 where their score says no worse. Null where no answer waits
 * @param lowRisks how many risks of that severity are open
 * @param mediumRisks the same
 * @param highRisks the same
 * @param between from whom to whom it passes while nobody has accepted it; null where it does not
 */
public record Concerns(
        int latePromises,
        int lateDays,
        @Nullable Integer worstAnswer,
        int lowRisks,
        int mediumRisks,
        int highRisks,
        @Nullable BetweenOwners between) {
    public static final Concerns NONE = new Concerns(0, 0, null, 0, 0, 0, null);

    public Concerns {
        if (lateDays < latePromises) {
            throw new IllegalArgumentException(latePromises + " late promises, but " + lateDays + " days late");
        }
    }

    /** With one more promise that is late, by so many days. */
    public Concerns andLate(int days) {
        return new Concerns(latePromises + 1, lateDays + days, worstAnswer, lowRisks, mediumRisks, highRisks, between);
    }

    /** With one more bad answer that waits for somebody to act. */
    public Concerns andAnswer(int score) {
        int worst = worstAnswer == null ? score : Math.min(worstAnswer, score);
        return new Concerns(latePromises, lateDays, worst, lowRisks, mediumRisks, highRisks, between);
    }

    /** With one more open risk. */
    public Concerns andRisk(Risk.Severity severity) {
        return switch (severity) {
            case LOW ->
                new Concerns(latePromises, lateDays, worstAnswer, lowRisks + 1, mediumRisks, highRisks, between);
            case MEDIUM ->
                new Concerns(latePromises, lateDays, worstAnswer, lowRisks, mediumRisks + 1, highRisks, between);
            case HIGH ->
                new Concerns(latePromises, lateDays, worstAnswer, lowRisks, mediumRisks, highRisks + 1, between);
        };
    }

    /** While it passes from one colleague to the next. */
    public Concerns passing(BetweenOwners handoff) {
        return new Concerns(latePromises, lateDays, worstAnswer, lowRisks, mediumRisks, highRisks, handoff);
    }

    /** What the late promises weigh together: each at once, and more with every day; 1 is one promise that is six days late. */
    double promises() {
        return (latePromises + lateDays) / 7.0;
    }

    /** 1 where they could not be less content, little more than half where they are barely discontent, else 0. */
    double unhappiness() {
        return worstAnswer == null ? 0 : 1 - worstAnswer / 14.0;
    }

    /** What the open risks weigh together: each step of severity twice the one before. */
    double risk() {
        return 0.5 * lowRisks + mediumRisks + 2.0 * highRisks;
    }
}
