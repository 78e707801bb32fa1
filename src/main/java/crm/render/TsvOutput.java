package crm.render;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** Tab-separated: a header, one line a row whatever the cells hold, made for {@code cut} and {@code awk}. */
final class TsvOutput implements Output {
    private final Writer out;
    private final boolean terminal;

    /** On a terminal text is sanitized, elsewhere it is what is stored but for the escaped separators. */
    TsvOutput(Writer out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public <T> void list(View<T> view, Iterator<? extends T> items) throws IOException {
        Flat flat = null;
        while (items.hasNext()) {
            Row row = view.row(items.next());
            if (flat == null) {
                flat = new Flat(view, row);
                head(flat.header());
            }
            String separator = "";
            for (Value value : flat.values(row)) {
                out.write(separator);
                out.write(escaped(Plain.cell(value)));
                separator = "\t";
            }
            out.write('\n');
        }
        if (flat == null && !view.header().isEmpty()) {
            head(view.header());
        }
    }

    @Override
    public <T> void one(View<T> view, T item) throws IOException {
        list(view, List.of(item).iterator());
    }

    private void head(List<String> header) throws IOException {
        out.write(String.join("\t", header));
        out.write('\n');
    }

    private String escaped(String raw) {
        String cell = raw.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return terminal ? Sanitizer.line(cell) : cell;
    }
}
