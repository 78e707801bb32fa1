package crm.store;

import crm.domain.Customer;
import crm.domain.MailHosts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which customers an e-mail address belongs to. Asks once for what it can remember, so that a mailbox is soon read. */
public final class Correspondents {
    private static final int MOST_REMEMBERED = 20_000;

    private final Sql sql;
    private final Map<String, List<Known>> exact = remembering();
    private final Map<String, List<Customer.Ref>> domains = remembering();
    private @Nullable Map<String, List<Customer.Ref>> usedDomains;

    Correspondents(Sql sql) {
        this.sql = sql;
    }

    /**
     * Whom an address belongs to.
     *
     * @param contact the row of the one contact of the customer who has it; null where none or more have
     * @param name of that contact; null where there is none
     */
    public record Known(
            Customer.Ref customer,
            @Nullable Long contact,
            @Nullable String name) {}

    /** Those who have that very address, or whose contacts have; each customer once. {@code address} is folded. */
    public List<Known> withAddress(String address) {
        return exact.computeIfAbsent(address, this::asked);
    }

    /**
     * Those whose mail that domain is, or one above it; else those with somebody who has an address there. None where
     * anybody can have one. {@code domain} is folded.
     */
    public List<Customer.Ref> withDomain(String domain) {
        return domains.computeIfAbsent(domain, this::domain);
    }

    private List<Known> asked(String address) {
        return sql.list(
                """
                SELECT c.id, c.key, c.name, min(x.contact_id), max(x.contact_id), max(x.name) FROM (
                    SELECT p.customer_id, p.id AS contact_id, p.name FROM contact_detail d
                        JOIN contact p ON p.id = d.contact_id WHERE d.folded = ? AND d.sort = 'email'
                    UNION ALL
                    SELECT l.customer_id, NULL, NULL FROM customer_label l WHERE l.folded = ? AND l.sort = 'email'
                ) x JOIN customer c ON c.id = x.customer_id GROUP BY c.id, c.key, c.name ORDER BY c.key
                """,
                row -> {
                    long contact = row.getLong(4);
                    boolean one = contact != 0 && contact == row.getLong(5);
                    return new Known(
                            new Customer.Ref(row.getLong(1), row.getString(2), row.getString(3)),
                            one ? Long.valueOf(contact) : null,
                            one ? row.getString(6) : null);
                },
                address,
                address);
    }

    private List<Customer.Ref> domain(String domain) {
        for (String at = domain; at.indexOf('.') > 0; at = at.substring(at.indexOf('.') + 1)) {
            if (MailHosts.isOpenToAll(at)) {
                return List.of();
            }
            List<Customer.Ref> found = sql.list(
                    "SELECT c.id, c.key, c.name FROM customer_label l JOIN customer c ON c.id = l.customer_id"
                            + " WHERE l.folded = ? AND l.sort = 'domain' ORDER BY c.key",
                    row -> new Customer.Ref(row.getLong(1), row.getString(2), row.getString(3)),
                    at);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return used().getOrDefault(domain, List.of());
    }

    /** The customers with an address at each domain, as they are when first asked for. */
    private Map<String, List<Customer.Ref>> used() {
        Map<String, List<Customer.Ref>> known = usedDomains;
        if (known == null) {
            Map<String, List<Customer.Ref>> used = new HashMap<>();
            sql.each(
                    """
                    SELECT c.id, c.key, c.name, e.folded FROM (
                        SELECT p.customer_id, d.folded FROM contact_detail d JOIN contact p ON p.id = d.contact_id
                        WHERE d.sort = 'email'
                        UNION SELECT customer_id, folded FROM customer_label WHERE sort = 'email'
                    ) e JOIN customer c ON c.id = e.customer_id ORDER BY c.key
                    """,
                    row -> Map.entry(
                            domainOf(row.getString(4)),
                            new Customer.Ref(row.getLong(1), row.getString(2), row.getString(3))),
                    found -> {
                        List<Customer.Ref> there = used.computeIfAbsent(found.getKey(), domain -> new ArrayList<>(1));
                        if (!there.contains(found.getValue())) {
                            there.add(found.getValue());
                        }
                    });
            known = used;
            usedDomains = used;
        }
        return known;
    }

    private static String domainOf(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static <V> Map<String, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
