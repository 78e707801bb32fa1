package crm.transcripts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of prose and sessions. {@link #perform} runs its commands from top to bottom in one session and writes the page
 * anew with what really happened, so that one comparison of two texts is the whole test.
 */
final class Transcript {
    private final String name;
    private final Notation notation;
    private final List<Notation.Line> lines;

    /**
     * @param name the page's file, for messages
     * @param text the whole page
     */
    Transcript(String name, Notation notation, String text) {
        this.name = name;
        this.notation = notation;
        // a limit of -1 keeps the empty string behind the last line end, and so the line end itself
        this.lines = notation.classify(List.of(text.split("\n", -1)));
    }

    /**
     * @param text the page with what happened
     * @param commands how many commands ran
     * @param problems what is wrong whatever the page says: a crash, or JSON that breaks its schema
     */
    record Performance(String text, int commands, List<String> problems) {}

    Performance perform(Session session) {
        List<String> page = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int commands = 0;
        int at = 0;
        while (at < lines.size()) {
            Notation.Line line = lines.get(at);
            if (line.session() && line.text().startsWith("$ ")) {
                at = command(at, session, page, problems);
                commands++;
            } else if (line.session() && !line.text().isBlank()) {
                throw new IllegalArgumentException(place(at) + ": output without a command: " + line.text());
            } else {
                String directive = line.session() ? "" : notation.directive(line.text());
                if (!directive.isEmpty()) {
                    direct(session, directive, at);
                }
                page.add(line.whole());
                at++;
            }
        }
        return new Performance(String.join("\n", page), commands, problems);
    }

    private void direct(Session session, String directive, int at) {
        try {
            session.direct(directive);
        } catch (RuntimeException unknown) {
            throw new IllegalArgumentException(place(at) + ": " + unknown.getMessage(), unknown);
        }
    }

    /** Runs the command that starts at a line, and gives the line behind all that is its own. */
    private int command(int start, Session session, List<String> page, List<String> problems) {
        int at = start;
        Notation.Line first = lines.get(at++);
        page.add(first.whole());
        StringBuilder command = new StringBuilder(first.text().substring(2));
        while (isSession(at) && !ShellLine.complete(command.toString())) {
            String text = lines.get(at).text();
            if (!text.startsWith(">")) {
                throw new IllegalArgumentException(place(at) + ": a line that goes on must start with '> '");
            }
            page.add(lines.get(at++).whole());
            command.append('\n').append(text, Math.min(2, text.length()), text.length());
        }

        List<String> expected = new ArrayList<>();
        int end = at;
        for (int next = at; isSession(next) && !lines.get(next).text().startsWith("$ "); next++) {
            expected.add(lines.get(next).text());
            if (!lines.get(next).text().isBlank()) {
                end = next + 1;
            }
        }
        expected = expected.subList(0, end - at);

        List<String> happened = happened(start, session, command.toString(), problems);
        for (String line : happened == null ? expected : Wildcards.keep(expected, happened)) {
            page.add(new Notation.Line(true, first.indent(), line).whole());
        }
        return end;
    }

    private @Nullable List<String> happened(int line, Session session, String command, List<String> problems) {
        try {
            Outcome outcome = session.run(command);
            for (String problem : session.takeProblems()) {
                problems.add(place(line) + ": " + problem);
            }
            return notation.show(outcome);
        } catch (Session.ToolMissing missing) {
            return null;
        } catch (RuntimeException crash) {
            throw new AssertionError(place(line) + ": $ " + command + ": " + crash, crash);
        }
    }

    private boolean isSession(int at) {
        return at < lines.size() && lines.get(at).session();
    }

    private String place(int at) {
        return name + ":" + (at + 1);
    }
}
