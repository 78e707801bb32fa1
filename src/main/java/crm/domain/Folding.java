package crm.domain;

import java.text.Normalizer;

/** How {@link Names#fold} makes names comparable. Nothing in here runs for a name of plain ASCII. */
final class Folding {
    private Folding() {}

    static String fold(String text) {
        // NFKD takes accents off their letters, and makes one of full-width, ligature and plain forms
        String apart = Normalizer.normalize(withoutTradeMarks(text), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        boolean blankBefore = false;
        int base = 0;
        for (int index = 0; index < apart.length(); ) {
            int codePoint = apart.codePointAt(index);
            index += Character.charCount(codePoint);
            if (Text.isBlank(codePoint)) {
                blankBefore = !folded.isEmpty();
                base = 0;
                continue;
            }
            if (isIgnored(codePoint, base)) {
                continue;
            }
            if (blankBefore) {
                folded.append(' ');
                blankBefore = false;
            }
            // by way of the capital, so that the two small sigmas, the long s and the dotless i meet
            int small = Character.toLowerCase(Character.toUpperCase(codePoint));
            if (!isMark(small)) {
                base = small;
            }
            append(folded, small);
        }
        // together again, so that marks that were kept (of kana, Hangul, Indic scripts) look as they are usually stored
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Ahead of NFKD, which would spell the trade mark sign as two letters, and an acute used as apostrophe as a blank. */
    private static String withoutTradeMarks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '™', '℠', '®', '©' -> {}
                case '´' -> kept.append('\'');
                default -> kept.append(character);
            }
        }
        return kept.toString();
    }

    /** What is left out: accents, vowel points, marks of direction, joiners. */
    private static boolean isIgnored(int codePoint, int base) {
        if (Text.isInvisible(codePoint)) {
            return true;
        }
        if (!isMark(codePoint)) {
            return codePoint == 0x0640; // the Arabic stretch of a letter
        }
        if (codePoint == 0x0306 && (base == 'и' || base == 'у')) {
            return false; // Cyrillic short i and short u are letters of their own
        }
        if (codePoint == 0x0308 && base == 'і') {
            return false; // and so is the Ukrainian yi
        }
        // Latin, Greek, Cyrillic; Hebrew; Arabic; variation selectors. Marks of other scripts are half of their
        // spelling.
        return codePoint <= 0x036F
                || isWithin(codePoint, 0x0483, 0x0489)
                || isWithin(codePoint, 0x0591, 0x05C7)
                || isWithin(codePoint, 0x0610, 0x061A)
                || isWithin(codePoint, 0x064B, 0x0670)
                || isWithin(codePoint, 0x06D6, 0x06ED)
                || isWithin(codePoint, 0x1AB0, 0x1AFF)
                || isWithin(codePoint, 0x1DC0, 0x1DFF)
                || isWithin(codePoint, 0x20D0, 0x20FF)
                || isWithin(codePoint, 0xFE00, 0xFE0F)
                || isWithin(codePoint, 0xFE20, 0xFE2F);
    }

    private static boolean isWithin(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Letters that no normal form takes apart, and the many ways to set an apostrophe or a hyphen. */
    private static void append(StringBuilder folded, int codePoint) {
        switch (codePoint) {
            case 'ß', 'ẞ' -> folded.append("ss");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ŧ' -> folded.append('t');
            case 'ı' -> folded.append('i');
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case '‘', '’', '‛', 'ʼ', '′', '`' -> folded.append('\'');
            case '“', '”', '„', '‟', '«', '»' -> folded.append('"');
            case '‐', '‒', '–', '—', '―', '−' -> folded.append('-');
            default -> folded.appendCodePoint(codePoint);
        }
    }
}
