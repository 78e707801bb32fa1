package crm.exchange.outgoing;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Cards and calendars consist of lines that end with CR LF, and some readers end a line at more than that: at NEL, at U+2028,
 * at a form feed. In a text such a character would begin another property, so here it is a blank, as is each other control,
 * which neither format allows.
 */
final class PropertyLines extends FilterWriter {
    PropertyLines(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        out.write(tame((char) character));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        char[] tame = new char[length];
        for (int at = 0; at < length; at++) {
            tame[at] = tame(text.charAt(offset + at));
        }
        out.write(tame, 0, length);
    }

    private static char tame(char character) {
        boolean ends = character == '\u2028' || character == '\u2029';
        boolean allowed = character == '\r' || character == '\n' || character == '\t';
        return ends || (Character.isISOControl(character) && !allowed) ? ' ' : character;
    }
}
