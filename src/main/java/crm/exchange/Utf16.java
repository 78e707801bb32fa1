package crm.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** UTF-16 as UTF-8, for what old programs of Apple and Microsoft wrote. */
final class Utf16 extends InputStream {
    private final Reader reader;
    private final char[] characters = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int from;

    private Utf16(Reader reader) {
        this.reader = reader;
    }

    /** The input turned into UTF-8 where it begins with the mark of UTF-16; else as it is. */
    static InputStream orAsItIs(InputStream in) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(in, 2);
        byte[] mark = peeked.readNBytes(2);
        peeked.unread(mark);
        boolean big = mark.length == 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF;
        boolean little = mark.length == 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE;
        return big || little ? new Utf16(new InputStreamReader(peeked, StandardCharsets.UTF_16)) : peeked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (from >= bytes.length) {
            // Half of a pair waits for the other half.
            int got = reader.read(characters, 0, characters.length - 1);
            if (got < 0) {
                return -1;
            }
            if (Character.isHighSurrogate(characters[got - 1])) {
                int low = reader.read();
                characters[got++] = low < 0 ? '?' : (char) low;
            }
            bytes = new String(characters, 0, got).getBytes(StandardCharsets.UTF_8);
            from = 0;
        }
        int given = Math.min(length, bytes.length - from);
        System.arraycopy(bytes, from, target, offset, given);
        from += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
