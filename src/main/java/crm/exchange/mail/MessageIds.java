package crm.exchange.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids of messages in {@code Message-ID}, {@code References} and {@code In-Reply-To}, as programs write them: folded in
 * the middle, cut off, without brackets, with words before or behind. Blanks are no part of an id.
 */
final class MessageIds {
    private MessageIds() {}

    /** The id of the message itself; null where it has none. */
    static @Nullable String own(Head head) {
        String said = head.first("message-id");
        List<String> ids = said == null ? List.of() : in(said);
        return ids.isEmpty() ? null : ids.get(0);
    }

    /**
     * The id of the message that the thread began with, as far as this one tells: the first of its references, else the one
     * that it answers. Null where it refers to no other.
     */
    static @Nullable String root(Head head) {
        String own = own(head);
        for (String id : in(head.joined("references"))) {
            if (!id.equals(own)) {
                return id;
            }
        }
        String answered = head.joined("in-reply-to");
        List<String> ids = new ArrayList<>(in(answered));
        ids.removeIf(id -> id.equals(own));
        if (ids.isEmpty()) {
            return null;
        }
        // "Message from Dana <dana@acme.example> of Tue, 3 Nov <1@acme.example>": the id comes last.
        boolean words =
                !answered.substring(0, Math.max(0, answered.indexOf('<'))).isBlank();
        return ids.get(words ? ids.size() - 1 : 0);
    }

    private static List<String> in(String text) {
        List<String> ids = new ArrayList<>();
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '<') {
                open = at + 1;
            } else if (character == '>' && open >= 0) {
                add(ids, text.substring(open, at));
                open = -1;
            }
        }
        if (open >= 0 || ids.isEmpty()) {
            // Cut off, or never in brackets.
            for (String word : text.substring(Math.max(open, 0)).strip().split("[\\s,;]+")) {
                if (word.indexOf('@') > 0 && !word.endsWith(">")) {
                    add(ids, word);
                    break;
                }
            }
        }
        return ids;
    }

    private static void add(List<String> ids, String raw) {
        String id = raw.replaceAll("\\s+", "");
        if (!id.isEmpty()) {
            ids.add(id);
        }
    }
}
