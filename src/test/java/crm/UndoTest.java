package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** {@code crm undo} after any command leaves every table as it was before it, the journal apart. */
class UndoTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK =
            Clock.fixed(LocalDate.of(2026, 11, 21).atTime(10, 0).atZone(BERLIN).toInstant(), BERLIN);

    /** Put in place of the id of the touch that was logged last. */
    private static final String LAST_TOUCH = "LAST-TOUCH";

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    void undoOfACommandIsNothing(@ForAll("commands") List<List<String>> commands, @ForAll Random random)
            throws IOException, SQLException {
        Path home = Files.createTempDirectory("crm-undo");
        try {
            Firm firm = new Firm(home, random);
            firm.run("add", "Acme", "--tag", "a");
            firm.run("touch", "acme", "a tip", "-k", "tip", "--tag", "x");
            Deque<List<String>> before = new ArrayDeque<>();
            for (List<String> command : commands) {
                List<String> rows = firm.rows();
                int code = firm.run(command.toArray(new String[0]));
                assertThat(code).as("exit code of %s: %s", command, firm.said()).isIn(0, 2, 4);
                List<String> after = firm.rows();
                if (code != 0) {
                    assertThat(after).as("rows after the refused %s", command).isEqualTo(rows);
                }
                if (!after.equals(rows)) {
                    before.push(rows);
                }
            }
            while (!before.isEmpty()) {
                assertThat(firm.run("undo")).isZero();
                assertThat(firm.rows()).as("rows after: %s", firm.said()).isEqualTo(before.pop());
                firm.searchHolds();
            }
        } finally {
            delete(home);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> commands() {
        Arbitrary<String> name = Arbitraries.of("acme", "Beck", "zoë", "Acme Works");
        Arbitrary<String> attribute = Arbitraries.of(
                "--tag b",
                "--tag a --tag c",
                "--remove a",
                "--clear tags,note",
                "--name Acme-Works",
                "--alias Works --domain acme.example --email dana@acme.example",
                "--stage prospect",
                "--stage customer --since 2026-01-15",
                "--tier b --window 6w --annual-value 12000",
                "--key works",
                "--interest heat --note likes-it-short");
        Arbitrary<String> touch = Arbitraries.of(
                "-k tip",
                "-k internal",
                "-k complaint --tag y",
                "--value guide --with Dana --tag x --tag z",
                "-d 2026-01-10T15:04 --in -c call",
                "-d 2027-01-01 -k event --link https://example.com/",
                "--cancelled",
                "--held --note anew",
                "--customer Beck --tag q");
        Arbitrary<List<String>> one = Arbitraries.oneOf(
                name.map(who -> List.of("add", who, "--tag", "n")),
                name.flatMap(who -> attribute.map(what -> words("edit", who, what))),
                name.flatMap(who -> touch.map(what -> words("touch", who, what + " --new"))),
                touch.map(what -> words("touch edit", LAST_TOUCH, what)),
                Arbitraries.just(List.of("touch", "rm", LAST_TOUCH)),
                name.flatMap(who -> Arbitraries.of("suspect", "prospect", "customer", "former")
                        .map(stage -> List.of("stage", who, stage))),
                name.map(who -> List.of("stage", who, "customer", "-d", "2026-02-03")),
                name.flatMap(who -> Arbitraries.of("--until 2w", "--until 3d --reason moving", "--off")
                        .map(what -> words("snooze", who, what))),
                name.flatMap(who -> Arbitraries.of("", "--back").map(what -> words("archive", who, what))),
                name.map(who -> List.of("rm", who, "--yes")));
        return one.list().ofMinSize(1).ofMaxSize(7);
    }

    private static List<String> words(String command, String who, String what) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add(who);
        if (!what.isEmpty()) {
            words.addAll(List.of(what.split(" ")));
        }
        return words;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.sorted((left, right) -> right.compareTo(left)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A store on disk, asked behind the program's back. */
    private static final class Firm {
        private final Path home;
        private final Path store;
        private final Random random;
        private StringWriter out = new StringWriter();
        private StringWriter err = new StringWriter();

        Firm(Path home, Random random) {
            this.home = home;
            this.store = home.resolve("firm.db");
            this.random = random;
        }

        String said() {
            return out + " " + err;
        }

        int run(String... words) throws SQLException {
            List<String> command = new ArrayList<>(List.of("--db", store.toString()));
            for (String word : words) {
                command.add(word.equals(LAST_TOUCH) ? lastTouch() : word);
            }
            out = new StringWriter();
            err = new StringWriter();
            World world = new World(
                    new ByteArrayInputStream(new byte[0]),
                    out,
                    err,
                    Map.of(),
                    CLOCK,
                    random,
                    home,
                    "kim",
                    World.Terminal.NONE,
                    World.Install.NONE);
            return Crm.run(world, command.toArray(new String[0]));
        }

        private String lastTouch() throws SQLException {
            List<String> ids = ask("SELECT uid FROM touch ORDER BY id DESC LIMIT 1");
            return ids.isEmpty() ? "none" : ids.get(0).substring(1, ids.get(0).length() - 1);
        }

        /** Every row of every table that undo answers for, as text. */
        List<String> rows() throws SQLException {
            List<String> rows = new ArrayList<>();
            for (String quoted : ask("""
                    SELECT name FROM sqlite_schema
                    WHERE type = 'table' AND name NOT LIKE 'journal%' AND name NOT LIKE 'sqlite%'
                        AND name NOT LIKE 'touch_search%' ORDER BY name
                    """)) {
                String table = quoted.substring(1, quoted.length() - 1);
                for (String row : ask("SELECT * FROM " + table + " ORDER BY 1, 2")) {
                    rows.add(table + row);
                }
            }
            return rows;
        }

        /** Fails where the index of the words and the words themselves differ. */
        void searchHolds() throws SQLException {
            try (Connection connection = open();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("INSERT INTO touch_search (touch_search, rank) VALUES ('integrity-check', 1)");
            }
        }

        private List<String> ask(String query) throws SQLException {
            List<String> rows = new ArrayList<>();
            try (Connection connection = open();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(query)) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.add(String.valueOf(found.getString(column)));
                    }
                    rows.add(row.toString());
                }
            }
            return rows;
        }

        private Connection open() throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + store);
        }
    }
}
