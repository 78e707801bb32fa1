package crm.store;

import crm.domain.Change;
import crm.domain.Changes;
import crm.domain.Deed;
import crm.domain.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who changed what, when, and what was there before: the journal as people read it. */
public final class History {
    /** Of so many things of a sort that one command changed each is told; of more only how many. */
    private static final int EACH = 20;

    private static final List<String> OF_CUSTOMERS = List.of(
            "customer_label",
            "stage_change",
            "touch",
            "contact",
            "promise",
            "document",
            "handoff",
            "survey",
            "risk",
            "kudos");

    private final Sql sql;
    private final Things things;

    History(Sql sql) {
        this.sql = sql;
        this.things = new Things(sql);
    }

    /**
     * @param customer only what is of this one; null for all
     * @param since from that moment on; null for all
     * @param until before that moment; null for all
     * @param by only what that person did; null for all
     * @param most at most so many commands; 0 for all
     */
    public record Filter(
            @Nullable Long customer,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String by,
            int most) {}

    private record Row(
            long id,
            String table,
            long first,
            @Nullable Long last,
            @Nullable String before,
            @Nullable String after) {}

    /** Newest first. */
    public Iterator<Changes> read(Filter filter) {
        return new Commands(filter);
    }

    private final class Commands implements Iterator<Changes> {
        private final Filter filter;
        private final Iterator<Deed> commands;
        private int given;
        private @Nullable Changes next;

        Commands(Filter filter) {
            this.filter = filter;
            this.commands = commands(filter);
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Changes next() {
            Changes answer = next;
            if (answer == null) {
                throw new NoSuchElementException();
            }
            given++;
            advance();
            return answer;
        }

        private void advance() {
            next = null;
            while (next == null && commands.hasNext() && (filter.most == 0 || given < filter.most)) {
                Deed command = commands.next();
                if (filter.by == null || Names.fold(filter.by).equals(Names.fold(command.by()))) {
                    Changes changes = new Changes(command, changes(command, filter.customer));
                    next = filter.customer == null || !changes.all().isEmpty() ? changes : null;
                }
            }
        }
    }

    private Iterator<Deed> commands(Filter filter) {
        StringBuilder where = new StringBuilder("WHERE 1 = 1");
        List<@Nullable Object> values = new ArrayList<>();
        if (filter.since != null) {
            where.append(" AND j.at >= ?");
            values.add(filter.since.getEpochSecond());
        }
        if (filter.until != null) {
            where.append(" AND j.at < ?");
            values.add(filter.until.getEpochSecond());
        }
        if (filter.customer != null) {
            where.append(" AND j.id IN (").append(of(filter.customer)).append(')');
        }
        return sql.stream(Undoing.SELECT + where + " ORDER BY j.id DESC", Undoing::command, values.toArray());
    }

    /** The commands that changed rows which are the customer's, or once were; some too that changed others of that number. */
    private String of(long customer) {
        StringBuilder rows = new StringBuilder("SELECT 'customer' AS table_name, " + customer + " AS row_id");
        for (String table : OF_CUSTOMERS) {
            rows.append(" UNION ALL SELECT '" + table + "', id FROM " + table + " WHERE customer_id = " + customer);
        }
        StringBuilder images = new StringBuilder();
        for (String image : List.of("before", "after")) {
            images.append(images.isEmpty() ? "" : " OR ")
                    .append(sql.engine().number(image, "customer_id") + " = " + customer);
        }
        Things.WHOLE.forEach((part, whole) -> {
            if (OF_CUSTOMERS.contains(whole)) {
                String theirs = " IN (SELECT id FROM " + whole + " WHERE customer_id = " + customer + ")";
                rows.append(" UNION ALL SELECT '" + part + "', id FROM " + part + " WHERE " + whole + "_id" + theirs);
                images.append(" OR (table_name = '" + part + "' AND "
                        + sql.engine().number("before", whole + "_id") + theirs + ")");
            }
        });
        rows.append(" UNION ALL SELECT table_name, row_id FROM journal_change WHERE ")
                .append(images);
        return "WITH theirs AS MATERIALIZED (" + rows + ") "
                + "SELECT c.journal_id FROM theirs t JOIN journal_change c"
                + " ON c.table_name = t.table_name AND c.row_id = t.row_id UNION "
                + "SELECT c.journal_id FROM journal_change c WHERE c.last_row IS NOT NULL AND EXISTS (SELECT 1 FROM theirs t"
                + " WHERE t.table_name = c.table_name AND t.row_id BETWEEN c.row_id AND c.last_row)";
    }

