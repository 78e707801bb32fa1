package crm.exchange.mail;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a mail header.
 *
 * @param name as the header calls them, in one line; null where it does not
 * @param email a bare address
 */
public record Address(@Nullable String name, String email) {}
