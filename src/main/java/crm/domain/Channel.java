package crm.domain;

/** The way a touch went. */
public enum Channel {
    CALL,
    EMAIL,
    MEETING,
    VISIT,
    CHAT,
    LETTER,
    EVENT,
    OTHER;

    /** The word users type and read, such as {@code call}. */
    public String word() {
        return Words.of(this);
    }

    /** Whether people spoke with each other: a call, a meeting or a visit. */
    public boolean human() {
        return this == CALL || this == MEETING || this == VISIT;
    }
}
