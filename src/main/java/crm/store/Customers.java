package crm.store;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Dealings;
import crm.domain.Failure;
import crm.domain.MailHosts;
import crm.domain.Names;
import crm.domain.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Customers: found by what people call them, added, changed, removed. */
public final class Customers {
    /** So many rows are asked for in one statement. */
    private static final int AT_ONCE = 500;

    /** So many candidates are listed where a name is ambiguous; nobody reads more. */
    private static final int CANDIDATES = 20;

    /** Sorts behind everything that text can begin with. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private static final String COLUMNS =
            "key, name, name_folded, stage, stage_since, tier, owner, since, added, window_days, annual_value, renewal,"
                    + " archived, snoozed_until, snooze_reason, note, goal, success, sold, terms, pays, discounts, buys,"
                    + " clock_start";

    /** What belongs to a customer, in the order in which it can go. */
    private static final List<String> TABLES = List.of(
            "kudos",
            "survey",
            "handoff",
            "document",
            "risk",
            "promise",
            "touch",
            "contact",
            "customer_label",
            "stage_change");

    /** What belongs to what belongs to a customer. */
    private static final Map<String, String> CHILDREN =
            Map.of("promise", "promise_move", "risk", "risk_step", "contact", "contact_detail", "touch", "touch_tag");

    private final Sql sql;
    private final Journal journal;

    Customers(Sql sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** One way a customer answers to a name; {@code sort} is key, name, alias, email or domain, empty where it only begins so. */
    private record Match(Customer.Ref customer, String sort, boolean exact) {}

    /**
     * The customer that answers to {@code name}: its key, else exactly one with that name, alias, e-mail address or domain,
     * be it that of a contact, else exactly one whose key, name or alias begins so. Case and accents do not matter. Never
     * guesses: throws {@link Failure.Ambiguous} with the candidates or {@link Failure.NotFound} with the nearest names.
     */
    public Customer.Ref find(String name) {
        Customer.Ref found = resolve(name, true);
        if (found == null) {
            throw new CrmException(new Failure.NotFound("customer", name, Names.nearest(name, names(), 5)));
        }
        return found;
    }

    /** As {@link #find}, but no mere beginning of a name will do; null where nobody answers to it. */
    public Customer.@Nullable Ref findExactly(String name) {
        return resolve(name, false);
    }

    private Customer.@Nullable Ref resolve(String name, boolean beginnings) {
        String folded = Names.fold(Text.required("name of the customer", name));
        List<Match> matches = folded.isEmpty() ? List.of() : matches(folded);
        Map<Long, Customer.Ref> exact = new LinkedHashMap<>();
        Map<Long, Customer.Ref> prefixed = new LinkedHashMap<>();
        for (Match match : matches) {
            if (!match.exact) {
                prefixed.put(match.customer.id(), match.customer);
            } else if (match.sort.equals("key")) {
                return match.customer;
            } else {
                exact.put(match.customer.id(), match.customer);
            }
        }
        Map<Long, Customer.Ref> found = exact.isEmpty() && beginnings ? prefixed : exact;
        if (found.isEmpty() && folded.indexOf('@') >= 0) {
            for (Match match : matches(folded.substring(folded.indexOf('@') + 1))) {
                if (match.exact && match.sort.equals("domain")) {
                    found.put(match.customer.id(), match.customer);
                }
            }
        }
        if (found.isEmpty()) {
            byContacts(folded.substring(folded.indexOf('@') + 1), found);
        }
        if (found.size() == 1) {
            return found.values().iterator().next();
        }
        if (found.isEmpty()) {
            return null;
        }
        throw new CrmException(new Failure.Ambiguous("customer", name, shown(found)));
    }

    /** Whether the name is somebody's already, exactly; case and accents do not matter. */
    public Customer.@Nullable Ref named(String name) {
        return sql.first(
                "SELECT id, key, name FROM customer WHERE name_folded = ? ORDER BY id LIMIT 1",
                row -> new Customer.Ref(row.getLong(1), row.getString(2), row.getString(3)),
                Names.fold(name));
    }

    public boolean hasKey(String key) {
        return sql.first("SELECT 1 FROM customer WHERE key = ?", row -> true, key) != null;
    }

    /** Who those of these rows are, and who looks after them. */
    public Map<Long, Customer.Owned> owned(Collection<Long> ids) {
        Map<Long, Customer.Owned> owned = new HashMap<>();
        List<Long> all = List.copyOf(new HashSet<>(ids));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            StringJoiner numbers = new StringJoiner(", ");
            for (Long id : all.subList(from, Math.min(all.size(), from + AT_ONCE))) {
                numbers.add(id.toString());
            }
            sql.each(
                    "SELECT id, key, name, owner FROM customer WHERE id IN (" + numbers + ")",
                    row -> new Customer.Owned(
                            new Customer.Ref(row.getLong(1), row.getString(2), row.getString(3)), row.getString(4)),
                    found -> owned.put(found.customer().id(), found));
        }
        return owned;
    }

