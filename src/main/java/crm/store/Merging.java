package crm.store;

import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Merge;
import crm.domain.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes one customer of two. */
public final class Merging {
    /** What moves from one to the other as it is. */
    private static final List<String> TABLES =
            List.of("touch", "promise", "document", "handoff", "survey", "risk", "kudos");

    private final Sql sql;
    private final Rows rows;
    private final Customers customers;
    private final Contacts contacts;
    private final UnaryOperator<String> phones;

    Merging(Sql sql, Journal journal, UnaryOperator<String> phones) {
        this.sql = sql;
        this.rows = new Rows(sql, journal);
        this.customers = new Customers(sql, journal);
        this.contacts = new Contacts(sql, journal);
        this.phones = phones;
    }

    /** Makes {@code from} part of {@code into}, and removes what is left of it: its name, which has become an alias. */
    public Merge.Report merge(Customer.Ref into, Customer.Ref from) {
        Customer theirs = customers.get(from.id());
        Merge merge = Merge.of(customers.get(into.id()), theirs);
        List<Merge.Moved> moved = new ArrayList<>();
        List<Merge.Joined> joined = new ArrayList<>();
        moved.add(new Merge.Moved("contact", people(into, from, joined)));
        for (String table : TABLES) {
            List<Long> ids = ids(table, "customer_id", from.id());
            ids.forEach(id -> rows.update(table, id, new Rows.Values().put("customer_id", into.id())));
            moved.add(new Merge.Moved(table, ids.size()));
        }
        stages(merge.merged(), from.id());
        customers.update(merge.merged());
        customers.delete(from.id());
        moved.removeIf(one -> one.count() == 0);
        return new Merge.Report(from, customers.get(into.id()), moved, joined, merge.conflicts(), false);
    }

    /** Answers how many came as they are; the others were known here already. */
    private int people(Customer.Ref into, Customer.Ref from, List<Merge.Joined> joined) {
        int moved = 0;
        for (Contact person : contacts.list(from.id())) {
            Contact known = same(person, contacts.list(into.id()));
            if (known == null) {
                rows.update("contact", person.id(), new Rows.Values().put("customer_id", into.id()));
                moved++;
                continue;
            }
            contacts.update(together(known, person));
            for (String table : List.of("touch", "promise", "survey")) {
                for (long id : ids(table, "contact_id", person.id())) {
                    rows.update(table, id, new Rows.Values().put("contact_id", known.id()));
                }
            }
            contacts.delete(person);
            joined.add(new Merge.Joined(person.name(), known.name()));
        }
        return moved;
    }

    /** Who of those is the same person: by address, else by number, else by name; null where nobody is. */
    private @Nullable Contact same(Contact person, List<Contact> others) {
        for (Contact.Sort sort : List.of(Contact.Sort.EMAIL, Contact.Sort.PHONE)) {
            for (Contact other : others) {
                for (String text : person.all(sort)) {
                    if (holds(other, sort, text)) {
                        return other;
                    }
                }
            }
        }
        for (Contact other : others) {
            if (Names.fold(other.name()).equals(Names.fold(person.name()))) {
                return other;
            }
        }
        return null;
    }

    private boolean holds(Contact contact, Contact.Sort sort, String text) {
        return contact.all(sort).stream()
                .anyMatch(known -> compared(sort, known).equals(compared(sort, text)));
    }

    private String compared(Contact.Sort sort, String text) {
        return sort == Contact.Sort.PHONE ? phones.apply(text) : Names.fold(text);
    }

    private Contact together(Contact known, Contact other) {
        List<Contact.Detail> details = new ArrayList<>(known.details());
        for (Contact.Detail detail : other.details()) {
            boolean single = detail.sort() == Contact.Sort.BIRTHDAY || detail.sort() == Contact.Sort.ANNIVERSARY;
            if (single ? known.first(detail.sort()) == null : !holds(known, detail.sort(), detail.text())) {
                details.add(detail);
            }
        }
        boolean alike = Names.fold(known.name()).equals(Names.fold(other.name()));
        String note = Merge.notes(known.note(), other.note());
        LocalDate added = known.added().isBefore(other.added()) ? known.added() : other.added();
        return new Contact(
                known.id(),
                known.customer(),
                known.name(),
                known.role() == null ? other.role() : known.role(),
                known.channel() == null ? other.channel() : known.channel(),
                alike ? note : Merge.notes(note, "also known as " + other.name()),
                added,
                known.left(),
                known.confirmed(),
                details);
    }

    private record Entry(String stage, String day) {}

    /** The other's way through the stages goes before that of the one that stays, whose last entry is where both are now. */
    private void stages(Customer into, long from) {
        List<Entry> earlier = entries(from);
        earlier.removeIf(entry -> entry.day.compareTo(into.stageSince().toString()) >= 0);
        if (earlier.isEmpty()) {
            return;
        }
        List<Entry> all = entries(into.id());
        for (Entry entry : earlier) {
            int place = 0;
            while (place < all.size() && all.get(place).day.compareTo(entry.day) <= 0) {
                place++;
            }
            all.add(Math.min(place, all.size() - 1), entry);
        }
        // The order of the rows is that of the way, so they are written anew.
        rows.deleteAll("stage_change", "customer_id", into.id());
        for (Entry entry : all) {
            rows.insert(
                    "stage_change",
                    new Rows.Values()
                            .put("customer_id", into.id())
                            .put("stage", entry.stage)
                            .put("day", entry.day));
        }
    }

    private List<Entry> entries(long customer) {
        return sql.list(
                "SELECT stage, day FROM stage_change WHERE customer_id = ? ORDER BY id",
                row -> new Entry(row.getString(1), row.getString(2)),
                customer);
    }

    private List<Long> ids(String table, String column, long id) {
        return sql.list("SELECT id FROM " + table + " WHERE " + column + " = ?", row -> row.getLong(1), id);
    }
}
