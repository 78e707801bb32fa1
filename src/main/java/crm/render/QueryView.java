package crm.render;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a question in SQL: the columns are the query's. */
public final class QueryView {
    private QueryView() {}

    /** A view of rows that have a whole number, a {@code double}, a text or null for each of {@code columns}. */
    public static View<List<@Nullable Object>> of(List<String> columns) {
        View<List<@Nullable Object>> view = View.of(columns.get(0), row -> row(columns, row));
        for (String column : columns) {
            view = view.column(column, column);
        }
        return view.header(columns.toArray(new String[0]));
    }

    private static Row row(List<String> columns, List<@Nullable Object> values) {
        Row row = new Row();
        for (int index = 0; index < columns.size(); index++) {
            String name = columns.get(index);
            Object value = values.get(index);
            if (value instanceof Long number) {
                row.count(name, number);
            } else if (value instanceof Double number) {
                BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
                row.number(name, plain.scale() < 0 ? plain.setScale(0) : plain);
            } else {
                row.text(name, value == null ? null : value.toString());
            }
        }
        return row;
    }
}
