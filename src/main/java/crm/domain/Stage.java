package crm.domain;

/** How far a customer has come with us. */
public enum Stage {
    SUSPECT,
    PROSPECT,
    CUSTOMER,
    FORMER;

    /** The word users type and read, such as {@code suspect}. */
    public String word() {
        return Words.of(this);
    }

    /** Whether silence towards such an account is worth a reminder: suspects and former customers are left in peace. */
    public boolean nagged() {
        return this == PROSPECT || this == CUSTOMER;
    }
}
