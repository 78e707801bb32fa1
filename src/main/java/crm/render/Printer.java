package crm.render;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Iterator;

/**
 * Prints things in the format asked for. Flushes when done, so that a full disk or a closed pipe is an
 * {@link IOException} here and not silence later.
 */
public final class Printer {
    private final Writer out;
    private final Output output;

    /** {@code today} is the day that "3 days ago" counts from. */
    public Printer(Writer out, Format format, Theme theme, Screen screen, LocalDate today) {
        this.out = out;
        this.output = switch (format) {
            case TABLE -> new TableOutput(out, theme, screen, today);
            case JSON -> new JsonOutput(out, true);
            case JSONL -> new JsonOutput(out, false);
            case CSV -> new CsvOutput(out, screen.terminal());
            case TSV -> new TsvOutput(out, screen.terminal());
            case MD -> new MarkdownOutput(out);
            case IDS -> new IdsOutput(out);
        };
    }

    /** Prints many things as they come. None: nothing in a table, {@code []} in JSON. */
    public <T> void list(View<T> view, Iterator<? extends T> items) throws IOException {
        output.list(view, items);
        out.flush();
    }

    /** Prints one thing: one object, one row, or in a table one line for each field that has a value. */
    public <T> void one(View<T> view, T item) throws IOException {
        output.one(view, item);
        out.flush();
    }
}
