package crm.store;

import crm.domain.Acquaintance;
import crm.domain.Channel;
import crm.domain.Clocks;
import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.PeopleRemark;
import crm.domain.Touch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** People at customers: found by name, added, changed, removed; and when we last had to do with them. */
public final class Contacts {
    private static final String FROM = " FROM contact p JOIN customer c ON c.id = p.customer_id ";
    private static final String SELECT = "SELECT p.*, c.key, c.name AS customer_name" + FROM;

    private final Sql sql;
    private final Rows rows;

    Contacts(Sql sql, Journal journal) {
        this.sql = sql;
        this.rows = new Rows(sql, journal);
    }

    /**
     * The person that answers to {@code name}: exactly one whose name or e-mail address it is, else exactly one whose name,
     * or a word of it, begins so; case and accents do not matter. {@code acme/Dana} names the customer too, by its key.
     *
     * @param customer only at this customer; null for all
     */
    public Contact find(@Nullable Long customer, String name) {
        int slash = name.indexOf('/');
        if (customer == null && slash > 0) {
            Long at = sql.first(
                    "SELECT id FROM customer WHERE key = ?",
                    row -> row.getLong(1),
                    Names.fold(name.substring(0, slash)));
            if (at != null) {
                return find(at, name.substring(slash + 1));
            }
        }
        List<Contact> found = called(customer, name, false);
        if (found.isEmpty()) {
            throw new CrmException(new Failure.NotFound("contact", name, Names.nearest(name, names(customer), 5)));
        }
        return one(name, found);
    }

    /**
     * Who of the customer's people is meant by a name that need not be anybody's we know: exactly one whose name or e-mail
     * address it is, else exactly one of whose name it is whole words. Null where nobody is; {@link Failure.Ambiguous} where
     * more than one is.
     */
    public @Nullable Contact meant(long customer, String name) {
        List<Contact> found = called(customer, name, true);
        return found.isEmpty() ? null : one(name, found);
    }

    /**
     * The touch, tied to the contact of its customer that its {@code with} means, if there is one; other names stay as typed.
     * More than one is a {@link Failure.Ambiguous}.
     */
    public Touch tied(Touch touch) {
        String with = touch.with();
        Contact contact = with == null ? null : meant(touch.customer().id(), with);
        return contact == null ? touch.withPerson(with, null) : touch.withPerson(contact.name(), contact.id());
    }

    private static Contact one(String name, List<Contact> found) {
        if (found.size() > 1) {
            List<String> candidates = new ArrayList<>();
            for (Contact contact : found) {
                candidates.add(contact.path());
            }
            throw new CrmException(new Failure.Ambiguous("contact", name, candidates));
        }
        return found.get(0);
    }

    /** Those whose name or address it is; where there is none, those of whose name it is a part. */
    private List<Contact> called(@Nullable Long customer, String name, boolean wholeWords) {
        String wanted = Names.fold(name);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String like = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        List<Contact> near = list(
                customer,
                " AND (p.name_folded LIKE ? ESCAPE '\\' OR p.name_folded LIKE ? ESCAPE '\\' OR p.id IN ("
                        + "SELECT contact_id FROM contact_detail WHERE sort = 'email' AND folded = ?))",
                like + "%",
                "% " + like + "%",
                wanted);
        List<Contact> exact = new ArrayList<>();
        List<Contact> parts = new ArrayList<>();
        for (Contact contact : near) {
            String folded = Names.fold(contact.name());
            if (folded.equals(wanted) || hasEmail(contact, wanted)) {
                exact.add(contact);
            } else if (!wholeWords || (" " + folded + " ").contains(" " + wanted + " ")) {
                parts.add(contact);
            }
        }
        return exact.isEmpty() ? parts : exact;
    }

    private static boolean hasEmail(Contact contact, String folded) {
        for (String email : contact.all(Contact.Sort.EMAIL)) {
            if (Names.fold(email).equals(folded)) {
                return true;
            }
        }
        return false;
    }

    /** Those with that very e-mail address, at whatever customer. */
    public List<Contact> withEmail(String email) {
        return list(
                null,
                " AND p.id IN (SELECT contact_id FROM contact_detail WHERE sort = 'email' AND folded = ?)",
                Names.fold(email));
    }

    /** Those of that very name, at whatever customer; case and accents do not matter. */
    public List<Contact> named(String name) {
        return list(null, " AND p.name_folded = ?", Names.fold(name));
    }

    /** Somebody's number: {@code text} as it was typed. */
    public record Dialled(long contact, String text) {}

