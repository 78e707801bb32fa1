package crm.render;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** A table in GitHub's Markdown, with the columns of the table for people. Stored text cannot become markup. */
final class MarkdownOutput implements Output {
    private static final String MARKUP = "\\`*_[]>|~$";

    private final Writer out;

    MarkdownOutput(Writer out) {
        this.out = out;
    }

    @Override
    public <T> void list(View<T> view, Iterator<? extends T> items) throws IOException {
        if (!items.hasNext()) {
            return;
        }
        Row first = null;
        while (items.hasNext()) {
            T item = items.next();
            Row row = view.row(item);
            if (first == null) {
                first = row;
                head(view, row);
            }
            out.write('|');
            for (View.Column<T> column : view.columns()) {
                String words = column.everywhere() && column.human() != null
                        ? column.human().apply(item)
                        : null;
                cell(escaped(words == null ? Plain.text(row.get(column.field())) : words));
            }
            out.write('\n');
        }
    }

    @Override
    public <T> void one(View<T> view, T item) throws IOException {
        list(view, List.of(item).iterator());
    }

    private <T> void head(View<T> view, Row first) throws IOException {
        out.write('|');
        for (View.Column<T> column : view.columns()) {
            cell(escaped(column.heading()));
        }
        out.write("\n|");
        for (View.Column<T> column : view.columns()) {
            Value value = first.get(column.field());
            cell(value instanceof Value.Count || value instanceof Value.Decimal ? "---:" : "---");
        }
        out.write('\n');
    }

    private void cell(String text) throws IOException {
        out.write(' ');
        out.write(text);
        out.write(" |");
    }

    /** Text that cannot become markup; its line ends become {@code <br>}. */
    static String escaped(String raw) {
        String[] lines = Sanitizer.block(raw.strip()).split("\n", -1);
        StringBuilder cell = new StringBuilder(raw.length() + 16);
        for (int line = 0; line < lines.length; line++) {
            cell.append(line == 0 ? "" : "<br>");
            for (int at = 0; at < lines[line].length(); at++) {
                char character = lines[line].charAt(at);
                if (character == '&') {
                    cell.append("&amp;");
                    continue;
                }
                if (character == '<') {
                    cell.append("&lt;");
                    continue;
                }
                if (MARKUP.indexOf(character) >= 0) {
                    cell.append('\\');
                }
                cell.append(character);
            }
        }
        return cell.toString();
    }
}
