package crm.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which customers the last {@code crm stale --newly} found stale. What the program remembers for itself: not journaled. */
public final class StaleSeen {
    /** So many customers go in one statement. */
    private static final int AT_ONCE = 1000;

    private final Sql sql;

    StaleSeen(Sql sql) {
        this.sql = sql;
    }

    /** {@code scope} names the filters of the run, so that two cron lines do not steal each other's news. */
    public Set<Long> get(String scope) {
        return new HashSet<>(
                sql.list("SELECT customer_id FROM stale_seen WHERE scope = ?", row -> row.getLong(1), scope));
    }

    public void set(String scope, List<Long> customers) {
        sql.update("DELETE FROM stale_seen WHERE scope = ?", scope);
        for (int from = 0; from < customers.size(); from += AT_ONCE) {
            String some = customers.subList(from, Math.min(customers.size(), from + AT_ONCE)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            // by way of the customers, for one may be gone since it was seen
            sql.update(
                    "INSERT INTO stale_seen (scope, customer_id) SELECT CAST(? AS TEXT), id FROM customer WHERE id IN ("
                            + some + ")",
                    scope);
        }
    }
}
