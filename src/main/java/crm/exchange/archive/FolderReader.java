package crm.exchange.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Noun;
import crm.exchange.Input;
import crm.exchange.table.Layout;
import crm.exchange.table.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FolderWriter} writes; the order of rows is kept, that of columns does not matter. */
public final class FolderReader implements ArchiveReader {
    /** No list of sheets is longer, in bytes. */
    private static final int LONGEST_HEAD = 1 << 20;

    private final Path folder;
    private final Head head;
    private final Naming naming;
    private final Map<String, Long> told = new LinkedHashMap<>();
    private final Deque<Noun> left = new ArrayDeque<>();
    private @Nullable Noun noun;
    private @Nullable Input input;
    private @Nullable Sheet sheet;
    private int[] places = {};
    private long before;
    private long rows;
    private String place;

    public FolderReader(Path folder, List<Noun> known) {
        this.folder = folder;
        this.naming = new Naming(known);
        Path file = folder.resolve(Sheets.HEAD);
        this.place = file.toString();
        this.head = Head.of(head(file), place);
        told.forEach(naming::noun);
        for (Noun one : naming.all()) {
            if (told.containsKey(one.name())) {
                left.add(one);
            }
        }
    }

    /** The names of all files that such a folder may hold. */
    public static Set<String> files(List<Noun> nouns) {
        Set<String> files = nouns.stream().map(Sheets::file).collect(Collectors.toSet());
        files.add(Sheets.HEAD);
        return files;
    }

    /** The name of the file that says what the folder is. */
    public static String mark() {
        return Sheets.HEAD;
    }

    @Override
    public Noun.@Nullable Entry next() throws IOException {
        while (true) {
            Sheet open = sheet;
            Noun of = noun;
            Sheet.Line line = open == null ? null : open.next();
            if (line != null && of != null) {
                rows++;
                place = folder.resolve(Sheets.file(of)) + ", line " + line.number();
                return entry(of, line);
            }
            finish();
            if (left.isEmpty()) {
                return null;
            }
            start(left.remove());
        }
    }

    private Noun.Entry entry(Noun of, Sheet.Line line) {
        List<@Nullable String> values =
                new ArrayList<>(Collections.nCopies(of.fields().size(), null));
        for (int column = 0; column < places.length; column++) {
            int at = places[column];
            if (at >= 0) {
                values.set(
                        at,
                        Sheets.value(of.fields().get(at).form(), line.cells().get(column), head.raw()));
            }
        }
        return new Noun.Entry(of, values);
    }

    private void start(Noun next) {
        Path file = folder.resolve(Sheets.file(next));
        place = file.toString();
        Input bytes = Input.of(file);
        Sheet rowsOf = new Layout(',', StandardCharsets.UTF_8, true).open(bytes);
        noun = next;
        input = bytes;
        sheet = rowsOf;
        rows = 0;
        List<String> columns = rowsOf.columns();
        places = new int[columns.size()];
        boolean[] met = new boolean[next.fields().size()];
        for (int column = 0; column < places.length; column++) {
            places[column] = naming.place(next, columns.get(column));
            if (places[column] >= 0) {
                if (met[places[column]]) {
                    throw bad("two columns are called " + columns.get(column));
                }
                met[places[column]] = true;
            }
        }
    }

    /** Closes the sheet that was read to its end. */
    private void finish() throws IOException {
        Noun of = noun;
        if (of == null) {
            return;
        }
        Long written = told.get(of.name());
        if (written == null || written != rows) {
            throw bad("records are missing: " + written + " were written, " + rows + " are here");
        }
        close();
    }

    private Map<String, String> head(Path file) {
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            if (Files.exists(file) && Files.size(file) > LONGEST_HEAD) {
                throw bad("is too long to be written by crm export");
            }
            try (Input bytes = Input.of(file);
                    JsonParser json = Head.JSON.createParser(bytes.readNBytes(LONGEST_HEAD))) {
                boolean object = json.nextToken() == JsonToken.START_OBJECT;
                while (object && json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    if (name.equals("records") && value == JsonToken.START_OBJECT) {
                        records(json);
                    } else if (value.isStructStart()) {
                        json.skipChildren();
                    } else {
                        fields.put(name, json.getText());
                    }
                }
            }
        } catch (IOException e) {
            throw new CrmException(
                    new Failure.BadData(
                            file.toString(),
                            "is no export of crm: "
                                    + String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")),
                    e);
        }
        return fields;
    }

    private void records(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
                throw bad("'" + name + "' is no number of records");
            }
            told.put(name, json.getLongValue());
        }
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public long count() {
        return before + (input == null ? 0 : input.count());
    }

    @Override
    public Collection<String> strangers() {
        return naming.strangers();
    }

    @Override
    public int unknown() {
        return naming.unknown();
    }

    @Override
    public void close() throws IOException {
        before = count();
        input = null;
        noun = null;
        Sheet open = sheet;
        sheet = null;
        if (open != null) {
            open.close();
        }
    }

    private CrmException bad(String why) {
        return new CrmException(new Failure.BadData(place, why));
    }
}
