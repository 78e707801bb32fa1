package crm.store;

import crm.domain.Account;
import crm.domain.BetweenOwners;
import crm.domain.Clocks;
import crm.domain.Concerns;
import crm.domain.Customer;
import crm.domain.Glance;
import crm.domain.Risk;
import crm.domain.Stage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers with their clocks: the facts from which the domain judges who is stale. */
public final class Accounts {
    private static final String COUNTS = "t.contact = 1 AND t.cancelled = 0";

    // What wants an answer is looked for only where the last that came in wants none.
    private static final String ASKING =
            " LEFT JOIN touch w ON w.id = CASE WHEN i.no_reply = 0 THEN i.id WHEN i.no_reply = 1 THEN "
                    + latest(COUNTS + " AND t.direction = 'in' AND t.no_reply = 0") + " END";

    /** So many days two calendars can be apart at one moment, each in its own zone. */
    static final int ZONES = 2;

    // Each clock is the last entry of its own index for the customer, so the cost does not grow with the touches.
    private static final String SELECT = "SELECT "
            + columns("v") + columns("o") + columns("i") + columns("h") + columns("a") + columns("w")
            + "EXISTS (SELECT 1 FROM touch t WHERE " + answers("t", "w") + " AND t.day <= ?) AS answered, "
            + Columns.CUSTOMER + " FROM customer c"
            + clock("v", COUNTS + " AND t.adds_value = 1")
            + clock("o", COUNTS + " AND t.direction = 'out'")
            + clock("i", COUNTS + " AND t.direction = 'in'")
            + clock("h", COUNTS + " AND t.channel IN ('call', 'meeting', 'visit')")
            + clock("a", COUNTS)
            + ASKING;

    // Of the clocks only what an index holds, and of what waits for a reply its day: what costs is to read rows and
    // text.
    // Days come as numbers such as 20261121; "more" says in one look whether any of the rarer columns holds something.
    private static final String GLANCES = "SELECT c.id, c.stage = 'customer', c.tier, " + number("c.since") + ", "
            + number("c.added") + ", (SELECT " + number("max(t.day)") + " FROM touch t WHERE t.customer_id = c.id AND "
            + COUNTS
            + " AND t.adds_value = 1 AND t.day <= ?), CASE WHEN NOT EXISTS (SELECT 1 FROM touch t WHERE "
            + answers("t", "w") + " AND t.day <= ?) THEN "
            + number("w.day")
            + " END, c.window_days IS NOT NULL OR c.annual_value IS NOT NULL OR c.renewal IS NOT NULL"
            + " OR c.snoozed_until IS NOT NULL OR c.clock_start IS NOT NULL AS more,"
            + " c.window_days, CAST(c.annual_value AS DOUBLE PRECISION), " + number("c.renewal") + ", "
            + number("c.snoozed_until")
            + ", w.kind, " + number("c.clock_start") + " FROM customer c"
            + clock("i", COUNTS + " AND t.direction = 'in'")
            + ASKING
            + " WHERE c.archived IS NULL AND c.stage IN ('prospect', 'customer') ORDER BY c.id";

    /** How many columns a clock has. */
    private static final int WIDTH = 7;

    // Promises of ours that are late on a day. What happened to them later had not happened yet: a later move did not
    // move them, and what was settled since was open.
    private static final String LATE = "SELECT customer_id, 'late' AS what, due AS amount, NULL AS giver,"
            + " NULL AS taker FROM ("
            + due("p.state = 'open'") + " UNION ALL " + due("p.settled > ?") + ") promised WHERE due < ?";

    private static final String BAD_ANSWERS = "SELECT s.customer_id, 'answer',"
            + " CASE WHEN s.score < 6 THEN CAST(s.score AS TEXT) ELSE '6' END, NULL, NULL FROM survey s WHERE "
            + Surveys.UNHAPPY;

    private static final String OPEN_RISKS =
            "SELECT customer_id, severity, NULL, NULL, NULL FROM risk WHERE opened <= ? AND (closed IS NULL OR closed > ?)";

    private static final String PASSING =
            "SELECT h.customer_id, 'handoff', h.started, h.from_whom, h.to_whom FROM handoff h WHERE " + Handoffs.OPEN;