    /** Every number of everybody. */
    public List<Dialled> numbers() {
        return sql.list(
                "SELECT contact_id, text FROM contact_detail WHERE sort = 'phone' ORDER BY id",
                row -> new Dialled(row.getLong(1), row.getString(2)));
    }

    /** Whether the customer has somebody of that very name; case and accents do not matter. */
    public boolean has(long customer, String name) {
        return sql.first(
                        "SELECT 1 FROM contact WHERE customer_id = ? AND name_folded = ?",
                        row -> true,
                        customer,
                        Names.fold(name))
                != null;
    }

    private List<String> names(@Nullable Long customer) {
        return sql.list(
                "SELECT p.name FROM contact p WHERE " + whose(customer), row -> row.getString(1), values(customer));
    }

    /**
     * Names that begin so, or that have a word which does, with the key of their customer, for completion.
     *
     * @param start folded
     */
    public List<Customer.Ref> beginning(@Nullable Long customer, String start, int most) {
        String like = start.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return sql.list(
                "SELECT p.id, c.key, p.name" + FROM + "WHERE " + whose(customer)
                        + " AND (p.name_folded LIKE ? ESCAPE '\\' OR p.name_folded LIKE ? ESCAPE '\\')"
                        + " ORDER BY p.name_folded, c.key LIMIT ?",
                row -> new Customer.Ref(row.getLong(1), row.getString(2), row.getString(3)),
                values(customer, like + "%", "% " + like + "%", most));
    }

    /** All, by customer and name; {@code customer} null for those of every customer. */
    public List<Contact> list(@Nullable Long customer) {
        return list(customer, "");
    }

    /** All with their clocks as of a day, by customer and name; {@code customer} null for those of every customer. */
    public List<Acquaintance> acquaintances(@Nullable Long customer, LocalDate today) {
        Map<Long, Clocks.Tick> touches = ticks(customer, "", today);
        Map<Long, Clocks.Tick> values = ticks(customer, " AND t.adds_value = 1", today);
        List<Acquaintance> people = new ArrayList<>();
        for (Contact contact : list(customer)) {
            people.add(new Acquaintance(contact, touches.get(contact.id()), values.get(contact.id())));
        }
        return people;
    }

    /** One contact with its clocks as of a day. */
    public Acquaintance acquaintance(Contact contact, LocalDate today) {
        for (Acquaintance one : acquaintances(contact.customer().id(), today)) {
            if (one.contact().id() == contact.id()) {
                return one;
            }
        }
        throw new IllegalStateException("no contact " + contact.id());
    }

    /** With whom touches were in the days before {@code today}, by how often. */
    public List<PeopleRemark.Spoken> spoken(long customer, LocalDate today) {
        return sql.list(
                """
                SELECT contact_id, with_whom, count(*) FROM touch
                WHERE customer_id = ? AND day > ? AND day <= ? AND contact = 1 AND cancelled = 0 AND with_whom IS NOT NULL
                GROUP BY contact_id, with_whom ORDER BY 3 DESC, 2
                """,
                row -> {
                    long contact = row.getLong(1);
                    return new PeopleRemark.Spoken(
                            contact == 0 ? null : Long.valueOf(contact), row.getString(2), row.getInt(3));
                },
                customer,
                today.minusDays(PeopleRemark.SPOKEN_DAYS).toString(),
                today.toString());
    }

    public Contact insert(Contact contact) {
        long id = rows.insert("contact", values(contact));
        for (Contact.Detail detail : contact.details()) {
            rows.insert("contact_detail", values(id, detail));
        }
        return get(id);
    }

    /** Makes the contact of the same id as given; what is so already stays untouched. */
    public Contact update(Contact contact) {
        rows.update("contact", contact.id(), values(contact));
        Map<String, Long> before = new HashMap<>();
        sql.each(
                "SELECT id, sort, folded FROM contact_detail WHERE contact_id = ?",
                row -> before.put(row.getString(2) + " " + row.getString(3), row.getLong(1)),
                found -> {},
                contact.id());
        List<Contact.Detail> fresh = new ArrayList<>();
        for (Contact.Detail detail : contact.details()) {
            Long row = before.remove(detail.sort().word() + " " + detail.folded());
            if (row == null) {
                fresh.add(detail);
            } else {
                rows.update("contact_detail", row, values(contact.id(), detail));
            }
        }
        for (long row : before.values()) {
            rows.delete("contact_detail", row);
        }
        for (Contact.Detail detail : fresh) {
            rows.insert("contact_detail", values(contact.id(), detail));
        }
        return get(contact.id());
    }

