package crm.store;

import crm.domain.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Questions to a server: they run in a transaction that can only read, beside views that go with it. */
record PostgresSource(ServerPlace place, Duration limit) implements Query.Source {
    @Override
    public Connection open() throws SQLException {
        // the views are of the newest schema
        Store store = Store.open(place);
        store.close();
        if (!store.exists()) {
            throw Postgres.noStore(place);
        }
        Connection connection = Postgres.connect(place);
        connection.setAutoCommit(false);
        Sql sql = new Sql(connection, new PostgresEngine(place));
        sql.run(views());
        sql.run("SET TRANSACTION READ ONLY");
        // questions of others need not be like ours
        sql.run("SET LOCAL enable_hashjoin = on; SET LOCAL enable_mergejoin = on; SET LOCAL statement_timeout = "
                + limit.toMillis());
        return connection;
    }

    private static String views() {
        return Views.script()
                .replace("main.", Postgres.SCHEMA + ".")
                .replaceAll(
                        "strftime\\('%Y-%m-%dT%H:%M:%S(Z?)', ([^,]+), 'unixepoch'\\)",
                        "to_char(to_timestamp($2) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS$1')");
    }

    @Override
    public CrmException refused(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals("57014")) {
            return Query.tooLong(limit, e);
        }
        // syntax and names, values, and what a reader may not do
        boolean question =
                state.startsWith("42") || state.startsWith("22") || state.equals("25006") || state.equals("02000");
        return question ? Query.wrong(Postgres.said(e), e) : Postgres.failure(place, e);
    }
}
