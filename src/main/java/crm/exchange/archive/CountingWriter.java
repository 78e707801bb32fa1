package crm.exchange.archive;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Counts what passes. */
final class CountingWriter extends FilterWriter {
    private long count;

    CountingWriter(Writer out) {
        super(out);
    }

    long count() {
        return count;
    }

    @Override
    public void write(int character) throws IOException {
        out.write(character);
        count++;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        out.write(characters, from, length);
        count += length;
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(text, from, length);
        count += length;
    }
}
