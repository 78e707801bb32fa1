package crm.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows without depth, for formats of lines and cells: fields within fields stand beside the others, their names joined by
 * an underscore.
 */
final class Flat {
    private final List<String> header;

    /** With the columns that the view names, else those of the first row. */
    Flat(View<?> view, Row first) {
        this.header = view.header().isEmpty() ? names(first) : view.header();
    }

    List<String> header() {
        return header;
    }

    /**
     * The values of a row in the order of the header.
     *
     * @throws IllegalStateException where the row has other fields than the header says
     */
    List<Value> values(Row row) {
        List<String> names = names(row);
        if (!names.equals(header)) {
            throw new IllegalStateException("a row of " + names + " under a header of " + header);
        }
        List<Value> values = new ArrayList<>(header.size());
        collectValues(row, values);
        return values;
    }

    private static List<String> names(Row row) {
        List<String> names = new ArrayList<>();
        collectNames("", row, names);
        return names;
    }

    private static void collectNames(String prefix, Row row, List<String> names) {
        for (int index = 0; index < row.size(); index++) {
            String name = prefix + row.name(index);
            Value value = row.value(index);
            if (value instanceof Value.Fields fields) {
                collectNames(name + "_", fields.row(), names);
            } else if (value instanceof Value.None none && !none.fields().isEmpty()) {
                for (String field : none.fields()) {
                    names.add(name + "_" + field);
                }
            } else {
                names.add(name);
            }
        }
    }

    private static void collectValues(Row row, List<Value> values) {
        for (int index = 0; index < row.size(); index++) {
            Value value = row.value(index);
            if (value instanceof Value.Fields fields) {
                collectValues(fields.row(), values);
            } else if (value instanceof Value.None none && !none.fields().isEmpty()) {
                for (int field = 0; field < none.fields().size(); field++) {
                    values.add(Value.NONE);
                }
            } else {
                values.add(value);
            }
        }
    }
}
