package crm.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing as an ordered list of named values. Names are those of the JSON contract, snake_case, each used once. Every row
 * of a listing has the same names in the same order; a value that is not there is {@link Value.None}, never left out.
 */
public final class Row {
    /** Digits after the point that a {@code double} is rounded to: scores, not money. */
    private static final int SCORE_DIGITS = 4;

    private final List<String> names = new ArrayList<>(16);
    private final List<Value> values = new ArrayList<>(16);

    public Row text(String name, @Nullable String text) {
        return put(name, text == null ? Value.NONE : new Value.Text(text));
    }

    public Row count(String name, @Nullable Integer count) {
        return put(name, count == null ? Value.NONE : new Value.Count(count));
    }

    public Row count(String name, @Nullable Long count) {
        return put(name, count == null ? Value.NONE : new Value.Count(count));
    }

    public Row count(String name, int count) {
        return put(name, new Value.Count(count));
    }

    public Row count(String name, long count) {
        return put(name, new Value.Count(count));
    }

    public Row number(String name, @Nullable BigDecimal number) {
        return put(name, number == null ? Value.NONE : new Value.Decimal(number));
    }

    /** A score, rounded to four digits after the point; must be finite. */
    public Row number(String name, double score) {
        BigDecimal rounded = BigDecimal.valueOf(score).setScale(SCORE_DIGITS, RoundingMode.HALF_UP);
        // stripping leaves 100 as 1E+2
        BigDecimal stripped = rounded.stripTrailingZeros();
        return put(name, new Value.Decimal(stripped.scale() < 0 ? stripped.setScale(0) : stripped));
    }

    /** A score, or none where there is nothing to score. */
    public Row number(String name, @Nullable Double score) {
        return score == null ? put(name, Value.NONE) : number(name, score.doubleValue());
    }

    public Row flag(String name, boolean set) {
        return put(name, new Value.Flag(set));
    }

    /** Yes, no, or not known. */
    public Row flag(String name, @Nullable Boolean set) {
        return put(name, set == null ? Value.NONE : new Value.Flag(set));
    }

    public Row day(String name, @Nullable LocalDate day) {
        return put(name, day == null ? Value.NONE : new Value.Day(day));
    }

    public Row time(String name, @Nullable OffsetDateTime time) {
        return put(name, time == null ? Value.NONE : new Value.Time(time));
    }

    /** Words, in order; an empty list where there are none. */
    public Row words(String name, List<String> words) {
        List<Value> items = new ArrayList<>(words.size());
        for (String word : words) {
            items.add(new Value.Text(word));
        }
        return put(name, new Value.Items(items));
    }

    /** A thing within the thing that is always there. */
    public Row fields(String name, Row row) {
        return put(name, new Value.Fields(row));
    }

    /**
     * A thing within the thing that may be missing.
     *
     * @param names of its fields, the same as those of {@code row} where there is one: CSV needs its columns before it has
     *     seen every row
     */
    public Row fields(String name, @Nullable Row row, List<String> names) {
        assert row == null || row.names.equals(names) : name + " should have " + names + " but has " + row.names;
        return put(name, row == null ? new Value.None(names) : new Value.Fields(row));
    }

    /** Several things within the thing, in order. */
    public Row rows(String name, List<Row> rows) {
        List<Value> items = new ArrayList<>(rows.size());
        for (Row row : rows) {
            items.add(new Value.Fields(row));
        }
        return put(name, new Value.Items(items));
    }

    Row put(String name, Value value) {
        assert !names.contains(name) : "two fields named " + name;
        names.add(name);
        values.add(value);
        return this;
    }

    /**
     * The value at {@code path}: a field, or with dots a field within a field, such as {@code last_value.day}; none where
     * the outer one is none.
     *
     * @throws IllegalArgumentException where there is no such field
     */
    public Value get(String path) {
        int index = names.indexOf(path);
        if (index >= 0) {
            return values.get(index);
        }
        int dot = path.indexOf('.');
        Value outer = dot < 0 ? null : get(path.substring(0, dot));
        if (outer instanceof Value.None) {
            return Value.NONE;
        }
        if (outer instanceof Value.Fields fields) {
            return fields.row().get(path.substring(dot + 1));
        }
        throw new IllegalArgumentException("no field " + path + " among " + names);
    }

    /**
     * The field that {@code name} is, or that it is a field of, joined to it by an underscore as in the header of CSV; null
     * where there is neither.
     */
    @Nullable
    String outer(String name) {
        if (names.contains(name)) {
            return name;
        }
        for (int index = 0; index < names.size(); index++) {
            String outer = names.get(index);
            Value value = values.get(index);
            String rest = name.startsWith(outer + "_") ? name.substring(outer.length() + 1) : "";
            boolean within =
                    value instanceof Value.Fields fields && fields.row().outer(rest) != null;
            if (!rest.isEmpty()
                    && (within
                            || (value instanceof Value.None none
                                    && none.fields().contains(rest)))) {
                return outer;
            }
        }
        return null;
    }

    int size() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    Value value(int index) {
        return values.get(index);
    }
}
