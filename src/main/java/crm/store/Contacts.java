package crm.store;

import crm.domain.Channel;
import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People at customers: found by name at their customer, added, changed, removed. */
public final class Contacts {
    private static final String SELECT =
            "SELECT p.*, c.key, c.name AS customer_name FROM contact p JOIN customer c ON c.id = p.customer_id ";

    private final Sql sql;
    private final Rows rows;

    Contacts(Sql sql, Journal journal) {
        this.sql = sql;
        this.rows = new Rows(sql, journal);
    }

    /**
     * The person that answers to {@code name}: exactly one whose name it is, else exactly one whose name (or a word of it)
     * begins so, or who has that e-mail address; case and accents do not matter.
     *
     * @param customer only at this customer; null for all
     */
    public Contact find(@Nullable Long customer, String name) {
        String wanted = Names.fold(name);
        List<Contact> exact = new ArrayList<>();
        List<Contact> near = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Contact contact : list(customer)) {
            String folded = Names.fold(contact.name());
            names.add(contact.name());
            if (folded.equals(wanted) || folds(contact.all(Contact.Sort.EMAIL), wanted)) {
                exact.add(contact);
            } else if (!wanted.isEmpty() && (folded.startsWith(wanted) || folded.contains(" " + wanted))) {
                near.add(contact);
            }
        }
        List<Contact> found = exact.isEmpty() ? near : exact;
        if (found.isEmpty()) {
            throw new CrmException(new Failure.NotFound("contact", name, Names.nearest(name, names, 5)));
        }
        if (found.size() > 1) {
            List<String> candidates = new ArrayList<>();
            for (Contact contact : found) {
                candidates.add(contact.name() + " (" + contact.customer().key() + ")");
            }
            throw new CrmException(new Failure.Ambiguous("contact", name, candidates));
        }
        return found.get(0);
    }

    /** All, by customer and name; {@code customer} null for those of every customer. */
    public List<Contact> list(@Nullable Long customer) {
        String where = customer == null ? "" : "WHERE p.customer_id = ? ";
        return sql.list(
                SELECT + where + "ORDER BY c.key, p.name_folded",
                this::contact,
                customer == null ? new Object[0] : new Object[] {customer});
    }

    public Contact insert(Contact contact) {
        long id = rows.insert("contact", values(contact));
        for (Contact.Detail detail : contact.details()) {
            rows.insert("contact_detail", values(id, detail));
        }
        return get(id);
    }

    /** Makes the contact of the same id as given. */
    public Contact update(Contact contact) {
        rows.update("contact", contact.id(), values(contact));
        rows.deleteAll("contact_detail", "contact_id", contact.id());
        for (Contact.Detail detail : contact.details()) {
            rows.insert("contact_detail", values(contact.id(), detail));
        }
        return get(contact.id());
    }

    /** Removes a person; touches keep the name they were logged with. */
    public void delete(Contact contact) {
        for (String table : List.of("touch", "promise", "survey")) {
            sql.list("SELECT id FROM " + table + " WHERE contact_id = ?", row -> row.getLong(1), contact.id())
                    .forEach(row -> rows.update(table, row, new Rows.Values().put("contact_id", null)));
        }
        rows.deleteAll("contact_detail", "contact_id", contact.id());
        rows.delete("contact", contact.id());
    }

    private Contact get(long id) {
        Contact contact = sql.first(SELECT + "WHERE p.id = ?", this::contact, id);
        if (contact == null) {
            throw new IllegalStateException("no contact " + id);
        }
        return contact;
    }

    private Contact contact(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String role = row.getString("role");
        String channel = row.getString("channel");
        return new Contact(
                id,
                new Customer.Ref(row.getLong("customer_id"), row.getString("key"), row.getString("customer_name")),
                row.getString("name"),
                role == null ? null : Columns.word(Contact.Role.class, role),
                channel == null ? null : Columns.word(Channel.class, channel),
                row.getString("note"),
                LocalDate.parse(row.getString("added")),
                Columns.day(row.getString("left_on")),
                LocalDate.parse(row.getString("confirmed")),
                sql.list(
                        "SELECT sort, text, confirmed FROM contact_detail WHERE contact_id = ? ORDER BY id",
                        found -> new Contact.Detail(
                                Columns.word(Contact.Sort.class, found.getString(1)),
                                found.getString(2),
                                LocalDate.parse(found.getString(3))),
                        id));
    }

    private static boolean folds(List<String> texts, String wanted) {
        for (String text : texts) {
            if (Names.fold(text).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static Rows.Values values(Contact contact) {
        return new Rows.Values()
                .put("customer_id", contact.customer().id())
                .put("name", contact.name())
                .put("name_folded", Names.fold(contact.name()))
                .put("role", contact.role() == null ? null : contact.role().word())
                .put(
                        "channel",
                        contact.channel() == null ? null : contact.channel().word())
                .put("note", contact.note())
                .put("added", contact.added())
                .put("left_on", contact.left())
                .put("confirmed", contact.confirmed());
    }

    private static Rows.Values values(long contact, Contact.Detail detail) {
        return new Rows.Values()
                .put("contact_id", contact)
                .put("sort", detail.sort().word())
                .put("text", detail.text())
                .put("folded", Names.fold(detail.text()))
                .put("confirmed", detail.confirmed());
    }
}
