package crm.render;

import crm.domain.Formula;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * RFC 4180: a header, CR LF, quotes where needed. Text that a spreadsheet would take for a formula gets an apostrophe before
 * it; so does text that already looks so, which lets a reader take exactly one off again.
 */
final class CsvOutput implements Output {
    private final Writer out;
    private final boolean terminal;

    /** On a terminal text is sanitized, elsewhere it is exactly what is stored. */
    CsvOutput(Writer out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public <T> void list(View<T> view, Iterator<? extends T> items) throws IOException {
        try {
            write(view, items, CsvWriter.builder().bufferSize(0).build(out));
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    private <T> void write(View<T> view, Iterator<? extends T> items, CsvWriter csv) {
        Flat flat = null;
        while (items.hasNext()) {
            Row row = view.row(items.next());
            if (flat == null) {
                flat = new Flat(view, row);
                csv.writeRecord(flat.header());
            }
            List<String> cells = new ArrayList<>();
            for (Value value : flat.values(row)) {
                cells.add(cell(value));
            }
            csv.writeRecord(cells);
        }
        if (flat == null && !view.header().isEmpty()) {
            csv.writeRecord(view.header());
        }
    }

    @Override
    public <T> void one(View<T> view, T item) throws IOException {
        list(view, List.of(item).iterator());
    }

    private String cell(Value value) {
        String raw = Plain.cell(value);
        boolean words = value instanceof Value.Text || value instanceof Value.Items;
        String cell = words && Formula.stands(raw, 0) ? "'" + raw : raw;
        return terminal ? Sanitizer.block(cell) : cell;
    }
}
