package crm.domain;

/** What can be counted of our dealings over time; one chart each. */
public enum Measure {
    /** Touches of value, day by day. */
    VALUE,
    /** The part of all touches that gave something of value, month by month. */
    SHARE,
    /** How many customers had got nothing of value inside their window at the end of each week. */
    STALE,
    /** The part of our promises that was kept on time, by the month they fell due. */
    PROMISES,
    /** The median time in which customers were answered, by the month they asked. */
    RESPONSES,
    /** What each tier gets, against what it pays. */
    TIERS,
    /** Touches of value of each colleague, week by week. */
    COLLEAGUES;

    /** The word users type, such as {@code value}. */
    public String word() {
        return Words.of(this);
    }
}
