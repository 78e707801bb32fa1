package crm;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Noun;
import crm.exchange.Input;
import crm.exchange.archive.ArchiveReader;
import crm.exchange.archive.LinesReader;
import crm.store.Archive;
import crm.store.Store;
import crm.store.Surveys;
import crm.store.Touches;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What {@code crm export} writes, {@code crm import all} makes an equal store of, whatever was in it. */
class ExportTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK =
            Clock.fixed(LocalDate.of(2026, 11, 21).atTime(10, 0).atZone(BERLIN).toInstant(), BERLIN);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Property(tries = 8, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void anExportIsTheStore(@ForAll Random random, @ForAll @IntRange(max = 2) int form)
            throws IOException, SQLException {
        Path home = Files.createTempDirectory("crm-export");
        try {
            Path store = home.resolve("one.db");
            RandomFirm.fill(store, random);
            Map<String, List<String>> rows = rows(store);
            assertThat(rows)
                    .allSatisfy((table, all) -> assertThat(all).as(table).isNotEmpty());
            List<List<String>> forms = List.of(List.of(), List.of("--csv"), List.of("--csv", "--raw"));
            roundTrip(home, store, rows, forms.get(form));
        } finally {
            delete(home);
        }
    }

    private void roundTrip(Path home, Path store, Map<String, List<String>> rows, List<String> how)
            throws IOException, SQLException {
        Path file = home.resolve("out");
        Path other = home.resolve("other.db");
        List<String> words = new ArrayList<>(List.of("export", "--out", file.toString()));
        words.addAll(how);
        assertThat(run("", store, words.toArray(new String[0]))).as(said()).isZero();
        assertPrivate(file);
        assertThat(run("", other, "import", "all", file.toString())).as(said()).isZero();
        assertThat(rows(other)).as("%s", how).isEqualTo(rows);
        searchHolds(other);
        assertThat(run("", other, "import", "all", file.toString(), "--json"))
                .as(said())
                .isZero();
        assertThat(out.toString()).contains("\"added\":0").doesNotContain("\"known\":0");
        assertThat(rows(other)).as("%s twice", how).isEqualTo(rows);
        assertThat(run("", other, "undo")).as(said()).isZero();
        assertThat(rows(other).values()).allSatisfy(left -> assertThat(left).isEmpty());
    }

    /** Whatever is done to an export, it is refused with a message or taken in; never a bug, never a store out of joint. */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void aBrokenExportIsRefused(@ForAll Random random) throws IOException {
        StringBuilder broken = new StringBuilder(whole());
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            breakOne(broken, random);
        }
        try (Store store = Store.inMemory();
                ArchiveReader reader = new LinesReader(
                        Input.of(new ByteArrayInputStream(broken.toString().getBytes(StandardCharsets.UTF_8)), "it"),
                        Archive.nouns())) {
            store.write("kim", Instant.EPOCH, "import", () -> {
                Archive archive = store.archive();
                for (Noun.Entry entry = next(reader); entry != null; entry = next(reader)) {
                    archive.insert(entry);
                }
                archive.finish();
                return archive;
            });
            LocalDate today = LocalDate.of(2026, 11, 21);
            store.accounts()
                    .all(today)
                    .forEach(one -> store.customers().get(one.customer().id()));
            store.contacts().list(null);
            store.contents().list();
            store.touches()
                    .log(Touches.Filter.ALL)
                    .forEachRemaining(touch -> assertThat(touch.day()).isNotNull());
            store.promises().list(null);
            store.documents().list(null);
            store.handoffs().list(false);
            store.surveys().list(new Surveys.Filter(null, null, null, 0));
            store.risks().list(null, true);
            store.kudos().list(LocalDate.MIN, LocalDate.MAX, null);
        } catch (CrmException e) {
            assertThat(e.failure()).isInstanceOf(Failure.BadData.class);
        }
    }

    private static Noun.@Nullable Entry next(ArchiveReader reader) {
        try {
            return reader.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String whole;

    private String whole() throws IOException {
        String text = whole;
        if (text == null) {
            Path home = Files.createTempDirectory("crm-export");
            RandomFirm.fill(home.resolve("one.db"), new Random(7));
            assertThat(run("", home.resolve("one.db"), "export")).isZero();
            text = out.toString();
            whole = text;
            delete(home);
        }
        return text;
    }

    private static void breakOne(StringBuilder text, Random random) {
        List<String> junk = List.of(
                "",
                "\"",
                "{",
                "}",
                ",",
                "\n",
                "null",
                "9",
                "-",
                "2026-13-01",
                "\\u0000",
                "\ud800",
                "true",
                "[[",
                "open",
                "kept",
                "\"due\":null,",
                "zz");
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(12));
        if (random.nextInt(4) == 0) {
            // a whole line twice, or gone
            int start = text.lastIndexOf("\n", at) + 1;
            int end = text.indexOf("\n", at) + 1;
            if (end > start && random.nextBoolean()) {
                text.insert(start, text.substring(start, end));
            } else if (end > start) {
                text.delete(start, end);
            }
        } else {
            text.replace(at, to, junk.get(random.nextInt(junk.size())));
        }
    }

    @Example
    void nothingIsOverwritten() throws IOException, SQLException {
        Path home = Files.createTempDirectory("crm-export");
        try {
            Path store = home.resolve("one.db");
            run("", store, "add", "Acme");
            Path file = Files.writeString(home.resolve("mine.txt"), "mine");
            assertThat(run("", store, "export", "--out", file.toString())).isEqualTo(7);
            assertThat(file).hasContent("mine");
            Path folder = Files.createDirectory(home.resolve("folder"));
            Files.writeString(folder.resolve("thesis.txt"), "mine");
            assertThat(run("", store, "export", "--csv", "--out", folder.toString()))
                    .isEqualTo(7);
            assertThat(run("", store, "export", "--csv", "--force", "--out", folder.toString()))
                    .isEqualTo(7);
            assertThat(folder.resolve("thesis.txt")).hasContent("mine");
            Path sheets = home.resolve("a/b/sheets");
            assertThat(run("", store, "export", "--csv", "--out", sheets.toString()))
                    .as(said())
                    .isZero();
            assertThat(run("", store, "export", "--csv", "--out", sheets.toString()))
                    .isEqualTo(7);
            run("", store, "add", "Beck");
            assertThat(run("", store, "export", "--csv", "--force", "--out", sheets.toString()))
                    .as(said())
                    .isZero();
            assertThat(sheets.resolve("customers.csv")).content().contains("Beck");
            assertThat(run("", store, "export", "--force", "--out", file.toString()))
                    .as(said())
                    .isZero();
            assertPrivate(sheets);
            assertPrivate(file);
            try (Stream<Path> left = Files.walk(home)) {
                assertThat(left.filter(one -> one.getFileName().toString().startsWith(".crm-")))
                        .isEmpty();
            }
        } finally {
            delete(home);
        }
    }

    private static void assertPrivate(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
    }

    private String said() {
        return out + " " + err;
    }

    private int run(String in, Path store, String... words) {
        List<String> command = new ArrayList<>(List.of("--db", store.toString()));
        command.addAll(List.of(words));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        World world = new World(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                Map.of(),
                CLOCK,
                new Random(1),
                store.getParent(),
                "kim",
                World.Terminal.NONE,
                World.Install.NONE);
        return Crm.run(world, command.toArray(new String[0]));
    }

    /** Every row of every table in order; a row that another names stands for its place among those of its table. */
    private static Map<String, List<String>> rows(Path store) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (List<String> table : ask(store, """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'journal%'
                    AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%_search%' AND name <> 'import'
                """)) {
            String name = table.get(0);
            Map<String, String> names = new HashMap<>();
            for (List<String> key :
                    ask(store, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list('" + name + "')")) {
                names.put(key.get(0), key.get(1));
            }
            List<String> columns = new ArrayList<>();
            for (List<String> found :
                    ask(store, "SELECT name FROM pragma_table_info('" + name + "') WHERE name <> 'id'")) {
                String column = found.get(0);
                String other = names.get(column);
                columns.add(
                        other == null
                                ? "t." + column
                                : "CASE WHEN t." + column + " IS NULL THEN NULL ELSE (SELECT count(*) FROM " + other
                                        + " r WHERE r.id <= t." + column + ") END");
            }
            rows.put(
                    name,
                    ask(
                                    store,
                                    "SELECT " + String.join(", ", columns) + " FROM " + name + " t ORDER BY "
                                            + (name.equals("stale_seen") ? "1, 2" : "t.id"))
                            .stream()
                            .map(List::toString)
                            .toList());
        }
        return rows;
    }

    private static List<List<String>> ask(Path store, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    String text = found.getString(column);
                    row.add(
                            text == null || query.startsWith("SELECT name") || query.contains("pragma")
                                    ? text
                                    : '<' + text + '>');
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Fails where the index of the words and the words themselves differ. */
    private static void searchHolds(Path store) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO touch_search (touch_search, rank) VALUES ('integrity-check', 1)");
            statement.executeUpdate("INSERT INTO content_search (content_search, rank) VALUES ('integrity-check', 1)");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.sorted((left, right) -> right.compareTo(left)).toList()) {
                Files.delete(file);
            }
        }
    }
}
