package crm.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who signs what we send, as far as it is known.
 *
 * @param name of the person; one line, or null
 * @param firm theirs; one line, or null
 * @param email their address, without a name or angle brackets; null where not known
 * @param signature what stands under a message, lines parted by {@code \n}; null for name and firm
 */
public record Sender(
        @Nullable String name,
        @Nullable String firm,
        @Nullable String email,
        @Nullable String signature) {
    public static final Sender UNKNOWN = new Sender(null, null, null, null);

    public Sender {
        if (email != null && !Names.isEmail(email)) {
            throw new CrmException(new Failure.BadData(null, "'" + email + "' is not an e-mail address"));
        }
    }
}
