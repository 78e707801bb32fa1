package crm.store;

import crm.domain.Asked;
import crm.domain.Customer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came in and wants an answer, with what answered it. */
public final class Responses {
    // What answers first by the calendar is the first fitting entry of an index behind the question. Another may have
    // gone
    // out earlier where the day was later: of those within the days that zones can be apart, the first by the clock.
    static final String ASKED = """
            SELECT i.uid, i.customer_id, c.key, c.name, c.owner, i.day, i.at, i.kind, i.with_whom, i.note, i.by_whom,
                o.day, o.at, o.by_whom
            FROM touch i JOIN customer c ON c.id = i.customer_id
            LEFT JOIN touch f ON f.id = (SELECT t.id FROM touch t WHERE ANSWERS AND t.day <= ?
                ORDER BY t.day, t.at, t.id LIMIT 1)
            LEFT JOIN touch o ON o.id = coalesce(
                (SELECT t.id FROM touch t WHERE ANSWERS AND t.day <= ? AND t.day > f.day AND t.day <= LATEST
                    AND t.at >= 0 AND t.at < f.at ORDER BY t.at, t.id LIMIT 1), f.id)
            WHERE i.contact = 1 AND i.cancelled = 0 AND i.direction = 'in' AND i.no_reply = 0
                AND i.day >= ? AND i.day <= ?""".replace("ANSWERS", Accounts.answers("t", "i"))
            .replace("LATEST", Columns.daysAfter("f.day", Accounts.ZONES));

    private final Sql sql;

    Responses(Sql sql) {
        this.sql = sql;
    }

    /**
     * All that came in from {@code since} to {@code today}, oldest first; what went out after {@code today} has not happened
     * yet.
     *
     * @param customer only from this customer; null for all that are not archived
     */
    public List<Asked> asked(@Nullable Long customer, LocalDate since, LocalDate today) {
        String whose = customer == null ? " AND c.archived IS NULL" : " AND i.customer_id = " + customer;
        return sql.list(
                ASKED + whose + " ORDER BY i.day, i.at, i.id",
                Responses::asked,
                today.toString(),
                today.toString(),
                since.toString(),
                today.toString());
    }

    private static Asked asked(ResultSet row) throws SQLException {
        String answered = row.getString(12);
        return new Asked(
                row.getString(1),
                new Customer.Ref(row.getLong(2), row.getString(3), row.getString(4)),
                row.getString(5),
                Columns.aDay(row.getString(6)),
                instant(row.getLong(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                answered == null
                        ? null
                        : new Asked.Answer(Columns.aDay(answered), instant(row.getLong(13)), row.getString(14)));
    }

    private static @Nullable Instant instant(long at) {
        return at < 0 ? null : Instant.ofEpochSecond(at);
    }
}
