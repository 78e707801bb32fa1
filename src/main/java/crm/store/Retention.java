package crm.store;

import crm.domain.Coverage;
import crm.domain.Customer;
import crm.domain.Funnel;
import crm.domain.Share;
import crm.domain.Stage;
import crm.domain.Standing;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** The facts from which the domain judges whether we keep our customers on purpose. */
public final class Retention {
    private static final String COUNTS = "t.customer_id = c.id AND t.contact = 1 AND t.cancelled = 0";
    private static final String PRESENT = "c.stage = 'customer' AND c.archived IS NULL";

    private final Sql sql;

    Retention(Sql sql) {
        this.sql = sql;
    }

    /** Customers that are not archived and what they are worth, by key. */
    public List<Share.Worth> worths() {
        return sql.list(
                "SELECT c.id, c.key, c.name, c.tier, c.annual_value FROM customer c WHERE " + PRESENT
                        + " ORDER BY c.key",
                Retention::worth);
    }

    /** Customers that are not archived, by key, with the touches of value that they got from {@code since} to {@code today}. */
    public List<Coverage.Fact> coverage(LocalDate since, LocalDate today) {
        Map<Long, List<Coverage.Gift>> gifts = gifts(today);
        return sql.list(
                "SELECT c.id, c.key, c.name, c.tier, c.annual_value, c.owner, c.since,"
                        + " (SELECT count(*) FROM touch t WHERE " + COUNTS
                        + " AND t.adds_value = 1 AND t.day >= ? AND t.day <= ?) AS given,"
                        + " EXISTS (SELECT 1 FROM touch t WHERE " + COUNTS + " AND t.direction = 'out'"
                        + " AND t.day >= coalesce(c.since, c.added) AND t.day <= ?) AS heard"
                        + " FROM customer c WHERE " + PRESENT + " ORDER BY c.key",
                row -> new Coverage.Fact(
                        worth(row),
                        row.getString("owner"),
                        Columns.day(row.getString("since")),
                        row.getInt("given"),
                        row.getBoolean("heard"),
                        gifts.getOrDefault(row.getLong("id"), List.of())),
                since.toString(),
                today.toString(),
                today.toString());
    }

    /** What those in their first 90 days got of value since the sale, oldest first. */
    private Map<Long, List<Coverage.Gift>> gifts(LocalDate today) {
        Map<Long, List<Coverage.Gift>> gifts = new HashMap<>();
        sql.each(
                "SELECT c.id, t.day, t.kind, t.value FROM customer c JOIN touch t ON " + COUNTS
                        + " AND t.adds_value = 1 AND t.day >= c.since AND t.day <= ? WHERE " + PRESENT
                        + " AND c.since > ? AND c.since <= ? ORDER BY c.id, t.day, t.at, t.id",
                row -> gifts.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Coverage.Gift(Columns.aDay(row.getString(2)), row.getString(3), row.getString(4))),
                added -> {},
                today.toString(),
                today.minusDays(Standing.FIRST_DAYS).toString(),
                today.toString());
        return gifts;
    }

    /** The way of every customer through the stages up to a day, archived ones too. */
    public List<Funnel.Way> ways(LocalDate today) {
        return ways(today, customer -> true);
    }

    /** The same of those customers only whose rows are wanted. */
    public List<Funnel.Way> ways(LocalDate today, LongPredicate wanted) {
        Map<Long, List<Funnel.Entry>> entries = new LinkedHashMap<>();
        Map<Long, Boolean> archived = new HashMap<>();
        sql.each(
                """
                SELECT s.customer_id, s.stage, s.day, c.archived IS NOT NULL AND c.archived <= ?
                FROM stage_change s JOIN customer c ON c.id = s.customer_id
                WHERE s.day <= ? ORDER BY s.id
                """,
                row -> {
                    archived.put(row.getLong(1), row.getBoolean(4));
                    return entries.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Funnel.Entry(
                                    Columns.word(Stage.class, row.getString(2)), Columns.aDay(row.getString(3))));
                },
                added -> {},
                today.toString(),
                today.toString());
        List<Funnel.Way> ways = new ArrayList<>();
        entries.forEach((customer, way) -> {
            if (wanted.test(customer)) {
                ways.add(new Funnel.Way(archived.getOrDefault(customer, false), way));
            }
        });
        return ways;
    }

    private static Share.Worth worth(ResultSet row) throws SQLException {
        String value = row.getString("annual_value");
        return new Share.Worth(
                new Customer.Ref(row.getLong("id"), row.getString("key"), row.getString("name")),
                row.getString("tier"),
                value == null ? null : new BigDecimal(value));
    }
}
