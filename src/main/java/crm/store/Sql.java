package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statements and their answers on one connection; every {@link SQLException} leaves as a {@link crm.domain.Failure}. */
final class Sql {
    /** So many statements are kept ready to be used again. */
    private static final int MOST_IDLE = 32;

    private final Connection connection;
    private final String path;
    private final Map<String, PreparedStatement> idle = new HashMap<>();

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
        try {
            return used(sql, values, statement -> {
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? map(mapper, rows) : null;
                }
            });
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> void each(String sql, Mapper<T> mapper, Consumer<T> to, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                to.accept(map(mapper, rows));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Row by row, for answers too long to hold; the statement ends with the last row. */
    <T> Iterator<T> stream(String sql, Mapper<T> mapper, @Nullable Object... values) {
        try {
            return new Rows<>(prepare(sql, values), mapper);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private final class Rows<T> implements Iterator<T> {
        private final PreparedStatement statement;
        private final ResultSet rows;
        private final Mapper<T> mapper;
        private boolean ready;

        Rows(PreparedStatement statement, Mapper<T> mapper) throws SQLException {
            this.statement = statement;
            this.rows = statement.executeQuery();
            this.mapper = mapper;
            advance();
        }

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
                T answer = map(mapper, rows);
                advance();
                return answer;
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        private void advance() throws SQLException {
            ready = rows.next();
            if (!ready) {
                statement.close();
            }
        }
    }

    /** Runs a change and answers how many rows it changed. */
    int update(String sql, @Nullable Object... values) {
        try {
            return Objects.requireNonNull(used(sql, values, PreparedStatement::executeUpdate));
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

    /** Of the store, as failures name it. */
    String path() {
        return path;
    }

    /** A store that we cannot use, and why. */
    CrmException unfit(String why, @Nullable String hint) {
        return new CrmException(new Failure.UnfitStore(path, why, hint));
    }

    /** A row that somebody else has removed since it was looked up. */
    CrmException gone(String noun, long id) {
        return new CrmException(new Failure.NotFound(noun, "number " + id, List.of()));
    }

    /** What no program of ours has written cannot always be read: then the store is damaged, and crm has no bug. */
    private <T> T map(Mapper<T> mapper, ResultSet row) throws SQLException {
        try {
            return mapper.map(row);
        } catch (CrmException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Sqlite.senseless(path, e);
        }
    }

    private interface Use<T> {
        @Nullable
        T of(PreparedStatement statement) throws SQLException;
    }

    /** Keeps the statement ready for the next time: whoever writes a million rows prepares it once. */
    private <T> @Nullable T used(String sql, @Nullable Object[] values, Use<T> use) throws SQLException {
        PreparedStatement ready = idle.remove(sql);
        PreparedStatement statement = ready == null ? connection.prepareStatement(sql) : ready;
        boolean sound = false;
        try {
            set(statement, values);
            @Nullable T answer = use.of(statement);
            sound = true;
            return answer;
        } finally {
            PreparedStatement spare = sound && idle.size() < MOST_IDLE ? idle.put(sql, statement) : statement;
            if (spare != null) {
                spare.close();
            }
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(statement, values);
        return statement;
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private CrmException failed(SQLException e) {
        return Sqlite.failure(path, e);
    }
}
