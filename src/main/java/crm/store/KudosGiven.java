package crm.store;

import crm.domain.Customer;
import crm.domain.Kudos;
import crm.domain.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Recognition that colleagues were given. */
public final class KudosGiven {
    private static final String SELECT = "SELECT k.*, c.key, c.name AS customer_name FROM kudos k"
            + " LEFT JOIN customer c ON c.id = k.customer_id ";

    private final Sql sql;
    private final Rows rows;

    KudosGiven(Sql sql, Journal journal) {
        this.sql = sql;
        this.rows = new Rows(sql, journal);
    }

    /** The recognition whose id begins so. */
    public Kudos find(String id) {
        return get(rows.find("kudos", id));
    }

    /** Newest first, those of one day as they were given; {@code whom} null for everybody's. */
    public List<Kudos> list(LocalDate since, LocalDate until, @Nullable String whom) {
        List<Kudos> found = new ArrayList<>();
        for (Kudos kudos : sql.list(
                SELECT + "WHERE k.day >= ? AND k.day <= ? ORDER BY k.day DESC, k.id",
                KudosGiven::kudos,
                since.toString(),
                until.toString())) {
            if (whom == null || Names.fold(kudos.whom()).equals(Names.fold(whom))) {
                found.add(kudos);
            }
        }
        return found;
    }

    public Kudos insert(Kudos kudos) {
        return get(rows.insert(
                "kudos",
                new Rows.Values()
                        .put("uid", kudos.id())
                        .put(
                                "customer_id",
                                kudos.customer() == null
                                        ? null
                                        : kudos.customer().id())
                        .put("whom", kudos.whom())
                        .put("what", kudos.what())
                        .put("day", kudos.day())
                        .put("by_whom", kudos.by())));
    }

    public void delete(Kudos kudos) {
        rows.delete("kudos", kudos.row());
    }

    private Kudos get(long row) {
        return Objects.requireNonNull(sql.first(SELECT + "WHERE k.id = ?", KudosGiven::kudos, row));
    }

    private static Kudos kudos(ResultSet row) throws SQLException {
        String key = row.getString("key");
        return new Kudos(
                row.getLong("id"),
                row.getString("uid"),
                row.getString("whom"),
                row.getString("what"),
                key == null ? null : new Customer.Ref(row.getLong("customer_id"), key, row.getString("customer_name")),
                Columns.aDay(row.getString("day")),
                row.getString("by_whom"));
    }
}
