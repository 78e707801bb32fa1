package crm.domain;

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
}
