package crm.store;

import crm.domain.Brief;
import crm.domain.Contact;
import crm.domain.Touch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a brief says of a customer, gathered from every table that knows of it. */
public final class Briefs {
    private static final int TOUCHES = 10;

    private final Sql sql;
    private final Journal journal;

    Briefs(Sql sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** The brief on a customer as of a day. */
    public Brief of(long customer, LocalDate today) {
        List<Contact> people = new ArrayList<>();
        for (Contact contact : new Contacts(sql, journal).list(customer)) {
            if (contact.left() == null || contact.left().isAfter(today)) {
                people.add(contact);
            }
        }
        List<Touch> touches = new ArrayList<>();
        new Touches(sql, journal)
                .log(Touches.Filter.ALL.customer(customer).between(null, today).limit(TOUCHES))
                .forEachRemaining(touches::add);
        return new Brief(
                new Customers(sql, journal).get(customer),
                promises(customer),
                documents(customer),
                people,
                risks(customer),
                touches);
    }

    private List<Brief.Promise> promises(long customer) {
        return sql.list(
                """
                SELECT p.*, q.name AS contact_name FROM promise p LEFT JOIN contact q ON q.id = p.contact_id
                WHERE p.customer_id = ?
                ORDER BY CASE p.state WHEN 'open' THEN 0 ELSE 1 END, p.settled DESC, coalesce(p.due, '9999'), p.id
                """,
                row -> new Brief.Promise(
                        row.getString("uid"),
                        row.getString("side").equals("us"),
                        row.getString("who"),
                        row.getString("contact_name"),
                        row.getString("what"),
                        Columns.day(row.getString("due")),
                        Columns.day(row.getString("first_due")),
                        row.getString("price"),
                        row.getString("terms"),
                        row.getString("state"),
                        Columns.day(row.getString("settled"))),
                customer);
    }

    private List<Brief.Paper> documents(long customer) {
        return sql.list(
                """
                SELECT d.sort, d.title, d.place, d.version FROM document d
                WHERE d.customer_id = ? AND d.final = 1
                    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.replaces = d.id)
                ORDER BY d.sort, d.title, d.id
                """,
                row -> new Brief.Paper(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                customer);
    }

    private List<Brief.Danger> risks(long customer) {
        return sql.list(
                """
                SELECT r.reason, r.severity, r.owner, r.opened,
                    (SELECT s.text FROM risk_step s WHERE s.risk_id = r.id AND s.state = 'open'
                     ORDER BY s.position LIMIT 1) AS next
                FROM risk r WHERE r.customer_id = ? AND r.closed IS NULL
                ORDER BY CASE r.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, r.opened, r.id
                """,
                row -> new Brief.Danger(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Columns.aDay(row.getString(4)),
                        row.getString(5)),
                customer);
    }
}
