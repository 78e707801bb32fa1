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

    private Connection connection;
    private final Engine engine;
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    Sql(Connection connection, Engine engine) {
        this.connection = connection;
        this.engine = engine;
    }

    /** On a file of SQLite's; {@code path} is what failures call it. */
    Sql(Connection connection, String path) {
        this(connection, new SqliteEngine(path, Patience.USUAL));
    }

    /** The database that the statements are said to. */
    Engine engine() {
        return engine;
    }

    Connection connection() {
        return connection;
    }

    /** Goes on with another connection, where the one before is lost; what was prepared there is gone. */
    void reconnected(Connection fresh) {
        close();
        idle.clear();
        connection = fresh;
    }

    /** Everything acknowledged is committed by now; a failed tidying-up takes nothing back. */
    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // nobody uses it any more
        }
    }

    /** Ends a transaction that failed. The database may have done so by itself; the first failure is the one to tell. */
    void rollBack() {
        try {
            run("ROLLBACK");
        } catch (RuntimeException e) {
            // as said
        }
    }

    /** Makes one answer of the row that a result set stands on. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... values) {
        return Objects.requireNonNull(asked(() -> {
            List<T> answers = new ArrayList<>();
            try (PreparedStatement statement = prepare(sql, values);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.add(map(mapper, rows));
                }
            }
            return answers;
        }));
    }

    <T> @Nullable T first(String sql, Mapper<T> mapper, @Nullable Object... values) {
        return asked(() -> firstOf(sql, mapper, values));
    }

    private <T> @Nullable T firstOf(String sql, Mapper<T> mapper, @Nullable Object... values) throws SQLException {
        return used(sql, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? map(mapper, rows) : null;
            }
        });
    }

    /** Hands over answers one by one; inside a transaction all of them together need no memory. */
    <T> void each(String sql, Mapper<T> mapper, Consumer<T> to, @Nullable Object... values) {
        try (Opened answer = opened(sql, values)) {
            while (answer.rows.next()) {
                to.accept(map(mapper, answer.rows));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A statement that hands over its answer. */
    private record Opened(PreparedStatement statement, ResultSet rows) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    /** Asked again only until the answer begins: what was handed over is not taken back. */
    private Opened opened(String sql, @Nullable Object... values) {
        return Objects.requireNonNull(asked(() -> {
            PreparedStatement statement = prepare(sql, values);
            try {
                engine.rowByRow(statement);
                return new Opened(statement, statement.executeQuery());
            } catch (SQLException e) {
                statement.close();
                throw e;
            }
        }));
    }

    private <T> @Nullable T asked(Engine.Question<T> question) {
        try {
            return engine.asked(this, question);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Row by row, for answers too long to hold; the statement ends with the last row. */
    <T> Iterator<T> stream(String sql, Mapper<T> mapper, @Nullable Object... values) {
        boolean begun = engine.beginRows(this);
        try {
            return new Rows<>(opened(sql, values), mapper, begun);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private final class Rows<T> implements Iterator<T> {
        private final Opened answer;
        private final Mapper<T> mapper;
        private final boolean begun;
        private boolean ready;

        Rows(Opened answer, Mapper<T> mapper, boolean begun) throws SQLException {
            this.answer = answer;
            this.mapper = mapper;
            this.begun = begun;
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
                T next = map(mapper, answer.rows);
                advance();
                return next;
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        private void advance() throws SQLException {
            ready = answer.rows.next();
            if (!ready) {
                answer.close();
                if (begun) {
                    engine.endRows(Sql.this);
                }
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
        try {
            return Objects.requireNonNull(
                    firstOf(sql + " RETURNING id", row -> row.getLong(1), values), "an insert returned no row");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The names of the columns of a table, in their order. */
    List<String> columns(String table) {
        try (PreparedStatement statement = prepare("SELECT * FROM " + table + " LIMIT 0");
                ResultSet none = statement.executeQuery()) {
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= none.getMetaData().getColumnCount(); column++) {
                names.add(none.getMetaData().getColumnName(column));
            }
            return names;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** One statement for many rows, which go to the database some at a time. */
    Batch batch(String sql) {
        try {
            return new Batch(connection.prepareStatement(sql));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    final class Batch implements AutoCloseable {
        /** So much text, in characters, is held back at most. */
        private static final int MOST_TEXT = 1 << 20;

        private final PreparedStatement statement;
        private int held;
        private long text;

        private Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        void add(List<? extends @Nullable Object> values) {
            try {
                for (int i = 0; i < values.size(); i++) {
                    Object value = values.get(i);
                    statement.setObject(i + 1, value);
                    text += value instanceof String said ? said.length() : 0;
                }
                statement.addBatch();
            } catch (SQLException e) {
                throw failed(e);
            }
            held++;
            if (held == engine.rowsAtOnce() || text > MOST_TEXT) {
                send();
            }
        }

        /** Sends what is held back. */
        void send() {
            try {
                statement.executeBatch();
                held = 0;
                text = 0;
            } catch (SQLException e) {
                // the first is about the batch, the second about what is wrong with a row
                throw failed(e.getNextException() == null ? e : e.getNextException());
            }
        }

        @Override
        public void close() {
            try {
                statement.close();
            } catch (SQLException e) {
                // it was sent, or it failed: either was told
            }
        }
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
        return engine.path();
    }

    /** A store that we cannot use, and why. */
    CrmException unfit(String why, @Nullable String hint) {
        return new CrmException(new Failure.UnfitStore(engine.path(), why, hint));
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
            throw new CrmException(
                    new Failure.UnfitStore(
                            path(),
                            "the store is damaged: a row makes no sense (" + e.getMessage() + ")",
                            Sqlite.DOCTOR),
                    e);
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
        Connection before = connection;
        boolean sound = false;
        try {
            set(statement, values);
            @Nullable T answer = use.of(statement);
            // a question on the way may have been asked again on another connection
            sound = before == connection;
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
        return engine.failure(e);
    }
}
