package crm.draft;

import org.jspecify.annotations.Nullable;

/**
 * Something worth giving, to weave into a message.
 *
 * @param text what it is, in words for the customer
 * @param link where it is; null where nowhere
 */
public record Content(String text, @Nullable String link) {}
