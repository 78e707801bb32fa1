package crm.exchange.table;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Formula;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV and TSV: a heading, then rows that are no longer than it. */
final class CsvSheet implements Sheet {
    /** The longest cell that is read, in characters. */
    private static final int LONGEST = 8 * 1024 * 1024;

    private final String name;
    private final boolean raw;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private long line;

    /** {@code raw} leaves the apostrophe that keeps a cell from being taken for a formula. */
    CsvSheet(Reader text, String name, char delimiter, boolean raw) {
        this.name = name;
        this.raw = raw;
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST)
                .ofCsvRecord(text);
        this.records = reader.iterator();
        CsvRecord heading = record();
        this.columns = heading == null ? List.of() : List.copyOf(heading.getFields());
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Line next() {
        CsvRecord record = record();
        if (record == null) {
            return null;
        }
        if (record.getFieldCount() != columns.size()) {
            String fault = record.getFieldCount() + " cells stand under " + columns.size() + " headings";
            return new Line(line, List.of(), fault);
        }
        if (raw) {
            return new Line(line, record.getFields());
        }
        List<String> cells = new ArrayList<>(record.getFieldCount());
        for (int index = 0; index < record.getFieldCount(); index++) {
            cells.add(unquoted(record.getField(index)));
        }
        return new Line(line, cells);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Takes off the one apostrophe that was put before what a spreadsheet would take for a formula. */
    private static String unquoted(String cell) {
        return cell.startsWith("'") && Formula.stands(cell, 1) ? cell.substring(1) : cell;
    }

    private @Nullable CsvRecord record() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return record;
        } catch (CsvParseException e) {
            line++;
            Throwable cause = e.getCause();
            throw bad("is broken: " + (cause == null ? e.getMessage() : cause.getMessage()), e);
        } catch (UncheckedIOException e) {
            line++;
            throw e.getCause() instanceof CharacterCodingException
                    ? bad("or a later one holds bytes that are not of its encoding: name it with --encoding", e)
                    : e;
        }
    }

    private CrmException bad(String why, Exception cause) {
        return new CrmException(new Failure.BadData(name, "line " + line + " " + why), cause);
    }
}