    /** A key made from a name that no customer has. */
    public String freeKey(String name) {
        String wanted = Names.key(name);
        String key = wanted;
        for (int number = 2; hasKey(key); number++) {
            key = wanted + "-" + number;
        }
        return key;
    }

    public Customer get(long id) {
        Customer customer = sql.first(
                "SELECT " + Columns.CUSTOMER + " FROM customer c WHERE c.id = ?",
                row -> Columns.customer(row, labels(id)),
                id);
        if (customer == null) {
            throw sql.gone("customer", id);
        }
        return customer;
    }

    /** Names of all, and keys where they are not just the name again, for suggestions. */
    public List<String> names() {
        return sql.list(
                "SELECT name FROM customer UNION SELECT key FROM customer WHERE key <> name_folded",
                row -> row.getString(1));
    }

    /**
     * Something that a customer is called by.
     *
     * @param sort {@code key}, {@code name} or {@code alias}
     * @param text as it is written
     * @param folded as it is compared
     */
    public record Calling(Customer.Ref customer, String sort, String text, String folded) {}

    /**
     * What customers are called by that begins so, sorted, for completion; for an empty {@code start} the keys of those not
     * archived. Of more than {@code most} the first ones and the very last, so that what they all begin with is still seen.
     *
     * @param start folded
     */
    public List<Calling> calledBy(String start, int most) {
        List<Calling> found = calledBy(start, "ASC", most);
        if (found.size() == most) {
            found.set(most - 1, calledBy(start, "DESC", 1).get(0));
        }
        return found;
    }

    private List<Calling> calledBy(String start, String order, int most) {
        if (start.isEmpty()) {
            return sql.list(
                    "SELECT id, key, name, 'key', key, key FROM customer WHERE archived IS NULL ORDER BY key " + order
                            + " LIMIT ?",
                    Customers::calling,
                    most);
        }
        String end = start + LAST_CHARACTER;
        return sql.list("""
                SELECT c.id, c.key, c.name, m.sort, m.text, m.folded FROM (
                    SELECT id AS customer_id, 'key' AS sort, key AS text, key AS folded FROM customer
                    WHERE key >= ? AND key < ?
                    UNION ALL
                    SELECT id, 'name', name, name_folded FROM customer WHERE name_folded >= ? AND name_folded < ?
                    UNION ALL
                    SELECT customer_id, sort, text, folded FROM customer_label
                    WHERE folded >= ? AND folded < ? AND sort = 'alias'
                ) m JOIN customer c ON c.id = m.customer_id
                ORDER BY m.folded\s""" + order + " LIMIT ?", Customers::calling, start, end, start, end, start, end, most);
    }

