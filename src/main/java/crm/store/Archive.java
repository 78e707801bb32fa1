package crm.store;

import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.Noun;
import crm.store.Nouns.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole store record by record, to be written down and put into another one. What names a row outside of its store
 * stands for its number; what is made of something else is left out and made again.
 */
public final class Archive {
    /** So many names are remembered with their rows; more are looked up again. */
    private static final int MOST_REMEMBERED = 50_000;

    /** So many records may name one that comes after them: documents are few. */
    private static final int MOST_LATE = 50_000;

    private final Sql sql;
    private final Journal journal;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, Long>> remembered = new HashMap<>();
    private final List<Late> late = new ArrayList<>();

    /** A link of a new row to one that was not there yet. */
    private record Late(String table, long row, Column.Link link, String to) {}

    Archive(Sql sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
        for (Table table : Nouns.ALL) {
            tables.put(table.noun().name(), table);
        }
    }

    /** All that there is, in the order in which it must come in again. */
    public static List<Noun> nouns() {
        return Nouns.ALL.stream().map(Table::noun).toList();
    }

    /** What can be asked for alone, such as {@code customers}: with all that belongs to it. */
    public static List<String> groups() {
        LinkedHashSet<String> groups = new LinkedHashSet<>();
        for (Noun noun : nouns()) {
            groups.add(noun.group());
        }
        groups.remove(Nouns.MEMORY);
        return List.copyOf(groups);
    }

    /** The number of the schema that the fields are of. */
    public static int schema() {
        return Migrations.latest();
    }

    /** Whether nothing is in the store that an export would hold. */
    public boolean isEmpty() {
        for (Table table : Nouns.ALL) {
            if (sql.first("SELECT 1 FROM " + table.table() + " LIMIT 1", row -> true) != null) {
                return false;
            }
        }
        return true;
    }

