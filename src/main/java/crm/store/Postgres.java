package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What only PostgreSQL does: the way to the server, the settings of a connection, the meaning of its error codes. */
final class Postgres {
    /** The schema that all of a store lies in, so that it can share a database with others. */
    static final String SCHEMA = "crm";

    /** The first one that can take accents off letters by itself. */
    static final int OLDEST = 13;

    /** Of those from which on letters are told by the server itself, the same on each machine. */
    private static final int OWN_LETTERS = 17;

    // Locks are waited for as long as those of a file. Every statement is written to go along indexes from row to row,
    // for SQLite knows no other way: a server that reads whole tables to join them takes seven times as long.
    private static final String OPTIONS = "-c default_transaction_isolation=serializable -c lock_timeout=20s"
            + " -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off";

    /** The server ends the connection: by hand, in a crash, or because it took too long; or it does not know itself. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P05", "25P03", "25P04", "40003");

    private Postgres() {}

    /** Every statement sees the store as one transaction leaves it; nothing is asked of the server to make it so. */
    static Connection connect(ServerPlace place) {
        Properties settings = new Properties();
        settings.setProperty("user", place.user());
        if (place.password() != null) {
            settings.setProperty("password", place.password());
        }
        String seconds = Integer.toString(place.seconds());
        settings.setProperty("connectTimeout", seconds);
        settings.setProperty("loginTimeout", seconds);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("ApplicationName", "crm");
        // saves two questions at every start
        settings.setProperty("assumeMinServerVersion", "13");
        // many rows in one statement
        settings.setProperty("reWriteBatchedInserts", "true");
        settings.setProperty("currentSchema", SCHEMA);
        settings.setProperty("options", OPTIONS);
        place.settings().forEach((name, value) -> {
            if (name.startsWith("ssl")) {
                settings.setProperty(name, value);
            }
        });
        Connection connection;
        try {
            connection = new Driver().connect(url(place), settings);
        } catch (SQLException e) {
            throw failure(place, e);
        }
        if (connection == null) {
            throw new IllegalStateException("the driver does not know its own address");
        }
        try {
            requireNew(place, version(connection));
        } catch (CrmException e) {
            close(connection);
            throw e;
        }
        return connection;
    }

    private static String url(ServerPlace place) {
        String host = place.host().indexOf(':') >= 0 && !place.host().startsWith("[")
                ? "[" + place.host() + "]"
                : place.host();
        return "jdbc:postgresql://" + host + ":" + place.port() + "/"
                + URLEncoder.encode(place.database(), StandardCharsets.UTF_8);
    }

    static void requireNew(ServerPlace place, int version) {
        if (version < OLDEST) {
            throw refused(place, "is PostgreSQL " + version + ", crm needs " + OLDEST + " or newer", null);
        }
    }

    /** Names are of any language: a database that holds some letters only is none for them. */
    static void requireAllLetters(ServerPlace place, @Nullable String encoding) {
        if (!"UTF8".equals(encoding)) {
            throw refused(
                    place,
                    "its encoding is " + encoding + ", which cannot hold every name: a store needs UTF8",
                    "createdb --encoding UTF8 --template template0 makes one that can");
        }
    }

    /** The server said so when we connected; it is not asked again. */
    static int version(Connection connection) {
        try {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("the server did not say its version", e);
        }
    }