    /** What a command changed; {@code customer} null for all of it. */
    private List<Change> changes(Deed command, @Nullable Long customer) {
        List<Change> all = new ArrayList<>();
        Map<String, Change> more = new LinkedHashMap<>();
        Map<String, Integer> told = new LinkedHashMap<>();
        sql.each(
                "SELECT id, table_name, row_id, last_row, before, after FROM journal_change WHERE journal_id = ? ORDER BY id",
                row -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4) == null ? null : Long.valueOf(row.getLong(4)),
                        row.getString(5),
                        row.getString(6)),
                row -> {
                    if (!Things.isOwn(row.table)) {
                        read(row, command, customer, all, more, told);
                    }
                },
                command.id());
        all.addAll(more.values());
        return all;
    }

    private void read(
            Row row,
            Deed command,
            @Nullable Long customer,
            List<Change> all,
            Map<String, Change> more,
            Map<String, Integer> told) {
        Change.Verb verb = verb(row);
        long last = row.last == null ? row.first : row.last;
        if (last - row.first >= EACH || Journal.NOT_KEPT.equals(row.before)) {
            count(verb, row.table, customer, rows(row, last, customer), more);
            return;
        }
        for (long id = row.first; id <= last; id++) {
            Map<String, @Nullable Object> before = image(row.before);
            Map<String, @Nullable Object> after = image(row.after);
            if (verb == Change.Verb.ADDED) {
                after = added(row, id, command);
                if (after == null) {
                    count(verb, row.table, null, customer == null ? 1 : 0, more);
                    continue;
                }
            }
            Set<Long> whose = new LinkedHashSet<>();
            addCustomer(row.table, before, whose);
            addCustomer(row.table, after, whose);
            if (customer != null && !whose.contains(customer)) {
                continue;
            }
            if (told.merge(verb + row.table, 1, Integer::sum) > EACH) {
                count(verb, row.table, customer, 1, more);
            } else {
                all.add(change(verb, row.table, before, after, whose));
            }
        }
    }

    private static Change.Verb verb(Row row) {
        return row.before == null ? Change.Verb.ADDED : row.after == null ? Change.Verb.REMOVED : Change.Verb.CHANGED;
    }

    private void count(Change.Verb verb, String table, @Nullable Long customer, long count, Map<String, Change> more) {
        if (count > 0) {
            String key = customer == null ? null : things.called("customer", customer);
            more.merge(
                    verb + table,
                    Change.several(verb, Things.word(table), key, count),
                    (one, other) -> Change.several(verb, one.what(), key, one.count() + other.count()));
        }
    }

    /** How many of a run are of the customer, as far as they are still there. */
    private long rows(Row row, long last, @Nullable Long customer) {
        if (customer == null) {
            return last - row.first + 1;
        }
        String whole = Things.WHOLE.get(row.table);
        String whose = row.table.equals("customer")
                ? "id = ?"
                : OF_CUSTOMERS.contains(row.table)
                        ? "customer_id = ?"
                        : whole == null || !OF_CUSTOMERS.contains(whole)
                                ? "? < 0"
                                : whole + "_id IN (SELECT id FROM " + whole + " WHERE customer_id = ?)";
        Long count = sql.first(
                "SELECT count(*) FROM " + row.table + " WHERE id BETWEEN ? AND ? AND " + whose,
                found -> found.getLong(1),
                row.first,
                last,
                customer);
        return count == null ? 0 : count;
    }

    /** A new row as it was then: as the next change of it found it, or as it still is; null where nothing of it is kept. */
    private @Nullable Map<String, @Nullable Object> added(Row row, long id, Deed command) {
        if (command.undoneBy() != null
                && sql.first(
                                "SELECT 1 FROM journal_change WHERE journal_id = ? AND table_name = ? AND before = '{}'",
                                found -> 1,
                                command.undoneBy(),
                                row.table)
                        != null) {
            return null;
        }
        String image = sql.first(
                "SELECT before FROM journal_change WHERE table_name = ? AND row_id = ? AND id > ? AND before IS NOT NULL"
                        + " ORDER BY id LIMIT 1",
                found -> found.getString(1),
                row.table,
                id,
                row.id);
        if (image == null) {
            image = sql.first("SELECT * FROM " + row.table + " WHERE id = ?", RowImage::write, id);
        }
        return image == null || image.equals(Journal.NOT_KEPT) ? null : RowImage.read(image);
    }

    private Change change(
            Change.Verb verb,
            String table,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after,
            Set<Long> whose) {
        Map<String, @Nullable Object> now = Objects.requireNonNull(after == null ? before : after);
        Set<String> differing = null;
        if (before != null && after != null) {
            differing = new LinkedHashSet<>();
            for (Map.Entry<String, @Nullable Object> field : after.entrySet()) {
                if (!Objects.equals(field.getValue(), before.get(field.getKey()))) {
                    differing.add(field.getKey());
                }
            }
        }
        Long customer = null;
        for (Long one : whose) {
            customer = one;
        }
        return new Change(
                verb,
                Things.word(table, now),
                Things.name(table, before == null ? now : before),
                customer == null ? null : things.called("customer", customer),
                1,
                before == null ? Map.of() : things.fields(before, differing),
                after == null ? Map.of() : things.fields(after, differing));
    }

    private void addCustomer(String table, @Nullable Map<String, @Nullable Object> row, Set<Long> whose) {
        Long customer = row == null ? null : things.customer(table, row);
        if (customer != null) {
            whose.add(customer);
        }
    }

    private static @Nullable Map<String, @Nullable Object> image(@Nullable String image) {
        return image == null || image.equals(Journal.NOT_KEPT) ? null : RowImage.read(image);
    }
}
