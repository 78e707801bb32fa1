package crm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an older schema to the newest, once, and all of it or nothing; {@link OldStoresTest} says what is in there then. */
class MigrationsTest {
    private static final String LATEST = Integer.toString(Migrations.latest());

    @TempDir
    Path folder;

    @Test
    void manyBringItUpToDateAtOnce() throws Exception {
        Path path = OldStores.of(1, folder);
        AtomicInteger done = new AtomicInteger();
        Thread[] threads = new Thread[12];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                try (Store store = Store.open(path)) {
                    done.addAndGet(Example.notes(store).size());
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        int each;
        try (Store store = Store.open(path)) {
            each = Example.notes(store).size();
        }
        assertThat(each).isPositive();
        assertThat(done).hasValue(each * threads.length);
        assertThat(Example.ask(path, "PRAGMA user_version")).isEqualTo(LATEST);
    }

    @Test
    void aStepThatFailsLeavesTheStoreAsItWas() throws SQLException, IOException {
        for (int version = 1; version <= Migrations.latest(); version++) {
            Path path = OldStores.of(version, folder);
            byte[] before = Files.readAllBytes(path);
            try (Connection connection = Sqlite.open(path, Patience.USUAL)) {
                assertThatThrownBy(() ->
                                broken(new Sql(connection, path.toString())).run(false))
                        .hasMessageContaining("no such table");
            }
            assertThat(Example.ask(path, "PRAGMA user_version")).isEqualTo(Integer.toString(version));
            assertThat(Files.readAllBytes(path)).isEqualTo(before);
        }
    }

    @Test
    void aStepThatFailsLeavesTheStoreOnAServerAsItWas() {
        String database = Server.database();
        ServerPlace place = (ServerPlace) Place.of("--db", database, Server.ENVIRONMENT, null, "kim");
        PostgresEngine engine = new PostgresEngine(place);
        Sql sql = new Sql(Postgres.connect(place), engine);
        try {
            engine.create(sql);
            new Migrations(sql, Migrations.STEPS.subList(0, 1)).run(false);
            OldStores.rows(1).forEach(sql::run);
            List<String> tables = engine.tables(sql);
            List<String> before = rows(sql, tables);
            assertThat(before).hasSizeGreaterThan(20);

            assertThatThrownBy(() -> broken(sql).run(false)).hasMessageContaining("does not exist");
            assertThat(engine.state(sql).version()).isEqualTo(1);
            assertThat(engine.tables(sql)).isEqualTo(tables);
            assertThat(rows(sql, tables)).isEqualTo(before);

            new Migrations(sql).run(false);
            assertThat(engine.state(sql).version()).isEqualTo(Migrations.latest());
            assertThat(engine.tables(sql)).containsAll(tables).hasSizeGreaterThan(tables.size());
        } finally {
            sql.close();
            Server.drop(database);
        }
    }

    /** With one step more, which fails behind others that do not. */
    private static Migrations broken(Sql sql) {
        List<String> steps = new ArrayList<>(Migrations.STEPS);
        steps.add("broken");
        return new Migrations(sql, steps);
    }

    /** Every row of the tables, with the names of its columns. */
    private static List<String> rows(Sql sql, List<String> tables) {
        List<String> rows = new ArrayList<>();
        for (String table : tables) {
            rows.addAll(sql.list("SELECT * FROM " + table + " ORDER BY 1, 2", row -> table + RowImage.write(row)));
        }
        return rows;
    }
}
