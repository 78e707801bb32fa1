package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A change on a server. Serializable: as if nobody else were there. Where that cannot be kept up the server takes back one
 * of those who are in each other's way, and that one begins anew. Where the connection is lost it begins anew on another
 * one, unless only the answer to its {@code COMMIT} was lost: that is settled first.
 */
final class ServerTransaction<T> {
    private final PostgresEngine engine;
    private final Sql sql;
    private final Supplier<T> change;
    private final BooleanSupplier committed;
    private @Nullable Unsettled<T> unsettled;

    /** Changes of those who were in our way: while others get on, we wait on. */
    private long overtaken;

    ServerTransaction(PostgresEngine engine, Sql sql, Supplier<T> change, BooleanSupplier committed) {
        this.engine = engine;
        this.sql = sql;
        this.change = change;
        this.committed = committed;
    }

    /** What a change answered of which nobody knows whether it was committed. */
    private record Unsettled<T>(T answer) {}

    T run(boolean once) {
        try {
            return once ? once() : engine.patience().until(this::attempt, () -> overtaken);
        } catch (CrmException e) {
            throw unsettled != null && Patience.helps(e.failure()) ? unknown(e) : e;
        }
    }

    private T once() {
        try {
            return attempt();
        } catch (CrmException e) {
            Unsettled<T> before = unsettled;
            if (before != null && engine.patience().until(this::settled)) {
                return before.answer;
            }
            unsettled = null;
            throw e;
        }
    }

    private T attempt() {
        Unsettled<T> before = unsettled;
        if (before != null && settled()) {
            return before.answer;
        }
        engine.connected(sql);
        engine.begin(sql);
        T answer = changed();
        try {
            sql.connection().commit();
            sql.connection().setAutoCommit(true);
            return answer;
        } catch (SQLException e) {
            if (Postgres.lost(e)) {
                unsettled = new Unsettled<>(answer);
            }
            throw undone(e, engine.failure(e));
        }
    }

    private T changed() {
        try {
            return change.get();
        } catch (CrmException e) {
            throw undone(e.getCause() instanceof SQLException cause ? cause : null, e);
        } catch (RuntimeException e) {
            PostgresEngine.end(sql);
            throw e;
        }
    }

    private CrmException undone(@Nullable SQLException cause, CrmException failure) {
        if (cause != null && Postgres.lost(cause)) {
            sql.close();
            return failure;
        }
        PostgresEngine.end(sql);
        if (cause != null && Postgres.overtaken(cause)) {
            overtaken++;
        }
        // what was not committed a moment ago has been since: the next attempt finds it
        boolean meanwhile = unsettled != null && failure.failure() instanceof Failure.Overtaken;
        return meanwhile ? new CrmException(new Failure.Busy(engine.path()), failure) : failure;
    }

    private boolean settled() {
        engine.connected(sql);
        return committed.getAsBoolean();
    }

    private CrmException unknown(CrmException e) {
        return new CrmException(
                new Failure.Server(
                        engine.path(),
                        "went away before it said whether the change was made",
                        "look whether it is there before you repeat this: crm undo --list",
                        true),
                e);
    }
}
