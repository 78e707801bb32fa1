package crm.render;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of one listing. */
final class Layout<T> {
    /** In a pipe a column is padded up to this, so that one enormous note does not make every line enormous. */
    private static final int WIDEST_PADDING = 400;
    /** A column is cut no shorter than this, in cells. */
    private static final int NARROWEST = 8;
    /** Nothing reads well on a narrower screen. */
    private static final int NARROWEST_SCREEN = 20;
    /** Stands where there is no value. */
    private static final Cell NOTHING = new Cell("-", Theme.Role.DIM, null);

    /**
     * Sanitized text and what it means.
     *
     * @param place what it is a link to; null for nothing but the addresses in it
     */
    record Cell(
            String text,
            Theme.@Nullable Role role,
            @Nullable String place) {
        /** All of the text, or its cut beginning, as it looks. */
        String painted(Theme theme, String shown) {
            return theme.paint(role, place == null ? theme.links(shown, text) : theme.link(shown, place));
        }
    }

    private final View<T> view;
    private final List<View.Column<T>> columns;
    private final int[] widths;
    private final boolean[] cuttable;
    private final boolean[] numeric;
    private final boolean[] hidden;
    private final Spoken spoken;
    private final Theme theme;
    private final Screen screen;
    private final Writer out;
    private @Nullable Blocks blocks;

    Layout(View<T> view, Spoken spoken, Theme theme, Writer out) {
        this.view = view;
        this.spoken = spoken;
        this.theme = theme;
        this.screen = spoken.screen();
        this.out = out;
        this.columns = view.columns();
        this.widths = new int[columns.size()];
        this.cuttable = new boolean[columns.size()];
        this.numeric = new boolean[columns.size()];
        this.hidden = new boolean[columns.size()];
        for (int index = 0; index < widths.length; index++) {
            widths[index] = CellWidth.of(columns.get(index).heading());
        }
    }

    List<Cell> measure(T item) {
        Row row = view.row(item);
        List<Cell> line = line(item, row);
        for (int index = 0; index < widths.length; index++) {
            note(index, row.get(columns.get(index).field()));
            widths[index] = Math.max(widths[index], CellWidth.of(line.get(index).text()));
        }
        return line;
    }

    List<Cell> line(T item) {
        return line(item, view.row(item));
    }

    private List<Cell> line(T item, Row row) {
        List<Cell> line = new ArrayList<>(widths.length);
        for (int index = 0; index < widths.length; index++) {
            View.Column<T> column = columns.get(index);
            Value value = row.get(column.field());
            String shown = Sanitizer.line(spoken.shown(column, item, value)).strip();
            String place = column.place() == null ? null : column.place().apply(item);
            line.add(shown.isEmpty() ? NOTHING : new Cell(shown, Spoken.role(column, item), place));
        }
        return line;
    }

    private void note(int index, Value value) {
        View.Column<T> column = columns.get(index);
        boolean number = value instanceof Value.Count || value instanceof Value.Decimal;
        boolean words = value instanceof Value.Text || value instanceof Value.Items || value instanceof Value.Fields;
        numeric[index] |= number;
        // a name that is to be typed again must be whole; words in place of a day or a number can be cut like
        // others
        cuttable[index] |= !column.field().equals(view.id()) && (words || (column.human() != null && !number));
        cuttable[index] |= number && column.optional() && column.human() != null;
    }

    /** Leaves out what it must, then cuts the widest columns until the line fits, or until nothing is left to cut. */
    void fit() {
        if (!fitted()) {
            for (int index = 0; index < widths.length; index++) {
                widths[index] = Math.min(widths[index], WIDEST_PADDING);
            }
            return;
        }
        int first = Math.min(widths[0], screen.columns() / 2);
        for (int index = 0; index < widths.length; index++) {
            if (cuttable[index]) {
                widths[index] = Math.min(widths[index], Math.max(least(index), screen.columns()));
            }
        }
        hide();
        shrink(true);
        shrink(false);
        if (total() > screen.columns() && screen.columns() >= NARROWEST_SCREEN) {
            blocks = new Blocks(
                    columns.stream().map(View.Column::heading).toList(), first, numeric[0], theme, screen, out);
        }
    }

    /** {@code kindly} leaves each column what it asks for; where that is still too wide for the screen, nobody gets it. */
    private void shrink(boolean kindly) {
        for (int excess = total() - screen.columns(); excess > 0; excess--) {
            int widest = -1;
            for (int index = 0; index < widths.length; index++) {
                boolean shrinks =
                        cuttable[index] && !hidden[index] && widths[index] > (kindly ? least(index) : narrowest(index));
                if (shrinks && (widest < 0 || widths[index] > widths[widest])) {
                    widest = index;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    /** Optional columns go, the rightmost first, until the others fit when cut as short as they can be. */
    private void hide() {
        for (int index = widths.length - 1; index >= 0 && leastTotal() > screen.columns(); index--) {
            hidden[index] = columns.get(index).optional();
        }
    }

    private int leastTotal() {
        int total = -2;
        for (int index = 0; index < widths.length; index++) {
            int least = cuttable[index] ? Math.min(widths[index], least(index)) : widths[index];
            total += hidden[index] ? 0 : 2 + least;
        }
        return total;
    }

    private boolean fitted() {
        return screen.terminal() && screen.columns() > 0;
    }

    private int least(int index) {
        return Math.max(columns.get(index).least(), narrowest(index));
    }

    /** What asks for much is still worth reading with two thirds of it. */
    private int narrowest(int index) {
        View.Column<T> column = columns.get(index);
        return Math.max(Math.max(NARROWEST, column.least() * 2 / 3), CellWidth.of(column.heading()));
    }

    private int total() {
        int total = -2;
        for (int index = 0; index < widths.length; index++) {
            total += hidden[index] ? 0 : 2 + widths[index];
        }
        return total;
    }

    void writeHeadings() throws IOException {
        if (blocks != null) {
            blocks.writeHeadings();
            return;
        }
        List<Cell> headings = new ArrayList<>(widths.length);
        for (View.Column<T> column : columns) {
            headings.add(new Cell(column.heading(), Theme.Role.STRONG, null));
        }
        write(headings);
    }

    void write(List<Cell> line) throws IOException {
        if (blocks != null) {
            List<@Nullable Cell> there = new ArrayList<>(line);
            for (int index = 0; index < widths.length; index++) {
                there.set(index, hidden[index] || NOTHING.equals(line.get(index)) ? null : line.get(index));
            }
            blocks.write(there);
            return;
        }
        int blanks = 0;
        for (int index = 0; index < widths.length; index++) {
            if (hidden[index]) {
                continue;
            }
            String cell = line.get(index).text();
            if (cuttable[index] && fitted()) {
                cell = CellWidth.cut(cell, widths[index]);
            }
            int padding = Math.max(0, widths[index] - CellWidth.of(cell));
            blank(numeric[index] ? blanks + padding : blanks);
            out.write(line.get(index).painted(theme, cell));
            blanks = 2 + (numeric[index] ? 0 : padding);
        }
        out.write('\n');
    }

    private void blank(int count) throws IOException {
        for (int blank = 0; blank < count; blank++) {
            out.write(' ');
        }
    }
}
