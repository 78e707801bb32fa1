package crm.store;

import crm.domain.Customer;
import crm.domain.Survey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What customers answered when we asked how content they are. */
public final class Surveys {
    /**
     * Of table {@code s}: a bad answer that waits for somebody to act, as of a day given three times. A later answer of the
     * same person takes its place; those of persons not named count as of one.
     */
    static final String UNHAPPY = "(s.score <= 6 OR s.again = 0) AND s.day <= ? AND (s.acted IS NULL OR s.acted > ?)"
            + " AND NOT EXISTS (SELECT 1 FROM survey n WHERE n.customer_id = s.customer_id"
            + " AND n.contact_id IS NOT DISTINCT FROM s.contact_id AND n.day <= ? AND (n.day, n.id) > (s.day, s.id))";

    private static final String SELECT = """
            SELECT s.*, c.key, c.name AS customer_name, p.name AS contact_name
            FROM survey s JOIN customer c ON c.id = s.customer_id LEFT JOIN contact p ON p.id = s.contact_id
            """;

    private final Sql sql;
    private final Rows rows;

    Surveys(Sql sql, Journal journal) {
        this.sql = sql;
        this.rows = new Rows(sql, journal);
    }

    /**
     * Which answers are asked for; null where anything will do.
     *
     * @param since first day, inclusive
     * @param until last day, inclusive
     * @param limit at most so many; 0 for all
     */
    public record Filter(
            @Nullable Long customer,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int limit) {}

    /** The answer whose id begins so. */
    public Survey find(String id) {
        return get(rows.find("survey", id));
    }

    /** Newest first. */
    public List<Survey> list(Filter filter) {
        return list("WHERE 1 = 1", new ArrayList<>(), filter);
    }

    /** The bad answers that wait on {@code today} for somebody to act, newest first. */
    public List<Survey> waiting(Filter filter, LocalDate today) {
        String day = today.toString();
        return list("WHERE " + UNHAPPY, new ArrayList<>(List.of(day, day, day)), filter);
    }

    private List<Survey> list(String condition, List<Object> values, Filter filter) {
        StringBuilder where = new StringBuilder(condition);
        if (filter.customer != null) {
            where.append(" AND s.customer_id = ?");
            values.add(filter.customer);
        }
        if (filter.since != null) {
            where.append(" AND s.day >= ?");
            values.add(filter.since.toString());
        }
        if (filter.until != null) {
            where.append(" AND s.day <= ?");
            values.add(filter.until.toString());
        }
        where.append(" ORDER BY s.day DESC, s.id DESC");
        if (filter.limit > 0) {
            where.append(" LIMIT ").append(filter.limit);
        }
        return sql.list(SELECT + where, Surveys::survey, values.toArray());
    }

    /** The day of the last answer of each customer that ever gave one, up to {@code today}. */
    public Map<Long, LocalDate> lastDays(LocalDate today) {
        Map<Long, LocalDate> days = new HashMap<>();
        sql.each(
                "SELECT customer_id, max(day) FROM survey WHERE day <= ? GROUP BY customer_id",
                row -> days.put(row.getLong(1), Columns.aDay(row.getString(2))),
                added -> {},
                today.toString());
        return days;
    }

    public Survey insert(Survey survey) {
        return get(rows.insert("survey", values(survey)));
    }

    /** Makes the answer of the same row as given. */
    public Survey update(Survey survey) {
        rows.update("survey", survey.row(), values(survey));
        return get(survey.row());
    }

    public void delete(Survey survey) {
        rows.delete("survey", survey.row());
    }

    private Survey get(long row) {
        return Objects.requireNonNull(sql.first(SELECT + "WHERE s.id = ?", Surveys::survey, row));
    }

    private static Survey survey(ResultSet row) throws SQLException {
        String contact = row.getString("contact_name");
        String score = row.getString("score");
        String again = row.getString("again");
        return new Survey(
                row.getLong("id"),
                row.getString("uid"),
                new Customer.Ref(row.getLong("customer_id"), row.getString("key"), row.getString("customer_name")),
                contact == null ? null : new Survey.Person(row.getLong("contact_id"), contact),
                Columns.aDay(row.getString("day")),
                Survey.Occasion.of(row.getString("occasion")),
                score == null ? null : Integer.valueOf(score),
                again == null ? null : Boolean.valueOf(again.equals("1")),
                row.getString("words"),
                row.getString("by_whom"),
                Columns.day(row.getString("acted")));
    }

    private static Rows.Values values(Survey survey) {
        Boolean again = survey.again();
        return new Rows.Values()
                .put("uid", survey.id())
                .put("customer_id", survey.customer().id())
                .put(
                        "contact_id",
                        survey.contact() == null ? null : survey.contact().id())
                .put("day", survey.day())
                .put("occasion", survey.occasion().word())
                .put("score", survey.score())
                .put("again", again == null ? null : Integer.valueOf(again ? 1 : 0))
                .put("words", survey.words())
                .put("by_whom", survey.by())
                .put("acted", survey.acted());
    }
}
