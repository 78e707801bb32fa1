package crm.render;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A listing on a screen that is too narrow for its columns: the first two stay columns, the others follow below, each with
 * its name and none of them cut.
 *
 * <pre>
 * URGENCY  CUSTOMER
 *    11.6  Acme Pumps
 *   tier: A  owner: kim  status: stale
 *   last value: 2 months ago, check-in
 * </pre>
 */
final class Blocks {
    private static final int LEADING = 2;
    private static final String INDENT = "  ";

    private final List<String> headings;
    private final int width;
    private final boolean numeric;
    private final Theme theme;
    private final Screen screen;
    private final Writer out;

    /**
     * @param headings of all columns
     * @param width of the first column, in cells
     * @param numeric whether that holds numbers
     */
    Blocks(List<String> headings, int width, boolean numeric, Theme theme, Screen screen, Writer out) {
        this.headings = headings;
        this.width = width;
        this.numeric = numeric;
        this.theme = theme;
        this.screen = screen;
        this.out = out;
    }

    void writeHeadings() throws IOException {
        List<Layout.Cell> cells = new ArrayList<>();
        for (String heading : headings) {
            cells.add(new Layout.Cell(heading, Theme.Role.STRONG, null));
        }
        writeLead(cells);
    }

    /** {@code cells} are those of all columns; null for what has no value, or for what the screen has no room for. */
    void write(List<Layout.@Nullable Cell> cells) throws IOException {
        writeLead(cells);
        StringBuilder line = new StringBuilder();
        for (int index = LEADING; index < cells.size(); index++) {
            Layout.Cell cell = cells.get(index);
            if (cell == null) {
                continue;
            }
            String name = headings.get(index).toLowerCase(Locale.ROOT) + ":";
            String detail = theme.paint(Theme.Role.DIM, name) + " " + cell.painted(theme, cell.text());
            if (line.length() > 0 && Wrapping.cells(line.toString()) + 2 + Wrapping.cells(detail) > screen.columns()) {
                writeWrapped(line.toString(), INDENT.length() * 2);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? INDENT : "  ").append(detail);
        }
        if (line.length() > 0) {
            writeWrapped(line.toString(), INDENT.length() * 2);
        }
    }

    private void writeLead(List<Layout.@Nullable Cell> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < Math.min(LEADING, cells.size()); index++) {
            Layout.Cell cell = cells.get(index);
            String text = cell == null ? "" : cell.text();
            String painted = cell == null ? "" : cell.painted(theme, text);
            String padding = index == 0 ? " ".repeat(Math.max(0, width - CellWidth.of(text))) : "";
            line.append(index == 0 ? "" : "  ").append(numeric ? padding + painted : painted + padding);
        }
        writeWrapped(line.toString(), width + 2);
    }

    private void writeWrapped(String line, int indent) throws IOException {
        for (String part : Wrapping.of(line.stripTrailing(), screen, indent)) {
            out.write(part);
            out.write('\n');
        }
    }
}
