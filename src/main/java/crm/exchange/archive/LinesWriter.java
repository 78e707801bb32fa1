package crm.exchange.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import crm.domain.Noun;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines: a line that says what it is, one for each record, and one that says it is whole.
 *
 * <pre>
 * {"noun":"export","version":1,"what":"all","schema":5,"written":"2026-11-21T15:04:05+01:00"}
 * {"noun":"customer","key":"acme","name":"Acme","stage":"customer","stage_since":"2026-01-05","added":"2026-01-05"}
 * {"noun":"end","records":1}
 * </pre>
 *
 * <p>A field that is not there is null.
 */
public final class LinesWriter implements ArchiveWriter {
    private static final int LAST_PRINTABLE_ASCII = 0x7e;

    private final CountingWriter out;
    private final JsonGenerator json;
    private final Predicate<String> hides;
    private long records;

    /** Begins at once; {@code out} is left open. {@code hides} says of a text whether something in it is not seen. */
    public LinesWriter(Writer out, String what, int schema, String written, Predicate<String> hides)
            throws IOException {
        this.hides = hides;
        this.out = new CountingWriter(out);
        this.json = Head.JSON.createGenerator(this.out);
        json.setRootValueSeparator(null);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        json.writeStartObject();
        new Head(Head.VERSION, what, schema, written, false).write(json);
        endLine();
    }

    @Override
    public void begin(Noun noun) {
        // Each line says it.
    }

    @Override
    public void write(Noun.Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("noun", entry.noun().name());
        for (int index = 0; index < entry.values().size(); index++) {
            String value = entry.values().get(index);
            if (value != null) {
                Noun.Field field = entry.noun().fields().get(index);
                json.writeFieldName(field.name());
                value(field.form(), value);
            }
        }
        endLine();
        records++;
    }

    @Override
    public void end() throws IOException {
        json.writeStartObject();
        json.writeStringField("noun", Head.END);
        json.writeNumberField("records", records);
        endLine();
        json.close();
    }

    @Override
    public long count() {
        return out.count();
    }

    private void endLine() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void value(Noun.Form form, String value) throws IOException {
        switch (form) {
            case FLAG -> json.writeBoolean(value.equals("true"));
            case WHOLE, DECIMAL -> json.writeNumber(value);
            case TEXT, KEY, DAY, MOMENT, WORDS -> text(value);
        }
    }

    /** Escapes all but ASCII in a text that hides something, so that nothing unseen reaches a terminal. */
    private void text(@Nullable String value) throws IOException {
        boolean escaped = value != null && hides.test(value);
        if (escaped) {
            json.setHighestNonEscapedChar(LAST_PRINTABLE_ASCII);
        }
        json.writeString(value);
        if (escaped) {
            json.setHighestNonEscapedChar(0);
        }
    }
}
