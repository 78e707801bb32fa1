package crm.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How one noun is shown: all its fields, the few that make a table, and the one that names it.
 *
 * <pre>{@code
 * static final View<Customer> VIEW = View.of("key", CustomerList::row)
 *         .column("key", "KEY")
 *         .column("annual_value", "VALUE")
 *         .column("status", "STATUS", null, customer -> customer.stale() ? Theme.Role.BAD : null)
 *         .column("last_value.day", "LAST VALUE");
 * }</pre>
 *
 * Immutable: {@code column} and {@code header} answer with a new view.
 */
public final class View<T> {
    /**
     * @param field path of the field, see {@link Row#get}
     * @param heading over the column
     * @param human what a person at a terminal reads in place of the value; null for the usual form
     * @param role what the value means, for colour; null for none
     * @param least cells it is not cut below on a narrow terminal; 0 for the usual
     * @param optional whether it is left out where there is no room for all
     * @param place what it is a link to, where a terminal can: a web address or the path of a file; null for none
     * @param everywhere whether {@code human} is what stands in every table, in a pipe and in Markdown too
     */
    record Column<T>(
            String field,
            String heading,
            @Nullable Function<? super T, @Nullable String> human,
            @Nullable Function<? super T, Theme.@Nullable Role> role,
            int least,
            boolean optional,
            boolean everywhere,
            @Nullable Function<? super T, String> place) {
        Column<T> least(int cells) {
            return new Column<>(field, heading, human, role, cells, optional, everywhere, place);
        }

        Column<T> optional(boolean may) {
            return new Column<>(field, heading, human, role, least, may, everywhere, place);
        }

        Column<T> everywhere(boolean so) {
            return new Column<>(field, heading, human, role, least, optional, so, place);
        }

        Column<T> field(String name) {
            return new Column<>(name, heading, human, role, least, optional, everywhere, place);
        }

        Column<T> place(Function<? super T, String> to) {
            return new Column<>(field, heading, human, role, least, optional, everywhere, to);
        }
    }

    private final String id;
    private final Function<? super T, Row> row;
    private final List<Column<T>> columns;
    private final List<String> header;

    private View(String id, Function<? super T, Row> row, List<Column<T>> columns, List<String> header) {
        this.id = id;
        this.row = row;
        this.columns = columns;
        this.header = header;
    }

    /**
     * @param id the field that names the thing, for {@code -o ids}; its column is never cut
     * @param row all fields of one thing
     */
    public static <T> View<T> of(String id, Function<? super T, Row> row) {
        return new View<>(id, row, List.of(), List.of());
    }

    /** One more column of the table. */
    public View<T> column(String field, String heading) {
        return column(field, heading, null, null);
    }

    /** One more column; {@code human} says what a person at a terminal reads, null for the value itself. */
    public View<T> column(String field, String heading, Function<? super T, @Nullable String> human) {
        return column(field, heading, human, null);
    }

    /** One more column; {@code role} says what the value means, for colour, null for nothing in particular. */
    public View<T> column(
            String field,
            String heading,
            @Nullable Function<? super T, @Nullable String> human,
            @Nullable Function<? super T, Theme.@Nullable Role> role) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(field, heading, human, role, 0, false, false, null));
        return new View<>(id, row, more, header);
    }

    /** The last column keeps at least so many cells on a narrow terminal. */
    public View<T> least(int cells) {
        return replacingLast(last().least(cells));
    }

    /** The last column is the first to go where a terminal has no room for all; those further right go first. */
    public View<T> optional() {
        return replacingLast(last().optional(true));
    }

    /** What people read in the last column stands in every table, in a pipe and in Markdown too: it is no other form of one
     * value, but words made of several. */
    public View<T> everywhere() {
        return replacingLast(last().everywhere(true));
    }

    /** The last column leads to a place where a terminal can: a web address or the path of a file. */
    public View<T> to(Function<? super T, String> place) {
        return replacingLast(last().place(place));
    }

    private Column<T> last() {
        return columns.get(columns.size() - 1);
    }

    private View<T> replacingLast(Column<T> column) {
        List<Column<T>> changed = new ArrayList<>(columns);
        changed.set(changed.size() - 1, column);
        return new View<>(id, row, changed, header);
    }

    /**
     * The header of CSV and TSV, fields within fields joined by underscores ({@code last_value_day}). Needed only for a
     * listing that may be empty and is to have a header even then; else the first row tells.
     */
    public View<T> header(String... names) {
        return new View<>(id, row, columns, List.of(names));
    }

    /** The same things with other fields; {@code chosen} makes them of all fields of one thing. */
    View<T> with(String otherId, UnaryOperator<Row> chosen, List<Column<T>> others, List<String> names) {
        return new View<>(otherId, item -> chosen.apply(row.apply(item)), others, names);
    }

    String id() {
        return id;
    }

    Row row(T item) {
        return row.apply(item);
    }

    List<Column<T>> columns() {
        return columns;
    }

    /** All fields that the listing may have, as the header of CSV names them; empty where only the rows tell. */
    public List<String> header() {
        return header;
    }
}
