package crm.store;

import crm.domain.StoreStatus;
import crm.domain.StoreStatus.Rights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at a store as a whole and leaves it as it is: neither is one made nor an older one brought up to date. */
public final class Inspection {
    private Inspection() {}

    public static StoreStatus of(Place place) {
        Sql sql = open(place);
        if (sql == null) {
            return noFile(place);
        }
        try {
            return place instanceof ServerPlace server ? onServer(server, sql) : inFile(place.file(), sql);
        } finally {
            sql.close();
        }
    }

    /** The database as it is, store or not; null where there is no file. */
    static @Nullable Sql open(Place place) {
        if (place instanceof ServerPlace server) {
            return PostgresEngine.on(server);
        }
        Path file = place.file();
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? new Sql(Patience.USUAL.until(() -> Sqlite.open(file, Patience.USUAL)), file.toString())
                : null;
    }

    private static StoreStatus noFile(Place place) {
        try (Connection empty = Sqlite.memory()) {
            Sql sql = new Sql(empty, place.toString());
            return StoreStatus.none(place.toString(), "SQLite", version(sql), Migrations.latest());
        } catch (SQLException e) {
            throw Sqlite.failure(place.toString(), e);
        }
    }

    private static StoreStatus inFile(Path file, Sql sql) {
        Migrations.State state = Patience.USUAL.until(() -> new Migrations(sql).known());
        return new StoreStatus(
                file.toString(),
                "SQLite",
                version(sql),
                true,
                state.version(),
                Migrations.latest(),
                size(file) + size(Sqlite.beside(file, "-wal")),
                Files.isWritable(file) ? Rights.OWNS : Rights.READS,
                rows(sql),
                written(sql));
    }

    private static StoreStatus onServer(ServerPlace place, Sql sql) {
        ServerRights may = ServerRights.of(sql);
        String database = text(sql, "SELECT split_part(version(), ' ', 1)");
        String version = text(sql, "SELECT split_part(current_setting('server_version'), ' ', 1)");
        boolean looks = may.look() && may.reads();
        boolean none = may.schema() && may.look() && ServerRights.tables(sql).isEmpty();
        Migrations.State state = looks ? new Migrations(sql).state() : Migrations.State.NOTHING;
        if (!may.schema() || none || looks && state.empty()) {
            return StoreStatus.none(place.toString(), database, version, Migrations.latest());
        }
        return new StoreStatus(
                place.toString(),
                database,
                version,
                true,
                looks ? state.version() : null,
                Migrations.latest(),
                ServerRights.bytes(sql),
                may.inAll(),
                looks ? rows(sql) : Map.of(),
                looks ? written(sql) : null);
    }

    /** Older stores have not all tables yet. */
    private static Map<String, Long> rows(Sql sql) {
        Set<String> there = new HashSet<>(sql.engine().tables(sql));
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Nouns.Table table : Nouns.ALL) {
            if (there.contains(table.table())) {
                rows.put(table.noun().file(), count(sql, table.table()));
            }
        }
        return rows;
    }

    static long count(Sql sql, String table) {
        return Objects.requireNonNull(sql.first("SELECT count(*) FROM " + table, row -> row.getLong(1)));
    }

    private static StoreStatus.@Nullable Written written(Sql sql) {
        if (!sql.engine().tables(sql).contains("journal")) {
            return null;
        }
        return sql.first(
                "SELECT at, by_whom, command FROM journal ORDER BY id DESC LIMIT 1",
                row -> new StoreStatus.Written(
                        Instant.ofEpochSecond(row.getLong(1)), row.getString(2), row.getString(3)));
    }

    private static String version(Sql sql) {
        return text(sql, "SELECT sqlite_version()");
    }

    private static String text(Sql sql, String question) {
        return Objects.requireNonNull(sql.first(question, row -> row.getString(1)));
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw Sqlite.unusable(file, e);
        }
    }
}
