package crm.store;

import crm.domain.Rhythm;
import crm.domain.Signs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What tells of customers' health, from all the tables that know of it, in one question. */
public final class HealthSigns {
    private final Sql sql;

    HealthSigns(Sql sql) {
        this.sql = sql;
    }

    /** Of every customer, by its number, as of a day. */
    public Map<Long, Signs> all(LocalDate today) {
        String day = today.toString();
        String yearAgo = today.minusDays(Signs.YEAR).toString();
        Map<Long, Signs> all = new HashMap<>();
        sql.each(
                """
                SELECT c.id, c.pays = 'late' AS pays_late, c.discounts, c.buys,
                    CASE WHEN c.buys IS NOT NULL THEN (SELECT max(t.day) FROM touch t WHERE t.customer_id = c.id
                        AND t.kind = 'invoice' AND t.cancelled = 0 AND t.day <= ?) END AS invoiced,
                    (SELECT count(*) FROM promise p WHERE p.customer_id = c.id AND p.side = 'us' AND p.state = 'broken'
                        AND p.settled > ? AND p.settled <= ?) AS broken,
                    (SELECT max(p.settled) FROM promise p WHERE p.customer_id = c.id AND p.side = 'us'
                        AND p.state = 'broken' AND p.settled > ? AND p.settled <= ?) AS last_broken,
                    (SELECT CASE WHEN count(*) = count(CASE WHEN k.left_on <= ? THEN 1 END) THEN max(k.left_on) END
                        FROM contact k WHERE k.customer_id = c.id AND k.role = 'decision-maker') AS decider_left,
                    (SELECT min(s.day) FROM survey s WHERE s.customer_id = c.id AND %s) AS unhappy_since
                FROM customer c
                """.replace("%s", Surveys.UNHAPPY),
                row -> all.put(
                        row.getLong("id"),
                        new Signs(
                                row.getInt("broken"),
                                Columns.day(row.getString("last_broken")),
                                Columns.day(row.getString("decider_left")),
                                row.getBoolean("pays_late"),
                                row.getBoolean("discounts"),
                                Rhythm.overdue(row.getString("buys"), Columns.day(row.getString("invoiced")), today),
                                Columns.day(row.getString("unhappy_since")))),
                added -> {},
                day,
                yearAgo,
                day,
                yearAgo,
                day,
                day,
                day,
                day,
                day);
        return all;
    }
}
