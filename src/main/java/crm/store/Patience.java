package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * How long we wait for other processes.
 *
 * @param inSqlite milliseconds that SQLite itself waits for a lock before it answers "busy"
 * @param inAll nanoseconds until we give up
 */
record Patience(int inSqlite, long inAll) {
    static final Patience USUAL = new Patience(2500, TimeUnit.SECONDS.toNanos(20));

    /** Tries again, a little later each time and never in step with others, until it works or patience ends. */
    <T> T until(Supplier<T> action) {
        long start = System.nanoTime();
        for (int round = 0; ; round++) {
            try {
                return action.get();
            } catch (CrmException e) {
                if (!(e.failure() instanceof Failure.Busy) || System.nanoTime() - start >= inAll) {
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
