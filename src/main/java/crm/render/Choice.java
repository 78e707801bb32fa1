package crm.render;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A listing as the user wants it: some fields and no others, sorted by some of them. Fields go by the names of the JSON
 * contract; those within others are written with a dot, or with an underscore as in the header of CSV.
 */
public final class Choice {
    private Choice() {}

    /**
     * The view with these fields alone, in this order; in a table what has a column keeps its heading, its words and its
     * colour. A {@link Failure.NotOneOf} for a field that is none: at once, or with the first row where only that can tell.
     *
     * @param deep whether fields within fields stay there, as JSON has them; else they stand beside the others
     */
    public static <T> View<T> columns(View<T> view, List<String> typed, boolean deep) {
        List<String> names = names(view, typed);
        if (deep) {
            return view.with(plain(view.id()), row -> deep(view, row, names), List.of(), List.of());
        }
        List<View.Column<T>> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(column(view, name));
        }
        return view.with(plain(view.id()), row -> flat(view, row, names), columns, header(view, names));
    }

    /**
     * The items by these fields, a hyphen before one for the greatest first: numbers and days by what they are, words as
     * names are compared. What has no value comes last either way, and what is alike stays as it was.
     */
    public static <T> Iterator<T> sorted(View<T> view, List<String> typed, Iterator<? extends T> items) {
        List<String> fields = new ArrayList<>();
        for (String word : typed) {
            fields.add(word.startsWith("-") ? word.substring(1) : word);
        }
        List<String> names = new ArrayList<>();
        for (String field : fields) {
            names.add(name(view, field));
        }
        List<Keyed<T>> all = new ArrayList<>();
        while (items.hasNext()) {
            T item = items.next();
            Row row = view.row(item);
            List<Value> keys = new ArrayList<>(names.size());
            for (String name : names) {
                keys.add(value(view, row, name));
            }
            all.add(new Keyed<>(item, keys));
        }
        all.sort((one, other) -> {
            for (int index = 0; index < names.size(); index++) {
                int order = compare(
                        one.keys.get(index),
                        other.keys.get(index),
                        typed.get(index).startsWith("-"));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        });
        return all.stream().map(Keyed::item).iterator();
    }

    private record Keyed<T>(T item, List<Value> keys) {}

    private static int compare(Value one, Value other, boolean down) {
        boolean none = one instanceof Value.None;
        if (none || other instanceof Value.None) {
            return Boolean.compare(none, other instanceof Value.None);
        }
        return down ? compare(other, one) : compare(one, other);
    }

    private static int compare(Value one, Value other) {
        BigDecimal number = number(one);
        BigDecimal second = number(other);
        if (number != null && second != null) {
            return number.compareTo(second);
        }
        if (one instanceof Value.Day day && other instanceof Value.Day next) {
            return day.day().compareTo(next.day());
        }
        if (one instanceof Value.Time time && other instanceof Value.Time next) {
            return time.time().toInstant().compareTo(next.time().toInstant());
        }
        if (one instanceof Value.Flag flag && other instanceof Value.Flag next) {
            return Boolean.compare(flag.set(), next.set());
        }
        return Names.fold(Plain.text(one)).compareTo(Names.fold(Plain.text(other)));
    }

    private static @Nullable BigDecimal number(Value value) {
        return value instanceof Value.Count count
                ? BigDecimal.valueOf(count.count())
                : value instanceof Value.Decimal decimal ? decimal.number() : null;
    }

    /** {@code Last_Value.day} is {@code last_value_day}. */
    private static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replace('.', '_');
    }

    /** Each once, and no field of a thing that is there as a whole. */
    private static List<String> names(View<?> view, List<String> typed) {
        List<String> names = new ArrayList<>();
        for (String word : typed) {
            String name = name(view, word);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        List<String> header = view.header();
        names.removeIf(name -> names.stream()
                .anyMatch(outer -> name.startsWith(outer + "_") && header.contains(name) && !header.contains(outer)));
        return names;
    }

    private static String name(View<?> view, String typed) {
        String name = plain(typed);
        boolean known = false;
        for (String field : view.header()) {
            known |= field.equals(name) || field.startsWith(name + "_");
        }
        if (name.isEmpty() || (!known && !view.header().isEmpty())) {
            throw none(view, name);
        }
        return name;
    }

    private static CrmException none(View<?> view, String name) {
        return new CrmException(new Failure.NotOneOf("field of this listing", name, view.header()));
    }

    private static <T> View.Column<T> column(View<T> view, String name) {
        for (View.Column<T> column : view.columns()) {
            if (plain(column.field()).equals(name)) {
                // what somebody asks for is never left out
                return column.field(name).optional(false);
            }
        }
        String heading = name.toUpperCase(Locale.ROOT).replace('_', ' ');
        return new View.Column<>(name, heading, null, null, 0, false, false, null);
    }

    /** With the fields of what is chosen as a whole; empty where the view does not say what there is. */
    private static List<String> header(View<?> view, List<String> names) {
        List<String> header = new ArrayList<>();
        for (String name : view.header().isEmpty() ? List.<String>of() : names) {
            if (view.header().contains(name)) {
                header.add(name);
                continue;
            }
            for (String field : view.header()) {
                if (field.startsWith(name + "_")) {
                    header.add(field);
                }
            }
        }
        return header;
    }

    private static Row flat(View<?> view, Row row, List<String> names) {
        Row flat = new Row();
        for (String name : names) {
            flat.put(name, value(view, row, name));
        }
        return flat;
    }

    private static Row deep(View<?> view, Row row, List<String> names) {
        Map<String, List<String>> within = new LinkedHashMap<>();
        for (String name : names) {
            String outer = row.outer(name);
            if (outer == null) {
                throw none(view, name);
            }
            List<String> rest = within.computeIfAbsent(outer, key -> new ArrayList<>());
            if (!outer.equals(name)) {
                rest.add(name.substring(outer.length() + 1));
            }
        }
        Row deep = new Row();
        within.forEach((outer, rest) -> {
            Value value = row.get(outer);
            boolean fields = value instanceof Value.Fields && !rest.isEmpty();
            deep.put(outer, fields ? new Value.Fields(deep(view, ((Value.Fields) value).row(), rest)) : value);
        });
        return deep;
    }

    private static Value value(View<?> view, Row row, String name) {
        String outer = row.outer(name);
        if (outer == null) {
            throw none(view, name);
        }
        Value value = row.get(outer);
        if (outer.equals(name)) {
            return value;
        }
        return value instanceof Value.Fields fields
                ? value(view, fields.row(), name.substring(outer.length() + 1))
                : Value.NONE;
    }
}
