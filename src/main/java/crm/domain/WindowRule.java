package crm.domain;

/** Which rule set a customer's window. */
public enum WindowRule {
    OVERRIDE,
    CUSTOMER,
    TIER,
    STAGE,
    DEFAULT,
    FIRST_90_DAYS;

    /** The word users type and read, such as {@code override}. */
    public String word() {
        return Words.of(this);
    }
}
