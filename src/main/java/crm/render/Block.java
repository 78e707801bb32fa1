package crm.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that are painted already, with the cells each takes, so that two blocks can stand side by side. */
final class Block {
    private static final int GAP = 4;

    private final List<String> lines = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    /** A line of sanitized pieces; see {@link Line}. */
    Block add(Line line) {
        lines.add(line.painted());
        widths.add(line.width());
        return this;
    }

    List<String> lines() {
        return lines.stream().map(String::stripTrailing).toList();
    }

    /** The two side by side, the second from cell {@code left} plus a gap on. */
    Block beside(Block right, int left) {
        Block both = new Block();
        for (int index = 0; index < Math.max(lines.size(), right.lines.size()); index++) {
            String mine = index < lines.size() ? lines.get(index) : "";
            int width = index < lines.size() ? widths.get(index) : 0;
            String theirs = index < right.lines.size() ? right.lines.get(index) : "";
            both.lines.add(mine + " ".repeat(Math.max(1, left + GAP - width)) + theirs);
            both.widths.add(left + GAP + (index < right.lines.size() ? right.widths.get(index) : 0));
        }
        return both;
    }

    /** What is left to each of two blocks side by side in so many cells. */
    static int half(int cells) {
        return (cells - GAP) / 2;
    }

    /** One line, piece by piece. */
    static final class Line {
        private final Theme theme;
        private final StringBuilder painted = new StringBuilder();
        private final StringBuilder piece = new StringBuilder();
        private Theme.@Nullable Role role;
        private int width;

        Line(Theme theme) {
            this.theme = theme;
        }

        /** A piece that is sanitized. Those that mean the same are painted as one, and blanks not at all. */
        Line add(Theme.@Nullable Role meaning, String text) {
            Theme.Role means = text.isBlank() ? null : meaning;
            if (means != role) {
                paint();
                role = means;
            }
            piece.append(text);
            width += CellWidth.of(text);
            return this;
        }

        Line add(String text) {
            return add(null, text);
        }

        /** Blanks up to cell {@code column}. */
        Line to(int column) {
            return column > width ? add(" ".repeat(column - width)) : this;
        }

        int width() {
            return width;
        }

        String painted() {
            paint();
            return painted.toString();
        }

        private void paint() {
            painted.append(theme.paint(role, piece.toString()));
            piece.setLength(0);
        }
    }
}
