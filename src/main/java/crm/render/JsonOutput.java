package crm.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;

/**
 * JSON: an array with one object a line, which {@code grep} and {@code diff} can read too, or only the lines. The same
 * whether a person reads it or a program.
 *
 * <pre>
 * [
 * {"key":"acme","days":43},
 * {"key":"zoe","days":null}
 * ]
 * </pre>
 */
final class JsonOutput implements Output {
    /** The last character that is left as it is in a text that hides something. */
    private static final int LAST_PRINTABLE_ASCII = 0x7e;

    private final Writer out;
    private final boolean array;

    /** An array, or lines. */
    JsonOutput(Writer out, boolean array) {
        this.out = out;
        this.array = array;
    }

    @Override
    public <T> void list(View<T> view, Iterator<? extends T> items) throws IOException {
        if (!items.hasNext()) {
            out.write(array ? "[]\n" : "");
            return;
        }
        out.write(array ? "[\n" : "");
        try (JsonGenerator json = generator()) {
            while (items.hasNext()) {
                write(json, view.row(items.next()));
            }
        }
        out.write(array ? "\n]\n" : "\n");
    }

    @Override
    public <T> void one(View<T> view, T item) throws IOException {
        try (JsonGenerator json = generator()) {
            write(json, view.row(item));
        }
        out.write('\n');
    }

    private JsonGenerator generator() throws IOException {
        JsonFactory factory = new JsonFactory();
        factory.setRootValueSeparator(array ? ",\n" : "\n");
        JsonGenerator json = factory.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        // after a failure the text must not look complete
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        return json;
    }

    private void write(JsonGenerator json, Row row) throws IOException {
        json.writeStartObject();
        for (int index = 0; index < row.size(); index++) {
            json.writeFieldName(row.name(index));
            write(json, row.value(index));
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Value value) throws IOException {
        if (value instanceof Value.Text text) {
            text(json, text.text());
        } else if (value instanceof Value.None) {
            json.writeNull();
        } else if (value instanceof Value.Count count) {
            json.writeNumber(count.count());
        } else if (value instanceof Value.Decimal decimal) {
            json.writeNumber(decimal.number().toPlainString());
        } else if (value instanceof Value.Flag flag) {
            json.writeBoolean(flag.set());
        } else if (value instanceof Value.Items items) {
            json.writeStartArray();
            for (Value item : items.items()) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Value.Fields fields) {
            write(json, fields.row());
        } else {
            json.writeString(Plain.text(value));
        }
    }

    /** Escapes all but ASCII in a text that hides something, so that nothing unseen reaches a terminal. */
    private static void text(JsonGenerator json, String text) throws IOException {
        boolean hides = Sanitizer.hides(text);
        if (hides) {
            json.setHighestNonEscapedChar(LAST_PRINTABLE_ASCII);
        }
        json.writeString(text);
        if (hides) {
            json.setHighestNonEscapedChar(0);
        }
    }
}
