package crm.render;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
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

    private final Writer out;
    private final Theme theme;
    private final Screen screen;
    private final Spoken spoken;

    TableOutput(Writer out, Theme theme, Screen screen, LocalDate today) {
        this.out = out;
        this.theme = theme;
        this.screen = screen;
        this.spoken = new Spoken(screen, today);
    }

    @Override
    public <T> void list(View<T> view, Iterator<? extends T> items) throws IOException {
        Layout<T> layout = new Layout<>(view, spoken, theme, out);
        List<List<Layout.Cell>> measured = new ArrayList<>();
        while (items.hasNext() && measured.size() < ROWS_MEASURED) {
            measured.add(layout.measure(items.next()));
        }
        if (measured.isEmpty()) {
            return;
        }
        layout.fit();
        layout.writeHeadings();
        for (List<Layout.Cell> line : measured) {
            layout.write(line);
        }
        while (items.hasNext()) {
            layout.write(layout.line(items.next()));
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
        String shown = spoken.inFull(column, item, value);
        Theme.Role role = column == null ? null : Spoken.role(column, item);
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
                    writeBlock(
                            spoken.inFull(column, item, inner), column == null ? null : Spoken.role(column, item), 4);
                }
            }
        } else if (value instanceof Value.Items items) {
            for (Value each : items.items()) {
                out.write("  ");
                out.write(Sanitizer.line(spoken.shown(each)).strip());
                out.write('\n');
            }
        }
    }

    /** Later lines are indented, so that stored text cannot pass for a field. */
    private void writeBlock(String raw, Theme.@Nullable Role role, int indent) throws IOException {
        String block = Sanitizer.block(raw).strip();
        int from = 0;
        for (int end = block.indexOf('\n'); end >= 0; end = block.indexOf('\n', from)) {
            writeLine(block.substring(from, end).stripTrailing(), role);
            from = end + 1;
            if (!block.startsWith("\n", from)) {
                blank(indent);
            }
        }
        writeLine(block.substring(from), role);
    }

    private void writeLine(String line, Theme.@Nullable Role role) throws IOException {
        out.write(theme.paint(role, theme.links(line, line)));
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
