package crm.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * JSON on its way into a page: what could end a script, or begin anything in HTML, is escaped. It stands in texts only,
 * where JSON lets every character be written as a number.
 */
final class InlineJson extends FilterWriter {
    InlineJson(Writer to) {
        super(to);
    }

    @Override
    public void write(int character) throws IOException {
        switch (character) {
            case '<', '>', '&', '\u2028', '\u2029' -> out.write(String.format(Locale.ROOT, "\\u%04x", character));
            default -> out.write(character);
        }
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        for (int index = from; index < from + length; index++) {
            write(characters[index]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int index = from; index < from + length; index++) {
            write(text.charAt(index));
        }
    }
}