    /** Every record of a noun, in the order in which they were added. */
    public void each(Noun noun, Consumer<Noun.Entry> to) {
        Table table = table(noun);
        List<String> asked = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!column.asked().isEmpty()) {
                asked.add(column.asked());
            }
        }
        sql.each(
                "SELECT " + String.join(", ", asked) + " FROM " + table.table() + " t ORDER BY " + "t.id",
                row -> new Noun.Entry(noun, values(table, row)),
                to);
    }

    /** Puts a record into the store; a {@link Failure.BadData} without a place where it cannot be. */
    public void insert(Noun.Entry entry) {
        Table table = table(entry.noun());
        check(table, entry);
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        List<Late> waiting = new ArrayList<>();
        for (Column column : table.columns()) {
            names.addAll(column.columns());
            if (column instanceof Column.Link link && link.late()) {
                String to = entry.value(link.field().name());
                Long row = to == null ? null : row(link.to(), to);
                values.add(row);
                if (to != null && row == null) {
                    waiting.add(new Late(table.table(), 0, link, to));
                }
            } else {
                addValues(column, entry, values);
            }
        }
        Long row = sql.first(
                "INSERT INTO " + table.table() + " (" + String.join(", ", names) + ") VALUES (?"
                        + ", ?".repeat(names.size() - 1) + ") ON CONFLICT DO NOTHING RETURNING id",
                inserted -> inserted.getLong(1),
                values.toArray());
        if (row == null) {
            throw bad("this " + entry.noun().name() + " is there twice");
        }
        journal.inserted(table.table(), row);
        for (Late one : waiting) {
            if (late.size() == MOST_LATE) {
                throw bad("too many records name one that comes after them");
            }
            late.add(new Late(one.table, row, one.link, one.to));
        }
    }

    /** Whether the store holds the record as it is. */
    public boolean holds(Noun.Entry entry) {
        Table table = table(entry.noun());
        check(table, entry);
        List<String> tests = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column instanceof Column.Link link) {
                String to = entry.value(link.field().name());
                Long row = to == null ? null : row(link.to(), to);
                if (to != null && row == null) {
                    return false;
                }
                values.add(row);
            } else {
                addValues(column, entry, values);
            }
            for (String name : column.columns()) {
                tests.add(name + " IS NOT DISTINCT FROM ?");
            }
        }
        return sql.first(
                        "SELECT 1 FROM " + table.table() + " WHERE " + String.join(" AND ", tests) + " LIMIT 1",
                        row -> true,
                        values.toArray())
                != null;
    }

    /** Ends the filling: what was named before it came is there now, or never. */
    public void finish() {
        Rows rows = new Rows(sql, journal);
        for (Late one : late) {
            rows.update(one.table, one.row, new Rows.Values().put(one.link.column(), found(one.link, one.to)));
        }
        late.clear();
        String twice = sql.first("""
                SELECT k.name FROM contact_detail d JOIN contact k ON k.id = d.contact_id
                WHERE d.sort IN ('birthday', 'anniversary') GROUP BY d.contact_id, k.name, d.sort HAVING count(*) > 1
                """, row -> row.getString(1));
        if (twice != null) {
            throw bad("'" + twice + "' has two birthdays or anniversaries");
        }
    }

    private Table table(Noun noun) {
        Table table = tables.get(noun.name());
        if (table == null) {
            throw new IllegalArgumentException("no noun of an export: " + noun.name());
        }
        return table;
    }

    private static void check(Table table, Noun.Entry entry) {
        List<Noun.Field> fields = entry.noun().fields();
        for (int index = 0; index < fields.size(); index++) {
            fields.get(index).checked(entry.values().get(index));
        }
        for (Nouns.Rule rule : table.rules()) {
            if (!rule.holds().test(entry)) {
                throw bad(rule.says());
            }
        }
    }

    private static List<@Nullable String> values(Table table, ResultSet row) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(table.columns().size());
        int at = 1;
        for (Column column : table.columns()) {
            if (column instanceof Column.Time) {
                values.add(moment(row.getLong(at), row.getInt(at + 1)));
                at += 2;
            } else if (column instanceof Column.Plain plain) {
                String text = row.getString(at++);
                boolean flag = text != null && plain.field().form() == Noun.Form.FLAG;
                values.add(flag ? text.equals("1") ? "true" : "false" : text);
            } else if (column instanceof Column.Link) {
                values.add(row.getString(at++));
            }
        }
        return values;
    }

    private void addValues(Column column, Noun.Entry entry, List<@Nullable Object> to) {
        if (column instanceof Column.Time time) {
            String text = entry.value(time.field().name());
            OffsetDateTime at = text == null ? null : OffsetDateTime.parse(text);
            to.add(at == null ? -1 : at.toEpochSecond());
            to.add(at == null ? 0 : at.getOffset().getTotalSeconds());
        } else if (column instanceof Column.Folded folded) {
            to.add(folded(entry, String.valueOf(entry.value(folded.of()))));
        } else if (column instanceof Column.Link link) {
            String text = entry.value(link.field().name());
            to.add(text == null ? null : found(link, text));
        } else if (column instanceof Column.Plain plain) {
            String text = entry.value(plain.field().name());
            if (text != null && plain.field().form() == Noun.Form.FLAG) {
                to.add(text.equals("true") ? 1 : 0);
            } else if (text != null && plain.field().form() == Noun.Form.WHOLE) {
                to.add(Long.parseLong(text));
            } else {
                to.add(text);
            }
        }
    }

    /** As the nouns themselves make it: a number by its digits, all else as names are. */
    private static String folded(Noun.Entry entry, String text) {
        if (entry.noun().name().equals("contact-detail")) {
            Contact.Sort sort = Columns.word(Contact.Sort.class, String.valueOf(entry.value("sort")));
            return new Contact.Detail(sort, text, LocalDate.EPOCH).folded();
        }
        return Names.fold(text);
    }

    private static @Nullable String moment(long seconds, int offset) {
        return seconds == -1
                ? null
                : Instant.ofEpochSecond(seconds)
                        .atOffset(ZoneOffset.ofTotalSeconds(offset))
                        .toString();
    }

    private long found(Column.Link link, String name) {
        Long row = row(link.to(), name);
        if (row == null) {
            throw bad(link.field().name() + " '" + name + "' is no " + link.to().noun + " that came before");
        }
        return row;
    }

    private @Nullable Long row(Column.Target target, String name) {
        Map<String, Long> names = remembered.computeIfAbsent(target.noun, noun -> new HashMap<>());
        Long known = names.get(name);
        if (known == null) {
            known = target == Column.Target.CONTACT
                    ? contact(name)
                    : sql.first(target.row, row -> row.getLong(1), name);
            if (names.size() >= MOST_REMEMBERED) {
                names.clear();
            }
            if (known != null) {
                names.put(name, known);
            }
        }
        return known;
    }

    private @Nullable Long contact(String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? null
                : sql.first(
                        Column.Target.CONTACT.row,
                        row -> row.getLong(1),
                        path.substring(0, slash),
                        Names.fold(path.substring(slash + 1)));
    }

    private static CrmException bad(String why) {
        return new CrmException(new Failure.BadData(null, why));
    }
}
