package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** An open store. Reads see what was committed; every change goes through {@link #write}, in one transaction. */
public final class Store implements AutoCloseable {
    /** How long we wait in all for other processes before we give up, in nanoseconds. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Connection connection;
    private final Sql sql;
    private final Journal journal;
    private final boolean exists;

    private Store(Connection connection, String path, boolean exists) {
        this.exists = exists;
        this.connection = connection;
        this.sql = new Sql(connection, path);
        this.journal = new Journal(sql);
        try {
            patiently(() -> {
                new Migrations(sql, path).run();
                return path;
            });
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Opens the store, and makes it if there is none. */
    public static Store openOrCreate(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Sqlite.create(path);
        }
        return new Store(patiently(() -> Sqlite.open(path)), path.toString(), true);
    }

    /** Opens the store; where there is none the answer to every question is "nothing", and none is made. */
    public static Store open(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Store(Sqlite.memory(), path.toString(), false);
        }
        return new Store(patiently(() -> Sqlite.open(path)), path.toString(), true);
    }

    /** An empty store that no file stands behind, gone when it is closed. */
    public static Store inMemory() {
        return new Store(Sqlite.memory(), "the store in memory", false);
    }

    /** Loads the driver, so that it is there when a store is opened; failures are left for then. */
    public static void warmUp() {
        try {
            Sqlite.memory().close();
        } catch (SQLException | RuntimeException | LinkageError e) {
            // Whoever opens the store meets the same fault and can tell it.
        }
    }

    /** Whether there is a file behind the answers. */
    public boolean exists() {
        return exists;
    }

    public Customers customers() {
        return new Customers(sql, journal);
    }

    public Touches touches() {
        return new Touches(sql, journal);
    }

    public Contacts contacts() {
        return new Contacts(sql, journal);
    }

    public Accounts accounts() {
        return new Accounts(sql);
    }

    public Journal journal() {
        return journal;
    }

    public StaleSeen staleSeen() {
        return new StaleSeen(sql);
    }

    /**
     * Makes a change: all of it or nothing, and an entry in the journal if anything changed.
     *
     * @param by who makes it
     * @param at when
     * @param command what it is called in the journal, such as {@code touch acme}
     */
    public <T> T write(String by, Instant at, String command, Supplier<T> change) {
        return transaction(() -> {
            journal.begin(by, at, command);
            return change.get();
        });
    }

    /** A transaction without a journal entry, for what the program remembers for itself. */
    public <T> T transaction(Supplier<T> change) {
        patiently(() -> {
            sql.run("BEGIN IMMEDIATE");
            return sql;
        });
        try {
            T answer = change.get();
            patiently(() -> {
                sql.run("COMMIT");
                return sql;
            });
            return answer;
        } catch (RuntimeException e) {
            rollback();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // Everything acknowledged is committed by now; a failed tidying-up takes nothing back.
        }
    }

    private void rollback() {
        try {
            sql.run("ROLLBACK");
        } catch (RuntimeException e) {
            // SQLite has rolled back by itself (disk full, I/O error); the first failure is the one to tell.
        }
    }

    /** Tries again, a little later each time and never in step with others, until it works or patience ends. */
    private static <T> T patiently(Supplier<T> action) {
        long deadline = System.nanoTime() + PATIENCE;
        for (int round = 0; ; round++) {
            try {
                return action.get();
            } catch (CrmException e) {
                if (!(e.failure() instanceof Failure.Busy) || System.nanoTime() >= deadline) {
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
