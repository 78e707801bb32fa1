package crm.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a page tells its sessions from its prose, and how it shows what a command did. */
enum Notation {
    /** Sessions are indented by four blanks; standard error, exit code and line ends are marked. */
    TRANSCRIPT("@ ", ""),
    /** Sessions stand in fences marked {@code console} and look as on a terminal: output, then messages. */
    MARKDOWN("<!-- @ ", " -->"),
    /** As Markdown, in listings behind a line {@code [source,console]}. */
    ASCIIDOC("// @ ", "");

    private static final String INDENT = "    ";
    private static final Pattern EXIT_CODE = Pattern.compile("\\[\\d+]");

    private final String directiveStart;
    private final String directiveEnd;

    Notation(String directiveStart, String directiveEnd) {
        this.directiveStart = directiveStart;
        this.directiveEnd = directiveEnd;
    }

    /**
     * A line of the page.
     *
     * @param session whether it belongs to a session, and not to the prose
     * @param indent what stands before {@code text} in a session
     */
    record Line(boolean session, String indent, String text) {
        String whole() {
            return (indent + text).isBlank() ? text.strip() : indent + text;
        }
    }

    /** The words of a directive; empty where the line is none. */
    String directive(String line) {
        return line.startsWith(directiveStart) && line.endsWith(directiveEnd)
                ? line.substring(directiveStart.length(), line.length() - directiveEnd.length())
                        .strip()
                : "";
    }

    List<Line> classify(List<String> lines) {
        return this == TRANSCRIPT ? indented(lines) : fenced(lines);
    }

    private static List<Line> indented(List<String> lines) {
        List<Line> classified = new ArrayList<>();
        boolean inside = false;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.isBlank()) {
                inside = inside && nextIsIndented(lines, index);
            } else {
                inside = line.startsWith(INDENT);
            }
            String text = inside && !line.isBlank() ? line.substring(INDENT.length()) : line;
            classified.add(inside ? new Line(true, INDENT, text) : new Line(false, "", line));
        }
        return classified;
    }

    private static boolean nextIsIndented(List<String> lines, int from) {
        return lines.stream()
                .skip(from)
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.startsWith(INDENT))
                .isPresent();
    }

    private List<Line> fenced(List<String> lines) {
        List<Line> classified = new ArrayList<>();
        boolean inside = false;
        String indent = "";
        String before = "";
        for (String line : lines) {
            String stripped = line.strip();
            if (inside && stripped.equals(this == MARKDOWN ? "```" : "----")) {
                inside = false;
                classified.add(new Line(false, "", line));
            } else if (inside) {
                String text = line.startsWith(indent) ? line.substring(indent.length()) : stripped;
                classified.add(new Line(true, indent, text));
            } else {
                inside = this == MARKDOWN
                        ? stripped.equals("```console")
                        : stripped.equals("----") && before.equals("[source,console]");
                indent = line.substring(0, line.length() - line.stripLeading().length());
                classified.add(new Line(false, "", line));
            }
            before = stripped;
        }
        return classified;
    }

    /** What a command did, line by line, as it stands on such a page. */
    List<String> show(Outcome outcome) {
        return this == TRANSCRIPT ? marked(outcome) : seen(outcome);
    }

    private static List<String> seen(Outcome outcome) {
        List<String> shown = new ArrayList<>(lines(outcome.out()));
        shown.addAll(lines(outcome.err()));
        while (!shown.isEmpty() && shown.get(shown.size() - 1).isBlank()) {
            shown.remove(shown.size() - 1);
        }
        return shown;
    }

    private static List<String> marked(Outcome outcome) {
        List<String> shown = new ArrayList<>();
        for (String line : lines(outcome.out())) {
            boolean looksMarked = line.startsWith("$ ")
                    || line.startsWith("!")
                    || line.startsWith("\\")
                    || EXIT_CODE.matcher(line).matches();
            shown.add(Escapes.show(looksMarked ? "\\" + line : line));
        }
        unfinished(outcome.out(), shown, "\\ no newline");
        for (String line : lines(outcome.err())) {
            shown.add(line.isEmpty() ? "!" : "! " + Escapes.show(line));
        }
        unfinished(outcome.err(), shown, "!\\ no newline");
        if (outcome.code() != 0) {
            shown.add("[" + outcome.code() + "]");
        }
        if (!shown.isEmpty() && shown.get(shown.size() - 1).isEmpty()) {
            shown.set(shown.size() - 1, "\\ blank line");
        }
        return shown;
    }

    private static void unfinished(String text, List<String> shown, String mark) {
        if (!text.isEmpty() && !text.endsWith("\n")) {
            shown.add(mark);
        }
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        // not String.lines(), for which a lone carriage return ends a line and would be lost
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(body.split("\n", -1));
    }
}
