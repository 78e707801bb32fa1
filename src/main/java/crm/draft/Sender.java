package crm.draft;

import org.jspecify.annotations.Nullable;

/**
 * Who writes, from the settings.
 *
 * @param name of a person; null where not set
 * @param firm null where not set
 * @param email an e-mail address; null where not set
 * @param signature the lines under a message; null for name and firm
 */
public record Sender(
        @Nullable String name,
        @Nullable String firm,
        @Nullable String email,
        @Nullable String signature) {
    public static final Sender UNKNOWN = new Sender(null, null, null, null);

    /** {@link crm.domain.Failure.BadData} where the address is none. */
    public Sender {
        email = Address.checked(email);
    }
}
