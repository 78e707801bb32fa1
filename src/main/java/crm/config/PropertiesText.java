package crm.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a properties file, as {@link java.util.Properties#load} reads it, but knowing which lines each entry stands on,
 * so that a message can name the line and an edit can change that entry and nothing else.
 */
final class PropertiesText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * What stands on one line, or on several that a backslash joins.
     *
     * @param number of its first line, from 1
     * @param from where its first line starts, in chars
     * @param to where the line after it starts
     * @param key null for a comment, an empty line or a broken one
     * @param value empty where there is no key
     * @param flaw what is broken; null where nothing is
     */
    record Entry(
            int number,
            int from,
            int to,
            @Nullable String key,
            String value,
            @Nullable String flaw) {}

    private PropertiesText() {}

    static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        int at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int number = 1;
        while (at < text.length()) {
            int from = at;
            int first = number;
            StringBuilder joined = new StringBuilder();
            boolean goesOn = true;
            while (goesOn && at < text.length()) {
                int end = lineEnd(text, at);
                int start = skipBlanks(text, at, end);
                boolean comment = joined.length() == 0 && start < end && "#!".indexOf(text.charAt(start)) >= 0;
                goesOn = !comment && endsInBackslash(text, start, end);
                if (!comment) {
                    joined.append(text, start, goesOn ? end - 1 : end);
                }
                at = afterLineEnd(text, end);
                number++;
            }
            entries.add(entry(first, from, at, joined));
        }
        return entries;
    }

    /** The text with the entry taken out. */
    static String without(String text, Entry entry) {
        return text.substring(0, entry.from()) + text.substring(entry.to());
    }

    /** The text with another value for the entry; its line end stays. */
    static String replaced(String text, Entry entry, String key, String value) {
        int end = entry.to();
        while (end > entry.from() && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, entry.from()) + line(key, value) + text.substring(end);
    }

    /** The text with one more entry at the end. */
    static String appended(String text, String key, String value) {
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder longer = new StringBuilder(text);
        int end = text.length();
        while (end > 0 && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        boolean started = end > 1 || (end == 1 && text.charAt(0) != BYTE_ORDER_MARK);
        if (started && end == text.length()) {
            longer.append(lineEnd);
        }
        if (end > 0 && text.charAt(end - 1) == '\\') {
            // An empty line keeps that backslash from joining the new entry to the last one; behind a lone CR, one LF
            // would be the second half of its line end.
            longer.append(text.endsWith("\r") ? lineEnd + lineEnd : lineEnd);
        }
        return longer.append(line(key, value)).append(lineEnd).toString();
    }

    static String line(String key, String value) {
        return escaped(key, true) + " = " + escaped(value, false);
    }

    private static Entry entry(int number, int from, int to, StringBuilder joined) {
        if (joined.length() == 0) {
            return new Entry(number, from, to, null, "", null);
        }
        int keyEnd = 0;
        while (keyEnd < joined.length() && !isBlank(joined.charAt(keyEnd)) && !isSeparator(joined.charAt(keyEnd))) {
            keyEnd += joined.charAt(keyEnd) == '\\' ? 2 : 1;
        }
        keyEnd = Math.min(keyEnd, joined.length());
        int valueStart = skipBlanks(joined, keyEnd, joined.length());
        if (valueStart < joined.length() && isSeparator(joined.charAt(valueStart))) {
            valueStart = skipBlanks(joined, valueStart + 1, joined.length());
        }
        String key = unescaped(joined, 0, keyEnd);
        String value = unescaped(joined, valueStart, joined.length());
        if (key == null || value == null) {
            return new Entry(number, from, to, null, "", "\\u without four hexadecimal digits after it");
        }
        return new Entry(number, from, to, key, value, null);
    }

    /** Null where an escape is broken. */
    private static @Nullable String unescaped(CharSequence text, int from, int to) {
        StringBuilder plain = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            char c = text.charAt(at++);
            if (c != '\\' || at == to) {
                // A lone backslash at the very end stands for nothing.
                if (c != '\\') {
                    plain.append(c);
                }
                continue;
            }
            char escape = text.charAt(at++);
            switch (escape) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case 'f' -> plain.append('\f');
                case 'u' -> {
                    int code = hexadecimal(text, at, to);
                    if (code < 0) {
                        return null;
                    }
                    plain.append((char) code);
                    at += 4;
                }
                default -> plain.append(escape);
            }
        }
        return plain.toString();
    }

    /** The number that four digits make; -1 where they are not there. */
    private static int hexadecimal(CharSequence text, int from, int to) {
        if (from + 4 > to) {
            return -1;
        }
        int code = 0;
        for (int at = from; at < from + 4; at++) {
            int digit = text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private static String escaped(String plain, boolean key) {
        StringBuilder text = new StringBuilder(plain.length() + 8);
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (c == '\\' || (c == ' ' && (key || at == 0)) || (key && "=:#!".indexOf(c) >= 0)) {
                text.append('\\').append(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c == '\t') {
                text.append("\\t");
            } else if (c == '\r') {
                text.append("\\r");
            } else if (c < ' ' || c == '\u007f' || (Character.isSurrogate(c) && !paired(plain, at))) {
                text.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(Character.forDigit(c >> shift & 15, 16));
                }
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    static boolean paired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int afterLineEnd(String text, int end) {
        if (end == text.length()) {
            return end;
        }
        boolean two = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        return end + (two ? 2 : 1);
    }

    private static int skipBlanks(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean endsInBackslash(String text, int start, int end) {
        int at = end;
        while (at > start && text.charAt(at - 1) == '\\') {
            at--;
        }
        return (end - at) % 2 == 1;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isSeparator(char c) {
        return c == '=' || c == ':';
    }
}
