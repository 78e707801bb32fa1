package crm.store;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Promise;
import crm.domain.TouchIds;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Promises of both sides: found by their id, added, changed, removed. How they stand is judged in the domain. */
public final class Promises {
    private static final String SELECT = """
            SELECT p.*, c.key, c.name AS customer_name, k.name AS contact_name, t.uid AS touch_uid
            FROM promise p JOIN customer c ON c.id = p.customer_id
                LEFT JOIN contact k ON k.id = p.contact_id LEFT JOIN touch t ON t.id = p.touch_id
            """;

    private static final int MOST_CANDIDATES = 10;

    private final Sql sql;
    private final Rows rows;

    Promises(Sql sql, Journal journal) {
        this.sql = sql;
        this.rows = new Rows(sql, journal);
    }

    /**
     * A promise of ours that was kept.
     *
     * @param customer row of the customer
     * @param touch the id of the touch that kept it; null where there is none
     */
    public record Kept(long customer, @Nullable String touch) {}

    /** All that were made, in no order of use; {@code customer} null for those of every customer. */
    public List<Promise> list(@Nullable Long customer) {
        return customer == null ? all("", "ORDER BY p.id") : all("WHERE p.customer_id = ? ", "ORDER BY p.id", customer);
    }

    /** Those that are open as things stand, whatever the day; {@code customer} null for those of every customer. */
    public List<Promise> open(@Nullable Long customer) {
        return customer == null
                ? all("WHERE p.state = 'open' ", "ORDER BY p.due")
                : all("WHERE p.customer_id = ? AND p.state = 'open' ", "ORDER BY p.due", customer);
    }

    /** Those of ours that were kept between two days, both included; {@code customer} null for those of every customer. */
    public List<Kept> kept(@Nullable Long customer, LocalDate first, LocalDate last) {
        List<@Nullable Object> values = new ArrayList<>(List.of(first.toString(), last.toString()));
        String whose = "";
        if (customer != null) {
            whose = " AND p.customer_id = ?";
            values.add(customer);
        }
        return sql.list(
                "SELECT p.customer_id, t.uid FROM promise p LEFT JOIN touch t ON t.id = p.touch_id"
                        + " WHERE p.settled BETWEEN ? AND ? AND p.state = 'kept' AND p.side = 'us'" + whose,
                row -> new Kept(row.getLong(1), row.getString(2)),
                values.toArray());
    }

    /** The promise whose id begins so; throws {@link Failure.NotFound} or {@link Failure.Ambiguous}. */
    public Promise find(String id) {
        List<Promise> found = id.isEmpty()
                ? List.of()
                : all("WHERE p.uid >= ? AND p.uid < ? ", "ORDER BY p.uid LIMIT " + MOST_CANDIDATES, id, id + '\uffff');
        for (Promise promise : found) {
            if (promise.id().equals(id)) {
                return promise;
            }
        }
        if (found.isEmpty()) {
            throw new CrmException(new Failure.NotFound("promise", id, List.of()));
        }
        if (found.size() > 1) {
            throw new CrmException(new Failure.Ambiguous(
                    "promise", id, found.stream().map(Promise::id).toList()));
        }
        return found.get(0);
    }

    /**
     * Adds a promise and answers it as it is stored: with another id where its own is somebody's already. A
     * {@link Failure.NotFound} where the customer was removed since it was looked up.
     *
     * @param random what another id is drawn from
     */
    public Promise insert(Promise promise, RandomGenerator random) {
        Customer.Ref customer = promise.customer();
        if (sql.first("SELECT 1 FROM customer WHERE id = ? AND key = ?", row -> true, customer.id(), customer.key())
                == null) {
            throw new CrmException(new Failure.NotFound("customer", customer.key(), List.of()));
        }
        Promise placed = promise;
        while (sql.first("SELECT 1 FROM promise WHERE uid = ?", row -> true, placed.id()) != null) {
            placed = placed.identified(TouchIds.next(random));
        }
        moves(rows.insert("promise", values(placed)), placed, 0);
        return placed;
    }

    /** Makes the promise of the same id as given. What happened to it stays: moves are added, never changed. */
    public void update(Promise promise) {
        long row = row(promise);
        rows.update("promise", row, values(promise));
        Integer stored =
                sql.first("SELECT count(*) FROM promise_move WHERE promise_id = ?", found -> found.getInt(1), row);
        moves(row, promise, stored == null ? 0 : stored);
    }

