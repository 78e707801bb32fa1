package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteLimits;

/** Questions to a file: it is open for reading only, and every statement that could do more is refused. */
record SqliteSource(Path store, Duration limit) implements Query.Source {
    /** Steps of SQLite's machine between two looks at the clock: well under a millisecond. */
    private static final int STEPS = 10_000;

    /** Bytes of the longest text that a query may make. A note is far shorter. */
    private static final int LONGEST = 64 << 20;

    @Override
    public Connection open() throws SQLException {
        Connection connection = connect();
        Sql sql = new Sql(connection, store.toString());
        sql.run(Views.script());
        sql.run("PRAGMA query_only = ON");
        ((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST);
        ProgressHandler.setHandler(connection, STEPS, new Clock(System.nanoTime() + limit.toNanos()));
        return connection;
    }

    private Connection connect() {
        if (Files.exists(store, LinkOption.NOFOLLOW_LINKS)) {
            // the views are of the newest schema
            Store.open(store).close();
            return Patience.USUAL.until(() -> Sqlite.openToRead(store, Patience.USUAL));
        }
        Connection empty = Sqlite.memory();
        new Migrations(new Sql(empty, store.toString())).run(true);
        return empty;
    }

    private static final class Clock extends ProgressHandler {
        private final long end;

        Clock(long end) {
            this.end = end;
        }

        @Override
        protected int progress() {
            return System.nanoTime() - end >= 0 ? 1 : 0;
        }
    }

    @Override
    public CrmException refused(SQLException e) {
        if (!(e instanceof SQLiteException)) {
            // the driver itself has met a statement that answers nothing
            return new CrmException(new Failure.Usage("the statement answers nothing", SqlText.HINT), e);
        }
        return switch (Sqlite.code(e)) {
            case 9 -> Query.tooLong(limit, e); // INTERRUPT
            case 1,
                    8,
                    21,
                    23,
                    25 -> // ERROR, READONLY, MISUSE, AUTH, RANGE: the user's statement, and no fault of the store
                Query.wrong(Sqlite.said(e), e);
            default -> Sqlite.failure("the store", e);
        };
    }
}
