package crm.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which customers the last {@code crm stale --newly} found stale. What the program remembers for itself: not journaled. */
public final class StaleSeen {
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
        customers.forEach(
                customer -> sql.update("INSERT INTO stale_seen (scope, customer_id) VALUES (?, ?)", scope, customer));
    }
}
