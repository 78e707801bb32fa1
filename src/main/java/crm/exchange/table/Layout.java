package crm.exchange.table;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.exchange.Input;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a file of rows is written: what was said of it, and what shows at its beginning where nothing was.
 *
 * @param delimiter what parts the cells; null to find out. Says that it is no JSON
 * @param charset the encoding; null to find out
 * @param raw whether cells are taken as they are, without taking off what keeps them from being formulas
 */
public record Layout(
        @Nullable Character delimiter, @Nullable Charset charset, boolean raw) {
    private static final int LOOK = 64 * 1024;
    private static final String DELIMITERS = ",;\t|";

    /** Opens the rows of a file. */
    public Sheet open(Input input) {
        try {
            byte[] start = input.readNBytes(LOOK);
            int mark = mark(start);
            Charset encoding = charset == null ? encoding(start) : charset;
            InputStream bytes = new BufferedInputStream(
                    new SequenceInputStream(new ByteArrayInputStream(start, mark, start.length - mark), input), LOOK);
            CharsetDecoder decoder = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            Reader text = new InputStreamReader(bytes, decoder);
            String look = new String(start, mark, start.length - mark, encoding);
            if (delimiter == null && json(look)) {
                return new JsonSheet(text, input.name());
            }
            char parts = delimiter == null ? delimiter(look) : delimiter;
            return new CsvSheet(text, input.name(), parts, raw);
        } catch (IOException e) {
            throw new CrmException(new Failure.File(input.name(), "cannot be read"), e);
        }
    }

    private static boolean json(String look) {
        String stripped = look.stripLeading();
        return stripped.startsWith("{") || stripped.startsWith("[");
    }

    /** The one that occurs most often in the heading, outside of quotes. */
    private static char delimiter(String look) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int index = 0; index < look.length(); index++) {
            char character = look.charAt(index);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                break;
            } else if (!quoted && DELIMITERS.indexOf(character) >= 0) {
                counts[DELIMITERS.indexOf(character)]++;
            }
        }
        int most = 0;
        for (int index = 1; index < counts.length; index++) {
            most = counts[index] > counts[most] ? index : most;
        }
        return DELIMITERS.charAt(most);
    }

    /** How many bytes at the beginning only say how the others are encoded. */
    private static int mark(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE) ? 2 : 0;
    }

    /** What a mark says; else UTF-8 where it can be that, else what Windows writes in the west. */
    private static Charset encoding(byte[] start) {
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        // The last character may be cut by the end of the look, which is no fault of it.
        CoderResult result = decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), false);
        return result.isError() ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] start, int... marks) {
        if (start.length < marks.length) {
            return false;
        }
        for (int index = 0; index < marks.length; index++) {
            if ((start[index] & 0xFF) != marks[index]) {
                return false;
            }
        }
        return true;
    }
}
