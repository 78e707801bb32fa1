package crm.commands;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line up to the cursor, as bash's readline sees it: readline does not complete words but what stands behind the
 * last unquoted break character ({@code COMP_WORDBREAKS}), or behind the quote that is still open.
 *
 * <pre>
 * crm touch 'Acme To     words: touch, "Acme To"    replaces Acme To, inside the quote
 * crm touch Acme\ To     words: touch, "Acme To"    replaces Acme\ To
 * crm touch --kind=ti    words: touch, "--kind=ti"  replaces ti
 * </pre>
 */
final class BashLine {
    /** What means something to bash outside quotes. */
    private static final String SPECIAL = " \t\"'\\`$&;|<>()*?[]{}!#~^";

    private final String breaks;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private char quote;
    private int start;
    private int startBeforeQuote;

    private BashLine(String breaks) {
        this.breaks = breaks;
    }

    static BashLine parse(String line, String breaks) {
        BashLine parsed = new BashLine(breaks);
        int at = 0;
        while (at < line.length()) {
            at = parsed.read(line, at);
        }
        parsed.words.add(parsed.word.toString());
        return parsed;
    }

    /** The words after the command, without their quotes; the last is the one under the cursor. */
    List<String> words() {
        return words.subList(1, words.size());
    }

    /** What readline is to put in so that the word becomes {@code candidate}; empty where it cannot become so. */
    String reply(String candidate) {
        String kept = word.substring(0, start);
        boolean same =
                candidate.length() > start && candidate.substring(0, start).equalsIgnoreCase(kept);
        return same ? quoted(candidate.substring(start)) : "";
    }

    private int read(String line, int at) {
        char character = line.charAt(at);
        if (quote == 0) {
            return readPlain(line, at, character);
        }
        if (character == quote) {
            quote = 0;
            start = startBeforeQuote;
            return at + 1;
        }
        boolean escapes = quote == '"'
                && character == '\\'
                && at + 1 < line.length()
                && "\"\\$`".indexOf(line.charAt(at + 1)) >= 0;
        word.append(escapes ? line.charAt(at + 1) : character);
        return escapes ? at + 2 : at + 1;
    }

    private int readPlain(String line, int at, char character) {
        if (character == ' ' || character == '\t' || character == '\n') {
            if (begun) {
                words.add(word.toString());
                word.setLength(0);
                begun = false;
                start = 0;
            }
            return at + 1;
        }
        begun = true;
        if (character == '\\') {
            if (at + 1 < line.length()) {
                word.append(line.charAt(at + 1));
            }
            return at + 2;
        }
        if (character == '\'' || character == '"') {
            quote = character;
            startBeforeQuote = start;
            start = word.length();
            return at + 1;
        }
        word.append(character);
        if (breaks.indexOf(character) >= 0) {
            start = word.length();
        }
        return at + 1;
    }

    private String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (quote == '\'') {
                quoted.append(character == '\'' ? "'\\''" : String.valueOf(character));
            } else if (quote == '"' && character == '!') {
                // a backslash would keep it from recalling history, but stay
                quoted.append("\"'!'\"");
            } else {
                boolean escape = quote == '"' ? "\"\\$`".indexOf(character) >= 0 : SPECIAL.indexOf(character) >= 0;
                quoted.append(escape ? "\\" : "").append(character);
            }
        }
        return quoted.toString();
    }
}
