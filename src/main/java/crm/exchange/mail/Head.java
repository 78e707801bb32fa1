package crm.exchange.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header of one message, as far as anybody asks for it: the fields that matter, each up to a length. */
final class Head {
    /** The longest field that is kept, in bytes: some thousand addresses. */
    static final int LONGEST = 128 * 1024;

    private static final int MOST_FIELDS = 200;

    private static final Set<String> WANTED = Set.of(
            "auto-submitted",
            "bcc",
            "cc",
            "content-class",
            "content-transfer-encoding",
            "content-type",
            "date",
            "from",
            "in-reply-to",
            "list-id",
            "list-post",
            "list-unsubscribe",
            "message-id",
            "precedence",
            "received",
            "references",
            "reply-to",
            "return-path",
            "sender",
            "subject",
            "to",
            "x-auto-response-suppress",
            "x-autoreply",
            "x-autorespond",
            "x-failed-recipients",
            "x-gmail-labels",
            "x-mailing-list",
            "x-mozilla-draft-info",
            "x-mozilla-status",
            "x-status");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private record Field(String name, String value) {}

    private final List<Field> fields = new ArrayList<>();
    private @Nullable String open;
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private boolean mail;

    /** Takes a line of the header; false where it is none, and the body has begun without a blank line. */
    boolean add(byte[] bytes, int from, int to) {
        if (bytes[from] == ' ' || bytes[from] == '\t') {
            if (open != null) {
                append(bytes, from, to);
            }
            return true;
        }
        int colon = colon(bytes, from, to);
        if (colon < 0) {
            return false;
        }
        close();
        String name = name(bytes, from, colon);
        if (WANTED.contains(name) && fields.size() < MOST_FIELDS) {
            open = name;
            append(bytes, colon + 1, to);
        }
        return true;
    }

    /** To be called behind the last line. */
    void close() {
        String name = open;
        if (name != null) {
            fields.add(new Field(name, text(value.toByteArray())));
            mail |= !name.startsWith("content-") && !name.equals("precedence") && !name.equals("sender");
            value.reset();
            open = null;
        }
    }

    /** Whether anything there tells that this is a message, and no other text that begins with words and a colon. */
    boolean isMail() {
        return mail;
    }

    /** The first field of that lower-case name, unfolded but not decoded; null where there is none. */
    @Nullable
    String first(String name) {
        for (Field field : fields) {
            if (field.name.equals(name)) {
                return field.value;
            }
        }
        return null;
    }

    /** All fields of that name joined by commas: broken programs write {@code To} twice. */
    String joined(String name) {
        StringBuilder all = new StringBuilder();
        for (Field field : fields) {
            if (field.name.equals(name)) {
                all.append(all.length() == 0 ? "" : ", ").append(field.value);
            }
        }
        return all.toString();
    }

    boolean has(String name) {
        return first(name) != null;
    }

    /** Whether a line can be the first of a header field: a name without blanks, and a colon. */
    static boolean looksLikeField(byte[] bytes, int from, int to) {
        return colon(bytes, from, to) > from;
    }

    /** The same, and the name is one that mail begins with. */
    static boolean isKnownField(byte[] bytes, int from, int to) {
        int colon = colon(bytes, from, to);
        if (colon < 0) {
            return false;
        }
        String name = name(bytes, from, colon);
        return WANTED.contains(name)
                || name.startsWith("x-")
                || Set.of("delivered-to", "envelope-to", "mime-version", "status")
                        .contains(name);
    }

    private static String name(byte[] bytes, int from, int colon) {
        return new String(bytes, from, colon - from, StandardCharsets.US_ASCII)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Where the colon behind a field's name stands; -1 where there is none. */
    private static int colon(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] > ' ' && bytes[at] != ':' && bytes[at] != 0x7f) {
            at++;
        }
        int nameEnd = at;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return nameEnd > from && at < to && bytes[at] == ':' ? at : -1;
    }

    private void append(byte[] bytes, int from, int to) {
        value.write(bytes, from, Math.max(0, Math.min(to - from, LONGEST - value.size())));
    }

    /** What is not UTF-8 was written by old programs of the West. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS).strip();
        }
    }
}
