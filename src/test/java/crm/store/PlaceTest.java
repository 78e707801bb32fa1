package crm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"/a?mode=memory", "/:memory:", "/file:x", "/a b", "/quo'te\"", "/new\nline", "/~/x"})
    void aPathIsAPath(String path) {
        assertThat(Place.of("--db", path, NOTHING, null, "kim")).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b"})
    void whatIsNoPathIsAUsageError(String path) {
        assertThatThrownBy(() -> Place.of("--db", path, NOTHING, null, "kim"))
                .isInstanceOfSatisfying(CrmException.class, failed -> {
                    assertThat(failed.failure().code()).isEqualTo(2);
                    assertThat(failed.failure().message()).contains("--db");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://db.example/firm, db.example, 5432, firm, kim",
        "postgres://db.example:6000/firm, db.example, 6000, firm, kim",
        "POSTGRESQL://anna@db.example/a%20b, db.example, 5432, a b, anna",
        "postgresql://[::1]:6000/firm, [::1], 6000, firm, kim",
        "postgresql:///firm, localhost, 5432, firm, kim",
        "postgresql://db.example, db.example, 5432, kim, kim",
    })
    void anAddressSaysWhereAndWho(String text, String host, int port, String database, String user) {
        ServerPlace place = server(text, NOTHING);
        assertThat(place.host()).isEqualTo(host);
        assertThat(place.port()).isEqualTo(port);
        assertThat(place.database()).isEqualTo(database);
        assertThat(place.user()).isEqualTo(user);
        assertThat(place.password()).isNull();
    }

    @Test
    void whatTheAddressLeavesOpenStandsInTheEnvironment() {
        Map<String, String> env = Map.of(
                "PGHOST",
                "h",
                "PGPORT",
                "7",
                "PGDATABASE",
                "d",
                "PGUSER",
                "u",
                "PGPASSWORD",
                "p",
                "PGSSLMODE",
                "require");
        ServerPlace place = server("postgresql://", env);
        assertThat(place).hasToString("postgresql://h:7/d");
        assertThat(place.user()).isEqualTo("u");
        assertThat(place.password()).isEqualTo("p");
        assertThat(place.settings()).containsEntry("sslmode", "require");
        assertThat(server("postgresql:///x?sslmode=verify-full", env).settings())
                .containsEntry("sslmode", "verify-full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://anna:secret@db/firm",
                "postgresql://db/firm?password=secret",
                "postgresql://db:secret/firm",
                "postgresql://db/firm?sslmode=secret-mode",
                "postgresql://db/firm?secret=1",
                "postgresql:secret",
                "postgresql://db/fi rm#secret",
                "postgresql://db/firm?connect_timeout=secret",
                "postgresql://db/%zz"
            })
    void whatIsNoAddressIsAUsageErrorThatRepeatsNoPassword(String text) {
        assertThatThrownBy(() -> server(text, NOTHING).seconds()).isInstanceOfSatisfying(CrmException.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(2);
            if (!text.contains("?secret") && !text.contains("secret-mode")) {
                assertThat(failed.failure().message()).doesNotContain("secret");
            }
        });
    }

    @Test
    void thePasswordFileIsReadAsPsqlReadsIt() throws IOException {
        Path file = home.resolve(".pgpass");
        Files.writeString(file, """
                # host:port:database:user:password
                other:*:*:*:wrong
                db:5432:firm:anna:right\\:and\\\\left
                *:*:*:*:any
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(server("postgresql://anna@db/firm", NOTHING).password()).isEqualTo("right:and\\left");
        assertThat(server("postgresql://kim@db/firm", NOTHING).password()).isEqualTo("any");
        assertThat(server("postgresql://kim@db/firm", Map.of("PGPASSFILE", "/nowhere"))
                        .password())
                .isNull();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(server("postgresql://anna@db/firm", NOTHING).password()).isNull();
        assertThat(server("postgresql://anna@db/firm", NOTHING).warning()).contains("chmod 600");
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(server("postgresql://db/firm", Map.of("PGPASSWORD", "secret"))
                        .toString())
                .doesNotContain("secret");
    }

    private ServerPlace server(String text, Map<String, String> env) {
        return (ServerPlace) Place.of("--db", text, env, home, "kim");
    }
}
