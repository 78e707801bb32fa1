package crm.render;

/**
 * Makes text of unknown origin fit for a terminal: whatever would move the cursor, change colours, reorder the line or not
 * be seen at all is shown as <code>&#92;u{1b}</code> in its place. Letters of every script, emoji and combining marks stay;
 * of marks no more than letters have.
 * Text with nothing to escape comes back as the same instance.
 */
public final class Sanitizer {
    /** No script writes more marks on one letter; a flood of them covers the lines above and below. */
    private static final int MOST_MARKS = 8;

    private Sanitizer() {}

    /** As one line: a line break becomes {@code ⏎}, a tab one blank. */
    public static String line(String text) {
        return sanitize(text, "⏎", " ");
    }

    /** As a block: line breaks stay, a tab becomes four blanks. */
    public static String block(String text) {
        return sanitize(text, "\n", "    ");
    }

    private static String sanitize(String text, String newline, String tab) {
        int plain = plainUpTo(text);
        if (plain == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, plain);
        int at = plain;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (character == '\r' && next < text.length() && text.charAt(next) == '\n') {
                at = next;
                continue;
            }
            if (character == '\n') {
                safe.append(newline);
            } else if (character == '\t') {
                safe.append(tab);
            } else if (hidden(text, at, character)) {
                safe.append("\\u{").append(Integer.toHexString(character)).append('}');
            } else {
                safe.appendCodePoint(character);
            }
            at = next;
        }
        return safe.toString();
    }

    /** Whether {@code text} holds something that is not seen, line breaks and tabs aside. */
    public static boolean hides(String text) {
        for (int at = plainUpTo(text); at < text.length(); ) {
            int character = text.codePointAt(at);
            if (character != '\n' && character != '\r' && character != '\t' && hidden(text, at, character)) {
                return true;
            }
            at += Character.charCount(character);
        }
        return false;
    }

    /** The length of the beginning that is printable ASCII. */
    private static int plainUpTo(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) < 0x7f) {
            at++;
        }
        return at;
    }

    private static boolean hidden(String text, int at, int character) {
        if (character < 0xa0) {
            return character < ' ' || character >= 0x7f;
        }
        return switch (character) {
            case 0x200c, 0x200d -> !joins(text, at);
            case 0xfe0e, 0xfe0f -> !follows(text, at);
            // letters by type, blanks by look
            case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x180f, 0x2065, 0x3164, 0xffa0 -> true;
            default -> hiddenByType(text, at, character);
        };
    }

    private static boolean hiddenByType(String text, int at, int character) {
        if ((character >= 0xfe00 && character <= 0xfe0d) || (character >= 0xe0100 && character <= 0xe01ef)) {
            return !follows(text, at);
        }
        if ((character >= 0xe0000 && character <= 0xe0fff) || (character >= 0xfff0 && character <= 0xfff8)) {
            return true;
        }
        if ((character >= 0xfdd0 && character <= 0xfdef) || (character & 0xfffe) == 0xfffe) {
            // never will be characters
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.FORMAT -> !CellWidth.numberSign(character);
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> floods(text, at);
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Whether the letter under the mark at {@code at} has as many marks as there is room for. */
    private static boolean floods(String text, int at) {
        int before = at;
        for (int marks = 0; marks < MOST_MARKS; marks++) {
            int character = before == 0 ? 0 : text.codePointBefore(before);
            int type = Character.getType(character);
            if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
                return false;
            }
            before -= Character.charCount(character);
        }
        return true;
    }

    /** Whether the variation selector at {@code at} has a visible character before it to vary. */
    private static boolean follows(String text, int at) {
        if (at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        return CellWidth.keycap(before)
                || CellWidth.pictograph(before)
                || (before >= 0x300 && Character.isLetter(before));
    }

    /** Whether the joiner or non-joiner at {@code at} stands between two characters that it shapes. */
    private static boolean joins(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        if (text.charAt(at) == '\u200d' && CellWidth.pictograph(after)) {
            boolean varied = before == 0xfe0f && at > 1;
            return CellWidth.pictograph(varied ? text.codePointBefore(at - 1) : before);
        }
        return shaped(before) && shaped(after);
    }

    /** Letters and marks of scripts in which joiners change the shape of a word: Arabic to Sinhala, Burmese, Khmer, Mongolian. */
    private static boolean shaped(int character) {
        boolean script = (character >= 0x0600 && character <= 0x0dff)
                || (character >= 0x1000 && character <= 0x109f)
                || (character >= 0x1780 && character <= 0x17b3)
                || (character >= 0x17b6 && character <= 0x180a)
                || (character >= 0x1810 && character <= 0x18af);
        return script && (Character.isLetter(character) || CellWidth.mark(character)) && character != 0x061c;
    }
}
