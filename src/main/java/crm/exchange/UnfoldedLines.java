package crm.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a vCard or calendar file, put together again where they were folded: byte by byte, for a fold may part a character.
 * What is UTF-8 is read as that, what is not by its {@code CHARSET}, else as Windows-1252, which old programs of the West
 * wrote without a word.
 */
final class UnfoldedLines implements Closeable {
    /** The longest line, in bytes; what is longer is read over. */
    static final int MOST = 256 * 1024;

    private static final Charset OLD = Charset.forName("windows-1252");

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long number;
    private boolean old;
    private boolean blank = true;

    UnfoldedLines(Input input) throws IOException {
        in = Utf16.orAsItIs(input);
    }

    /** Whether only empty lines came so far. */
    boolean blank() {
        return blank;
    }

    /** The next line that is not empty; null at the end. */
    Blocks.@Nullable Line next() throws IOException {
        Bytes bytes = new Bytes();
        long first;
        do {
            first = number + 1;
            if (!physical(bytes)) {
                return null;
            }
        } while (bytes.isBlank());
        blank = false;
        String head = bytes.head();
        boolean quoted = head.contains("QUOTED-PRINTABLE");
        boolean based = head.contains("BASE64") || head.contains("ENCODING=B");
        while (true) {
            if (quoted && bytes.dropSoftBreak()) {
                // Some end their last line so too.
                if (endsNext() || !physical(bytes)) {
                    break;
                }
            } else if (folded()) {
                // Version 2.1 folds where there was a blank already.
                if (!old || based) {
                    from++;
                }
                physical(bytes);
            } else {
                break;
            }
        }
        String text = bytes.text();
        String property = property(text);
        if (property.equals("VERSION")) {
            old = text.endsWith("2.1");
        }
        return new Blocks.Line(text, first, property, bytes.overlong);
    }

    /** The part before the first {@code :} or {@code ;}, without its group, in capitals. */
    private static String property(String text) {
        int start = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '.') {
                start = index + 1;
            } else if (character == ':' || character == ';') {
                return text.substring(start, index).strip().toUpperCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** Adds the bytes up to the next line end; false at the end of the input. */
    private boolean physical(Bytes bytes) throws IOException {
        if (atEnd()) {
            return false;
        }
        number++;
        while (!atEnd()) {
            int index = from;
            while (index < to && buffer[index] != '\n' && buffer[index] != '\r') {
                index++;
            }
            bytes.add(buffer, from, index - from);
            boolean ended = index < to;
            boolean carriage = ended && buffer[index] == '\r';
            from = ended ? index + 1 : index;
            if (carriage && !atEnd() && buffer[from] == '\n') {
                from++;
            }
            if (ended) {
                break;
            }
        }
        return true;
    }

    private boolean folded() throws IOException {
        return !atEnd() && (buffer[from] == ' ' || buffer[from] == '\t');
    }

    /** Whether the next line is {@code END:} of something. */
    private boolean endsNext() throws IOException {
        while (to - from < 4) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            int got = in.read(buffer, to, buffer.length - to);
            if (got < 0) {
                return false;
            }
            to += got;
        }
        return new String(buffer, from, 4, StandardCharsets.ISO_8859_1).equalsIgnoreCase("END:");
    }

    private boolean atEnd() throws IOException {
        while (from >= to) {
            from = 0;
            to = 0;
            int got = in.read(buffer);
            if (got < 0) {
                return true;
            }
            to = got;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The bytes of one line, as many as there may be. */
    private static final class Bytes {
        private byte[] kept = new byte[128];
        private int size;
        private int last = -1;
        private boolean overlong;

        void add(byte[] bytes, int from, int length) {
            if (length == 0) {
                return;
            }
            last = bytes[from + length - 1];
            overlong |= size + length > MOST;
            if (overlong) {
                return;
            }
            if (size + length > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(2 * kept.length, size + length));
            }
            System.arraycopy(bytes, from, kept, size, length);
            size += length;
        }

        boolean isBlank() {
            for (int index = 0; index < size; index++) {
                if (kept[index] > ' ' || kept[index] < 0) {
                    return false;
                }
            }
            boolean empty = !overlong;
            size = empty ? 0 : size;
            return empty;
        }

        /** All before the value, in capitals. */
        String head() {
            int end = 0;
            while (end < size && kept[end] != ':') {
                end++;
            }
            return new String(kept, 0, end, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        }

        /** Whether the line goes on after {@code =}, which is taken off. */
        boolean dropSoftBreak() {
            if (last != '=') {
                return false;
            }
            last = -1;
            size = overlong ? size : size - 1;
            return true;
        }

        String text() {
            boolean marked = size > 2 && kept[0] == (byte) 0xEF && kept[1] == (byte) 0xBB && kept[2] == (byte) 0xBF;
            int start = marked ? 3 : 0;
            ByteBuffer bytes = ByteBuffer.wrap(kept, start, size - start);
            Charset named = named(head());
            CharBuffer text = named == null ? null : decoded(bytes.duplicate(), named);
            text = text == null ? decoded(bytes.duplicate(), StandardCharsets.UTF_8) : text;
            return text == null ? OLD.decode(bytes).toString() : text.toString();
        }

        private static @Nullable CharBuffer decoded(ByteBuffer bytes, Charset charset) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(bytes);
            } catch (CharacterCodingException | UnsupportedOperationException e) {
                return null;
            }
        }

        private static @Nullable Charset named(String head) {
            int at = head.indexOf("CHARSET=");
            if (at < 0) {
                return null;
            }
            String name = head.substring(at + "CHARSET=".length()).replace("\"", "");
            int end = name.indexOf(';');
            try {
                Charset charset = Charset.forName(end < 0 ? name : name.substring(0, end));
                // In a line of single bytes no character takes two.
                return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") ? null : charset;
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return null;
            }
        }
    }
}
