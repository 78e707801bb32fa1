package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One {@link Erasure} inside its transaction. */
final class Forgetting {
    /** What a touch or answer keeps no more when the person it was with is forgotten. */
    private static final Map<String, List<String>> WORDS =
            Map.of("touch", List.of("with_whom", "note", "value", "link"), "survey", List.of("words"));

    private static final List<String> NAMES = List.of("key", "name", "name_folded");

    private final Sql sql;
    private final Erasure.Subject subject;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private int texts;

    Forgetting(Sql sql, Erasure.Subject subject) {
        this.sql = sql;
        this.subject = subject;
    }

    Erasure erase(boolean forGood) {
        Long contact = subject.contact();
        String table = contact == null ? "customer" : "contact";
        long id = contact == null ? subject.customer() : contact;
        String name = sql.first("SELECT name FROM " + table + " WHERE id = ?", row -> row.getString(1), id);
        if (!subject.name().equals(name)) {
            throw new CrmException(new Failure.NotFound(table, subject.name(), List.of()));
        }
        Mention mention = new Mention(contact == null ? ofCustomer() : ofContact(contact));
        List<String> called = new ArrayList<>(List.of(name, key()));
        called.addAll(labels("alias"));
        Mention inCommands = contact == null ? new Mention(called) : mention;
        Holdings firm = Holdings.of(sql, "firm", "customer", subject.customer());
        Holdings held = Holdings.of(sql, "held", table, id);
        rows.putAll(held.counts());
        if (contact != null) {
            strip(contact);
            takeOut(mention, firm, held);
        }
        unlink(held);
        int journal = cutJournal(held, inCommands);
        for (String one : held.counts().keySet()) {
            sql.update("DELETE FROM " + one + " WHERE id IN " + held.of(one));
        }
        int mentions = mentions(mention);
        if (forGood) {
            sql.engine().rebuildSearch(sql);
        }
        return new Erasure(rows, texts, journal, mentions, List.copyOf(mention.forms()));
    }

    private String key() {
        return Objects.requireNonNull(
                sql.first("SELECT key FROM customer WHERE id = ?", row -> row.getString(1), subject.customer()));
    }

    private List<String> ofCustomer() {
        List<String> words = new ArrayList<>(List.of(subject.name()));
        words.addAll(labels("email"));
        return words;
    }

    private List<String> labels(String sort) {
        return sql.list(
                "SELECT text FROM customer_label WHERE customer_id = ? AND sort = ?",
                row -> row.getString(1),
                subject.customer(),
                sort);
    }

    private List<String> ofContact(long contact) {
        List<String> words = new ArrayList<>(List.of(subject.name()));
        words.addAll(sql.list(
                "SELECT text FROM contact_detail WHERE contact_id = ? AND sort IN ('email', 'phone')",
                row -> row.getString(1),
                contact));
        return words;
    }

    /** What was with the contact loses its words, in its row and in all that the journal remembers of it. */
    private void strip(long contact) {
        Contacts contacts = new Contacts(sql, new Journal(sql));
        // logged with their name, or a part of it, before they were known as a contact
        for (long touch : contacts.theirs(contacts.get(contact))) {
            sql.update("UPDATE touch SET contact_id = ? WHERE id = ?", contact, touch);
        }
        String number = "(" + contact + ")";
        for (Map.Entry<String, List<String>> one : WORDS.entrySet()) {
            String table = one.getKey();
            List<Long> theirs = sql.list(
                    "SELECT id FROM " + table + " WHERE contact_id = " + contact
                            + " UNION SELECT row_id FROM journal_change WHERE table_name = '" + table + "' AND ("
                            + Holdings.inImage(sql, "before", "contact_id", number) + " OR "
                            + Holdings.inImage(sql, "after", "contact_id", number) + ")",
                    row -> row.getLong(1));
            if (!theirs.isEmpty()) {
                rows.merge(table, theirs.size(), Integer::sum);
            }
            for (long row : theirs) {
                sql.update(
                        "UPDATE " + table + " SET " + String.join(" = NULL, ", one.getValue())
                                + " = NULL WHERE id = ? AND contact_id = ?",
                        row,
                        contact);
                change(
                        table,
                        row,
                        image -> image.replaceAll(
                                (column, value) -> one.getValue().contains(column) ? null : value));
            }
        }
    }

