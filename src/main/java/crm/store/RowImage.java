package crm.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of any table as a JSON object, the way the journal keeps it. Columns are whole numbers, text or null. */
final class RowImage {
    private static final JsonFactory JSON = new JsonFactory();

    private RowImage() {}

    static String write(ResultSet row) throws SQLException {
        return write(values(row));
    }

    /** The columns of the row that a result set stands on, in order. */
    static Map<String, @Nullable Object> values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnName(i), row.getObject(i));
        }
        return values;
    }

    static String write(Map<String, @Nullable Object> row) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, @Nullable Object> column : row.entrySet()) {
                json.writeFieldName(column.getKey());
                Object value = column.getValue();
                if (value == null) {
                    json.writeNull();
                } else if (value instanceof Number number) {
                    json.writeNumber(number.longValue());
                } else {
                    json.writeString(value.toString());
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static Map<String, @Nullable Object> read(String image) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(image)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String column = json.currentName();
                JsonToken token = json.nextToken();
                if (token == JsonToken.VALUE_NULL) {
                    row.put(column, null);
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    row.put(column, json.getLongValue());
                } else {
                    row.put(column, json.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row;
    }
}
