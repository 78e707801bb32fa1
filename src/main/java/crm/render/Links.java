package crm.render;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links that a terminal can open (OSC 8). What they lead to is the web, a mail or a file, and nothing else. */
final class Links {
    private static final String OPEN = "\u001b]8;;";
    private static final String END = "\u001b\\";

    /** An address in a text: on the web, to mail to, or the bare mail address. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|mailto:)[^\\s<>\"\u001b…]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** What a sentence puts behind an address. */
    private static final String BEHIND = ".,;:!?)]}'";

    private Links() {}

    /** {@code shown} is {@code all}, or its beginning with … where it was cut: a link leads to the whole address all the same. */
    static String within(String shown, String all) {
        boolean cut = shown.length() != all.length() && shown.endsWith("…");
        int kept = cut ? shown.length() - 1 : shown.length();
        Matcher address = ADDRESS.matcher(all);
        StringBuilder linked = new StringBuilder();
        int from = 0;
        while (address.find() && address.start() < kept) {
            int end = address.end();
            while (end > address.start() + 1 && behind(all.substring(address.start(), end))) {
                end--;
            }
            if (all.startsWith("…", address.end())) {
                // somebody has cut it before us: where it led to nobody knows
                continue;
            }
            int last = end > kept ? shown.length() : end;
            linked.append(shown, from, address.start())
                    .append(to(all.substring(address.start(), end), shown.substring(address.start(), last)));
            from = last;
        }
        return linked.append(shown.substring(from)).toString();
    }

    /** Whether the last character belongs to the sentence; a bracket that was opened in the address does not. */
    private static boolean behind(String address) {
        char last = address.charAt(address.length() - 1);
        boolean closes = last == ')'
                && address.chars().filter(letter -> letter == '(').count()
                        >= address.chars().filter(letter -> letter == ')').count();
        return BEHIND.indexOf(last) >= 0 && !closes;
    }

    /** The text as it is where {@code place} is nothing that may be opened. */
    static String to(String place, String text) {
        String lower = place.toLowerCase(Locale.ROOT);
        String target;
        if (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:")) {
            target = place;
        } else if (place.startsWith("/")) {
            // in a path these are letters
            target = "file://" + place.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
        } else if (place.indexOf('@') > 0 && place.indexOf(':') < 0) {
            target = "mailto:" + place.replace("%", "%25").replace("?", "%3F").replace("&", "%26");
        } else {
            return text;
        }
        return OPEN + encoded(target) + END + text + OPEN + END;
    }

    /** Only what may stand in an address; all else, and above all what a terminal would obey, as %1B. */
    private static String encoded(String target) {
        StringBuilder encoded = new StringBuilder(target.length());
        for (byte octet : target.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7f) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
            }
        }
        return encoded.toString();
    }

    /** Where the escape sequence that begins at {@code start} ends: a colour or a link, which take no cells. */
    static int escapeEnd(String text, int start) {
        boolean link = text.startsWith("]", start + 1);
        int end = link ? text.indexOf(END, start) + 1 : text.indexOf('m', start);
        return end <= start ? text.length() : end + 1;
    }
}
