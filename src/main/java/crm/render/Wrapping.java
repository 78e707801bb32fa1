package crm.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Long lines broken between words to fit a terminal, the rest indented so that a text hangs beside its label; a word wider
 * than the screen is broken where it must be. Off a terminal nothing is broken. Takes lines that are sanitized and painted:
 * colour takes no cells.
 */
final class Wrapping {
    private static final char ESCAPE = '\u001b';

    private Wrapping() {}

    /** {@code indent} is where the text begins, in cells; on a screen too narrow for that it is two. */
    static List<String> of(String line, Screen screen, int indent) {
        if (!screen.terminal() || screen.columns() < 8) {
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
                at = line.indexOf('m', at) + 1;
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
