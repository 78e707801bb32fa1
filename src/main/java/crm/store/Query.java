package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.math.BigDecimal;
import java.sql.Connection;
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

/**
 * A question in the user's own SQL, and its answer row by row. It sees the {@link Views}; the store cannot be changed
 * through it, for the file is open for reading only and every statement that could do more is refused, and it ends when its
 * time is up.
 */
public final class Query implements AutoCloseable, Iterator<List<@Nullable Object>> {
    private final Connection connection;
    private final Source source;
    private final ResultSet rows;
    private final List<String> columns;
    private boolean ready;

    /** Where a question goes to, in one database or the other. */
    interface Source {
        /** A connection through which nothing can be changed, on which each question ends when its time is up. */
        Connection open() throws SQLException;

        /** What a refusal means to whoever wrote the question. */
        CrmException refused(SQLException e);
    }

    private Query(Connection connection, Source source, String question) throws SQLException {
        this.connection = connection;
        this.source = source;
        this.rows = connection.prepareStatement(question).executeQuery();
        this.columns = names(rows);
        this.ready = rows.next();
    }

    /** Asks the store; one that is not there is empty. */
    public static Query of(Place place, String sql, Duration limit) {
        String question = SqlText.question(sql);
        Source source = place instanceof ServerPlace server
                ? new PostgresSource(server, limit)
                : new SqliteSource(place.file(), limit);
        Connection connection = null;
        try {
            connection = source.open();
            return new Query(connection, source, question);
        } catch (SQLException e) {
            close(connection);
            throw source.refused(e);
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    static CrmException tooLong(Duration limit, SQLException e) {
        return new CrmException(
                new Failure.Usage(
                        "the query took longer than " + limit.toMillis() / 1000.0 + " s",
                        "--timeout 1m gives it longer"),
                e);
    }

    static CrmException wrong(String why, SQLException e) {
        return new CrmException(new Failure.Usage(why, "crm sql alone lists views and columns"), e);
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
            throw source.refused(e);
        }
    }

    private static @Nullable Object value(@Nullable Object value, String column) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Boolean yes) {
            return yes ? 1L : 0L;
        }
        if (value instanceof BigDecimal number) {
            return number.scale() <= 0 ? (Object) number.longValue() : (Object) number.doubleValue();
        }
        if (value instanceof byte[]) {
            throw new CrmException(
                    new Failure.BadData(null, "column '" + column + "' holds bytes: say hex(…) to see them"));
        }
        if (value instanceof Double number && (number.isInfinite() || number.isNaN())) {
            throw new CrmException(new Failure.BadData(null, "column '" + column + "' holds a number without end"));
        }
        return value == null || value instanceof Number ? value : value.toString();
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

    @Override
    public void close() {
        close(connection);
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // It was only asked; nothing is lost.
        }
    }
}