    public void delete(Promise promise) {
        long row = row(promise);
        rows.deleteAll("promise_move", "promise_id", row);
        rows.delete("promise", row);
    }

    /** Lets go of a touch that is about to be removed. */
    static void unlink(Sql sql, Journal journal, long touch) {
        for (long row : sql.list("SELECT id FROM promise WHERE touch_id = ?", found -> found.getLong(1), touch)) {
            new Rows(sql, journal).update("promise", row, new Rows.Values().put("touch_id", null));
        }
    }

    private List<Promise> all(String where, String order, Object... values) {
        Map<Long, List<Promise.Move>> moves = new HashMap<>();
        sql.each(
                "SELECT m.promise_id, m.day, m.from_due, m.to_due, m.reason FROM promise_move m"
                        + " JOIN promise p ON p.id = m.promise_id " + where + "ORDER BY m.id",
                row -> moves.computeIfAbsent(row.getLong(1), promise -> new ArrayList<>())
                        .add(new Promise.Move(
                                Columns.aDay(row.getString(2)),
                                Columns.day(row.getString(3)),
                                Columns.aDay(row.getString(4)),
                                row.getString(5))),
                added -> {},
                values);
        return sql.list(
                SELECT + where + order, row -> promise(row, moves.getOrDefault(row.getLong("id"), List.of())), values);
    }

    private long row(Promise promise) {
        Long row = sql.first("SELECT id FROM promise WHERE uid = ?", found -> found.getLong(1), promise.id());
        if (row == null) {
            throw new CrmException(new Failure.NotFound("promise", promise.id(), List.of()));
        }
        return row;
    }

    private void moves(long row, Promise promise, int stored) {
        for (Promise.Move move : promise.moves().subList(stored, promise.moves().size())) {
            rows.insert(
                    "promise_move",
                    new Rows.Values()
                            .put("promise_id", row)
                            .put("day", move.day())
                            .put("from_due", move.from())
                            .put("to_due", move.to())
                            .put("reason", move.reason()));
        }
    }

    private Rows.Values values(Promise promise) {
        Promise.Outcome outcome = promise.outcome();
        String touch = outcome == null ? null : outcome.touch();
        return new Rows.Values()
                .put("uid", promise.id())
                .put("customer_id", promise.customer().id())
                .put(
                        "contact_id",
                        promise.person() == null ? null : promise.person().id())
                .put("side", promise.side().word())
                .put("who", promise.who())
                .put("what", promise.what())
                .put("made", promise.made())
                .put("due", promise.due())
                .put("first_due", promise.firstDue())
                .put("price", promise.price() == null ? null : promise.price().toPlainString())
                .put("terms", promise.terms())
                .put("state", outcome == null ? "open" : outcome.kept() ? "kept" : "broken")
                .put("settled", outcome == null ? null : outcome.day())
                .put("reason", outcome == null ? null : outcome.reason())
                .put(
                        "touch_id",
                        touch == null
                                ? null
                                : sql.first("SELECT id FROM touch WHERE uid = ?", found -> found.getLong(1), touch));
    }

    private static Promise promise(ResultSet row, List<Promise.Move> moves) throws SQLException {
        String person = row.getString("contact_name");
        String price = row.getString("price");
        LocalDate settled = Columns.day(row.getString("settled"));
        return new Promise(
                row.getString("uid"),
                new Customer.Ref(row.getLong("customer_id"), row.getString("key"), row.getString("customer_name")),
                Columns.word(Promise.Side.class, row.getString("side")),
                person == null ? null : new Promise.Person(row.getLong("contact_id"), person),
                row.getString("who"),
                row.getString("what"),
                Columns.aDay(row.getString("made")),
                Columns.day(row.getString("due")),
                Columns.day(row.getString("first_due")),
                price == null ? null : new BigDecimal(price),
                row.getString("terms"),
                settled == null
                        ? null
                        : new Promise.Outcome(
                                row.getString("state").equals("kept"),
                                settled,
                                row.getString("reason"),
                                row.getString("touch_uid")),
                moves);
    }
}
