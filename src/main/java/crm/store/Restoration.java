package crm.store;

import crm.domain.Backup;
import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup in place of the store, and keeps what was there.
 *
 * <p>The file of the store is not replaced but written to: others may have it open, and one that has would go on with the
 * old file under a new log, or the new file under the old log, and lose what both held. So we wait until nobody else has
 * the store open, keep everybody out ({@code locking_mode = EXCLUSIVE}), copy what is there, and write the backup over it as
 * one transaction of SQLite. Who waited meanwhile sees the old store or the new one and never half of either; no touch
 * that was acknowledged can fall between the copy and the replacing; and where the power fails the old one is back.
 *
 * <p>Only a store that is too damaged to be read is moved aside as a file, with its log, for there is nothing else left to
 * do with it.
 *
 * @param restored what the store is now
 * @param kept where the store is that was there before; null where there was none
 */
public record Restoration(Backup restored, @Nullable Path kept) {

    /**
     * What a file would bring back; a failure where it is none that can be restored. Changes not a byte of it.
     *
     * @param store the store that it would be restored to
     */
    public static Backup look(Path store, Path backup, Instant at) {
        Backups.refuseItself(store, backup);
        if (!Sqlite.walIsEmpty(backup)) {
            throw new CrmException(new Failure.File(
                    backup.toString(),
                    "is no backup but a store in use: what was changed last stands in " + backup.getFileName() + "-wal",
                    "crm --db " + backup + " backup FILE makes one of it"));
        }
        return Backups.verified(backup, backup, at);
    }

    /**
     * Makes the store what {@code backup} holds, brought up to the schema of this program.
     *
     * @param keep where the store that is there now goes
     */
    public static Restoration of(Path backup, Path store, Path keep, Instant at) {
        look(store, backup, at);
        Path place = followed(store);
        FreshFile.sweep(place.resolveSibling("."), at);
        try (FreshFile fresh = FreshFile.beside(place)) {
            prepare(backup, fresh.path());
            Backup restored = Backups.verified(fresh.path(), store, at);
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                putInPlace(fresh, place);
                return new Restoration(restored, null);
            }
            try {
                replace(fresh, place, keep);
            } catch (CrmException e) {
                if (!(e.failure() instanceof Failure.UnfitStore) || !ours(place)) {
                    throw e;
                }
                moveAside(place, keep);
                putInPlace(fresh, place);
            }
            return new Restoration(restored, keep);
        }
    }

    /** A copy, for the backup stays as it is, brought up to date. */
    private static void prepare(Path backup, Path fresh) {
        Backups.reading(backup, backup, sql -> {
            // a store in WAL cannot change the size of its pages: the copy must have that of every store
            sql.run("PRAGMA page_size = 4096");
            Sqlite.copy(sql, fresh);
            return sql;
        });
        try (Connection connection = Sqlite.open(fresh, Patience.USUAL)) {
            Sql sql = new Sql(connection, backup.toString());
            new Migrations(sql).run(false);
        } catch (SQLException e) {
            throw Sqlite.failure(backup.toString(), e);
        }
    }

    private static void replace(FreshFile fresh, Path store, Path keep) {
        try (Connection connection = Patience.USUAL.until(() -> Sqlite.open(store, Patience.USUAL));
                FreshFile copy = FreshFile.beside(keep)) {
            Sql sql = new Sql(connection, store.toString());
            Patience.USUAL.until(() -> {
                new Migrations(sql).state();
                // the next transaction takes the lock and does not give it back
                sql.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT");
                return sql;
            });
            refuseOthers(sql);
            Sqlite.copy(sql, copy.path());
            copy.place(keep, false);
            Sqlite.become(connection, fresh.path(), store.toString());
            // already so, unless an empty file stood there
            sql.first("PRAGMA journal_mode = WAL", row -> row.getString(1));
        } catch (IOException e) {
            throw Sqlite.unusable(keep, e);
        } catch (SQLException e) {
            throw Sqlite.failure(store.toString(), e);
        }
    }

    private static void refuseOthers(Sql sql) {
        Migrations.State state = new Migrations(sql).state();
        if (!state.empty() && !state.ours()) {
            throw new CrmException(new Failure.File(
                    sql.path(), "is a SQLite database of another program", "move it away, or give another --db"));
        }
    }

    /** Whether a file that cannot be read as a store has been one. */
    private static boolean ours(Path store) {
        return Files.isRegularFile(store) && Sqlite.looksLikeADatabase(store);
    }

    /** First the store, so that nobody finds it without its log; its log goes before a new store comes. */
    private static void moveAside(Path store, Path keep) {
        try {
            Sqlite.makeFolder(java.util.Objects.requireNonNull(keep.getParent()));
            Files.move(store, keep);
            for (String ending : new String[] {"-wal", "-shm", "-journal"}) {
                if (Files.exists(Sqlite.beside(store, ending))) {
                    Files.move(Sqlite.beside(store, ending), Sqlite.beside(keep, ending));
                }
            }
        } catch (IOException e) {
            throw Sqlite.unusable(keep, e);
        }
    }

    /** Where there is no store. A store keeps a log, which its first connection must say; the copy of one does not. */
    private static void putInPlace(FreshFile fresh, Path store) {
        try (Connection connection = Sqlite.open(fresh.path(), Patience.USUAL)) {
            new Sql(connection, store.toString()).first("PRAGMA journal_mode = WAL", row -> row.getString(1));
        } catch (SQLException e) {
            throw Sqlite.failure(store.toString(), e);
        }
        try {
            fresh.place(store, false);
        } catch (FileAlreadyExistsException e) {
            throw new CrmException(new Failure.Busy(store.toString()), e);
        } catch (IOException e) {
            throw Sqlite.unusable(store, e);
        }
    }

    /** The store's file where its path is a link, so that the link stays one. */
    private static Path followed(Path store) {
        try {
            return Files.exists(store) ? store.toRealPath() : store;
        } catch (IOException e) {
            throw Sqlite.unusable(store, e);
        }
    }
}
