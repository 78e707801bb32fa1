package crm.domain;

/** What a customer's value clock says against its window. */
public enum Status {
    /** Something of value inside the window, or a new account within its first window. */
    OK,
    /** As {@link #OK}, but more than 75 % of the window is gone. */
    SOON,
    /** The last thing of value is longer ago than the window. */
    STALE,
    /** Nothing of value since the sale, or since the account was added, for longer than the window. */
    NEVER,
    /** Set aside until a date, with a reason. */
    SNOOZED;

    /** The word users type and read, such as {@code ok}. */
    public String word() {
        return Words.of(this);
    }

    /** Whether a value-adding touch is overdue. */
    public boolean overdue() {
        return this == STALE || this == NEVER;
    }
}
