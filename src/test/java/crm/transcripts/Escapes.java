package crm.transcripts;

import java.util.Locale;

/** Backslash escapes: how text that a page cannot show stands in a transcript. */
final class Escapes {
    /** Behind a line of output whose escapes are to be read. */
    static final String MARK = " (esc)";

    private Escapes() {}

    /**
     * {@code \n \t \r \a \b \e \\ \' \"}, {@code \0}, {@code \x1b}, {@code \u00e9}, {@code \\U0001f600}.
     *
     * @throws IllegalArgumentException for any other
     */
    static String read(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != '\\') {
                plain.append(next);
                continue;
            }
            char letter = at < text.length() ? text.charAt(at++) : ' ';
            switch (letter) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case 'a' -> plain.append('\u0007');
                case 'b' -> plain.append('\b');
                case 'e' -> plain.append('\u001b');
                case '0' -> plain.append('\0');
                case '\\', '\'', '"' -> plain.append(letter);
                case 'x', 'u', 'U' -> {
                    int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
                    plain.appendCodePoint(Integer.parseInt(text, at, at + digits, 16));
                    at += digits;
                }
                default -> throw new IllegalArgumentException("no such escape: \\" + letter + " in " + text);
            }
        }
        return plain.toString();
    }

    /** The line as a page can show it: itself, or escaped and marked where it holds what nobody could see. */
    static String show(String line) {
        boolean visible = line.codePoints().allMatch(Escapes::visible) && !line.endsWith(" ");
        if (visible && !line.endsWith(MARK)) {
            return line;
        }
        StringBuilder shown = new StringBuilder();
        line.codePoints().forEach(point -> append(shown, point));
        if (line.endsWith(" ")) {
            shown.replace(shown.length() - 1, shown.length(), "\\x20");
        }
        return shown.append(MARK).toString();
    }

    private static void append(StringBuilder shown, int point) {
        if (point == '\\') {
            shown.append("\\\\");
        } else if (visible(point)) {
            shown.appendCodePoint(point);
        } else if (point == '\t') {
            shown.append("\\t");
        } else if (point == '\r') {
            shown.append("\\r");
        } else if (point == '\u001b') {
            shown.append("\\e");
        } else {
            shown.append(String.format(Locale.ROOT, point > 0xffff ? "\\U%08x" : "\\u%04x", point));
        }
    }

    /** Neither a control, nor a bidi override or zero-width character, nor a blank that looks like another. */
    private static boolean visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
