package crm.domain;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How customers are named: the form in which names are compared, the keys made from them, and e-mail addresses. */
public final class Names {
    /** The longest key a user may choose, in characters. */
    public static final int LONGEST_KEY = 40;

    /** The longest address that mail servers take (RFC 5321), in characters. */
    private static final int LONGEST_PHONE = 40;

    private static final int FEWEST_DIGITS = 3;
    private static final int LONGEST_EMAIL = 254;

    private Names() {}

    /**
     * The form in which names are compared: two names that fold to the same text are the same to users. Case, accents,
     * surplus blanks, invisible characters and the sort of apostrophe or hyphen do not count; {@code ß} is {@code ss},
     * {@code ø} is {@code o}, {@code æ} is {@code ae}, and so on. Scripts other than Latin stay what they are. Folding a
     * folded text changes nothing.
     */
    public static String fold(String text) {
        boolean folded = true;
        char previous = ' ';
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character >= 0x80) {
                return Folding.fold(text);
            }
            folded &= character == ' ' ? previous != ' ' : isFoldedAscii(character);
            previous = character;
        }
        if (folded && (previous != ' ' || text.isEmpty())) {
            return text;
        }
        return foldedAscii(text);
    }

    private static boolean isFoldedAscii(char character) {
        return character > ' ' && character < 0x7F && character != '`' && (character < 'A' || character > 'Z');
    }

    private static String foldedAscii(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean blankBefore = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Text.isBlank(character)) {
                blankBefore = !folded.isEmpty();
            } else if (character > ' ' && character < 0x7F) {
                if (blankBefore) {
                    folded.append(' ');
                    blankBefore = false;
                }
                boolean capital = character >= 'A' && character <= 'Z';
                folded.append(capital ? (char) (character + ('a' - 'A')) : character == '`' ? '\'' : character);
            }
        }
        return folded.toString();
    }

    /**
     * A short key for a customer of that name: its first words, folded, joined by {@code -}, up to twenty characters,
     * without an article before and the legal form behind. {@code Acme} gives {@code acme}, {@code The Müller & Sons
     * Trading Co. Ltd} gives {@code muller-sons-trading}, {@code Ромашка} stays {@code ромашка}. A name of signs only gives
     * {@code customer}. Two names can give one key: who stores it makes it unique.
     */
    public static String key(String name) {
        return KeyMaker.key(name);
    }

    /**
     * Whether {@code key} may stand as a key: up to forty letters, digits, {@code -} and {@code _}, the first a letter or
     * digit, all in their folded form, so that keys are compared as they are. Without dot or {@code @}, so that no key
     * looks like a domain or an address.
     */
    public static boolean isKey(String key) {
        if (key.isEmpty() || key.codePointCount(0, key.length()) > LONGEST_KEY) {
            return false;
        }
        for (int index = 0; index < key.length(); ) {
            int codePoint = key.codePointAt(index);
            boolean letter = Character.isLetterOrDigit(codePoint);
            boolean joins = codePoint == '-' || codePoint == '_' || Folding.isMark(codePoint);
            if (!letter && (index == 0 || !joins)) {
                return false;
            }
            index += Character.charCount(codePoint);
        }
        return fold(key).equals(key);
    }

    /**
     * Those of {@code names} that a user who typed {@code wanted} may have meant, best first, at most {@code most} and
     * none that is far-fetched: the same when folded, begun with it, held in it, or a few slips of the keyboard away, be
     * it from the whole name or from one word of it.
     */
    public static List<String> nearest(String wanted, Collection<String> names, int most) {
        return new Nearest(wanted).among(names, most);
    }

    /** The part of an e-mail address behind the {@code @}, in lower case; null where it is not an address. */
    public static @Nullable String domainOf(String email) {
        return isEmail(email) ? email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT) : null;
    }

    /** Whether {@code text} looks like a phone number: three digits at least, and around them whatever people write. */
    public static boolean isPhone(String text) {
        long digits = text.chars().filter(sign -> sign >= '0' && sign <= '9').count();
        boolean clean = text.chars().noneMatch(sign -> Character.isISOControl(sign) || sign == '\uFFFD');
        return clean
                && digits >= FEWEST_DIGITS
                && text.length() <= LONGEST_PHONE
                && "+(0123456789".indexOf(text.charAt(0)) >= 0;
    }

    /**
     * Whether {@code text} looks like one bare e-mail address: something, one {@code @}, and a domain with a dot (or
     * {@code localhost}). Blanks, line ends, control and invisible characters and the signs that part addresses in a mail
     * header are refused, so that no address can add a header or a reader. Whether mail gets there is not asked.
     */
    public static boolean isEmail(String text) {
        int at = text.indexOf('@');
        if (at < 1 || text.length() > LONGEST_EMAIL) {
            return false;
        }
        for (int index = 0; index < at; ) {
            int codePoint = text.codePointAt(index);
            if (Text.isBlank(codePoint) || Text.isInvisible(codePoint) || "<>()[],;:\\\"".indexOf(codePoint) >= 0) {
                return false;
            }
            if (Character.getType(codePoint) == Character.SURROGATE) {
                return false;
            }
            index += Character.charCount(codePoint);
        }
        return isDomain(text.substring(at + 1));
    }

    /** Labels of letters, digits and inner hyphens, at least two of them with dots between; or {@code localhost}. */
    private static boolean isDomain(String text) {
        int before = '.';
        boolean dotted = false;
        for (int index = 0; index < text.length(); ) {
            int codePoint = text.codePointAt(index);
            boolean inLabel = before != '.' && (codePoint == '-' || Folding.isMark(codePoint));
            boolean endsLabel = codePoint == '.' && before != '.' && before != '-';
            if (!Character.isLetterOrDigit(codePoint) && !inLabel && !endsLabel) {
                return false;
            }
            dotted |= endsLabel;
            before = codePoint;
            index += Character.charCount(codePoint);
        }
        return before != '.' && before != '-' && (dotted || text.equalsIgnoreCase("localhost"));
    }
}
