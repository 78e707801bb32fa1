package crm.draft;

import org.jspecify.annotations.Nullable;

/**
 * Who reads.
 *
 * @param name of a person at the customer; null where unknown
 * @param email an e-mail address; null where unknown
 */
public record Recipient(@Nullable String name, @Nullable String email) {
    public static final Recipient UNKNOWN = new Recipient(null, null);

    /** {@link crm.domain.Failure.BadData} where the address is none. */
    public Recipient {
        email = Address.checked(email);
    }
}
