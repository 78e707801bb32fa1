package crm.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who signs what we send, as far as it is known.
 *
 * @param name of the person; one line, or null
 * @param email their address, without a name or angle brackets; null where not known
 * @param firm theirs; one line, or null
 * @param signature what stands under a message, lines parted by {@code \n}; null for none of their own
 */
public record Sender(
        @Nullable String name,
        @Nullable String email,
        @Nullable String firm,
        @Nullable String signature) {
    public static final Sender UNKNOWN = new Sender(null, null, null, null);
}
