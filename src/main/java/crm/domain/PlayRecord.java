package crm.domain;

import org.jspecify.annotations.Nullable;

/**
 * How often a play was used, and what came of it.
 *
 * @param used in how many risks
 * @param open how many of them are open
 * @param saved how many ended so
 * @param lost how many ended so
 * @param falseAlarms how many ended so
 */
public record PlayRecord(int used, int open, int saved, int lost, int falseAlarms) {
    public static final PlayRecord NONE = new PlayRecord(0, 0, 0, 0, 0);

    /** With one more use, and what came of it; null while that is open. */
    public PlayRecord and(Risk.@Nullable Outcome outcome) {
        return new PlayRecord(
                used + 1,
                open + (outcome == null ? 1 : 0),
                saved + (outcome == Risk.Outcome.SAVED ? 1 : 0),
                lost + (outcome == Risk.Outcome.LOST ? 1 : 0),
                falseAlarms + (outcome == Risk.Outcome.FALSE_ALARM ? 1 : 0));
    }
}
