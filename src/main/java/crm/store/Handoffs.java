package crm.store;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Handoff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handoffs: who passes which customer on to whom. */
public final class Handoffs {
    private static final String SELECT =
            "SELECT h.*, c.key, c.name FROM handoff h JOIN customer c ON c.id = h.customer_id ";
    private static final int CANDIDATES = 10;

    /** Which handoffs {@code h} are open on a day, given twice: what was settled later was open still. */
    static final String OPEN = "h.started <= ? AND (h.settled IS NULL OR h.settled > ?)";

    private final Sql sql;
    private final Rows rows;
    private final Customers customers;

    Handoffs(Sql sql, Journal journal) {
        this.sql = sql;
        this.rows = new Rows(sql, journal);
        this.customers = new Customers(sql, journal);
    }

    /**
     * The handoff of that id, or else the open one of the customer that answers to {@code name}, or else its last one, or
     * else the handoff whose id begins so.
     */
    public Handoff find(String name) {
        Handoff exact = sql.first(SELECT + "WHERE h.uid = ?", Handoffs::handoff, name);
        if (exact != null) {
            return exact;
        }
        Customer.Ref customer;
        try {
            customer = customers.find(name);
        } catch (CrmException unknown) {
            return beginning(name, unknown);
        }
        Handoff last = sql.first(
                SELECT + "WHERE h.customer_id = ? ORDER BY h.state = 'open' DESC, h.id DESC LIMIT 1",
                Handoffs::handoff,
                customer.id());
        if (last == null) {
            throw new CrmException(new Failure.NotFound("handoff", customer.key(), List.of()));
        }
        return last;
    }

    private Handoff beginning(String id, CrmException unknown) {
        List<Handoff> found = sql.list(
                SELECT + "WHERE h.uid >= ? AND h.uid < ? ORDER BY h.uid LIMIT " + CANDIDATES,
                Handoffs::handoff,
                id,
                id + '\uffff');
        if (id.isEmpty() || found.isEmpty()) {
            throw unknown;
        }
        if (found.size() > 1) {
            throw new CrmException(new Failure.Ambiguous(
                    "handoff", id, found.stream().map(Handoff::id).toList()));
        }
        return found.get(0);
    }

    /** The open handoff of a customer; null where there is none. */
    public @Nullable Handoff open(long customer) {
        return sql.first(SELECT + "WHERE h.customer_id = ? AND h.state = 'open'", Handoffs::handoff, customer);
    }

    /** The handoff of a customer that is open on a day, as it stood then; null where there is none. */
    public @Nullable Handoff open(long customer, LocalDate today) {
        Handoff handoff = sql.first(
                SELECT + "WHERE h.customer_id = ? AND " + OPEN,
                Handoffs::handoff,
                customer,
                today.toString(),
                today.toString());
        return handoff == null ? null : handoff.unsettled();
    }

    /** Newest first; the open ones or all. */
    public List<Handoff> list(boolean openOnly) {
        return sql.list(
                SELECT + (openOnly ? "WHERE h.state = 'open' " : "") + "ORDER BY h.started DESC, h.id DESC",
                Handoffs::handoff);
    }

    /** The open handoffs that a colleague hands over or takes over, the oldest first. */
    public List<Handoff> openOf(String colleague) {
        return sql.list(SELECT + "WHERE h.state = 'open' ORDER BY h.started, h.id", Handoffs::handoff).stream()
                .filter(handoff -> handoff.concerns(colleague))
                .toList();
    }

    public void insert(Handoff handoff) {
        rows.insert("handoff", values(handoff));
    }

    /** Makes the handoff of the same id as given. */
    public void update(Handoff handoff) {
        Long row = sql.first("SELECT id FROM handoff WHERE uid = ?", found -> found.getLong(1), handoff.id());
        if (row == null) {
            throw new CrmException(new Failure.NotFound("handoff", handoff.id(), List.of()));
        }
        rows.update("handoff", row, values(handoff));
    }

    private static Rows.Values values(Handoff handoff) {
        List<String> missing =
                handoff.missing().stream().map(Handoff.Must::word).toList();
        return new Rows.Values()
                .put("uid", handoff.id())
                .put("customer_id", handoff.customer().id())
                .put("from_whom", handoff.from())
                .put("to_whom", handoff.to())
                .put("started", handoff.started())
                .put("forced", handoff.forced())
                .put("missing", missing.isEmpty() ? null : String.join(",", missing))
                .put("note", handoff.note())
                .put("state", handoff.state().word())
                .put("settled", handoff.settled())
                .put("reason", handoff.reason());
    }

    private static Handoff handoff(ResultSet row) throws SQLException {
        String words = row.getString("missing");
        List<Handoff.Must> missing = new ArrayList<>();
        for (String word : words == null ? new String[0] : words.split(",")) {
            missing.add(Columns.word(Handoff.Must.class, word));
        }
        return new Handoff(
                row.getString("uid"),
                new Customer.Ref(row.getLong("customer_id"), row.getString("key"), row.getString("name")),
                row.getString("from_whom"),
                row.getString("to_whom"),
                Columns.aDay(row.getString("started")),
                row.getString("forced"),
                missing,
                row.getString("note"),
                Columns.word(Handoff.State.class, row.getString("state")),
                Columns.day(row.getString("settled")),
                row.getString("reason"));
    }
}
