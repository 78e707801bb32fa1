package crm.domain;

/**
 * What text must be to be stored. Stored text is kept byte for byte; what could not be kept so is refused, never mended in
 * silence.
 */
public final class Text {
    /** The longest text that is stored: 4 MB, counted in bytes of UTF-8. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int MOST_SHOWN = 60;

    private Text() {}

    /**
     * {@code text} as it is, if anything in it can be seen.
     *
     * @param what the thing it is, such as {@code name}
     * @throws CrmException with {@link Failure.Usage} where it is empty, or holds blanks and invisible characters only
     */
    public static String required(String what, String text) {
        for (int index = 0; index < text.length(); ) {
            int codePoint = text.codePointAt(index);
            if (!isBlank(codePoint) && !isInvisible(codePoint)) {
                return text;
            }
            index += Character.charCount(codePoint);
        }
        throw new CrmException(new Failure.Usage("the " + what + " is empty"));
    }

    /**
     * {@code text} as it is, if the store can give it back byte for byte.
     *
     * @param what the thing it is, such as {@code note}
     * @throws CrmException with {@link Failure.BadData} where it holds a NUL (SQLite ends a text there), half a surrogate
     *     pair (which has no UTF-8), or U+FFFD (what is left of bytes that were not UTF-8), or is longer than
     *     {@link #MOST_BYTES}
     */
    public static String clean(String what, String text) {
        long bytes = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == 0) {
                throw unfit(what, index, "a NUL character");
            }
            if (character < 0x80) {
                bytes++;
            } else if (character < 0x800) {
                bytes += 2;
            } else if (!Character.isSurrogate(character)) {
                if (character == '\uFFFD') {
                    throw unfit(what, index, "U+FFFD, which stands for bytes that are not UTF-8");
                }
                bytes += 3;
            } else if (index + 1 < text.length() && Character.isSurrogatePair(character, text.charAt(index + 1))) {
                bytes += 4;
                index++;
            } else {
                throw unfit(what, index, "half a surrogate pair, which is no character");
            }
        }
        if (bytes > MOST_BYTES) {
            throw new CrmException(new Failure.BadData(null, "the " + what + " is longer than 4 MB"));
        }
        return text;
    }

    private static CrmException unfit(String what, int index, String found) {
        return new CrmException(
                new Failure.BadData(null, "the " + what + " holds " + found + ", at character " + (index + 1)));
    }

    /** A blank of any script, no-break ones included. */
    static boolean isBlank(int codePoint) {
        return codePoint < 0x80
                ? codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r')
                : Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** A character that leaves no mark of its own: controls, zero-width joiners, marks of direction. */
    static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    /** Without blanks at either end, no-break ones included. */
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A to Z made small and all else left alone, so that no other letter turns into one of a keyword. */
    static String lowerAscii(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            lower.append(character >= 'A' && character <= 'Z' ? (char) (character + ('a' - 'A')) : character);
        }
        return lower.toString();
    }

    /** As much of {@code text} as a message can quote. */
    static String shown(String text) {
        if (text.length() <= MOST_SHOWN) {
            return text;
        }
        int end = MOST_SHOWN - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