    /** The contact's name and addresses go from the other texts of the firm; the firm's own names stay. */
    private void takeOut(Mention mention, Holdings firm, Holdings held) {
        for (long label : sql.list(
                "SELECT id FROM customer_label WHERE customer_id = ? AND sort = 'email' AND folded IN"
                        + " (SELECT folded FROM contact_detail WHERE contact_id = ? AND sort = 'email')",
                row -> row.getLong(1),
                subject.customer(),
                subject.contact())) {
            sql.update("DELETE FROM customer_label WHERE id = ?", label);
            sql.update("DELETE FROM journal_change WHERE table_name = 'customer_label' AND row_id = ?", label);
            rows.merge("customer_label", 1, Integer::sum);
        }
        for (String table : firm.counts().keySet()) {
            List<String> columns = new ArrayList<>(sql.engine().texts(sql, table));
            columns.removeIf(column -> !mayChange(table, column));
            Set<Long> going = new HashSet<>(held.rows(table));
            for (long row : columns.isEmpty() ? List.<Long>of() : firm.rows(table)) {
                if (!going.contains(row)) {
                    takeOut(mention, table, columns, row);
                }
            }
        }
        List<Map.Entry<String, Long>> remembered = sql.list(
                "SELECT DISTINCT table_name, row_id FROM journal_change c WHERE " + firm.ofChange("c"),
                row -> Map.entry(row.getString(1), row.getLong(2)));
        for (Map.Entry<String, Long> one : remembered) {
            change(
                    one.getKey(),
                    one.getValue(),
                    image -> image.replaceAll(
                            (column, value) -> value instanceof String text && !named(one.getKey(), column, image)
                                    ? mention.takenOut(text)
                                    : value));
        }
    }

    private void takeOut(Mention mention, String table, List<String> columns, long row) {
        for (String column : columns) {
            String text = sql.first(
                    "SELECT " + column + " FROM " + table + " WHERE id = ?", found -> found.getString(1), row);
            if (text != null && mention.in(text)) {
                texts++;
                sql.update("UPDATE " + table + " SET " + column + " = ? WHERE id = ?", mention.takenOut(text), row);
            }
        }
    }

    /** What names the customer, or another of its people, stays, though it may be called after the person. */
    private static boolean mayChange(String table, String column) {
        return switch (table) {
            case "customer" -> !NAMES.contains(column);
            case "contact" -> column.equals("note");
            case "customer_label", "contact_detail" -> false;
            default -> !column.equals("uid");
        };
    }

    /** Whether a column that the journal remembers names the customer. */
    private static boolean named(String table, String column, Map<String, @Nullable Object> image) {
        return column.equals("uid")
                || (table.equals("customer") && NAMES.contains(column))
                || (table.equals("customer_label") && !"email".equals(image.get("sort")));
    }

    private interface Edit {
        void of(Map<String, @Nullable Object> image);
    }

    /** Changes what the journal remembers of a row. */
    private void change(String table, long row, Edit edit) {
        record Images(
                long id, @Nullable String before, @Nullable String after) {}
        for (Images images : sql.list(
                "SELECT id, before, after FROM journal_change WHERE table_name = ? AND row_id = ?",
                found -> new Images(found.getLong(1), found.getString(2), found.getString(3)),
                table,
                row)) {
            sql.update(
                    "UPDATE journal_change SET before = ?, after = ? WHERE id = ?",
                    changed(images.before(), edit),
                    changed(images.after(), edit),
                    images.id());
        }
    }

    private static @Nullable String changed(@Nullable String image, Edit edit) {
        if (image == null) {
            return null;
        }
        Map<String, @Nullable Object> row = RowImage.read(image);
        edit.of(row);
        return RowImage.write(row);
    }

    /** Changes of what is gone go; so do entries that have no other, and names in the commands of those that have. */
    private int cutJournal(Holdings held, Mention mention) {
        Set<Long> entries = new HashSet<>(cutRuns(held));
        entries.addAll(sql.list(
                "SELECT DISTINCT journal_id FROM journal_change c WHERE c.last_row IS NULL AND " + held.ofChange("c"),
                row -> row.getLong(1)));
        sql.update("DELETE FROM journal_change AS c WHERE c.last_row IS NULL AND " + held.ofChange("c"));
        takeOutOfImports(mention, "journal", "command");
        takeOutOfImports(mention, "import", "origin");
        // what changed nothing but words that are gone is no change any more, and cannot be taken back
        sql.update("DELETE FROM journal_change WHERE before = after");
        for (long entry : entries) {
            String command = sql.first("SELECT command FROM journal WHERE id = ?", row -> row.getString(1), entry);
            sql.update("UPDATE journal SET command = ? WHERE id = ?", mention.takenOut(String.valueOf(command)), entry);
        }
        sql.run("""
                CREATE TEMP TABLE bare AS SELECT id FROM journal j
                WHERE command NOT IN ('erase customer', 'erase contact') AND NOT EXISTS (SELECT 1 FROM journal_change c WHERE c.journal_id = j.id);
                DELETE FROM bare WHERE id IN (SELECT undoes FROM journal WHERE id NOT IN (SELECT id FROM bare))
                    OR id IN (SELECT undone_by FROM journal WHERE id NOT IN (SELECT id FROM bare));
                DELETE FROM import WHERE journal_id IN (SELECT id FROM bare);
                DELETE FROM journal WHERE id IN (SELECT id FROM bare);
                DROP TABLE bare;
                """);
        return entries.size();
    }

