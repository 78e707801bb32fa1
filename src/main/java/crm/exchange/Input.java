package crm.exchange;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Bytes from outside, counted as they are read. A file that cannot be read is a {@link Failure.File}. */
public final class Input extends FilterInputStream {
    private final String name;
    private final long size;
    private long read;

    private Input(InputStream in, String name, long size) {
        super(in);
        this.name = name;
        this.size = size;
    }

    public static Input of(Path file) {
        try {
            return new Input(Files.newInputStream(file), file.toString(), Files.size(file));
        } catch (NoSuchFileException e) {
            throw new CrmException(new Failure.File(file.toString(), "is not there"), e);
        } catch (IOException e) {
            throw new CrmException(new Failure.File(file.toString(), "cannot be read"), e);
        }
    }

    /** A stream whose length nobody knows, such as standard input; {@code name} is for messages. */
    public static Input of(InputStream in, String name) {
        return new Input(in, name, -1);
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** In bytes; -1 where unknown. */
    public long size() {
        return size;
    }

    /** How many bytes were read so far. */
    public long count() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        read += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int got = super.read(buffer, from, length);
        read += Math.max(0, got);
        return got;
    }

    /** Nothing is read twice. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
