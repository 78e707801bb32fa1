package crm.exchange.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import crm.domain.Noun;
import crm.exchange.Target;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder of CSV: a sheet for each noun, its fields the headings, and {@code export.json}, which says that it is whole. */
public final class FolderWriter implements ArchiveWriter, Closeable {
    private final Path folder;
    private final Head head;
    private final Map<String, Long> records = new LinkedHashMap<>();
    private @Nullable CountingWriter text;
    private @Nullable CsvWriter sheet;
    private long written;

    /** Into a folder that is there and empty. */
    public FolderWriter(Path folder, String what, int schema, String written, boolean raw) {
        this.folder = folder;
        this.head = new Head(Head.VERSION, what, schema, written, raw);
    }

    @Override
    public void begin(Noun noun) throws IOException {
        close();
        CountingWriter out = new CountingWriter(Target.text(folder.resolve(Sheets.file(noun))));
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        text = out;
        sheet = csv;
        List<String> heading = new ArrayList<>();
        for (Noun.Field field : noun.fields()) {
            heading.add(field.name());
        }
        row(csv, heading);
        records.put(noun.name(), 0L);
    }

    @Override
    public void write(Noun.Entry entry) throws IOException {
        List<String> cells = new ArrayList<>(entry.values().size());
        for (int index = 0; index < entry.values().size(); index++) {
            cells.add(Sheets.cell(
                    entry.noun().fields().get(index).form(), entry.values().get(index), head.raw()));
        }
        if (sheet != null) {
            row(sheet, cells);
        }
        records.merge(entry.noun().name(), 1L, Long::sum);
    }

    @Override
    public void end() throws IOException {
        close();
        try (Writer out = Target.text(folder.resolve(Sheets.HEAD));
                JsonGenerator json = Head.JSON.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            head.write(json);
            json.writeBooleanField("raw", head.raw());
            json.writeObjectFieldStart("records");
            for (Map.Entry<String, Long> noun : records.entrySet()) {
                json.writeNumberField(noun.getKey(), noun.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    @Override
    public long count() {
        CountingWriter open = text;
        return written + (open == null ? 0 : open.count());
    }

    @Override
    public void close() throws IOException {
        written = count();
        try {
            if (sheet != null) {
                sheet.close();
            }
        } finally {
            if (text != null) {
                text.close();
            }
            sheet = null;
            text = null;
        }
    }

    private static void row(CsvWriter to, List<String> cells) throws IOException {
        try {
            to.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
