package crm.store;

import crm.domain.Backup;
import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Whole copies of a store, made beside whoever writes to it. A copy stands under its name only once it is on the disk and
 * was found to be whole; a process that is killed before leaves the place as it was.
 */
public final class Backups {
    private Backups() {}

    /**
     * Copies the store as it is at this moment.
     *
     * @param at the moment, which says what is left over from others
     * @param replacing whether something that stands at {@code target} goes; else a {@link Failure.File}
     */
    public static Backup make(Place place, Path target, Instant at, boolean replacing) {
        if (place instanceof ServerPlace server) {
            return ofServer(server, target, at, replacing);
        }
        Path store = place.file();
        refuseItself(store, target);
        if (!replacing && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw inTheWay(target);
        }
        if (!Files.exists(store, LinkOption.NOFOLLOW_LINKS)) {
            throw new CrmException(new Failure.File(store.toString(), "there is no store to back up"));
        }
        FreshFile.sweep(target.resolveSibling("."), at);
        FreshFile.sweep(store.resolveSibling("."), at);
        try (FreshFile fresh = FreshFile.beside(target);
                Connection connection = Patience.USUAL.until(() -> Sqlite.open(store, Patience.USUAL))) {
            Sql sql = new Sql(connection, store.toString());
            Patience.USUAL.until(() -> {
                new Migrations(sql).check();
                Sqlite.copy(sql, fresh.path());
                return sql;
            });
            Backup made = verified(fresh.path(), target, at);
            fresh.place(target, replacing);
            return made;
        } catch (FileAlreadyExistsException e) {
            throw inTheWay(target);
        } catch (IOException e) {
            throw Sqlite.unusable(target, e);
        } catch (SQLException e) {
            throw Sqlite.failure(store.toString(), e);
        }
    }

    private static Backup ofServer(ServerPlace server, Path target, Instant at, boolean replacing) {
        if (!replacing && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw inTheWay(target);
        }
        FreshFile.sweep(target.resolveSibling("."), at);
        try (FreshFile fresh = FreshFile.beside(target)) {
            Path filled = Sqlite.beside(fresh.path(), ".new");
            try (StoreCopy copy = StoreCopy.between(server, new Place.InFile(filled))) {
                copy.run(done -> {});
            }
            Files.move(filled, fresh.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Backup made = verified(fresh.path(), target, at);
            fresh.place(target, replacing);
            return made;
        } catch (FileAlreadyExistsException e) {
            throw inTheWay(target);
        } catch (IOException e) {
            throw Sqlite.unusable(target, e);
        }
    }

    /** A store of ours that no newer crm made, every page and reference of which is whole; else a failure that says why. */
    static Backup verified(Path file, Path shown, Instant at) {
        return reading(file, shown, sql -> {
            int schema = new Migrations(sql).check().version();
            List<String> faults = sql.list("PRAGMA integrity_check(1)", row -> String.valueOf(row.getString(1)));
            if (!faults.equals(List.of("ok"))) {
                throw sql.unfit("is damaged: " + faults.get(0).replace('\n', ' '), null);
            }
            String dangling = sql.first(
                    "SELECT \"table\" || ' ' || rowid || ' is of a ' || parent FROM pragma_foreign_key_check LIMIT 1",
                    row -> row.getString(1));
            if (dangling != null) {
                throw sql.unfit("is damaged: " + dangling + " that is not there", null);
            }
            return counted(sql, file, shown, Backup.Sort.BACKUP, at, schema);
        });
    }

    /** What a copy holds, without looking whether it is whole. */
    static Backup look(Path file, Backup.Sort sort, Instant at) {
        try {
            return reading(
                    file,
                    file,
                    sql -> counted(
                            sql,
                            file,
                            file,
                            sort,
                            at,
                            new Migrations(sql).check().version()));
        } catch (CrmException e) {
            long bytes = file.toFile().length();
            return new Backup(
                    file.toString(),
                    sort,
                    at,
                    bytes,
                    null,
                    null,
                    null,
                    e.failure().message());
        }
    }

    private static Backup counted(Sql sql, Path file, Path shown, Backup.Sort sort, Instant at, int schema) {
        return new Backup(
                shown.toString(),
                sort,
                at,
                file.toFile().length(),
                schema,
                count(sql, "customer"),
                count(sql, "touch"),
                null);
    }

    private static int count(Sql sql, String table) {
        return Objects.requireNonNull(sql.first("SELECT count(*) FROM " + table, row -> row.getInt(1)));
    }

    /** Asks a copy that nobody writes to; {@code shown} is what failures call it. */
    static <T> T reading(Path file, Path shown, java.util.function.Function<Sql, T> question) {
        try (Connection connection = Sqlite.still(file, shown.toString())) {
            return question.apply(new Sql(connection, shown.toString()));
        } catch (SQLException e) {
            throw Sqlite.failure(shown.toString(), e);
        }
    }

    /** Copying a file onto itself would leave nothing. */
    static void refuseItself(Path store, Path other) {
        try {
            if (Files.exists(other) && Files.exists(store) && Files.isSameFile(store, other)) {
                throw new CrmException(new Failure.File(other.toString(), "is the store itself"));
            }
        } catch (IOException e) {
            throw Sqlite.unusable(other, e);
        }
    }

    private static CrmException inTheWay(Path target) {
        return new CrmException(
                new Failure.File(target.toString(), "is there already", "give another name, or --force to replace it"));
    }
}
