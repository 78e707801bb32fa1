package crm.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page in parts, each a few labelled lines, to be read on one screen or pasted as Markdown. A part without a line is left
 * out, a label that stands in the line above is not said again:
 *
 * <pre>
 * Acme Pumps (acme): customer since 2025-03-01
 *
 * we owe       send the plan, 3 days late
 * they owe     the drawings
 * </pre>
 */
final class Sheet {
    private static final int LABEL = 13;

    /** A terminal narrower than this is not wrapped for. */
    private static final int NARROWEST = 40;

    /** Letters of one stored text; what is longer is not for reading before a call. */
    private static final int LONGEST = 300;

    /** {@code role} is what the line means, for colour; null for nothing in particular. */
    private record Line(String label, String text, Theme.@Nullable Role role) {}

    private record Part(String heading, List<Line> lines) {}

    private final String title;
    private final String subtitle;
    private final List<Part> parts = new ArrayList<>();

    /** Both may hold stored text. */
    Sheet(String title, String subtitle) {
        this.title = title;
        this.subtitle = subtitle;
    }

    /** Begins a part; Markdown shows its heading. */
    void part(String heading) {
        parts.add(new Part(heading, new ArrayList<>()));
    }

    /** A line of the last part; {@code text} may hold stored text, and null or empty is no line. */
    void line(String label, @Nullable String text, Theme.@Nullable Role role) {
        if (text != null && !text.isEmpty()) {
            parts.get(parts.size() - 1).lines().add(new Line(label, cut(text), role));
        }
    }

    void lines(Map<String, String> texts) {
        texts.forEach((label, text) -> line(label, text, null));
    }

    /** Lines ready to print: sanitized, painted, wrapped to so many cells; 0 for not at all. */
    List<String> screen(Theme theme, int columns) {
        List<String> lines = new ArrayList<>();
        List<String> head = wrapped(Sanitizer.line(title + ": " + subtitle), columns);
        head.forEach(row -> lines.add(theme.paint(Theme.Role.STRONG, row)));
        for (Part part : parts) {
            if (!part.lines().isEmpty()) {
                lines.add("");
            }
            String before = "";
            for (Line line : part.lines()) {
                String label = line.label().equals(before) ? "" : line.label();
                before = line.label();
                for (String row : wrapped(Sanitizer.line(line.text()), columns - LABEL)) {
                    String padded = label + " ".repeat(Math.max(1, LABEL - label.length()));
                    lines.add(theme.paint(Theme.Role.DIM, padded) + theme.paint(line.role(), theme.links(row, row)));
                    label = "";
                }
            }
        }
        return lines;
    }

    /** Markdown in which nothing stored is markup. */
    String markdown() {
        StringBuilder text =
                new StringBuilder("# ").append(MarkdownOutput.escaped(title)).append("\n\n");
        text.append(MarkdownOutput.escaped(subtitle)).append('\n');
        for (Part part : parts) {
            if (part.lines().isEmpty()) {
                continue;
            }
            text.append("\n## ").append(part.heading()).append("\n\n");
            for (Line line : part.lines()) {
                text.append("- **")
                        .append(line.label())
                        .append("**: ")
                        .append(MarkdownOutput.escaped(line.text()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Between words; a longer word, such as a link, stays whole. */
    private static List<String> wrapped(String text, int cells) {
        if (cells < NARROWEST - LABEL) {
            return List.of(text);
        }
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (row.length() > 0 && CellWidth.of(row.toString()) + 1 + CellWidth.of(word) > cells) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.length() == 0 ? "" : " ").append(word);
        }
        rows.add(row.toString());
        return rows;
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