    private static final String CONCERNS =
            LATE + " UNION ALL " + BAD_ANSWERS + " UNION ALL " + OPEN_RISKS + " UNION ALL " + PASSING;

    private final Sql sql;

    Accounts(Sql sql) {
        this.sql = sql;
    }

    /** One customer as of a day: touches after it have not happened yet. */
    public Account get(long customer, LocalDate today) {
        Map<Long, Map<String, List<String>>> labels = labels(" WHERE customer_id = ?", customer);
        String day = today.toString();
        Map<Long, Concerns> concerns = concerns(customer, today);
        Account account = sql.first(
                SELECT + " WHERE c.id = ?",
                row -> account(row, labels, concerns),
                day,
                day,
                day,
                day,
                day,
                day,
                day,
                customer);
        if (account == null) {
            throw sql.gone("customer", customer);
        }
        return account;
    }

    /** All customers as of a day, by key. */
    public List<Account> all(LocalDate today) {
        Map<Long, Map<String, List<String>>> labels = labels("");
        String day = today.toString();
        Map<Long, Concerns> concerns = concerns(null, today);
        return sql.list(
                SELECT + " ORDER BY c.key", row -> account(row, labels, concerns), day, day, day, day, day, day, day);
    }

    /** What decides how urgent each is whose neglect is worth a reminder, as of a day, in the order they were added. */
    public List<Glance> glances(LocalDate today) {
        String day = today.toString();
        return sql.list(GLANCES, Accounts::glance, day, day, day, day);
    }

    /** The mean annual value of the customers that have one; null where none has. */
    public @Nullable BigDecimal meanAnnualValue() {
        return sql.first("""
                SELECT avg(CAST(annual_value AS DOUBLE PRECISION)) FROM customer
                WHERE annual_value IS NOT NULL AND archived IS NULL HAVING count(*) > 0
                """, row -> BigDecimal.valueOf(row.getDouble(1)));
    }

    /**
     * What weighs on customers besides silence, of those alone that something does: one question for all of them, or for
     * {@code customer} where it is not null. An answer counts until the same person gives another or somebody acts on it.
     */
    private Map<Long, Concerns> concerns(@Nullable Long customer, LocalDate today) {
        Map<Long, Concerns> concerns = new HashMap<>();
        String day = today.toString();
        sql.each(
                customer == null
                        ? CONCERNS
                        : "SELECT * FROM (" + CONCERNS + ") concern WHERE customer_id = " + customer,
                row -> concerns.put(
                        row.getLong(1), with(concerns.getOrDefault(row.getLong(1), Concerns.NONE), row, today)),
                added -> {},
                day,
                day,
                day,
                day,
                day,
                day,
                day,
                day,
                day,
                day,
                day,
                day,
                day);
        return concerns;
    }

    /** The row says what it is, how much (the day it was due or begun, or the score), and between whom. */
    private static Concerns with(Concerns before, ResultSet row, LocalDate today) throws SQLException {
        String what = row.getString(2);
        String amount = row.getString(3);
        return switch (what) {
            case "late" ->
                before.andLate(Math.toIntExact(
                        today.toEpochDay() - Columns.aDay(amount).toEpochDay()));
            case "answer" -> before.andAnswer(Integer.parseInt(amount));
            case "handoff" ->
                before.passing(new BetweenOwners(row.getString(4), row.getString(5), Columns.aDay(amount)));
            default -> before.andRisk(Columns.word(Risk.Severity.class, what));
        };
    }

    /** The same of all of them, of those alone that something weighs on. */
    public Map<Long, Concerns> concerns(LocalDate today) {
        return concerns(null, today);
    }

    private Map<Long, Map<String, List<String>>> labels(String where, Object... values) {
        Map<Long, Map<String, List<String>>> labels = new HashMap<>();
        sql.each(
                "SELECT customer_id, sort, text FROM customer_label" + where + " ORDER BY id",
                row -> labels.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                        .computeIfAbsent(row.getString(2), sort -> new ArrayList<>())
                        .add(row.getString(3)),
                added -> {},
                values);
        return labels;
    }

