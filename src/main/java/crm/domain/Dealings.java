package crm.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a customer wants of us and how it buys, in the user's words. Each is null where unknown.
 *
 * @param goal what it wants to reach with us
 * @param success how it will know that it has: its definition of success
 * @param sold what it bought
 * @param terms at which terms: price, payment, service
 * @param pays how it pays
 * @param discounts whether it always asks for a discount
 * @param buys how often it buys, such as "every spring"
 */
public record Dealings(
        @Nullable String goal,
        @Nullable String success,
        @Nullable String sold,
        @Nullable String terms,
        @Nullable Pays pays,
        @Nullable Boolean discounts,
        @Nullable String buys) {

    /** Nothing known. */
    public static final Dealings UNKNOWN = new Dealings(null, null, null, null, null, null, null);

    /** How a customer pays. */
    public enum Pays {
        WELL,
        LATE;

        /** The word users type and read, such as {@code late}. */
        public String word() {
            return Words.of(this);
        }
    }

    /** The same without one of them, named as its component. */
    public Dealings without(String component) {
        return new Dealings(
                component.equals("goal") ? null : goal,
                component.equals("success") ? null : success,
                component.equals("sold") ? null : sold,
                component.equals("terms") ? null : terms,
                component.equals("pays") ? null : pays,
                component.equals("discounts") ? null : discounts,
                component.equals("buys") ? null : buys);
    }
}
