package crm.render;

/**
 * How many cells of a terminal a text takes: two for wide letters and emoji, none for marks on the letter before. Several
 * code points that show as one, such as a family joined of four people or a flag, are one cluster: measured and cut as one.
 * Expects sanitized text.
 */
final class CellWidth {
    private static final int ELLIPSIS = 1;

    private CellWidth() {}

    /** The width of {@code text} in cells. */
    static int of(String text) {
        int plain = simpleUpTo(text);
        int width = plain;
        for (int at = plain; at < text.length(); ) {
            int end = clusterEnd(text, at);
            width += clusterWidth(text, at, end);
            at = end;
        }
        return width;
    }

    /** The beginning of {@code text} that fits into {@code cells} (at least one), with … where something was cut off. */
    static String cut(String text, int cells) {
        // a cluster may be wider than its count of chars, but never more than twice as wide
        if (text.length() <= cells / 2 || of(text) <= cells) {
            return text;
        }
        int width = 0;
        int at = 0;
        while (at < text.length()) {
            int end = clusterEnd(text, at);
            width += clusterWidth(text, at, end);
            if (width > cells - ELLIPSIS) {
                break;
            }
            at = end;
        }
        while (at > 0 && loose(text.charAt(at - 1))) {
            at--;
        }
        return text.substring(0, at) + "…";
    }

    /** Whether {@code last} is out of place before an ellipsis: a blank, or a joiner with nothing left to join. */
    private static boolean loose(char last) {
        return Character.isWhitespace(last) || last == 0x200c || last == 0x200d;
    }

    /** The length of the beginning in which each char takes one cell. */
    private static int simpleUpTo(String text) {
        int length = text.length();
        int at = 0;
        while (at < length && text.charAt(at) < 0x300) {
            at++;
        }
        // the last of them may be the letter under a mark
        return at == length ? at : Math.max(0, at - 1);
    }

    /** Where the cluster that begins at {@code start} ends. */
    static int clusterEnd(String text, int start) {
        int base = text.codePointAt(start);
        int at = start + Character.charCount(base);
        boolean joined = false;
        int members = 1;
        while (at < text.length()) {
            int next = text.codePointAt(at);
            boolean flag = members == 1 && regional(base) && regional(next);
            boolean skin = pictograph(base) && skin(next);
            if (!flag && !skin && !(joined && pictograph(next)) && !mark(next)) {
                break;
            }
            joined = next == 0x200d;
            at += Character.charCount(next);
            members++;
        }
        return at;
    }

    /** The width of one cluster in cells. */
    static int clusterWidth(String text, int start, int end) {
        int base = text.codePointAt(start);
        int width = width(base);
        int at = start + Character.charCount(base);
        while (at < end) {
            int next = text.codePointAt(at);
            if (next == 0xfe0f && at == start + Character.charCount(base) && (pictograph(base) || keycap(base))) {
                width = 2;
            } else if (regional(next)) {
                width = 2;
            } else if (Character.getType(next) == Character.COMBINING_SPACING_MARK) {
                width++;
            }
            at += Character.charCount(next);
        }
        return width;
    }

    private static int width(int character) {
        if (character < 0x300) {
            return 1;
        }
        if (mark(character)) {
            return Character.getType(character) == Character.COMBINING_SPACING_MARK ? 1 : 0;
        }
        return character >= Wide.RANGES[0] && Wide.holds(character) ? 2 : 1;
    }

    /** Whether {@code character} belongs to the letter before it. */
    static boolean mark(int character) {
        if (character < 0x300) {
            return false;
        }
        if (character >= 0x1160 && character <= 0x11ff) {
            // vowels and finals of a Korean syllable
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            case Character.FORMAT -> !numberSign(character);
            default -> false;
        };
    }

    /** Whether {@code character} is a sign drawn around the number after it: by type a format character, yet seen. */
    static boolean numberSign(int character) {
        return (character >= 0x600 && character <= 0x605)
                || switch (character) {
                    case 0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd -> true;
                    default -> false;
                };
    }

    /** Whether {@code character} is an emoji or may become one. */
    static boolean pictograph(int character) {
        return (character >= 0x1f000 && character <= 0x1faff && !regional(character))
                || (character >= 0x2190 && character <= 0x2bff)
                || switch (character) {
                    case 0xa9, 0xae, 0x203c, 0x2049, 0x2122, 0x2139, 0x3030, 0x303d, 0x3297, 0x3299 -> true;
                    default -> false;
                };
    }