    /** The collation that tells letters from signs, and the large from the small. */
    static String letters(Connection connection) {
        return version(connection) >= OWN_LETTERS ? "\"pg_c_utf8\"" : "\"und-x-icu\"";
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was of no use before; the first failure is the one to tell.
        }
    }

    /** Whether the connection is gone, and nobody knows what became of what was asked last. */
    static boolean lost(SQLException e) {
        String state = state(e);
        return state.startsWith("08") || GONE.contains(state);
    }

    /** Whether others were in the way, and have got on. */
    static boolean overtaken(SQLException e) {
        return state(e).equals("40001") || state(e).equals("40P01");
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    /** What a refusal of the server means; throws {@link IllegalStateException} where it can only be a mistake of ours. */
    static CrmException failure(ServerPlace place, SQLException e) {
        String shown = place.toString();
        Failure failure = switch (state(e)) {
            case "40001", "40P01", "55P03" -> new Failure.Busy(shown);
            case "23503", "23505" -> new Failure.Overtaken("record", null); // what was looked up is gone, or was free
            case "28P01" -> server(place, "the password of " + place.user() + " is wrong", PASSWORD, false);
            case "28000" -> server(place, said(e), null, false);
            case "3D000" -> server(place, "there is no such database", "createdb " + place.database(), false);
            case "42501" -> server(place, place.user() + " may not do that: " + said(e), GRANT, false);
            case "25006" -> server(place, "can only be read", null, false);
            case "53300" -> server(place, "too many are connected", "try again", true);
            case "57P03" -> server(place, "is starting or stopping", "try again", true);
            case "57014" -> server(place, "gave up: " + said(e), null, false);
            case "53100" -> server(place, "its disk is full", "make room", false);
            case "53200" -> server(place, "its memory is full", "try again", true);
            case "54000" -> new Failure.BadData(null, "that is too long to store");
            case "22021" -> new Failure.BadData(null, "that holds what no text can");
            case "42P01", "42703", "3F000" -> new Failure.UnfitStore(shown, "the store is damaged: " + said(e), null);
            case "08004" -> rejected(place, e);
            default -> {
                if (lost(e)) {
                    yield connection(place, e);
                }
                throw new IllegalStateException("PostgreSQL refused: " + e.getMessage(), e);
            }
        };
        return new CrmException(failure, e);
    }

    private static final String GRANT = "the owner of the store grants that: crm store init says how";
    private static final String PASSWORD = "put it in ~/.pgpass or PGPASSWORD";

    /** The driver has one code for what it will not do without: a password, or TLS. */
    private static Failure rejected(ServerPlace place, SQLException e) {
        String said = said(e);
        if (said.contains("does not support SSL")) {
            String mode = place.settings().getOrDefault("sslmode", "");
            return server(
                    place,
                    "offers no TLS, and sslmode=" + mode + " asks for it",
                    "its administrator turns it on",
                    false);
        }
        return place.password() == null && said.contains("password")
                ? server(place, "asks for the password of " + place.user(), PASSWORD, false)
                : server(place, said, null, false);
    }

    /** Why there is no connection, or no longer one. */
    private static Failure connection(ServerPlace place, SQLException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return server(place, "there is no host '" + place.host() + "'", null, false);
            }
            if (cause instanceof SocketTimeoutException) {
                return server(place, "did not answer within " + place.seconds() + " s", "try again", true);
            }
            if (cause instanceof NoRouteToHostException) {
                return server(place, "cannot be reached", "try again", true);
            }
            if (cause instanceof ConnectException) {
                boolean refused = String.valueOf(cause.getMessage()).contains("refused");
                return refused
                        ? server(place, "nobody listens there", "is the server running?", true)
                        : server(place, "cannot be reached", "try again", true);
            }
            if (cause instanceof SSLException) {
                return server(place, "no trust could be made: " + cause.getMessage(), null, false);
            }
        }
        String said = said(e);
        if (said.contains("SSL") || said.contains("root certificate")) {
            return server(
                    place, "TLS failed: " + said.replaceFirst("\\.$", ""), "sslmode says which is asked for", false);
        }
        if (said.contains("attempt timed out")) {
            return server(place, "did not answer within " + place.seconds() + " s", "try again", true);
        }
        return server(place, "the connection was lost", "try again", true);
    }

    private static Failure server(ServerPlace place, String why, @Nullable String hint, boolean passing) {
        return new Failure.Server(place.toString(), why, hint, passing);
    }

    static boolean forbidden(SQLException e) {
        return state(e).equals("42501");
    }

    static CrmException mayNotRead(ServerPlace place, SQLException e) {
        return new CrmException(server(place, place.user() + " may not look into the store", GRANT, false), e);
    }

    static CrmException mayNotMake(ServerPlace place, SQLException e) {
        return new CrmException(
                server(
                        place,
                        place.user() + " may not make a store in it",
                        "the owner of the database runs crm store init, or GRANT CREATE ON DATABASE "
                                + Foundation.shown(place.database()) + " TO " + Foundation.shown(place.user()),
                        false),
                e);
    }

    /** An older store that we may not change: who may, or the failure as it was. */
    static RuntimeException mayNotMigrate(ServerPlace place, Migrations.State state, CrmException e) {
        boolean forbidden = e.getCause() instanceof SQLException cause
                && (forbidden(cause) || state(cause).equals("25006"));
        return !forbidden
                ? e
                : new CrmException(
                        server(
                                place,
                                "the store has schema " + state.version() + ", this crm needs " + Migrations.latest()
                                        + ", and " + place.user() + " may not change it",
                                "its owner runs crm store init with this crm",
                                false),
                        e);
    }

    static CrmException noStore(ServerPlace place) {
        return refused(place, "there is no store in it", "crm store init makes one");
    }

    static CrmException refused(ServerPlace place, String why, @Nullable String hint) {
        return new CrmException(server(place, why, hint, false));
    }

    /** The server's own words, without how grave it found them; else the driver's. */
    static String said(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        String message = server == null ? e.getMessage() : server.getMessage();
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
