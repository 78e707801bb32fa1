package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteLimits;

/**
 * A question in the user's own SQL, and its answer row by row. It sees the {@link Views}; the store cannot be changed
 * through it, for the file is open for reading only and every statement that could do more is refused, and it ends when its
 * time is up.
 */
public final class Query implements AutoCloseable, Iterator<List<@Nullable Object>> {
    /** Steps of SQLite's machine between two looks at the clock: well under a millisecond. */
    private static final int STEPS = 10_000;

    /** Bytes of the longest text that a query may make. A note is far shorter. */
    private static final int LONGEST = 64 << 20;

    private final Connection connection;
    private final Duration limit;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final List<String> columns;
    private boolean ready;

    private Query(Connection connection, String question, Duration limit) throws SQLException {
        this.connection = connection;
        this.limit = limit;
        this.statement = connection.prepareStatement(question);
        this.rows = statement.executeQuery();
        this.columns = names(rows);
        this.ready = rows.next();
    }

    /** Asks the store; one that is not there is empty. */
    public static Query of(Path store, String sql, Duration limit) {
        String question = SqlText.question(sql);
        Connection connection = connection(store);
        try {
            new Sql(connection, store.toString()).run(Views.script());
            new Sql(connection, store.toString()).run("PRAGMA query_only = ON");
            ((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST);
            ProgressHandler.setHandler(connection, STEPS, new Clock(System.nanoTime() + limit.toNanos()));
            return new Query(connection, question, limit);
        } catch (SQLException e) {
            close(connection);
            throw refused(e, limit);
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    private static Connection connection(Path store) {
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

    /** The names of the columns, each once: where the query has two of a name the second is called {@code name_2}. */
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        return ready;
    }

    /** Of each column a {@link Long}, a finite {@link Double}, a {@link String} or null. */
    @Override
    public List<@Nullable Object> next() {
        if (!ready) {
            throw new NoSuchElementException();
        }
        try {
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int i = 1; i <= columns.size(); i++) {
                row.add(value(rows.getObject(i), columns.get(i - 1)));
            }
            ready = rows.next();
            return row;
        } catch (SQLException e) {
            throw refused(e, limit);
        }
    }

    private static @Nullable Object value(@Nullable Object value, String column) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof byte[]) {
            throw new CrmException(
                    new Failure.BadData(null, "column '" + column + "' holds bytes: say hex(…) to see them"));
        }
        if (value instanceof Double number && (number.isInfinite() || number.isNaN())) {
            throw new CrmException(new Failure.BadData(null, "column '" + column + "' holds a number without end"));
        }
        return value;
    }

    private static List<String> names(ResultSet rows) throws SQLException {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String name = rows.getMetaData().getColumnLabel(i);
            String free = name;
            for (int number = 2; !taken.add(free); number++) {
                free = name + "_" + number;
            }
            names.add(free);
        }
        return List.copyOf(names);
    }

    private static CrmException refused(SQLException e, Duration limit) {
        if (!(e instanceof SQLiteException)) {
            // the driver itself has met a statement that answers nothing
            return new CrmException(new Failure.Usage("the statement answers nothing", SqlText.HINT), e);
        }
        return switch (Sqlite.code(e)) {
            case 9 -> // INTERRUPT
                new CrmException(
                        new Failure.Usage(
                                "the query took longer than " + limit.toMillis() / 1000.0 + " s",
                                "--timeout 1m gives it longer"),
                        e);
            case 1,
                    8,
                    21,
                    23,
                    25 -> // ERROR, READONLY, MISUSE, AUTH, RANGE: the user's statement, and no fault of the store
                new CrmException(new Failure.Usage(Sqlite.said(e), "crm sql alone lists views and columns"), e);
            default -> Sqlite.failure("the store", e);
        };
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was only asked; nothing is lost.
        }
    }
}
