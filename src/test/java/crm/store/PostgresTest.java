package crm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crm.Server;
import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why there is no connection, or not the right to do something with it: each reason is told as what it is. */
class PostgresTest {
    private static final String SECRET = "correct-horse";

    private static String address = "";

    @BeforeAll
    static void makeDatabase() {
        address = Server.database();
        Server.run("CREATE ROLE locked LOGIN PASSWORD '" + SECRET + "'");
        Server.run("CREATE ROLE stranger LOGIN");
        Server.askForPassword("locked");
    }

    @AfterAll
    static void dropDatabase() {
        Server.drop(address);
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertFailure("postgresql://localhost:" + port + "/firm", Map.of(), 5, "nobody listens there");
    }

    @Test
    void aServerThatNeverAnswersIsNotWaitedForLong() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Instant begun = Instant.now();
            assertFailure(
                    "postgresql://localhost:" + socket.getLocalPort() + "/firm?connect_timeout=1",
                    Map.of(),
                    5,
                    "did not answer within 1 s");
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(4));
        }
    }

    /** So long we wait where nobody says otherwise. */
    @Test
    void fiveSecondsAreTheUsual() {
        assertThat(place(address, Map.of()).seconds()).isEqualTo(5);
    }

    @Test
    void aHostThatIsNone() {
        assertFailure("postgresql://nowhere.invalid/firm", Map.of(), 7, "there is no host 'nowhere.invalid'");
    }

    @Test
    void aDatabaseThatIsNone() {
        String none = address.replaceFirst("[^/]*$", "nosuch");
        Failure failure = assertFailure(none, Map.of("PGUSER", "postgres"), 7, "there is no such database");
        assertThat(failure.hint()).isEqualTo("createdb nosuch");
    }

    @Test
    void aUserThatIsNone() {
        assertFailure(address, Map.of("PGUSER", "nosuch"), 7, "role \"nosuch\" does not exist");
    }

    @Test
    void aPasswordIsAskedFor() {
        Failure none = assertFailure(address, Map.of("PGUSER", "locked"), 7, "asks for the password of locked");
        assertThat(none.hint()).contains("~/.pgpass");
        Failure wrong = assertFailure(
                address, Map.of("PGUSER", "locked", "PGPASSWORD", "wrong-" + SECRET), 7, "password of locked is wrong");
        assertThat(wrong.hint()).contains("~/.pgpass");
        Postgres.close(Postgres.connect(place(address, Map.of("PGUSER", "locked", "PGPASSWORD", SECRET))));
    }

    @Test
    void whoMayNotEnterIsToldSo() {
        String closed = Server.database();
        try {
            Server.run("REVOKE CONNECT ON DATABASE " + name(closed) + " FROM PUBLIC");
            assertFailure(closed, Map.of("PGUSER", "stranger"), 7, "stranger may not do that");
        } finally {
            Server.drop(closed);
        }
    }

    @Test
    void trustThatIsAskedForIsNotDoneWithout() {
        for (String mode : List.of("require", "verify-ca", "verify-full")) {
            Failure failure = assertFailure(
                    address + "?sslmode=" + mode, Server.ENVIRONMENT, 7, "offers no TLS, and sslmode=" + mode);
            assertThat(failure.type()).isEqualTo("server");
        }
        Postgres.close(Postgres.connect(place(address + "?sslmode=prefer", Server.ENVIRONMENT)));
    }

    @Test
    void anOldServer() {
        ServerPlace place = place("postgresql://db.example/firm", Map.of());
        Postgres.requireNew(place, Postgres.OLDEST);
        CrmException refused =
                catchThrowableOfType(CrmException.class, () -> Postgres.requireNew(place, Postgres.OLDEST - 1));
        assertThat(refused.failure().message())
                .isEqualTo("postgresql://db.example/firm: is PostgreSQL 12, crm needs 13 or newer");
        assertThat(refused.failure().code()).isEqualTo(7);
    }

    @Test
    void anOlderStoreIsBroughtUpToDateByItsOwnerAlone() {
        String store = Server.database();
        try {
            Place owner = place(store, Server.ENVIRONMENT);
            Foundation.roles(owner, "old_writer", "old_reader", Foundation.store(owner));
            Server.run("GRANT old_writer TO stranger");
            Server.run(name(store), "UPDATE crm.store SET version = 6");
            Failure failure = assertFailure(store, Map.of("PGUSER", "stranger"), 7, "has schema 6, this crm needs");
            assertThat(failure.message()).contains("stranger may not change it");
            assertThat(failure.hint()).isEqualTo("its owner runs crm store init with this crm");
        } finally {
            Server.drop(store);
        }
    }

    /** What later migrations make is there for both without another word. */
    @Test
    void rightsHoldForTablesToCome() {
        String store = Server.database();
        try {
            Place owner = place(store, Server.ENVIRONMENT);
            Foundation.roles(owner, "later_writer", "later_reader", Foundation.store(owner));
            Server.run(name(store), "CREATE TABLE crm.later (id bigint GENERATED BY DEFAULT AS IDENTITY, said text)");
            Server.run(name(store), "SET ROLE later_writer; INSERT INTO crm.later (said) VALUES ('yes')");
            Server.run(name(store), "SET ROLE later_reader; SELECT * FROM crm.later");
            CrmException refused = catchThrowableOfType(
                    CrmException.class,
                    () -> asReader(store, "later_reader", "INSERT INTO later (said) VALUES ('no')"));
            assertThat(refused.failure().code()).isEqualTo(7);
        } finally {
            Server.drop(store);
        }
    }

    private static void asReader(String address, String role, String statement) {
        ServerPlace place = place(address, Server.ENVIRONMENT);
        Sql sql = new Sql(Postgres.connect(place), new PostgresEngine(place));
        try {
            sql.run("SET ROLE " + role);
            sql.run(statement);
        } finally {
            sql.close();
        }
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static ServerPlace place(String address, Map<String, String> env) {
        return (ServerPlace) Place.of("--db", address, env, null, "kim");
    }

    private static Failure assertFailure(String address, Map<String, String> env, int code, String says) {
        Map<String, String> known = new HashMap<>(env);
        known.putIfAbsent("PGPASSWORD", SECRET.repeat(env.containsKey("PGUSER") ? 0 : 1));
        CrmException failed = catchThrowableOfType(
                CrmException.class, () -> Store.open(place(address, known)).close());
        assertThat(failed).as(address).isNotNull();
        Failure failure = failed.failure();
        assertThat(failure.message()).contains(says).doesNotContain(SECRET);
        assertThat(String.valueOf(failure.hint())).doesNotContain(SECRET);
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain(SECRET);
        }
        assertThat(failure.code()).as(failure.message()).isEqualTo(code);
        return failure;
    }
}
