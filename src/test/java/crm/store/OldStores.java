package crm.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Stores as the crm of each schema left them. README.md beside them says what they hold, and how the next one is made. */
final class OldStores {
    private static final Path FOLDER = Path.of("src/test/resources/crm/store/old");

    /** A table as the schema has it: {@code sort} is table, virtual or shadow, the last being what a virtual one consists of. */
    private record Table(String name, String sort, String sql) {}

    private OldStores() {}

    /** The script that makes the store of that schema. */
    static Path script(int version) {
        return FOLDER.resolve(String.format(Locale.ROOT, "version-%03d.sql", version));
    }

    /** The store of that schema, in a new file. */
    static Path of(int version, Path folder) throws SQLException {
        Path path = fresh(folder.resolve("version" + version));
        Example.run(path, read(script(version)));
        return path;
    }

    /** A store of one schema, made by its migrations, with the rows of those up to another. */
    static Path made(int version, int rows, Path path) throws SQLException {
        fresh(path);
        try (Connection connection = Sqlite.open(path, Patience.USUAL)) {
            new Migrations(new Sql(connection, path.toString()), Migrations.STEPS.subList(0, version)).run(true);
        }
        Example.run(path, "BEGIN;" + String.join("", rows(rows)) + "COMMIT;");
        return path;
    }

    /** What the crm of each schema up to that one wrote, as scripts that all databases take. */
    static List<String> rows(int version) {
        List<String> rows = new ArrayList<>();
        for (int each = 1; each <= version; each++) {
            Path script = FOLDER.resolve(String.format(Locale.ROOT, "rows-%03d.sql", each));
            if (Files.exists(script)) {
                rows.add(read(script));
            }
        }
        return rows;
    }

    /** All of a store as a script that makes it anew, the search indexes as they are. Letters that nobody sees are written out. */
    static String dump(Path path) throws SQLException {
        StringBuilder script = new StringBuilder("BEGIN;\n");
        for (String mark : List.of("application_id", "user_version")) {
            line(script, "PRAGMA " + mark + " = " + Example.ask(path, "PRAGMA " + mark));
        }
        List<Table> tables = tables(path);
        for (Table table : tables) {
            if (!table.sort().equals("shadow")) {
                line(script, table.sql());
            }
        }
        for (Table table : tables) {
            if (table.sort().equals("shadow")) {
                // making the virtual one has filled it
                line(script, "DELETE FROM " + table.name());
            }
            if (!table.sort().equals("virtual")) {
                rows(path, table.name()).forEach(row -> line(script, "INSERT INTO " + table.name() + row));
            }
        }
        Example.ask(
                        path,
                        "SELECT sql || ';' FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql NOT NULL ORDER BY rowid")
                .lines()
                .forEach(line -> script.append(line).append('\n'));
        return script.append("COMMIT;\n").toString();
    }

    /** The rows of a table, as what follows its name in a statement that adds one. */
    private static List<String> rows(Path path, String table) throws SQLException {
        List<String> columns = Example.ask(path, "SELECT name FROM pragma_table_info('" + table + "')")
                .lines()
                .toList();
        List<String> values =
                columns.stream().map(column -> "unistr_quote(" + column + ")").toList();
        return Example.ask(
                        path,
                        "SELECT ' (" + String.join(", ", columns) + ") VALUES (' || "
                                + String.join(" || ', ' || ", values) + " || ')' FROM " + table + " ORDER BY "
                                + columns.get(0) + ", " + columns.get(1))
                .lines()
                .toList();
    }

    private static List<Table> tables(Path path) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Connection connection = Example.raw(path);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT s.name, l.type, s.sql FROM sqlite_schema s
                        JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main'
                        WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite%' ORDER BY s.name
                        """)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return tables;
    }

    private static void line(StringBuilder script, String statement) {
        script.append(statement).append(";\n");
    }

    private static Path fresh(Path path) throws SQLException {
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(Sqlite.OWNER_ALONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Example.run(path, "PRAGMA journal_mode = WAL");
        return path;
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
