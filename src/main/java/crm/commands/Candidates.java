package crm.commands;

import crm.domain.Names;
import crm.render.Sanitizer;
import java.util.ArrayList;
import java.util.List;

/** What TAB offers, in the order in which it is to be shown. */
final class Candidates {
    /** Nobody looks through more; a shell asks before it shows even these. */
    static final int MOST = 300;

    /** The longest description, in characters. */
    private static final int LONGEST_ABOUT = 72;

    /** What comes before the value in the same word, such as {@code --kind=}. */
    private final String prefix;

    private final String typed;
    private final String folded;
    private final List<Candidate> found = new ArrayList<>();
    private String directive = "";

    /** @param about one line; empty where there is nothing to say */
    record Candidate(String text, String about) {}

    Candidates(String prefix, String typed) {
        this.prefix = prefix;
        this.typed = typed;
        String start = Names.fold(typed);
        this.folded = !start.isEmpty() && typed.endsWith(" ") ? start + " " : start;
    }

    /** What is typed of the value, as it is typed. */
    String typed() {
        return typed;
    }

    /** The same without case and accents; a blank at the end stays. */
    String folded() {
        return folded;
    }

    /** Whether {@code text} begins with what is typed, but for case and accents. */
    boolean wants(String text) {
        return folded.isEmpty() || Names.fold(text).startsWith(folded);
    }

    /** A value, if it begins with what is typed and can be typed itself. */
    void offer(String text, String about) {
        if (wants(text) && fit(text)) {
            add(text, about);
        }
    }

    /** Whether the text can stand on a command line as a value, and is seen there as what it is. */
    static boolean fit(String text) {
        return !text.isBlank() && text.charAt(0) != '-' && Sanitizer.line(text).equals(text);
    }

    void add(String text, String about) {
        found.add(new Candidate(prefix + text, about(about)));
    }

    /** The shell is to complete paths: {@code file} or {@code folder}. */
    void paths(String sort) {
        directive = ":" + sort + "\n";
    }

    private static String about(String text) {
        // cut before and after: a note may be a megabyte, and what is escaped grows
        String start = text.length() > 2 * LONGEST_ABOUT ? text.substring(0, 2 * LONGEST_ABOUT) : text;
        String line = Sanitizer.line(start);
        if (line.length() <= LONGEST_ABOUT) {
            return line;
        }
        int end = LONGEST_ABOUT - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Of too many the first ones and the very last, so that what they all begin with is still seen. */
    private List<Candidate> shown() {
        if (found.size() <= MOST) {
            return found;
        }
        List<Candidate> shown = new ArrayList<>(found.subList(0, MOST - 1));
        shown.add(found.get(found.size() - 1));
        return shown;
    }

    /** All that is to be shown. */
    List<Candidate> all() {
        return List.copyOf(shown());
    }

    /** A line for each: the text, a tab, what it is. */
    String lines() {
        StringBuilder lines = new StringBuilder(directive);
        for (Candidate candidate : shown()) {
            lines.append(candidate.text).append('\t').append(candidate.about).append('\n');
        }
        return lines.toString();
    }

    /** A line for each: what readline is to put in; while it only lists them, the text with what it is. */
    String forBash(BashLine line, boolean listing) {
        StringBuilder lines = new StringBuilder(directive);
        boolean described = listing && found.size() > 1;
        for (Candidate candidate : shown()) {
            String reply = line.reply(candidate.text);
            if (reply.isEmpty()) {
                continue;
            }
            lines.append(described ? candidate.text : reply);
            if (described && !candidate.about.isEmpty()) {
                lines.append("  (").append(candidate.about).append(')');
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