    /**
     * Touches of the customer that were logged with that person before they were a contact become theirs: those that name
     * them in full, and those with a part of the name that no other contact of the customer answers to. Answers how many.
     */
    public int adopt(Contact contact) {
        List<Long> theirs = theirs(contact);
        theirs.forEach(touch -> rows.update("touch", touch, new Rows.Values().put("contact_id", contact.id())));
        return theirs.size();
    }

    /** The numbers of the touches that {@link #adopt} would make theirs. */
    List<Long> theirs(Contact contact) {
        long customer = contact.customer().id();
        Map<String, Boolean> names = new HashMap<>();
        List<Long> theirs = new ArrayList<>();
        List<Map.Entry<Long, String>> touches = sql.list(
                "SELECT id, with_whom FROM touch WHERE customer_id = ? AND contact_id IS NULL AND with_whom IS NOT NULL",
                row -> Map.entry(row.getLong(1), row.getString(2)),
                customer);
        for (Map.Entry<Long, String> touch : touches) {
            if (names.computeIfAbsent(touch.getValue(), name -> only(contact, called(customer, name, true)))) {
                theirs.add(touch.getKey());
            }
        }
        return theirs;
    }

    private static boolean only(Contact contact, List<Contact> found) {
        return found.size() == 1 && found.get(0).id() == contact.id();
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

    /** The contact in that row, which is there. */
    public Contact get(long id) {
        return Objects.requireNonNull(
                list(null, " AND p.id = ?", id).stream().findFirst().orElse(null), "no contact " + id);
    }

    /** Those that {@code and} holds for, and all their details, in two questions however many they are. */
    private List<Contact> list(@Nullable Long customer, String and, Object... values) {
        String where = "WHERE " + whose(customer) + and;
        @Nullable Object[] all = values(customer, values);
        Map<Long, List<Contact.Detail>> details = new HashMap<>();
        sql.each(
                "SELECT d.contact_id, d.sort, d.text, d.confirmed FROM contact_detail d"
                        + " WHERE d.contact_id IN (SELECT p.id FROM contact p " + where + ") ORDER BY d.id",
                row -> details.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Contact.Detail(
                                Columns.word(Contact.Sort.class, row.getString(2)),
                                row.getString(3),
                                Columns.aDay(row.getString(4)))),
                added -> {},
                all);
        return sql.list(
                SELECT + where + " ORDER BY c.key, p.name_folded",
                row -> contact(row, details.getOrDefault(row.getLong("id"), List.of())),
                all);
    }

    /** The newest touch with each contact, straight from its index. */
    private Map<Long, Clocks.Tick> ticks(@Nullable Long customer, String and, LocalDate today) {
        Map<Long, Clocks.Tick> ticks = new HashMap<>();
        sql.each(
                "SELECT p.id, l.uid, l.day, l.at, l.id, l.kind, l.value, l.by_whom FROM contact p JOIN touch l ON l.id = ("
                        + "SELECT t.id FROM touch t WHERE t.contact_id = p.id AND t.contact = 1 AND t.cancelled = 0"
                        + and
                        + " AND t.day <= ? ORDER BY t.day DESC, t.at DESC, t.id DESC LIMIT 1) WHERE " + whose(customer),
                row -> ticks.put(row.getLong(1), tick(row)),
                put -> {},
                customer == null ? new Object[] {today.toString()} : new Object[] {today.toString(), customer});
        return ticks;
    }

    private static Clocks.Tick tick(ResultSet row) throws SQLException {
        long at = row.getLong(4);
        return new Clocks.Tick(
                row.getString(2),
                Columns.aDay(row.getString(3)),
                at < 0 ? null : Instant.ofEpochSecond(at),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private static String whose(@Nullable Long customer) {
        return customer == null ? "1 = 1" : "p.customer_id = ?";
    }

    private static @Nullable Object[] values(@Nullable Long customer, Object... others) {
        List<Object> all = new ArrayList<>(List.of(others));
        if (customer != null) {
            all.add(0, customer);
        }
        return all.toArray();
    }

    private static Contact contact(ResultSet row, List<Contact.Detail> details) throws SQLException {
        String role = row.getString("role");
        String channel = row.getString("channel");
        return new Contact(
                row.getLong("id"),
                new Customer.Ref(row.getLong("customer_id"), row.getString("key"), row.getString("customer_name")),
                row.getString("name"),
                role == null ? null : Columns.word(Contact.Role.class, role),
                channel == null ? null : Columns.word(Channel.class, channel),
                row.getString("note"),
                Columns.aDay(row.getString("added")),
                Columns.day(row.getString("left_on")),
                Columns.aDay(row.getString("confirmed")),
                details);
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
                .put("folded", detail.folded())
                .put("confirmed", detail.confirmed());
    }
}
