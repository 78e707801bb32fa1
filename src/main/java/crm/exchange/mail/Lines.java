package crm.exchange.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes line by line, without a copy of each: the present one stands in {@link #bytes} from {@link #from} to {@link #to},
 * without its line end. Of an endless line only the beginning is seen, so that memory is bounded whatever comes.
 */
final class Lines {
    /** The longest line that is seen whole, in bytes. */
    static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[4 * LONGEST];
    private byte[] line = buffer;
    private int from;
    private int to;
    private int next;
    private int end;
    private long read;
    private boolean over;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Reads the first bytes, if none were read yet. */
    void begin() throws IOException {
        if (read == 0) {
            fill();
        }
    }

    /** Goes on to the next line; false where there is none. */
    boolean next() throws IOException {
        line = buffer;
        from = next;
        int at = from;
        while (true) {
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (at < end) {
                next = at + 1;
                break;
            }
            int seen = at - from;
            if (seen >= LONGEST) {
                skipRest();
                return true;
            }
            boolean more = fill();
            at = from + seen;
            if (!more) {
                next = end;
                to = at;
                return seen > 0;
            }
        }
        to = at > from && buffer[at - 1] == '\r' ? at - 1 : at;
        return true;
    }

    /** How many bytes stand before the next line. */
    long consumed() {
        return read - (end - next);
    }

    byte[] bytes() {
        return line;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean isEmpty() {
        return from == to;
    }

    boolean startsWith(byte[] start) {
        return to - from >= start.length && Arrays.equals(line, from, from + start.length, start, 0, start.length);
    }

    /** The line with each byte as one character. */
    String text() {
        return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Leaves so many bytes at the beginning of the present line out of it. */
    void leave(int bytes) {
        from += bytes;
    }

    /** Reads more behind what is there of the line; false at the end of all. */
    private boolean fill() throws IOException {
        if (over) {
            return false;
        }
        System.arraycopy(buffer, from, buffer, 0, end - from);
        end -= from;
        next = 0;
        from = 0;
        int got = in.read(buffer, end, buffer.length - end);
        over = got < 0;
        end += Math.max(0, got);
        read += Math.max(0, got);
        return !over;
    }

    /** Puts the beginning of a long line aside, and goes on to where the line ends. */
    private void skipRest() throws IOException {
        line = Arrays.copyOfRange(buffer, from, from + LONGEST);
        int at = from + LONGEST;
        while (true) {
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            from = at;
            if (at < end || !fill()) {
                break;
            }
            at = 0;
        }
        next = Math.min(end, from + 1);
        from = 0;
        to = LONGEST;
    }
}
