package crm;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server, one for the whole run, started when first asked for. */
public final class Server {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Server() {}

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // what a crash would lose is of no interest here
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The environment in which {@code crm} may log in there. */
    public static final Map<String, String> ENVIRONMENT = Map.of("PGUSER", "postgres");

    /** An empty database of one's own, by its address. */
    public static String database() {
        String name = "crm" + COUNT.incrementAndGet();
        run("CREATE DATABASE " + name);
        return address(name);
    }

    public static String address(String database) {
        return "postgresql://localhost:" + Running.SERVER.getPort() + "/" + database;
    }

    public static void drop(String address) {
        run("DROP DATABASE " + address.substring(address.lastIndexOf('/') + 1) + " WITH (FORCE)");
    }

    /** From now on who logs in as {@code role} must know its password. */
    public static void askForPassword(String role) {
        try (Connection connection =
                        Running.SERVER.getDatabase("postgres", "postgres").getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW hba_file")) {
            answer.next();
            Path rules = Path.of(answer.getString(1));
            Files.writeString(rules, "host all " + role + " all scram-sha-256\n" + Files.readString(rules));
            statement.execute("SELECT pg_reload_conf()");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement as whoever may do everything. */
    public static void run(String sql) {
        run("postgres", sql);
    }

    public static void run(String database, String sql) {
        try (Connection connection =
                        Running.SERVER.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
