package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How long we wait for other processes. One that holds the store for too long ends our patience; a crowd that takes its
 * turns does not, for ours will come: while others get on, we wait on.
 *
 * @param inSqlite milliseconds that SQLite itself waits for a lock before it answers "busy"
 * @param standstill nanoseconds until we give up where nobody gets on
 * @param inAll nanoseconds until we give up in any case
 */
record Patience(int inSqlite, long standstill, long inAll) {
    static final Patience USUAL = new Patience(2500, TimeUnit.SECONDS.toNanos(20), TimeUnit.MINUTES.toNanos(5));

    /** Whether what failed may work a little later. */
    static boolean helps(Failure failure) {
        return failure instanceof Failure.Busy || (failure instanceof Failure.Server server && server.passing());
    }

    /** Tries again until it works or patience ends, where nothing tells whether others get on. */
    <T> T until(Supplier<T> action) {
        return until(action, () -> 0);
    }

    /**
     * Tries again, a little later each time and never in step with others, until it works or patience ends.
     *
     * @param progress a number that changes whenever others have got on
     */
    <T> T until(Supplier<T> action, LongSupplier progress) {
        long start = System.nanoTime();
        long moved = start;
        long seen = 0;
        for (int round = 0; ; round++) {
            try {
                return action.get();
            } catch (CrmException e) {
                if (!helps(e.failure())) {
                    throw e;
                }
                long now = System.nanoTime();
                long latest = progress.getAsLong();
                if (latest != seen) {
                    seen = latest;
                    moved = now;
                } else if (now - moved >= standstill) {
                    throw e;
                }
                if (now - start >= inAll) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current()
                        .nextLong(
                                TimeUnit.MILLISECONDS.toNanos(2),
                                TimeUnit.MILLISECONDS.toNanos(20L << Math.min(round, 4))));
            }
        }
    }
}
