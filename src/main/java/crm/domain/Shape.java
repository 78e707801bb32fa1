package crm.domain;

/** What is odd about the contact with a customer over its last window. */
public enum Shape {
    /** Nothing went out from us. */
    NEGLECTED,
    /** They wrote last, and nobody has replied. */
    UNANSWERED,
    /** We write, they don't. */
    SILENT,
    /** Touches, but none of value. */
    EMPTY,
    /** Touches, but nobody spoke with them: no call, meeting or visit. */
    EMAIL_ONLY;

    /** The word users type and read, such as {@code neglected}. */
    public String word() {
        return Words.of(this);
    }
}
