package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL of the user's own: it answers, it ends, and it changes nothing. */
class QueryTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void fill() {
        path = folder.resolve("crm.db");
        Example.fill(path, 3);
    }

    private List<List<@Nullable Object>> ask(String sql) {
        try (Query query = Query.of(new Place.InFile(path), sql, LIMIT)) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            query.forEachRemaining(rows::add);
            return rows;
        }
    }

    @Test
    void everyViewAnswersWithTheColumnsThatAreDescribed() throws SQLException {
        assertThat(Views.all()).hasSizeGreaterThan(14);
        try (Connection connection = Sqlite.open(path, Patience.USUAL)) {
            Sql sql = new Sql(connection, path.toString());
            sql.run(Views.script());
            assertThat(sql.list("SELECT name FROM temp.sqlite_schema WHERE type = 'view'", row -> row.getString(1)))
                    .containsExactlyInAnyOrderElementsOf(
                            Views.all().stream().map(Views.Entry::name).toList());
            for (Views.Entry view : Views.all()) {
                assertThat(view.about()).as(view.name()).endsWith(".");
                assertThat(sql.list(
                                "SELECT name FROM pragma_table_info(?, 'temp')", row -> row.getString(1), view.name()))
                        .as(view.name())
                        .containsExactlyElementsOf(
                                view.columns().stream().map(Views.Column::name).toList());
            }
        }
        for (Views.Entry view : Views.all()) {
            ask("SELECT * FROM " + view.name());
        }
    }

    @Test
    void valuesAreWhatTheyAre() {
        assertThat(ask("SELECT key, 1 + 1, 2.5, NULL, name FROM customers"))
                .containsExactly(java.util.Arrays.asList("acme", 2L, 2.5, null, "Acmé & Söhne"));
        assertThat(ask("SELECT id FROM touches WHERE kind = 'article' ORDER BY id;  -- all\n"))
                .hasSize(3);
        assertThat(ask("VALUES (1), (2)")).hasSize(2);
        assertThat(ask("/* a; b */ WITH x AS (SELECT ';' AS \"a;b\") SELECT * FROM x"))
                .containsExactly(List.of(";"));
        try (Query query = Query.of(new Place.InFile(path), "SELECT 1 AS a, 2 AS a, 3 AS a_2, 4 AS a", LIMIT)) {
            assertThat(query.columns()).containsExactly("a", "a_2", "a_2_2", "a_3");
        }
        assertThat(Example.failure(() -> ask("SELECT x'00' AS b"))).isInstanceOf(Failure.BadData.class);
        assertThat(Example.failure(() -> ask("SELECT 9e999"))).isInstanceOf(Failure.BadData.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " -- nothing",
                "DELETE FROM customer",
                "PRAGMA query_only = OFF",
                "ATTACH 'x' AS x",
                "VACUUM INTO 'x'",
                "BEGIN",
                "CREATE TABLE t (x)",
                "SELECT 1; DELETE FROM touch",
                "SELECT 1; SELECT 2",
                "WITH x AS (SELECT 1) DELETE FROM touch",
                "WITH x AS (SELECT 1) INSERT INTO kudos SELECT 1, 2, 3, 4, 5, 6, 7",
                "SELECT load_extension('x')",
                "SELECT * FROM nothing",
                "SELECT key FROM",
                "'"
            })
    void whatDoesMoreThanAskIsRefused(String sql) throws IOException {
        byte[] before = Files.readAllBytes(path);
        assertThat(Example.failure(() -> ask(sql))).isInstanceOf(Failure.Usage.class);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void aQueryEndsWhenItsTimeIsUp() {
        String endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
        long start = System.nanoTime();
        assertThat(Example.failure(() -> {
                    try (Query query = Query.of(new Place.InFile(path), endless, Duration.ofMillis(200))) {
                        query.forEachRemaining(row -> {});
                    }
                }))
                .isEqualTo(new Failure.Usage("the query took longer than 0.2 s", "--timeout 1m gives it longer"));
        assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(8).toNanos());
    }

    @Test
    void whereThereIsNoStoreThereIsNothing() {
        path = folder.resolve("none.db");
        assertThat(ask("SELECT * FROM customers")).isEmpty();
        assertThat(path).doesNotExist();
    }
}
