package crm.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statements and their answers on one connection; every {@link SQLException} leaves as a {@link crm.domain.Failure}. */
final class Sql {
    private final Connection connection;
    private final String path;

    Sql(Connection connection, String path) {
        this.connection = connection;
        this.path = path;
    }

    /** Makes one answer of the row that a result set stands on. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... values) {
        List<T> answers = new ArrayList<>();
        each(sql, mapper, answers::add, values);
        return answers;
    }

    <T> @Nullable T first(String sql, Mapper<T> mapper, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? mapper.map(rows) : null;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> void each(String sql, Mapper<T> mapper, Consumer<T> to, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                to.accept(mapper.map(rows));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Row by row, for answers too long to hold; the statement ends with the connection. */
    <T> Iterator<T> stream(String sql, Mapper<T> mapper, @Nullable Object... values) {
        try {
            ResultSet rows = prepare(sql, values).executeQuery();
            return new Iterator<>() {
                private boolean ready = rows.next();

                @Override
                public boolean hasNext() {
                    return ready;
                }

                @Override
                public T next() {
                    if (!ready) {
                        throw new NoSuchElementException();
                    }
                    try {
                        T answer = mapper.map(rows);
                        ready = rows.next();
                        return answer;
                    } catch (SQLException e) {
                        throw failed(e);
                    }
                }
            };
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs a change and answers how many rows it changed. */
    int update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Inserts one row and answers its number. */
    long insert(String sql, @Nullable Object... values) {
        Long id = first(sql + " RETURNING id", row -> row.getLong(1), values);
        if (id == null) {
            throw new IllegalStateException("an insert returned no row: " + sql);
        }
        return id;
    }

    /** Runs a script of statements that answer nothing. */
    void run(String script) {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(script);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private RuntimeException failed(SQLException e) {
        return Sqlite.failure(path, e);
    }
}
