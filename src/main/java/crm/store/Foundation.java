package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The making of a store, and of two roles on its server: whoever is granted the one may write in the store, whoever is granted
 * the other may read it. Made again it changes nothing, and gives back what rights somebody took away.
 */
public final class Foundation {
    /** What need not be written between quotes. */
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private Foundation() {}

    /**
     * What was done.
     *
     * @param made whether there was no store before
     * @param schema the number of the schema that it has now
     * @param rolesMade those that were not there before, by their names
     */
    public record Founded(String place, boolean made, int schema, List<String> rolesMade) {}

    /** Makes the store where there is none, and brings it up to date where it is older. */
    public static Founded store(Place place) {
        boolean made = place instanceof ServerPlace server
                ? isNew(server)
                : !Files.exists(place.file(), LinkOption.NOFOLLOW_LINKS);
        Store.openOrCreate(place).close();
        return new Founded(place.toString(), made, Migrations.latest(), List.of());
    }

    private static boolean isNew(ServerPlace place) {
        Sql sql = PostgresEngine.on(place);
        try {
            return new Migrations(sql).state().empty();
        } finally {
            sql.close();
        }
    }

    /** Makes the roles of a store that is there, where they are not, and gives them their rights. */
    public static Founded roles(Place at, String writer, String reader, Founded founded) {
        if (!(at instanceof ServerPlace place)) {
            throw new IllegalArgumentException("a file has no roles: " + at);
        }
        Sql sql = PostgresEngine.on(place);
        try {
            ServerRights may = ServerRights.of(sql);
            if (!may.owns()) {
                throw Postgres.refused(
                        place,
                        "the store belongs to " + may.owner() + ": " + place.user() + " may not say who may what",
                        may.owner() + " runs crm store init");
            }
            sql.engine().beginMigration(sql);
            List<String> made = new ArrayList<>();
            make(sql, place, writer, reader, made);
            grant(sql, may.owner(), quoted(writer), quoted(reader));
            sql.run("COMMIT");
            return new Founded(founded.place(), founded.made(), founded.schema(), made);
        } catch (RuntimeException e) {
            sql.rollBack();
            throw e;
        } finally {
            sql.close();
        }
    }

    private static void make(Sql sql, ServerPlace place, String writer, String reader, List<String> made) {
        for (String role : List.of(writer, reader)) {
            if (sql.first("SELECT 1 FROM pg_roles WHERE rolname = ?", row -> true, role) == null) {
                made.add(role);
            }
        }
        try {
            made.forEach(role -> sql.run("CREATE ROLE " + quoted(role) + " NOLOGIN"));
        } catch (CrmException e) {
            if (!(e.getCause() instanceof SQLException cause) || !"42501".equals(cause.getSQLState())) {
                throw e;
            }
            List<String> wanted = new ArrayList<>();
            made.forEach(role -> wanted.add("CREATE ROLE " + shown(role) + " NOLOGIN;"));
            throw new CrmException(
                    new Failure.Server(
                            place.toString(),
                            "the store is there, but " + place.user() + " may not make roles",
                            "an administrator runs: " + String.join(" ", wanted)
                                    + " then crm store init again gives them their rights",
                            false),
                    cause);
        }
    }

    /**
     * What schema a store has only its owner says. Numbers may be set, too, for a copy brings them along; and what later
     * migrations make is covered now.
     */
    private static void grant(Sql sql, String owner, String writer, String reader) {
        String schema = Postgres.SCHEMA;
        String both = writer + ", " + reader;
        List<String> tables = new ArrayList<>(ServerRights.tables(sql));
        tables.remove("store");
        sql.run("GRANT USAGE ON SCHEMA " + schema + " TO " + both);
        sql.run("GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO " + both);
        sql.run("GRANT INSERT, UPDATE, DELETE ON " + String.join(", ", tables) + " TO " + writer);
        sql.run("GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA " + schema + " TO " + writer);
        sql.run("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA " + schema + " TO " + both);
        String later = "ALTER DEFAULT PRIVILEGES FOR ROLE " + quoted(owner) + ", CURRENT_USER IN SCHEMA " + schema;
        sql.run(later + " GRANT SELECT ON TABLES TO " + reader);
        sql.run(later + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + writer);
        sql.run(later + " GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO " + writer);
        sql.run(later + " GRANT EXECUTE ON FUNCTIONS TO " + both);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A name as one writes it in a statement. */
    public static String shown(String name) {
        return PLAIN.matcher(name).matches() ? name : quoted(name);
    }
}