    private static Calling calling(ResultSet row) throws SQLException {
        return new Calling(
                new Customer.Ref(row.getLong(1), row.getString(2), row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    /** All values in use of one column ({@code owner} or {@code tier}) or label, for completion. */
    public List<String> inUse(String what) {
        return switch (what) {
            case "owner", "tier" ->
                sql.list(
                        "SELECT DISTINCT " + what + " FROM customer WHERE " + what + " IS NOT NULL ORDER BY 1",
                        row -> row.getString(1));
            default ->
                sql.list(
                        "SELECT DISTINCT text FROM customer_label WHERE sort = ? ORDER BY 1",
                        row -> row.getString(1),
                        what);
        };
    }

    /**
     * Something by which a customer can be told to be the same as another.
     *
     * @param sort {@code name}, {@code alias}, {@code domain}, {@code email} or {@code phone}
     */
    public record Mark(Customer.Ref customer, String sort, String text) {}

    /** Names of all, and their addresses, domains and numbers, those of their people among them; by customer. */
    public List<Mark> marks() {
        return sql.list(
                """
                SELECT c.id, c.key, c.name, m.sort, m.text FROM (
                    SELECT id AS customer_id, 'name' AS sort, name AS text FROM customer
                    UNION ALL
                    SELECT customer_id, sort, text FROM customer_label WHERE sort IN ('alias', 'domain', 'email')
                    UNION ALL
                    SELECT p.customer_id, d.sort, d.text FROM contact_detail d JOIN contact p ON p.id = d.contact_id
                    WHERE d.sort IN ('email', 'phone')
                ) m JOIN customer c ON c.id = m.customer_id ORDER BY c.id
                """,
                row -> new Mark(
                        new Customer.Ref(row.getLong(1), row.getString(2), row.getString(3)),
                        row.getString(4),
                        row.getString(5)));
    }

    public Customer.Ref insert(Customer customer) {
        long id = sql.insert(
                "INSERT INTO customer (" + COLUMNS + ") VALUES (?" + ", ?".repeat(23) + ")", values(customer));
        journal.inserted("customer", id);
        labelsOf(customer).forEach((sort, texts) -> texts.forEach(text -> label(id, sort, text)));
        stage(id, customer);
        return new Customer.Ref(id, customer.key(), customer.name());
    }

    /** Makes the customer of the same id as given; what is already so stays untouched. */
    public void update(Customer customer) {
        Customer before = get(customer.id());
        journal.updating("customer", customer.id(), () -> {
            @Nullable Object[] values = values(customer);
            @Nullable Object[] all = java.util.Arrays.copyOf(values, values.length + 1);
            all[values.length] = customer.id();
            sql.update("UPDATE customer SET " + COLUMNS.replace(",", " = ?,") + " = ? WHERE id = ?", all);
        });
        Map<String, List<String>> wanted = labelsOf(customer);
        labelsOf(before)
                .forEach((sort, texts) -> relabel(customer.id(), sort, texts, wanted.getOrDefault(sort, List.of())));
        if (before.stage() != customer.stage()) {
            stage(customer.id(), customer);
        } else if (!before.stageSince().equals(customer.stageSince())) {
            correctStage(customer);
        }
    }

    /** Removes the customer with all that hangs on it, and answers how many touches went with it. */
    public int delete(long id) {
        Rows rows = new Rows(sql, journal);
        letGo(rows, "promise", "touch_id", "touch", id);
        letGo(rows, "touch", "contact_id", "contact", id);
        for (String parent : List.of("promise", "risk", "contact", "touch")) {
            String child = CHILDREN.get(parent);
            for (long row : ids(parent, id)) {
                rows.deleteAll(String.valueOf(child), parent + "_id", row);
            }
        }
        int touches = touches(id);
        // What points at others goes before what it points at.
        for (String table : TABLES) {
            for (long row : ids(table, id)) {
                rows.delete(table, row);
            }
        }
        rows.delete("customer", id);
        return touches;
    }

    /** A touch that was moved from one customer to another is still what kept a promise there, or was with somebody there. */
    private void letGo(Rows rows, String table, String column, String of, long customer) {
        for (long row : sql.list(
                "SELECT x.id FROM " + of + " o JOIN " + table + " x ON x." + column
                        + " = o.id WHERE o.customer_id = ? AND x.customer_id <> ?",
                found -> found.getLong(1),
                customer,
                customer)) {
            rows.update(table, row, new Rows.Values().put(column, null));
        }
    }

    /** Newest first: a document that replaces another goes before it. */
    private List<Long> ids(String table, long customer) {
        return sql.list(
                "SELECT id FROM " + table + " WHERE customer_id = ? ORDER BY id DESC", row -> row.getLong(1), customer);
    }

    /** How many touches the customer has. */
    public int touches(long id) {
        Integer count = sql.first("SELECT count(*) FROM touch WHERE customer_id = ?", row -> row.getInt(1), id);
        return count == null ? 0 : count;
    }

    Map<String, List<String>> labels(long id) {
        Map<String, List<String>> labels = new HashMap<>();
        sql.each(
                "SELECT sort, text FROM customer_label WHERE customer_id = ? ORDER BY id",
                row -> labels.computeIfAbsent(row.getString(1), sort -> new ArrayList<>())
                        .add(row.getString(2)),
                added -> {},
                id);
        return labels;
    }

    private List<Match> matches(String folded) {
        return matches(folded, CANDIDATES + 1);
    }

    /**
     * Everybody with a key, name or alias that begins so or an address or domain that is so, the exact ones first. Nobody
     * stands there twice for two beginnings, so that many aliases of one cannot push another out of the answer.
     */
    private List<Match> matches(String folded, int most) {
        String end = folded + '\uffff';
        return sql.list(
                """
                SELECT id, key, name, sort, exact FROM (
                SELECT DISTINCT c.id, c.key, c.name, CASE WHEN m.folded = ? THEN m.sort ELSE '' END AS sort,
                    m.folded = ? AS exact
                FROM (
                    SELECT id AS customer_id, 'key' AS sort, key AS folded FROM customer WHERE key >= ? AND key < ?
                    UNION ALL
                    SELECT id, 'name', name_folded FROM customer WHERE name_folded >= ? AND name_folded < ?
                    UNION ALL
                    SELECT customer_id, sort, folded FROM customer_label
                    WHERE folded >= ? AND folded < ? AND (sort = 'alias' OR (sort IN ('email', 'domain') AND folded = ?))
                    UNION ALL
                    SELECT p.customer_id, d.sort, d.folded FROM contact_detail d JOIN contact p ON p.id = d.contact_id
                    WHERE d.folded = ? AND d.sort = 'email'
                ) m JOIN customer c ON c.id = m.customer_id) found
                ORDER BY exact DESC, CASE WHEN sort = 'key' THEN 0 ELSE 1 END, key LIMIT ?
                """,
                row -> new Match(
                        new Customer.Ref(row.getLong(1), row.getString(2), row.getString(3)),
                        row.getString(4),
                        row.getBoolean(5)),
                folded,
                folded,
                folded,
                end,
                folded,
                end,
                folded,
                end,
                folded,
                folded,
                most);
    }

    /** Those at which somebody has an address of that domain, unless anybody can have one there. */
    private void byContacts(String domain, Map<Long, Customer.Ref> found) {
        // What is a domain holds no sign that LIKE takes for another.
        if (Names.domainOf("x@" + domain) == null || MailHosts.isOpenToAll(domain)) {
            return;
        }
        sql.each(
                "SELECT DISTINCT c.id, c.key, c.name FROM contact_detail d JOIN contact p ON p.id = d.contact_id"
                        + " JOIN customer c ON c.id = p.customer_id WHERE d.sort = 'email' AND d.folded LIKE ?"
                        + " ORDER BY c.key",
                row -> new Customer.Ref(row.getLong(1), row.getString(2), row.getString(3)),
                ref -> found.put(ref.id(), ref),
                "%@" + domain);
    }

    private static List<String> shown(Map<Long, Customer.Ref> found) {
        List<String> shown = new ArrayList<>();
        for (Customer.Ref ref : found.values()) {
            if (shown.size() == CANDIDATES) {
                shown.add("…");
                break;
            }
            shown.add(ref.key());
        }
        return shown;
    }

    private void relabel(long id, String sort, List<String> before, List<String> after) {
        for (String text : before) {
            if (!after.contains(text)) {
                Long row = sql.first(
                        "SELECT id FROM customer_label WHERE customer_id = ? AND sort = ? AND folded = ?",
                        found -> found.getLong(1),
                        id,
                        sort,
                        Names.fold(text));
                if (row != null) {
                    journal.delete("customer_label", row);
                }
            }
        }
        for (String text : after) {
            if (!before.contains(text)) {
                label(id, sort, text);
            }
        }
    }

    private void label(long id, String sort, String text) {
        long row = sql.insert(
                "INSERT INTO customer_label (customer_id, sort, text, folded) VALUES (?, ?, ?, ?)",
                id,
                sort,
                text,
                Names.fold(text));
        journal.inserted("customer_label", row);
    }

    private void stage(long id, Customer customer) {
        LocalDate day = customer.stageSince();
        long row = sql.insert(
                "INSERT INTO stage_change (customer_id, stage, day) VALUES (?, ?, ?)",
                id,
                customer.stage().word(),
                day.toString());
        journal.inserted("stage_change", row);
    }

    /** The day of the latest change of stage was another: the history says so too. */
    private void correctStage(Customer customer) {
        Long row = sql.first(
                "SELECT max(id) FROM stage_change WHERE customer_id = ?", found -> found.getLong(1), customer.id());
        if (row != null) {
            new Rows(sql, journal).update("stage_change", row, new Rows.Values().put("day", customer.stageSince()));
        }
    }

    private static Map<String, List<String>> labelsOf(Customer customer) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        labels.put("alias", customer.aliases());
        labels.put("domain", customer.domains());
        labels.put("email", customer.emails());
        labels.put("interest", customer.interests());
        labels.put("tag", customer.tags());
        return labels;
    }

    private static @Nullable Object[] values(Customer customer) {
        Customer.Snooze snooze = customer.snooze();
        Dealings dealings = customer.dealings();
        Dealings.Pays pays = dealings.pays();
        Boolean discounts = dealings.discounts();
        return new @Nullable Object[] {
            customer.key(),
            customer.name(),
            Names.fold(customer.name()),
            customer.stage().word(),
            customer.stageSince().toString(),
            customer.tier(),
            customer.owner(),
            Columns.text(customer.since()),
            customer.added().toString(),
            customer.window() == null ? null : customer.window().days(),
            customer.annualValue() == null ? null : customer.annualValue().toPlainString(),
            Columns.text(customer.renewal()),
            Columns.text(customer.archived()),
            snooze == null ? null : snooze.until().toString(),
            snooze == null ? null : snooze.reason(),
            customer.note(),
            dealings.goal(),
            dealings.success(),
            dealings.sold(),
            dealings.terms(),
            pays == null ? null : pays.word(),
            discounts == null ? null : Integer.valueOf(discounts ? 1 : 0),
            dealings.buys(),
            Columns.text(customer.clockStart())
        };
    }
}
