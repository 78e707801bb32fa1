package crm.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Long lines broken between words to fit a terminal, the rest indented so that a text hangs beside its label; a word wider
 * than the screen is broken where it must be. Off a terminal nothing is broken. Takes lines that are sanitized and painted:
 * colour takes no cells.
 */
public final class Wrapping {
    private static final char ESCAPE = '\u001b';

    /** A screen of fewer cells is not wrapped for. */
    private static final int NARROWEST = 8;

    private static final String BELOW = " ".repeat(8);

    private Wrapping() {}

    /**
     * A text whose lines each hang beside what stands before their first gap of two blanks, such as an option beside what it
     * is for.
     */
    public static String text(String text, Screen screen) {
        if (!screen.terminal() || screen.columns() < NARROWEST) {
            return text;
        }
        StringBuilder wrapped = new StringBuilder(text.length() + 64);
        text.lines().forEach(line -> {
            int indent = indent(line);
            boolean far = indent > screen.columns() / 2 && cells(line) > screen.columns();
            if (far) {
                // no room beside it, so below it
                wrapped.append(line.substring(0, indent).stripTrailing()).append('\n');
            }
            String rest = far ? BELOW + line.substring(indent) : line;
            for (String part : of(rest, screen, far ? BELOW.length() : indent)) {
                wrapped.append(part).append('\n');
            }
        });
        return wrapped.toString();
    }

    private static int indent(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        int gap = line.indexOf("  ", start);
        while (gap > 0 && gap < line.length() && line.charAt(gap) == ' ') {
            gap++;
        }
        return gap > 0 ? gap : start;
    }

    /** The cells that a painted line takes. */
    public static int cells(String line) {
        if (line.indexOf(ESCAPE) < 0) {
            return CellWidth.of(line);
        }
        StringBuilder seen = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            if (line.charAt(at) == ESCAPE) {
                at = Links.escapeEnd(line, at);
            } else {
                seen.append(line.charAt(at++));
            }
        }
        return CellWidth.of(seen.toString());
    }

    /** {@code indent} is where the text begins, in cells; on a screen too narrow for that it is two. */
    static List<String> of(String line, Screen screen, int indent) {
        if (!screen.terminal() || screen.columns() < NARROWEST) {
            return List.of(line);
        }
        int hanging = indent <= screen.columns() / 2 ? indent : 2;
        List<String> lines = new ArrayList<>();
        String lead = "";
        int from = 0;
        while (true) {
            int end = end(line, from, screen.columns() - lead.length(), lines.isEmpty() ? indent : 0);
            lines.add((lead + line.substring(from, end)).stripTrailing());
            if (end == line.length()) {
                return lines;
            }
            from = end;
            while (from < line.length() && blank(line, from)) {
                from++;
            }
            lead = " ".repeat(hanging);
        }
    }

    /** Where the line that begins at {@code from} must end to take no more than {@code cells}; no blank before {@code kept} counts. */
    private static int end(String line, int from, int cells, int kept) {
        int width = 0;
        int lastBlank = -1;
        int at = from;
        while (at < line.length()) {
            if (line.charAt(at) == ESCAPE) {
                at = Links.escapeEnd(line, at);
                continue;
            }
            int next = CellWidth.clusterEnd(line, at);
            boolean blank = blank(line, at);
            int wider = width + CellWidth.clusterWidth(line, at, next);
            if (blank && width > kept) {
                lastBlank = at;
            }
            if (wider > cells && !blank) {
                return lastBlank > from ? lastBlank : Math.max(at, CellWidth.clusterEnd(line, from));
            }
            width = wider;
            at = next;
        }
        return at;
    }

    /** A blank that carries a mark is a letter. */
    private static boolean blank(String line, int at) {
        return line.charAt(at) == ' ' && CellWidth.clusterEnd(line, at) == at + 1;
    }
}
