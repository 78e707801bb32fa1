package crm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crm.Server;
import crm.domain.CrmException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store moves between a file and a server and stays what it is; and what must not be written over is not. */
class StoreCopyTest {
    private static final int TOUCHES = 5_000;

    @TempDir
    private Path home;

    private String address = "";
    private Place file = new Place.InFile(Path.of("/"));
    private Place server = file;

    @BeforeEach
    void makeStores() throws SQLException {
        address = Server.database();
        server = Place.of("--db", address, Server.ENVIRONMENT, null, "kim");
        Path path = home.resolve("crm.db");
        file = new Place.InFile(path);
        Store.openOrCreate(path).close();
        Example.run(
                path,
                """
                INSERT INTO customer (id, key, name, name_folded, stage, stage_since, added)
                VALUES (7, 'acme', 'Zoë''s "Acme" \\ 🐝', 'zoes acme', 'customer', '2026-01-01', '2026-01-01')
                """,
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + TOUCHES + ")"
                        + " INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value,"
                        + " contact, cancelled, note, by_whom) SELECT i * 3, 'u' || i, 7, '2026-01-02', 1800000000 + i, 3600,"
                        + " 'tip', 'call', 'out', 1, 1, 0, char(10, 233, 304, 128029) || i, 'kim' FROM n",
                "UPDATE touch SET note = replace(hex(zeroblob(500000)), '0', 'é') WHERE id = 30",
                // entries of a journal point back and forth
                "INSERT INTO journal (id, at, by_whom, command, undone_by) VALUES (1, 5, 'kim', 'a', NULL)",
                "INSERT INTO journal (id, at, by_whom, command, undoes) VALUES (2, 6, 'kim', 'b', 1)",
                "UPDATE journal SET undone_by = 2 WHERE id = 1");
    }

    @AfterEach
    void dropDatabase() {
        Server.drop(address);
    }

    @Test
    void aStoreGoesToAServerAndComesBackTheSame() throws SQLException {
        List<Long> told = new ArrayList<>();
        Map<String, Long> rows;
        try (StoreCopy copy = StoreCopy.between(file, server)) {
            assertThat(copy.steps()).isEqualTo(2 * (TOUCHES + 3));
            rows = copy.run(told::add);
        }
        assertThat(rows).containsEntry("touch", (long) TOUCHES).containsEntry("journal", 2L);
        assertThat(told).hasSize(2 * (TOUCHES + 3)).isSorted();
        Path back = home.resolve("back.db");
        try (StoreCopy copy = StoreCopy.between(server, new Place.InFile(back))) {
            assertThat(copy.run(done -> {})).isEqualTo(rows);
        }
        String sum = "SELECT group_concat(id || uid || note || at) FROM (SELECT * FROM touch ORDER BY id)";
        assertThat(Example.ask(back, sum)).isEqualTo(Example.ask(home.resolve("crm.db"), sum));
        assertThat(Example.ask(back, "SELECT name FROM customer")).isEqualTo("Zoë's \"Acme\" \\ 🐝");
        assertThat(Example.ask(back, "PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(home).isDirectoryNotContaining("glob:**.crm-*");
    }

    @Test
    void newNumbersGoOnBehindThose() {
        copy(file, server);
        Server.run(name(), "INSERT INTO crm.touch_tag (touch_id, text) SELECT max(id), 'x' FROM crm.touch");
        assertThat(ask("INSERT INTO journal (at, by_whom, command) VALUES (9, 'kim', 'c') RETURNING id"))
                .isEqualTo(3);
    }

    @Test
    void aStoreThatHoldsAnythingIsLeftAlone() {
        Foundation.store(server);
        Server.run(name(), "INSERT INTO crm.journal (at, by_whom, command) VALUES (1, 'anna', 'x')");
        CrmException refused = catchThrowableOfType(CrmException.class, () -> copy(file, server));
        assertThat(refused.failure().code()).isEqualTo(2);
        assertThat(refused.failure().message()).contains("is not empty: nothing was copied");
        assertThat(ask("SELECT count(*) FROM customer")).isZero();
    }

    @Test
    void whatTheTargetDoesNotKeepIsFoundAndNothingStays() {
        Foundation.store(server);
        Server.run(name(), """
                CREATE FUNCTION crm.spoil() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN new.note = 'spoiled'; RETURN new; END $$;
                CREATE TRIGGER spoil BEFORE INSERT ON crm.touch FOR EACH ROW WHEN (new.id = 300)
                EXECUTE FUNCTION crm.spoil();
                """);
        CrmException refused = catchThrowableOfType(CrmException.class, () -> copy(file, server));
        assertThat(refused.failure().code()).isEqualTo(6);
        assertThat(refused.failure().message()).contains("row 100 of touch is another; nothing was copied");
        assertThat(ask("SELECT count(*) FROM touch")).isZero();
        assertThat(ask("SELECT count(*) FROM customer")).isZero();
    }

    @Test
    void aDamagedStoreIsNotCopied() throws SQLException {
        Path path = home.resolve("crm.db");
        Example.run(path, "PRAGMA foreign_keys = OFF", "DELETE FROM customer");
        Path target = home.resolve("new.db");
        CrmException refused = catchThrowableOfType(CrmException.class, () -> copy(file, new Place.InFile(target)));
        assertThat(refused.failure().code()).isEqualTo(6);
        assertThat(refused.failure().message()).contains("touch 3 is of a customer that is not there");
        assertThat(Files.notExists(target)).isTrue();
        assertThat(home).isDirectoryNotContaining("glob:**.crm-*");
    }

    private static void copy(Place from, Place to) {
        try (StoreCopy copy = StoreCopy.between(from, to)) {
            copy.run(done -> {});
        }
    }

    private String name() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private long ask(String question) {
        ServerPlace place = (ServerPlace) server;
        Sql sql = new Sql(Postgres.connect(place), new PostgresEngine(place));
        try {
            Long answer = sql.first(question, row -> row.getLong(1));
            return answer == null ? -1 : answer;
        } finally {
            sql.close();
        }
    }
}
