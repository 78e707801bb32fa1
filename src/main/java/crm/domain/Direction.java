package crm.domain;

/** Whether we reached them ({@code OUT}) or they reached us ({@code IN}). */
public enum Direction {
    OUT,
    IN;

    /** The word users type and read, such as {@code out}. */
    public String word() {
        return Words.of(this);
    }
}
