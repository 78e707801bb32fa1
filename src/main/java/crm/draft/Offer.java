package crm.draft;

import org.jspecify.annotations.Nullable;

/**
 * Something worth giving, to weave into a message.
 *
 * @param text what it is, in words for the customer; empty where the link is all there is
 * @param link where it is; null where nowhere
 */
public record Offer(String text, @Nullable String link) {

    /** From what a user types: words, a link, or words with a link before or after them. */
    public static Offer of(String given) {
        String line = Prose.line(given);
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        String tail = Links.safe(line.substring(last + 1));
        if (tail != null) {
            return new Offer(last < 0 ? "" : line.substring(0, last), tail);
        }
        String head = first < 0 ? null : Links.safe(line.substring(0, first));
        return head == null ? new Offer(line, null) : new Offer(line.substring(first + 1), head);
    }
}