    /** Of runs of new rows what is left on either side of those that go stays; answers the entries they were of. */
    private List<Long> cutRuns(Holdings held) {
        record Run(long id, long entry, String table, long first, long last) {}
        List<Run> runs = sql.list(
                "SELECT c.id, c.journal_id, c.table_name, c.row_id, c.last_row FROM journal_change c"
                        + " WHERE c.last_row IS NOT NULL AND EXISTS (SELECT 1 FROM " + held.table() + " h"
                        + " WHERE h.table_name = c.table_name AND h.row_id BETWEEN c.row_id AND c.last_row"
                        + " AND c.id <= h.upto)",
                row -> new Run(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4), row.getLong(5)));
        List<Long> entries = new ArrayList<>();
        for (Run run : runs) {
            entries.add(run.entry());
            List<Long> gone = sql.list(
                    "SELECT row_id FROM " + held.table()
                            + " WHERE table_name = ? AND row_id BETWEEN ? AND ? AND upto >= ? ORDER BY row_id",
                    row -> row.getLong(1),
                    run.table(),
                    run.first(),
                    run.last(),
                    run.id());
            long next = run.first();
            gone.add(run.last() + 1);
            for (long end : gone) {
                if (end > next) {
                    sql.update(
                            "INSERT INTO journal_change (journal_id, table_name, row_id, last_row, before, after)"
                                    + " SELECT journal_id, table_name, ?, ?, before, after FROM journal_change WHERE id = ?",
                            next,
                            end - 1 == next ? null : end - 1,
                            run.id());
                }
                next = end + 1;
            }
            sql.update("DELETE FROM journal_change WHERE id = ?", run.id());
        }
        return entries;
    }

    /** Files are named after people: what an import was called must not tell of them either. */
    private void takeOutOfImports(Mention mention, String table, String column) {
        record Named(long id, String text) {}
        for (Named named : sql.list(
                "SELECT id, " + column + " FROM " + table
                        + (table.equals("journal") ? " WHERE command LIKE '%import %'" : ""),
                row -> new Named(row.getLong(1), row.getString(2)))) {
            if (mention.in(named.text())) {
                sql.update(
                        "UPDATE " + table + " SET " + column + " = ? WHERE id = ?",
                        mention.takenOut(named.text()),
                        named.id());
            }
        }
    }

    /** Rows of others that only point to what goes point to nothing, in the journal too. */
    private void unlink(Holdings held) {
        for (Holdings.Reference link : held.references()) {
            if (link.owning() || !held.counts().containsKey(link.parent())) {
                continue;
            }
            String gone = held.of(link.parent());
            sql.update("UPDATE " + link.child() + " SET " + link.column() + " = NULL WHERE " + link.column() + " IN "
                    + gone);
            for (String image : List.of("before", "after")) {
                sql.update("UPDATE journal_change SET " + image + " = "
                        + sql.engine().without(image, link.column()) + " WHERE table_name = '" + link.child() + "' AND "
                        + Holdings.inImage(sql, image, link.column(), gone));
            }
        }
    }

    private int mentions(Mention mention) {
        int found = 0;
        for (String table : Holdings.tables(sql)) {
            List<String> columns = new ArrayList<>(sql.engine().texts(sql, table));
            columns.removeIf(column -> column.endsWith("folded"));
            if (!columns.isEmpty()) {
                int[] here = {0};
                sql.each(
                        "SELECT "
                                + String.join(
                                        " || '\n' || ",
                                        columns.stream()
                                                .map(c -> "coalesce(" + c + ", '')")
                                                .toList())
                                + " FROM " + table,
                        row -> row.getString(1),
                        text -> here[0] += mention.in(text) ? 1 : 0);
                found += here[0];
            }
        }
        int[] remembered = {0};
        sql.each(
                "SELECT coalesce(before, '') || '\n' || coalesce(after, '') FROM journal_change"
                        + " WHERE before IS NOT NULL OR after IS NOT NULL",
                row -> row.getString(1),
                images -> remembered[0] += mention.in(images) ? 1 : 0);
        return found + remembered[0];
    }
}
