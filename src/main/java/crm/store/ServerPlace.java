package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database of PostgreSQL's, or of what speaks its protocol: {@code postgresql://[user@]host[:port]/database[?sslmode=…]}.
 * What the address leaves open is found as {@code psql} finds it: {@code PGHOST}, {@code PGPORT}, {@code PGDATABASE},
 * {@code PGUSER}, {@code PGSSLMODE}, {@code PGSSLROOTCERT}, {@code PGCONNECT_TIMEOUT}; the password in {@code PGPASSWORD}, else
 * in the password file. It is never part of the address, for others see what is typed.
 *
 * @param settings how to connect, by the names of libpq
 * @param password null where there is none
 */
record ServerPlace(
        String host,
        int port,
        String database,
        String user,
        Map<String, String> settings,
        @Nullable String password,
        @Nullable String warning)
        implements Place {
    private static final String SHAPE = "postgresql://host:port/database";
    private static final int USUAL_PORT = 5432;
    private static final String USUAL_SECONDS = "5";

    /** What an address may say behind the question mark, and where it stands in the environment. */
    private static final Map<String, String> SETTINGS = Map.of(
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY",
            "connect_timeout", "PGCONNECT_TIMEOUT");

    private static final List<String> MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    static ServerPlace of(String where, String text, Map<String, String> env, @Nullable Path home, String login) {
        URI uri = uri(where, text);
        String said = uri.getRawUserInfo();
        if (said != null && said.indexOf(':') >= 0) {
            throw wrong(where, "a password does not belong there, where others can read it", "put it in ~/.pgpass");
        }
        Map<String, String> settings = settings(where, uri.getRawQuery(), env);
        String host = said(uri.getHost(), env.get("PGHOST"), "localhost");
        int port = uri.getPort() >= 0
                ? uri.getPort()
                : number("PGPORT", said(env.get("PGPORT"), Integer.toString(USUAL_PORT)));
        String user = said(said == null ? null : decoded(where, said), env.get("PGUSER"), login);
        String path = uri.getRawPath();
        String database = said(
                path == null || path.length() < 2 ? null : decoded(where, path.substring(1)),
                env.get("PGDATABASE"),
                user);
        if (database.indexOf('/') >= 0 || host.startsWith("/")) {
            throw wrong(where, "that is no address of a database", SHAPE);
        }
        Passwords.Found found = Passwords.find(env, home, host, port, database, user);
        return new ServerPlace(host, port, database, user, settings, found.password(), found.warning());
    }

    /** How long we wait for a connection, in seconds; 0 for as long as it takes. */
    int seconds() {
        return number("connect_timeout", settings.getOrDefault("connect_timeout", USUAL_SECONDS));
    }

    @Override
    public String name() {
        return database.replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".db";
    }

    @Override
    public Path file() {
        throw Place.noFile(this);
    }

    @Override
    public String toString() {
        return "postgresql://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host)
                + (port == USUAL_PORT ? "" : ":" + port) + "/" + database;
    }

    private static URI uri(String where, String text) {
        try {
            URI uri = new URI(
                    text.replaceFirst("^[^:]*:", "postgresql:").replaceFirst("^(postgresql://)($|\\?)", "$1/$2"));
            if (uri.isOpaque()
                    || uri.getRawFragment() != null
                    || (uri.getRawAuthority() != null && uri.getHost() == null)) {
                throw wrong(where, "that is no address of a database", SHAPE);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw wrong(where, "that is no address of a database: " + e.getReason(), SHAPE);
        }
    }

    private static Map<String, String> settings(String where, @Nullable String query, Map<String, String> env) {
        Map<String, String> settings = new LinkedHashMap<>();
        SETTINGS.forEach((name, variable) -> {
            String value = env.get(variable);
            if (value != null && !value.isEmpty()) {
                settings.put(name, value);
            }
        });
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (name.equals("password")) {
                throw wrong(where, "a password does not belong there, where others can read it", "put it in ~/.pgpass");
            }
            if (!SETTINGS.containsKey(name)) {
                throw wrong(
                        where,
                        "'" + name + "' is nothing that an address can say",
                        "one of "
                                + String.join(
                                        ", ",
                                        SETTINGS.keySet().stream().sorted().toList()));
            }
            settings.put(name, equals < 0 ? "" : decoded(where, pair.substring(equals + 1)));
        }
        String mode = settings.get("sslmode");
        if (mode != null && !MODES.contains(mode)) {
            throw new CrmException(new Failure.NotOneOf("sslmode", mode, MODES));
        }
        return settings;
    }

    private static String said(@Nullable String... all) {
        for (String one : all) {
            if (one != null && !one.isEmpty()) {
                return one;
            }
        }
        return "";
    }

    private static int number(String where, String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw wrong(where, "that is no whole number", "such as 5");
        }
    }

    private static String decoded(String where, String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong(where, "that is no address of a database", SHAPE);
        }
    }

    /** Never repeats what was typed: a password may stand in it. */
    private static CrmException wrong(String where, String why, String hint) {
        return new CrmException(new Failure.Usage(where + ": " + why, hint));
    }
}