    /**
     * Whether touch {@code out} answers touch {@code in}, each by its name in the query: it went out to the same customer
     * afterwards, and not in another exchange of mail. Which was first their instants tell, where both are known, for a day
     * ends earlier in the east; else their days, and the order in which they were logged.
     */
    static String answers(String out, String in) {
        return """
                OUT.customer_id = IN.customer_id AND OUT.contact = 1 AND OUT.cancelled = 0 AND OUT.direction = 'out'
                AND OUT.day >= EARLIEST AND (IN.thread IS NULL OR OUT.thread IS NULL OR OUT.thread = IN.thread)
                AND CASE WHEN OUT.at >= 0 AND IN.at >= 0 THEN (OUT.at, OUT.id) > (IN.at, IN.id)
                    ELSE (OUT.day, OUT.at, OUT.id) > (IN.day, IN.at, IN.id) END""".replace("EARLIEST", Columns.daysAfter(in + ".day", -ZONES))
                .replace("OUT.", out + '.')
                .replace("IN.", in + '.');
    }

    private static String due(String which) {
        return "SELECT p.customer_id, coalesce((SELECT m.from_due FROM promise_move m WHERE m.promise_id = p.id AND m.day > ?"
                + " ORDER BY m.id LIMIT 1), p.due) AS due FROM promise p WHERE " + which
                + " AND p.side = 'us' AND p.made <= ?";
    }

    private static String columns(String clock) {
        return clock + ".uid, " + clock + ".day, " + clock + ".at, " + clock + ".id AS logged, " + clock + ".kind, "
                + clock + ".value, " + clock + ".by_whom, ";
    }

    private static String clock(String name, String condition) {
        return " LEFT JOIN touch " + name + " ON " + name + ".id = " + latest(condition);
    }

    private static String number(String day) {
        return "CAST(replace(" + day + ", '-', '') AS INTEGER)";
    }

    private static String latest(String condition) {
        return "(SELECT t.id FROM touch t WHERE t.customer_id = c.id AND " + condition
                + " AND t.day <= ? ORDER BY t.day DESC, t.at DESC, t.id DESC LIMIT 1)";
    }

    private static Glance glance(ResultSet row) throws SQLException {
        int since = day(row.getInt(4));
        int waiting = day(row.getInt(7));
        boolean more = row.getBoolean(8);
        return new Glance(
                row.getLong(1),
                row.getBoolean(2) ? Stage.CUSTOMER : Stage.PROSPECT,
                row.getString(3),
                more ? row.getInt(9) : 0,
                since,
                since == Glance.NONE ? day(row.getInt(5)) : since,
                more ? day(row.getInt(14)) : Glance.NONE,
                more ? row.getDouble(10) : 0,
                more ? day(row.getInt(11)) : Glance.NONE,
                more ? day(row.getInt(12)) : Glance.NONE,
                day(row.getInt(6)),
                waiting,
                waiting == Glance.NONE ? null : row.getString(13));
    }

    /** The number of the day that is written 20261121; 0 is none. */
    private static int day(int written) {
        return written == 0
                ? Glance.NONE
                : Glance.number(LocalDate.of(written / 10_000, written / 100 % 100, written % 100));
    }

    private static Account account(
            ResultSet row, Map<Long, Map<String, List<String>>> labels, Map<Long, Concerns> concerns)
            throws SQLException {
        Customer customer = Columns.customer(row, labels.getOrDefault(row.getLong("id"), Map.of()));
        boolean answered = row.getBoolean(6 * WIDTH + 1);
        return new Account(
                customer,
                new Clocks(
                        tick(row, 0),
                        tick(row, 1),
                        tick(row, 2),
                        tick(row, 3),
                        tick(row, 4),
                        answered ? null : tick(row, 5)),
                concerns.getOrDefault(customer.id(), Concerns.NONE));
    }

    private static Clocks.@Nullable Tick tick(ResultSet row, int clock) throws SQLException {
        int column = clock * WIDTH + 1;
        String id = row.getString(column);
        if (id == null) {
            return null;
        }
        long at = row.getLong(column + 2);
        return new Clocks.Tick(
                id,
                Columns.aDay(row.getString(column + 1)),
                at < 0 ? null : Instant.ofEpochSecond(at),
                row.getLong(column + 3),
                row.getString(column + 4),
                row.getString(column + 5),
                row.getString(column + 6));
    }
}
