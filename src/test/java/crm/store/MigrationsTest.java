package crm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** From an older schema to the newest, once, and all of a step or nothing. */
class MigrationsTest {
    private static final List<String> STEPS = List.of(
            "001-customers-touches-journal",
            "002-search",
            "003-relationship",
            "004-content-search",
            "005-imports",
            "006-threads",
            "007-numbers");
    private static final String LATEST = Integer.toString(STEPS.size());

    @TempDir
    Path folder;

    /** A store as the crm of that version left it, with a customer and a touch. */
    static Path stoppedAt(int version, Path folder) throws SQLException {
        Path path = folder.resolve("version" + version);
        Example.run(path, "PRAGMA journal_mode = WAL");
        try (Connection connection = Sqlite.open(path, Patience.USUAL)) {
            new Migrations(new Sql(connection, path.toString()), STEPS.subList(0, version)).run(true);
        }
        Example.run(path, """
                INSERT INTO customer (key, name, name_folded, stage, stage_since, added)
                VALUES ('acme', 'Acme', 'acme', 'customer', '2026-01-01', '2026-01-01')""", """
                INSERT INTO touch (uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact,
                    cancelled, note, by_whom)
                VALUES ('first', 1, '2026-01-02', -1, 0, 'tip', 'call', 'out', 1, 1, 0, 'before the index', 'kim')""");
        return path;
    }

    @Test
    void anOlderStoreIsBroughtUpToDate() throws SQLException {
        Path path = stoppedAt(1, folder);

        try (Store store = Store.open(path)) {
            assertThat(Example.notes(store)).hasSize(2);
            assertThat(found(store, "index")).isEqualTo(1);
        }
        assertThat(Example.ask(path, "PRAGMA user_version")).isEqualTo(LATEST);
        assertThat(Example.ask(path, "PRAGMA integrity_check")).isEqualTo("ok");
    }

    @Test
    void manyBringItUpToDateAtOnce() throws Exception {
        Path path = stoppedAt(1, folder);
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
        assertThat(done).hasValue(2 * threads.length);
        assertThat(Example.ask(path, "PRAGMA user_version")).isEqualTo(LATEST);
    }

    @Test
    void aStepThatFailsLeavesTheStoreAsItWas() throws SQLException, IOException {
        Path path = folder.resolve("crm.db");
        Example.fill(path, 2);
        byte[] before = Files.readAllBytes(path);
        try (Connection connection = Sqlite.open(path, Patience.USUAL)) {
            Sql sql = new Sql(connection, path.toString());
            List<String> more = new ArrayList<>(STEPS);
            more.add("broken");
            assertThatThrownBy(() -> new Migrations(sql, more).run(false)).hasMessageContaining("no such table");
        }
        assertThat(Example.ask(path, "PRAGMA user_version")).isEqualTo(LATEST);
        assertThat(Example.ask(path, "SELECT count(*) FROM sqlite_schema WHERE name = 'half_done'"))
                .isEqualTo("0");
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void theTestKnowsAllSteps() {
        assertThat(Migrations.latest()).isEqualTo(STEPS.size());
    }

    private static int found(Store store, String word) {
        int found = 0;
        var log = store.touches()
                .log(new Touches.Filter(
                        null, null, null, List.of(), List.of(), null, null, null, null, List.of(word), 0));
        for (; log.hasNext(); log.next()) {
            found++;
        }
        return found;
    }
}
