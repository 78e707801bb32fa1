package crm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crm.Crm;
import crm.World;
import crm.domain.CrmException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store of any crm there ever was is brought up to date: nothing is lost, and it answers as one that was always new. */
class OldStoresTest {
    /** Whatever has an answer of its own; one line a command. */
    private static final String COMMANDS = """
            list --all
            show acme
            log
            log --search index
            stale --all --explain
            today
            lately acme --since 1y
            history
            stats
            health
            coverage
            responses
            funnel
            contact list
            promise list
            content list
            suggest acme
            doc list
            handoff list
            survey list
            risk list
            kudos list
            import list
            """;

    @TempDir
    Path folder;

    static IntStream versions() {
        return IntStream.rangeClosed(1, Migrations.latest());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everySchemaIsKept(int version) throws SQLException, IOException {
        Path script = OldStores.script(version);
        if (!Files.exists(script) && "make".equals(System.getProperty("stores"))) {
            Files.writeString(script, OldStores.dump(OldStores.made(version, version, folder.resolve("new"))));
        }
        assertThat(script).as("make it with -Dstores=make, and look at it").exists();
        Path path = OldStores.of(version, folder);

        assertThat(Example.ask(path, "PRAGMA user_version")).isEqualTo(Integer.toString(version));
        for (String table : tables(path)) {
            for (String column : columns(path, table)) {
                assertThat(Example.ask(path, "SELECT count(" + column + ") FROM " + table))
                        .as("rows with " + table + "." + column)
                        .isNotEqualTo("0");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void nothingIsLost(int version) throws SQLException {
        Path path = OldStores.of(version, folder);
        Map<String, List<String>> columns = columns(path);
        Map<String, List<String>> before = rows(path, columns);

        Store.open(path).close();

        assertThat(rows(path, columns)).isEqualTo(before);
        assertThat(Example.ask(path, "PRAGMA user_version")).isEqualTo(Integer.toString(Migrations.latest()));
        assertThat(Example.ask(path, "PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(Example.ask(path, "PRAGMA foreign_key_check")).isEmpty();
        Path anew = OldStores.made(Migrations.latest(), version, folder.resolve("anew"));
        assertThat(rows(path, columns(path))).isEqualTo(rows(anew, columns(anew)));
        String schema = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name";
        assertThat(Example.ask(path, schema)).isEqualTo(Example.ask(anew, schema));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void commandsAnswerAsInAStoreThatWasAlwaysNew(int version) throws SQLException {
        Path path = OldStores.of(version, folder);
        Path anew = OldStores.made(Migrations.latest(), version, folder.resolve("anew"));
        List<String> commands = new ArrayList<>(COMMANDS.lines().toList());
        Views.all().forEach(view -> commands.add("sql SELECT=*=FROM=" + view.name()));
        for (String command : commands) {
            String said = run(path, command);
            assertThat(said).as(command).isEqualTo(run(anew, command)).startsWith("0\n");
        }
        assertThat(run(path, "doctor -o csv").replace(path.toString(), "STORE"))
                .contains("schema,ok,", "integrity,ok,", "references,ok,", "search index,ok,", "rows,ok,")
                .doesNotContain(",wrong,");
    }

    /** What an old crm wrote down of its changes is enough to take back all of them. */
    @ParameterizedTest
    @MethodSource("versions")
    void allOfItCanBeTakenBack(int version) throws SQLException {
        Path path = OldStores.of(version, folder);
        String left = "SELECT count(*) FROM journal WHERE undoes IS NULL AND undone_by IS NULL";
        int commands = Integer.parseInt(Example.ask(path, left));
        for (int i = 0; i < commands; i++) {
            assertThat(run(path, "undo")).startsWith("0\n");
        }
        assertThat(Example.ask(path, left)).isEqualTo("0");
        assertThat(Example.rows(path)).isEmpty();
    }

    /** Wherever room runs out, the store stays what it was, to be read by the crm that made it. */
    @ParameterizedTest
    @MethodSource("versions")
    void aFullDiskLeavesTheOldStore(int version) throws SQLException {
        Path path = OldStores.of(version, folder);
        String before = OldStores.dump(path);
        int pages = Integer.parseInt(Example.ask(path, "PRAGMA page_count"));
        int failed = 0;
        while (!migrated(path, pages + failed)) {
            failed++;
            assertThat(OldStores.dump(path)).isEqualTo(before);
            assertThat(Example.ask(path, "PRAGMA integrity_check")).isEqualTo("ok");
        }
        // the first steps need room, the last one makes it in pages that it has freed
        assertThat(failed).isGreaterThan(version < Migrations.latest() ? 1 : -1);
        assertThat(Example.ask(path, "PRAGMA user_version")).isEqualTo(Integer.toString(Migrations.latest()));
    }

    /** Whether there was room for it in so many pages. */
    private static boolean migrated(Path path, int pages) throws SQLException {
        try (Connection connection = Sqlite.open(path, Patience.USUAL)) {
            Sql sql = new Sql(connection, path.toString());
            sql.run("PRAGMA max_page_count = " + pages);
            CrmException refused = catchThrowableOfType(CrmException.class, () -> new Migrations(sql).run(false));
            if (refused != null) {
                assertThat(refused.failure().message()).isEqualTo(path + ": the disk is full");
                assertThat(refused.failure().code()).isEqualTo(7);
            }
            return refused == null;
        }
    }

    /** Whatever is asked of it, with words that we know or not. */
    @Test
    void aNewerStoreIsRefusedAndStaysAsItIs() throws SQLException, IOException {
        int newer = Migrations.latest() + 1;
        Path path = OldStores.of(Migrations.latest(), folder);
        Example.run(path, "ALTER TABLE touch ADD COLUMN mood TEXT", "PRAGMA user_version = " + newer);
        byte[] before = Files.readAllBytes(path);
        List<String> commands = new ArrayList<>(COMMANDS.lines().toList());
        commands.addAll(List.of(
                "add Bolt",
                "touch acme hello",
                "edit acme --tier B",
                "undo",
                "rm acme --yes",
                "sql SELECT=1",
                "export",
                "backup " + folder.resolve("copy"),
                "erase acme --confirm Acme",
                "merge acme gone --yes"));
        for (String command : commands) {
            assertThat(run(path, command))
                    .as(command)
                    .startsWith("6\n")
                    .contains(path + ": was made by a newer crm (schema " + newer + ", this one knows "
                            + Migrations.latest() + ")");
            assertThat(Files.readAllBytes(path)).as(command).isEqualTo(before);
        }
        assertThat(run(path, "doctor")).startsWith("6\n").contains("was made by a newer crm");
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    /** The exit code and all that was said; {@code =} stands for a blank inside a word. */
    private String run(Path store, String command) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        StringWriter said = new StringWriter();
        List<String> words = new ArrayList<>(List.of("--db", store.toString()));
        for (String word : command.split(" ")) {
            words.add(word.startsWith("SELECT=") ? word.replace('=', ' ') : word);
        }
        World world = new World(
                new ByteArrayInputStream(new byte[0]),
                said,
                said,
                Map.of(),
                Clock.fixed(Example.NOW, berlin),
                new Random(1),
                folder,
                "kim",
                World.Terminal.NONE,
                World.Install.NONE);
        return Crm.run(world, words.toArray(new String[0])) + "\n" + said;
    }

    private static List<String> tables(Path path) throws SQLException {
        return Example.ask(
                        path,
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_search%' ESCAPE '\\' ORDER BY 1")
                .lines()
                .toList();
    }

    private static List<String> columns(Path path, String table) throws SQLException {
        return Example.ask(path, "SELECT name FROM pragma_table_info('" + table + "')")
                .lines()
                .toList();
    }

    private static Map<String, List<String>> columns(Path path) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        for (String table : tables(path)) {
            columns.put(table, columns(path, table));
        }
        return columns;
    }

    /** What each table holds in those columns, whatever else there may be. */
    private static Map<String, List<String>> rows(Path path, Map<String, List<String>> columns) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Map.Entry<String, List<String>> table : columns.entrySet()) {
            String row = "quote(" + String.join(") || '|' || quote(", table.getValue()) + ")";
            rows.put(
                    table.getKey(),
                    Example.ask(path, "SELECT " + row + " FROM " + table.getKey() + " ORDER BY 1")
                            .lines()
                            .toList());
        }
        return rows;
    }
}
