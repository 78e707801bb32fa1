package crm.exchange.mail;

import crm.exchange.Input;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one stream, whatever it is: an mbox, a single message, or one of Apple Mail. Bodies are run through and
 * not kept unless they are wanted, and then only their beginning.
 *
 * <p>In an mbox a message begins at a line {@code From …} with a date in it or a blank line before it, if what follows is
 * a header. {@code Content-Length} is believed by nobody: it lies wherever a program has changed a message since.
 */
final class Mailbox {
    /** So much of a body is kept, in bytes. */
    static final int MOST_BODY = 1024 * 1024;

    /** So many lines of a header are looked at; none that was sent has a tenth of it. */
    private static final int MOST_LINES = 10_000;

    private static final int MOST_TRAILER = 64 * 1024;
    private static final byte[] FROM = ascii("From ");
    private static final byte[] QUOTED = ascii(">From ");
    private static final Pattern DATED =
            Pattern.compile("\\d\\d?:\\d\\d.*\\b(?:19|20)\\d\\d\\b|\\b(?:19|20)\\d\\d\\b.*\\d:\\d\\d");
    private static final Pattern APPLE_FLAGS = Pattern.compile("<key>flags</key>\\s*<integer>(\\d{1,18})</integer>");
    private static final int APPLE_DELETED = 2;
    private static final int APPLE_DRAFT = 64;

    /**
     * One message.
     *
     * @param body its beginning, where bodies are wanted; else empty
     * @param discarded its mail program has it among the deleted ones or the drafts
     */
    record Raw(Head head, ByteBuffer body, boolean discarded) {}

    private enum Shape {
        NONE,
        MBOX,
        SINGLE,
        APPLE
    }

    private final Lines lines;
    private final boolean bodies;
    private final boolean endless;
    private @Nullable Shape shape;
    private boolean held;
    private long appleEnd;

    Mailbox(Input in, boolean bodies) {
        this.lines = new Lines(in);
        this.bodies = bodies;
        this.endless = in.size() < 0;
    }

    long consumed() {
        return lines.consumed();
    }

    /** Waits until something is there. */
    void begin() throws IOException {
        lines.begin();
    }

    /** The next message; null where there is none. */
    @Nullable
    Raw next() throws IOException {
        Shape is = shape();
        if (is == Shape.NONE || !(held || lines.next())) {
            return null;
        }
        Head head = new Head();
        boolean separated = head(head, is == Shape.MBOX);
        ByteArrayOutputStream body = new ByteArrayOutputStream(0);
        boolean discarded = false;
        if (is == Shape.APPLE) {
            discarded = appleTrailer(body);
        } else if (!separated && (is == Shape.MBOX || bodies || endless)) {
            body(body, is == Shape.MBOX);
        }
        if (is != Shape.MBOX) {
            shape = Shape.NONE;
        }
        return new Raw(head, ByteBuffer.wrap(body.toByteArray()), discarded);
    }

    private Shape shape() throws IOException {
        Shape known = shape;
        if (known == null) {
            known = found();
            shape = known;
        }
        return known;
    }

    /** What the first line that is not blank tells; it is held where it belongs to the header. */
    private Shape found() throws IOException {
        do {
            if (!lines.next()) {
                return Shape.NONE;
            }
            if (lines.startsWith(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
                lines.leave(3);
            }
        } while (lines.isEmpty());
        if (lines.startsWith(FROM)) {
            return Shape.MBOX;
        }
        String first = lines.text().strip();
        if (first.length() < 12 && first.chars().allMatch(character -> character >= '0' && character <= '9')) {
            appleEnd = lines.consumed() + Long.parseLong("0" + first);
            return lines.next() && Head.looksLikeField(lines.bytes(), lines.from(), lines.to())
                    ? held(Shape.APPLE)
                    : Shape.NONE;
        }
        if (lines.startsWith(QUOTED)) {
            return Shape.SINGLE;
        }
        return Head.looksLikeField(lines.bytes(), lines.from(), lines.to()) ? held(Shape.SINGLE) : Shape.NONE;
    }

    private Shape held(Shape is) {
        held = true;
        return is;
    }

    /** Reads the header, whose first line is the present one; whether the next message begins right behind it. */
    private boolean head(Head head, boolean mbox) throws IOException {
        held = false;
        int count = 0;
        boolean more = true;
        while (more && !lines.isEmpty()) {
            if (mbox && lines.startsWith(FROM) && isDated()) {
                head.close();
                return true;
            }
            if (count++ < MOST_LINES
                    && !lines.startsWith(QUOTED)
                    && !head.add(lines.bytes(), lines.from(), lines.to())) {
                break;
            }
            more = lines.next();
        }
        head.close();
        return false;
    }

    private void body(ByteArrayOutputStream body, boolean mbox) throws IOException {
        boolean blank = true;
        boolean candidate = false;
        boolean dated = false;
        String kept = "";
        while (lines.next()) {
            if (candidate && isHeaderStart(dated)) {
                held = true;
                return;
            }
            if (candidate && bodies && body.size() + kept.length() < MOST_BODY) {
                body.writeBytes(kept.getBytes(StandardCharsets.ISO_8859_1));
            }
            candidate = mbox && lines.startsWith(FROM);
            if (candidate) {
                dated = isDated();
                candidate = blank || dated;
            }
            blank = lines.isEmpty();
            if (candidate && bodies) {
                kept = lines.text() + "\n";
            } else if (bodies) {
                keep(body, mbox);
            }
        }
    }

    /** Without a date before it, only a field that mail has: people write "From here on", and "PS: …" below. */
    private boolean isHeaderStart(boolean dated) {
        return dated
                ? lines.startsWith(QUOTED) || Head.looksLikeField(lines.bytes(), lines.from(), lines.to())
                : Head.isKnownField(lines.bytes(), lines.from(), lines.to());
    }

    private boolean isDated() {
        return lines.to() - lines.from() < 500 && DATED.matcher(lines.text()).find();
    }

    /** The rest of a message of Apple Mail, and what the program noted behind it. */
    private boolean appleTrailer(ByteArrayOutputStream body) throws IOException {
        StringBuilder trailer = new StringBuilder();
        while (lines.next()) {
            if (lines.consumed() <= appleEnd) {
                if (bodies) {
                    keep(body, false);
                }
            } else if (trailer.length() < MOST_TRAILER) {
                trailer.append(lines.text()).append('\n');
            }
        }
        Matcher flags = APPLE_FLAGS.matcher(trailer);
        return flags.find() && (Long.parseLong(flags.group(1)) & (APPLE_DELETED | APPLE_DRAFT)) != 0;
    }

    private void keep(ByteArrayOutputStream body, boolean mbox) {
        int length = lines.to() - lines.from();
        if (body.size() + length >= MOST_BODY) {
            return;
        }
        boolean quoted = mbox && length > 0 && lines.bytes()[lines.from()] == '>' && isQuotedFrom();
        body.write(lines.bytes(), lines.from() + (quoted ? 1 : 0), length - (quoted ? 1 : 0));
        body.write('\n');
    }

    private boolean isQuotedFrom() {
        int at = lines.from();
        while (at < lines.to() && lines.bytes()[at] == '>') {
            at++;
        }
        return lines.to() - at >= FROM.length
                && Arrays.equals(lines.bytes(), at, at + FROM.length, FROM, 0, FROM.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
