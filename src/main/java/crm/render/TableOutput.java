package crm.render;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For people: aligned columns, or one field a line for one thing. On a terminal fitted to its width, days as ages; in a pipe
 * plain, ISO days, nothing cut. Stored text is sanitized either way.
 *
 * <pre>
 * KEY   NAME      DAYS  LAST VALUE
 * acme  Acme Ltd    43  6 weeks ago
 * zoe   Zoë          -  -
 * </pre>
 */
final class TableOutput implements Output {
    /** Rows that choose the widths of the columns; those after them are written as they come. */
    private static final int ROWS_MEASURED = 500;
    /** In a pipe a column is padded up to this, so that one enormous note does not make every line enormous. */
    private static final int WIDEST_PADDING = 400;
    /** A column is cut no shorter than this, in cells. */
    private static final int NARROWEST = 8;
    /** Stands where there is no value. */
    private static final Cell NOTHING = new Cell("-", Theme.Role.DIM);

    private final Writer out;
    private final Theme theme;
    private final Screen screen;
    private final LocalDate today;

    TableOutput(Writer out, Theme theme, Screen screen, LocalDate today) {
        this.out = out;
        this.theme = theme;
        this.screen = screen;
        this.today = today;
    }

    @Override
    public <T> void list(View<T> view, Iterator<? extends T> items) throws IOException {
        Layout<T> layout = new Layout<>(view);
        List<List<Cell>> measured = new ArrayList<>();
        while (items.hasNext() && measured.size() < ROWS_MEASURED) {
            measured.add(layout.measure(items.next()));
        }
        if (measured.isEmpty()) {
            return;
        }
        layout.fit();
        layout.writeHeadings();
        for (List<Cell> line : measured) {
            layout.write(line);
        }
        while (items.hasNext()) {
            layout.write(layout.line(items.next()));
        }
    }

    /** Sanitized text and what it means. */
    private record Cell(String text, Theme.@Nullable Role role) {}

    /** The columns of one listing. */
    private final class Layout<T> {
        private final View<T> view;
        private final List<View.Column<T>> columns;
        private final int[] widths;
        private final boolean[] cuttable;
        private final boolean[] numeric;
        private final boolean[] hidden;

        Layout(View<T> view) {
            this.view = view;
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
                widths[index] =
                        Math.max(widths[index], CellWidth.of(line.get(index).text()));
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
                String shown = Sanitizer.line(shown(column, item, value)).strip();
                line.add(shown.isEmpty() ? NOTHING : new Cell(shown, role(column, item)));
            }
            return line;
        }

        private void note(int index, Value value) {
            View.Column<T> column = columns.get(index);
            boolean number = value instanceof Value.Count || value instanceof Value.Decimal;
            boolean words =
                    value instanceof Value.Text || value instanceof Value.Items || value instanceof Value.Fields;
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
            for (int index = 0; index < widths.length; index++) {
                if (cuttable[index]) {
                    widths[index] = Math.min(widths[index], Math.max(least(index), screen.columns()));
                }
            }
            hide();
            shrink(true);
            shrink(false);
        }

