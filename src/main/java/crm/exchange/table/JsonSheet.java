package crm.exchange.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An array of objects, or one object after the other: each is a row, its names are the headings. */
final class JsonSheet implements Sheet {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1000)
                    .maxStringLength(20_000_000)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private final String name;
    private final JsonParser json;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private boolean array;
    private boolean begun;
    private long objects;

    JsonSheet(Reader text, String name) throws IOException {
        this.name = name;
        this.json = JSON.createParser(text);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Line next() {
        try {
            JsonToken token = json.nextToken();
            if (!begun) {
                begun = true;
                array = token == JsonToken.START_ARRAY;
                token = array ? json.nextToken() : token;
            }
            if (array && token == JsonToken.END_ARRAY) {
                token = json.nextToken();
                if (token != null) {
                    throw bad("more follows after the end of the array", null);
                }
            }
            if (token == null) {
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw bad("this is no object", null);
            }
            objects++;
            return object();
        } catch (IOException e) {
            throw bad(firstLine(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private Line object() throws IOException {
        long line = array ? objects : json.currentTokenLocation().getLineNr();
        List<String> cells = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String column = json.currentName();
            Integer place = places.get(column);
            if (place == null) {
                place = columns.size();
                columns.add(column);
                places.put(column, place);
            }
            while (cells.size() <= place) {
                cells.add("");
            }
            cells.set(place, value(json.nextToken()));
        }
        return new Line(line, cells);
    }

    /** A list is written as our own CSV writes it; objects inside say nothing that a row could hold. */
    private String value(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            json.skipChildren();
            return "";
        }
        if (token == JsonToken.START_ARRAY) {
            List<String> items = new ArrayList<>();
            for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
                if (item == null) {
                    throw bad("the array does not end", null);
                }
                items.add(value(item));
            }
            return Items.joined(items);
        }
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT && !Double.isFinite(json.getDoubleValue())) {
            throw bad("the number " + json.getText() + " is too large", null);
        }
        return json.getText();
    }

    private CrmException bad(String why, @Nullable Exception cause) {
        Failure failure =
                new Failure.BadData(name, "line " + json.currentLocation().getLineNr() + ": " + why);
        return cause == null ? new CrmException(failure) : new CrmException(failure, cause);
    }

    private static String firstLine(IOException e) {
        String message = String.valueOf(e.getMessage());
        return Arrays.asList(message.split("\n", 2)).get(0);
    }
}
