package crm.config;

import crm.domain.CrmException;
import crm.domain.Kind;
import crm.domain.Kinds;
import crm.domain.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the text of a value. Each answers null where the text is no such value; {@link Setting#good} says what would be. */
final class Values {
    /** Keeps the sum of all terms finite. */
    private static final double LARGEST = 1_000_000;

    private static final int LONGEST_NAME = 60;

    private Values() {}

    static @Nullable Window window(String text) {
        try {
            return Window.parse(text);
        } catch (CrmException refused) {
            return null;
        }
    }

    /** Digits and at most one point: {@link Double#parseDouble} alone would take {@code 0x1p3}, {@code 1d} and {@code NaN}. */
    static @Nullable Double weight(String text) {
        int points = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return null;
            }
        }
        if (points > 1 || text.length() == points) {
            return null;
        }
        double weight = Double.parseDouble(text);
        return weight <= LARGEST ? Double.valueOf(weight) : null;
    }

    /** A path from the root or from home, or the address of a server without a password. */
    static boolean isPlace(String text) {
        boolean server = text.startsWith("postgresql://") || text.startsWith("postgres://");
        boolean password = text.contains("password=") || text.matches("[a-z]+://[^/?#]*:[^/?#]*@.*");
        return isLine(text) && (server ? !password : text.startsWith("/") || text.startsWith("~/"));
    }

    /** The text of a value that was refused, without the password that an address must not have. */
    static String shown(String text) {
        return text.replaceFirst("(://[^/?#:]*:)[^/?#]*@", "$1…@").replaceFirst("(password=)[^&]*", "$1…");
    }

    /** Two letters that stand for a country. */
    static boolean isRegion(String text) {
        return List.of(Locale.getISOCountries()).contains(text.toUpperCase(Locale.ROOT));
    }

    /** At least one, none twice. */
    static @Nullable List<String> tiers(String text) {
        List<String> tiers = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            String tier = text.substring(from, to).strip();
            if (tier.isEmpty() || tier.length() > LONGEST_NAME || !isLine(tier)) {
                return null;
            }
            for (String other : tiers) {
                if (other.equalsIgnoreCase(tier)) {
                    return null;
                }
            }
            tiers.add(tier);
            from = to + 1;
        }
        return tiers;
    }

    /** What stands between commas, without blanks around it and without what is empty. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(",")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    /** {@code value}, {@code no-value} or {@code internal}, and after a comma what it is about. */
    static @Nullable Kind kind(String name, String text) {
        int comma = text.indexOf(',');
        String word = (comma < 0 ? text : text.substring(0, comma)).strip().toLowerCase(Locale.ROOT);
        String about = comma < 0 ? about(name) : text.substring(comma + 1).strip();
        if (!isLine(about)) {
            return null;
        }
        return switch (word) {
            case "value" -> new Kind(name, true, true, about);
            case "no-value" -> new Kind(name, false, true, about);
            case "internal" -> new Kind(name, false, false, about);
            default -> null;
        };
    }

    /** What {@link #kind} reads back. */
    static String text(Kind kind) {
        String word = !kind.contact() ? "internal" : kind.addsValue() ? "value" : "no-value";
        return kind.about().isEmpty() ? word : word + ", " + kind.about();
    }

    /** A kind's name is typed on the command line: letters, digits and, between them, {@code -} and {@code _}. */
    static boolean isKindName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !Character.isLetterOrDigit(name.codePointAt(0))) {
            return false;
        }
        for (int at = 0; at < name.length(); ) {
            int codePoint = name.codePointAt(at);
            if (!Character.isLetterOrDigit(codePoint) && codePoint != '-' && codePoint != '_') {
                return false;
            }
            at += Character.charCount(codePoint);
        }
        return true;
    }

    /** An address as such, without a name around it. */
    static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1 || !isLine(text)) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            if (" ,;<>\"()".indexOf(text.charAt(index)) >= 0 || (text.charAt(index) == '@' && index != at)) {
                return false;
            }
        }
        return true;
    }

    /** One line that can be stored: nothing in it can end a mail header or write to a terminal. */
    static boolean isLine(String text) {
        return isText(text, "");
    }

    /** As {@link #isLine}, but with line ends and tabs. */
    static boolean isLines(String text) {
        return isText(text, "\n\t");
    }

    private static boolean isText(String text, String controls) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean control = Character.isISOControl(c) && controls.indexOf(c) < 0;
            // U+FFFD is what is left of bytes that could not be read.
            if (control || c == '\uFFFD' || (Character.isSurrogate(c) && !PropertiesText.paired(text, at))) {
                return false;
            }
        }
        return true;
    }

    private static String about(String name) {
        for (Kind kind : Kinds.builtIn().all()) {
            if (kind.name().equals(name)) {
                return kind.about();
            }
        }
        return "";
    }
}
