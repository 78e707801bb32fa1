package crm.exchange.archive;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Noun;
import crm.exchange.Input;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link LinesWriter} writes. */
public final class LinesReader implements ArchiveReader {
    private final Input input;
    private final JsonParser json;
    private final Naming naming;
    private long line;
    private long records;
    private boolean ended;

    public LinesReader(Input input, List<Noun> known) {
        this.input = input;
        this.naming = new Naming(known);
        try {
            json = Head.JSON.createParser(new InputStreamReader(
                    withoutMark(input),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            line = 1;
            Head.of(flat(), input.name());
        } catch (JsonParseException | CharacterCodingException e) {
            throw new CrmException(new Failure.BadData(input.name(), "is no export of crm"), e);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static BufferedInputStream withoutMark(Input input) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input, 1 << 16);
        bytes.mark(3);
        if (!Arrays.equals(bytes.readNBytes(3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            bytes.reset();
        }
        return bytes;
    }

    @Override
    public Noun.@Nullable Entry next() {
        try {
            while (true) {
                JsonToken token = json.nextToken();
                line = json.currentTokenLocation().getLineNr();
                if (token == null) {
                    if (!ended) {
                        throw bad("the file was cut short: its last line is missing");
                    }
                    return null;
                }
                if (token != JsonToken.START_OBJECT) {
                    throw bad("this is no record");
                }
                if (ended) {
                    throw bad("more follows after the end");
                }
                Noun.Entry entry = record();
                if (entry != null) {
                    return entry;
                }
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The record; null where it is of a noun that is not known, or is the end. */
    private Noun.@Nullable Entry record() throws IOException {
        if (json.nextToken() != JsonToken.FIELD_NAME
                || !json.currentName().equals("noun")
                || json.nextToken() != JsonToken.VALUE_STRING) {
            throw bad("a record begins with its noun");
        }
        String name = json.getText();
        if (name.equals(Head.END)) {
            String told = rest().get("records");
            if (!Long.toString(records).equals(told)) {
                throw bad("records are missing: " + told + " were written, " + records + " are here");
            }
            ended = true;
            return null;
        }
        records++;
        Noun noun = naming.noun(name, 1);
        if (noun == null) {
            rest();
            return null;
        }
        List<@Nullable String> values =
                new ArrayList<>(Collections.nCopies(noun.fields().size(), null));
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            int place = naming.place(noun, json.currentName());
            String value = value();
            if (place >= 0) {
                values.set(place, value);
            }
        }
        return new Noun.Entry(noun, values);
    }

    private Map<String, String> flat() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Map.of();
        }
        return rest();
    }

    /** What stands in the object that is open, as text. */
    private Map<String, String> rest() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            String value = value();
            if (value != null && fields.size() < 100) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    /** The value that comes next as text; null where there is none, or it is none of ours. */
    private @Nullable String value() throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw bad("the file was cut short");
        }
        if (token.isStructStart()) {
            json.skipChildren();
            return null;
        }
        return token == JsonToken.VALUE_NULL ? null : json.getText();
    }

    @Override
    public String place() {
        return input.name() + ", line " + line;
    }

    @Override
    public long count() {
        return input.count();
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
        json.close();
    }

    private CrmException bad(String why) {
        return new CrmException(new Failure.BadData(place(), why));
    }

    private CrmException broken(IOException e) {
        return new CrmException(
                new Failure.BadData(
                        place(),
                        Arrays.asList(String.valueOf(e.getMessage()).split("\n", 2))
                                .get(0)),
                e);
    }
}