    /** Whether {@code character} may stand on a key. */
    static boolean keycap(int character) {
        return character == '#' || character == '*' || (character >= '0' && character <= '9');
    }

    private static boolean skin(int character) {
        return character >= 0x1f3fb && character <= 0x1f3ff;
    }

    private static boolean regional(int character) {
        return character >= 0x1f1e6 && character <= 0x1f1ff;
    }

    /** Its own class so that plain text never loads the table. */
    private static final class Wide {
        /** First and last of each run of code points whose East Asian Width is W or F in Unicode 17. */
        static final int[] RANGES = {
            0x1100, 0x115f,
            0x231a, 0x231b,
            0x2329, 0x232a,
            0x23e9, 0x23ec,
            0x23f0, 0x23f0,
            0x23f3, 0x23f3,
            0x25fd, 0x25fe,
            0x2614, 0x2615,
            0x2630, 0x2637,
            0x2648, 0x2653,
            0x267f, 0x267f,
            0x268a, 0x268f,
            0x2693, 0x2693,
            0x26a1, 0x26a1,
            0x26aa, 0x26ab,
            0x26bd, 0x26be,
            0x26c4, 0x26c5,
            0x26ce, 0x26ce,
            0x26d4, 0x26d4,
            0x26ea, 0x26ea,
            0x26f2, 0x26f3,
            0x26f5, 0x26f5,
            0x26fa, 0x26fa,
            0x26fd, 0x26fd,
            0x2705, 0x2705,
            0x270a, 0x270b,
            0x2728, 0x2728,
            0x274c, 0x274c,
            0x274e, 0x274e,
            0x2753, 0x2755,
            0x2757, 0x2757,
            0x2795, 0x2797,
            0x27b0, 0x27b0,
            0x27bf, 0x27bf,
            0x2b1b, 0x2b1c,
            0x2b50, 0x2b50,
            0x2b55, 0x2b55,
            0x2e80, 0x303e,
            0x3041, 0x3163,
            0x3165, 0x3247,
            0x3250, 0xa4c6,
            0xa960, 0xa97c,
            0xac00, 0xd7a3,
            0xf900, 0xfaff,
            0xfe10, 0xfe6b,
            0xff01, 0xff60,
            0xffe0, 0xffe6,
            0x16fe0, 0x1b2fb,
            0x1d300, 0x1d376,
            0x1f004, 0x1f004,
            0x1f0cf, 0x1f0cf,
            0x1f18e, 0x1f18e,
            0x1f191, 0x1f19a,
            0x1f1e6, 0x1f320,
            0x1f32d, 0x1f335,
            0x1f337, 0x1f37c,
            0x1f37e, 0x1f393,
            0x1f3a0, 0x1f3ca,
            0x1f3cf, 0x1f3d3,
            0x1f3e0, 0x1f3f0,
            0x1f3f4, 0x1f3f4,
            0x1f3f8, 0x1f43e,
            0x1f440, 0x1f440,
            0x1f442, 0x1f4fc,
            0x1f4ff, 0x1f53d,
            0x1f54b, 0x1f54e,
            0x1f550, 0x1f567,
            0x1f57a, 0x1f57a,
            0x1f595, 0x1f596,
            0x1f5a4, 0x1f5a4,
            0x1f5fb, 0x1f64f,
            0x1f680, 0x1f6c5,
            0x1f6cc, 0x1f6cc,
            0x1f6d0, 0x1f6d2,
            0x1f6d5, 0x1f6df,
            0x1f6eb, 0x1f6ec,
            0x1f6f4, 0x1f6fc,
            0x1f7e0, 0x1f7f0,
            0x1f90c, 0x1f93a,
            0x1f93c, 0x1f945,
            0x1f947, 0x1f9ff,
            0x1fa70, 0x1faf8,
            0x20000, 0x3fffd,
        };

        static boolean holds(int character) {
            int low = 0;
            int high = RANGES.length / 2 - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (character < RANGES[2 * middle]) {
                    high = middle - 1;
                } else if (character > RANGES[2 * middle + 1]) {
                    low = middle + 1;
                } else {
                    return true;
                }
            }
            return false;
        }
    }
}