        /** {@code kindly} leaves each column what it asks for; where that is still too wide for the screen, nobody gets it. */
        private void shrink(boolean kindly) {
            for (int excess = total() - screen.columns(); excess > 0; excess--) {
                int widest = -1;
                for (int index = 0; index < widths.length; index++) {
                    boolean shrinks = cuttable[index]
                            && !hidden[index]
                            && widths[index] > (kindly ? least(index) : narrowest(index));
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

        private int narrowest(int index) {
            return Math.max(NARROWEST, CellWidth.of(columns.get(index).heading()));
        }

        private int total() {
            int total = -2;
            for (int index = 0; index < widths.length; index++) {
                total += hidden[index] ? 0 : 2 + widths[index];
            }
            return total;
        }

        void writeHeadings() throws IOException {
            List<Cell> headings = new ArrayList<>(widths.length);
            for (View.Column<T> column : columns) {
                headings.add(new Cell(column.heading(), Theme.Role.STRONG));
            }
            write(headings);
        }

        void write(List<Cell> line) throws IOException {
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
                out.write(theme.paint(line.get(index).role(), cell));
                blanks = 2 + (numeric[index] ? 0 : padding);
            }
            out.write('\n');
        }
    }

    @Override
    public <T> void one(View<T> view, T item) throws IOException {
        Row row = view.row(item);
        int width = 0;
        for (int index = 0; index < row.size() && screen.terminal(); index++) {
            width = empty(row.value(index))
                    ? width
                    : Math.max(width, row.name(index).length() + 2);
        }
        for (int index = 0; index < row.size(); index++) {
            if (!empty(row.value(index))) {
                field(view, item, row.name(index), row.value(index), width);
            }
        }
    }

    private <T> void field(View<T> view, T item, String name, Value value, int width) throws IOException {
        String label = name.replace('_', ' ') + ":";
        out.write(theme.paint(Theme.Role.DIM, label));
        if (value instanceof Value.Fields || (value instanceof Value.Items items && ofRows(items))) {
            out.write('\n');
            within(view, item, name, value);
            return;
        }
        int indent = Math.max(width, 2);
        blank(Math.max(1, width - label.length()));
        View.Column<T> column = columnOf(view, name);
        String shown = inFull(column, item, value);
        Theme.Role role = column == null ? null : role(column, item);
        writeBlock(shown, role, indent);
    }

    /** Things within the thing: one line a field of one, or one line each of several. */
    private <T> void within(View<T> view, T item, String name, Value value) throws IOException {
        if (value instanceof Value.Fields fields) {
            Row row = fields.row();
            for (int index = 0; index < row.size(); index++) {
                Value inner = row.value(index);
                if (!empty(inner)) {
                    View.Column<T> column = columnOf(view, name + "." + row.name(index));
                    out.write("  ");
                    out.write(theme.paint(Theme.Role.DIM, row.name(index).replace('_', ' ') + ":"));
                    out.write(' ');
                    writeBlock(inFull(column, item, inner), column == null ? null : role(column, item), 4);
                }
            }
        } else if (value instanceof Value.Items items) {
            for (Value each : items.items()) {
                out.write("  ");
                out.write(Sanitizer.line(shown(each)).strip());
                out.write('\n');
            }
        }
    }

    /** Later lines are indented, so that stored text cannot pass for a field. */
    private void writeBlock(String raw, Theme.@Nullable Role role, int indent) throws IOException {
        String block = Sanitizer.block(raw).strip();
        int from = 0;
        for (int end = block.indexOf('\n'); end >= 0; end = block.indexOf('\n', from)) {
            out.write(theme.paint(role, block.substring(from, end).stripTrailing()));
            out.write('\n');
            from = end + 1;
            if (!block.startsWith("\n", from)) {
                blank(indent);
            }
        }
        out.write(theme.paint(role, block.substring(from)));
        out.write('\n');
    }

    private static <T> View.@Nullable Column<T> columnOf(View<T> view, String field) {
        for (View.Column<T> column : view.columns()) {
            if (column.field().equals(field)) {
                return column;
            }
        }
        return null;
    }

    private <T> String shown(View.Column<T> column, T item, Value value) {
        if (column.human() != null && (screen.terminal() || column.everywhere())) {
            String human = column.human().apply(item);
            if (human != null) {
                return human;
            }
        }
        return shown(value);
    }

    /** Of one thing the age of a day is not enough: {@code 2026-10-01 (7 weeks ago)}. */
    private <T> String inFull(View.@Nullable Column<T> column, T item, Value value) {
        boolean spoken = column != null && column.human() != null;
        if (screen.terminal() && !spoken && value instanceof Value.Day day) {
            return day.day() + " (" + Ages.ago(day.day(), today) + ")";
        }
        return column == null ? shown(value) : shown(column, item, value);
    }

    private static <T> Theme.@Nullable Role role(View.Column<T> column, T item) {
        return column.role() == null ? null : column.role().apply(item);
    }

    private String shown(Value value) {
        if (value instanceof Value.Fields fields) {
            return shown(fields.row());
        }
        if (screen.terminal() && value instanceof Value.Day day) {
            return Ages.ago(day.day(), today);
        }
        if (screen.terminal() && value instanceof Value.Time time) {
            return shown(time.time());
        }
        return Plain.text(value);
    }

    private String shown(Row row) {
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < row.size(); index++) {
            String word = shown(row.value(index));
            if (!word.isEmpty()) {
                words.append(words.length() == 0 ? "" : "  ").append(word);
            }
        }
        return words.toString();
    }

    /** The hour matters on the day itself, and hardly later. */
    private String shown(OffsetDateTime time) {
        LocalDate day = time.toLocalDate();
        String ago = Ages.ago(day, today);
        return day.equals(today) ? ago + " " + time.toLocalTime().toString().substring(0, 5) : ago;
    }

    private static boolean empty(Value value) {
        return value instanceof Value.None
                || (value instanceof Value.Text text && text.text().isBlank())
                || (value instanceof Value.Items items && items.items().isEmpty())
                || (value instanceof Value.Fields fields && fields.row().size() == 0);
    }

    private static boolean ofRows(Value.Items items) {
        return !items.items().isEmpty() && items.items().get(0) instanceof Value.Fields;
    }

    private void blank(int count) throws IOException {
        for (int blank = 0; blank < count; blank++) {
            out.write(' ');
        }
    }
}
