package crm.draft;

import org.jspecify.annotations.Nullable;

/**
 * A message, ready to be read over and sent.
 *
 * @param key of the customer
 * @param template the name of the template
 * @param reason why that template, a sentence without capital and full stop; may hold stored text
 * @param to the e-mail address; null where unknown
 * @param toName the name of whom it is for; null where unknown
 * @param subject one line
 * @param body paragraphs of one line each, an empty line between them; some lines, such as a signature's, end earlier
 */
public record Draft(
        String key,
        String template,
        String reason,
        @Nullable String to,
        @Nullable String toName,
        String subject,
        String body) {
    public Draft {
        if (subject.isBlank() || subject.lines().count() != 1) {
            throw new IllegalArgumentException("a subject is one line");
        }
        if (body.isBlank()) {
            throw new IllegalArgumentException("a message says something");
        }
    }
}
