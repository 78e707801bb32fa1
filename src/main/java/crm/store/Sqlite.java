package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4Connection;

/** What only SQLite does: the file and its safety, the settings of a connection, the meaning of its error codes. */
final class Sqlite {
    /** "crm1": marks the file as ours. */
    static final int APPLICATION_ID = 0x63726D31;

    /** Before this version SQLite could lose a commit in WAL, see its page on the WAL-reset bug. */
    static final String SAFE_VERSION = "3.51.3";

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;

    /** What SQLite's copying takes for "in one step". */
    private static final int ALL_PAGES = -1;

    // One script, for each statement costs a round through the driver. FULL: an acknowledged touch survives a power
    // cut.
    private static final String SETTINGS = """
            PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
            PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -16000;
            """;

    /** The hint where a store is damaged. */
    static final String DOCTOR = "crm doctor says more";

    static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private Sqlite() {}

    static Connection open(Path path, Patience patience) {
        return open(path, patience, false);
    }

    /** To be asked only: no statement can change the file. */
    static Connection openToRead(Path path, Patience patience) {
        return open(path, patience, true);
    }

    private static Connection open(Path path, Patience patience, boolean readOnly) {
        try {
            return connect(uri(path), path.toString(), patience, readOnly);
        } catch (CrmException e) {
            boolean file = Files.isRegularFile(path);
            if (e.getCause() instanceof SQLException cause && unwritable(cause) && file && walIsEmpty(path)) {
                // A store on a read-only disk: nobody can be writing it, so it may be read without a lock file.
                return connect(uri(path) + "?immutable=1", path.toString(), patience, true);
            }
            throw e;
        }
    }

    /** A store that nobody writes to, such as a backup: it is read without a lock and stays as it is, byte for byte. */
    static Connection still(Path path, String shown) {
        return connect(uri(path) + "?immutable=1", shown, Patience.USUAL, true);
    }

    /**
     * Writes all that a connection sees into a file: whole and consistent, whoever writes meanwhile.
     *
     * @param fresh an empty file, so that its mode is ours to say
     */
    static void copy(Sql sql, Path fresh) {
        sql.update("VACUUM INTO ?", fresh.toString());
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            // SQLite leaves this one file to the system, and a backup that a power cut empties is none.
            written.force(true);
        } catch (IOException e) {
            throw unusable(fresh, e);
        }
    }

    /**
     * Makes an open store what another file is, as one transaction: all of it or nothing, even where the power fails. The
     * connection must be in no transaction.
     */
    static void become(Connection connection, Path other, String path) {
        try {
            int code = ((SQLiteConnection) connection)
                    .getDatabase()
                    .restore("main", uri(other) + "?immutable=1", null, 0, 0, ALL_PAGES);
            if (code != 0) {
                throw failure(path, DB.newSQLException(code, "the store could not be replaced"));
            }
        } catch (SQLException e) {
            throw failure(path, e);
        }
    }

    /** An empty store for questions where there is no file: whatever is asked, the answer is "nothing". */
    static Connection memory() {
        return connect(":memory:", "the store in memory", Patience.USUAL, false);
    }

    /**
     * Makes a new store readable by its owner alone and puts it in place whole: others see no file or a finished one. Does
     * nothing if somebody else was faster.
     */
    static void create(Path path) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder == null) {
                throw new CrmException(new Failure.File(path.toString(), "is a folder, not a store"));
            }
            makeFolder(folder);
            Path fresh =
                    Files.createTempFile(folder, ".crm-", ".new", PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            try {
                fill(fresh, path);
                Files.createLink(path, fresh);
            } finally {
                Files.deleteIfExists(fresh);
                Files.deleteIfExists(beside(fresh, "-wal"));
                Files.deleteIfExists(beside(fresh, "-shm"));
                Files.deleteIfExists(beside(fresh, "-journal"));
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw unusable(path, e);
            }
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    static void fill(Path fresh, Path path) {
        try (Connection connection = connect(uri(fresh), path.toString(), Patience.USUAL, false)) {
            Sql sql = new Sql(connection, path.toString());
            sql.first("PRAGMA journal_mode = WAL", row -> row.getString(1));
            new Migrations(sql).run(true);
        } catch (SQLException e) {
            throw failure(path.toString(), e);
        }
    }

    /** Refuses to work with a SQLite that may lose what was committed; {@code version} such as {@code 3.51.3}. */
    static void requireSafe(String version) {
        if (older(version, SAFE_VERSION)) {
            throw new CrmException(new Failure.File(
                    "SQLite",
                    "is " + version + ", which can lose changes; crm needs " + SAFE_VERSION + " or newer",
                    "install crm again"));
        }
    }

    /** Whether a version of numbers with points between them comes before another. */
    static boolean older(String version, String than) {
        int at = 0;
        int thanAt = 0;
        while (at < version.length() || thanAt < than.length()) {
            int number = 0;
            for (; at < version.length() && version.charAt(at) != '.'; at++) {
                number = number * 10 + version.charAt(at) - '0';
            }
            int thanNumber = 0;
            for (; thanAt < than.length() && than.charAt(thanAt) != '.'; thanAt++) {
                thanNumber = thanNumber * 10 + than.charAt(thanAt) - '0';
            }
            if (number != thanNumber) {
                return number < thanNumber;
            }
            at++;
            thanAt++;
        }
        return false;
    }

    /** What a refusal of SQLite means; throws {@link IllegalStateException} where it can only be a mistake of ours. */
    static CrmException failure(String path, SQLException e) {
        Failure failure = switch (code(e)) {
            case 5, 6, 15 -> new Failure.Busy(path); // BUSY, LOCKED, PROTOCOL
            case 11, 24 -> damaged(path); // CORRUPT, FORMAT
            case 26 -> notOurs(path); // NOTADB
            case 13 -> new Failure.File(path, "the disk is full", "make room"); // FULL
            case 8 -> new Failure.File(path, "is read-only"); // READONLY
            case 14, 3, 23 -> closed(path, "cannot be opened"); // CANTOPEN, PERM, AUTH
            case 10 -> closed(path, "could not be read or written"); // IOERR
            case 18 -> new Failure.BadData(null, "that is too long to store"); // TOOBIG
            // ERROR: statements that we know to be good make no sense to a store whose schema is damaged
            case 1 -> new Failure.UnfitStore(path, "the store is damaged: " + said(e), DOCTOR);
            case 19 -> outdated(e); // CONSTRAINT
            default -> throw new IllegalStateException("SQLite refused: " + e.getMessage(), e);
        };
        return new CrmException(failure, e);
    }

    /** What was looked up before the change is gone, or what was free is taken; of all other rules we know ourselves. */
    private static Failure outdated(SQLException e) {
        if (e instanceof SQLiteException refused) {
            switch (refused.getResultCode()) {
                case SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_UNIQUE:
                    return new Failure.Overtaken("record", null);
                default:
                    break;
            }
        }
        throw new IllegalStateException("SQLite refused: " + e.getMessage(), e);
    }

    static CrmException unfit(String path, String why, @Nullable String hint) {
        return new CrmException(new Failure.UnfitStore(path, why, hint));
    }

    private static Connection connect(String name, String path, Patience patience, boolean readOnly) {
        // Nothing else: the driver runs a statement for each further property, and asks for the number of each new row.
        // A mode without CREATE: a store is made by create() alone.
        Properties properties = new Properties();
        properties.setProperty(
                "open_mode",
                Integer.toString(SQLiteOpenMode.OPEN_URI.flag
                        | (readOnly ? SQLiteOpenMode.READONLY.flag : SQLiteOpenMode.READWRITE.flag)));
        properties.setProperty("busy_timeout", Integer.toString(patience.inSqlite()));
        properties.setProperty("jdbc.get_generated_keys", "false");
        Connection connection;
        try {
            connection = new JDBC4Connection("jdbc:sqlite:", name, properties);
        } catch (SQLException e) {
            throw failure(path, e);
        }
        try {
            new Sql(connection, path).run(SETTINGS);
            return connection;
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was of no use before; the first failure is the one to tell.
        }
    }

    /** As a URI with every unusual byte escaped, so that a path is a path and never settings. */
    private static String uri(Path path) {
        StringBuilder uri = new StringBuilder("file:");
        for (byte b : path.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '/';
            if (plain || b == '.' || b == '-' || b == '_') {
                uri.append((char) b);
            } else {
                uri.append('%').append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
        }
        return uri.toString();
    }

    // The words below are found only after SQLite has refused: looking at the file first would cost every start, and
    // closing a file takes away the locks that another connection of the same process holds on it.

    /** SQLite takes a file of a few bytes for a database that nobody has written to yet; we do not. */
    static CrmException blank(String path) {
        try {
            return new CrmException(
                    Files.size(Path.of(path)) == 0
                            ? new Failure.UnfitStore(path, "is empty: not a store", null)
                            : notOurs(path));
        } catch (IOException e) {
            return unusable(Path.of(path), e);
        }
    }

    /** Whether a file begins as SQLite's do, whatever became of the rest. */
    static boolean looksLikeADatabase(Path path) {
        try (java.io.InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(MAGIC, in.readNBytes(MAGIC.length));
        } catch (IOException e) {
            return false;
        }
    }

    private static Failure notOurs(String path) {
        return new Failure.UnfitStore(path, "is not a store of crm", null);
    }

    /** Why a store is damaged: cut short is seen at once. */
    private static Failure damaged(String path) {
        try (FileChannel file = FileChannel.open(Path.of(path), StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            while (header.hasRemaining() && file.read(header) >= 0) {}
            boolean ours = Arrays.equals(MAGIC, 0, 16, header.array(), 0, 16);
            int pageSize = header.getShort(16) == 1 ? 65536 : header.getShort(16) & 0xffff;
            long pages = header.getInt(28) & 0xffffffffL;
            boolean shorter = header.hasRemaining() || file.size() < pages * pageSize;
            if (ours && shorter && walIsEmpty(Path.of(path))) {
                return new Failure.UnfitStore(
                        path, "the store is cut short", "restore it from a backup: crm backup list, crm restore FILE");
            }
        } catch (IOException e) {
            // SQLite could read it; what it said stands.
        }
        return new Failure.UnfitStore(path, "the store is damaged", DOCTOR);
    }

    /** Why a file cannot be opened or read; {@code otherwise} where it does not tell. */
    private static Failure closed(String path, String otherwise) {
        Path file = Path.of(path);
        if (Files.isDirectory(file)) {
            return new Failure.File(path, "is a folder, not a store");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return walIsEmpty(file) && channel.size() >= 0
                    ? new Failure.File(path, otherwise)
                    : new Failure.File(
                            path,
                            otherwise + ": what was changed last stands in " + file.getFileName()
                                    + "-wal, which cannot be written here",
                            "open it once where it can be written");
        } catch (IOException e) {
            return unusable(file, e).failure();
        }
    }

    /** SQLite puts the log beside the file that a link leads to. */
    static boolean walIsEmpty(Path path) {
        try {
            Path wal = beside(path.toRealPath(), "-wal");
            return !Files.exists(wal) || Files.size(wal) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static Path beside(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    static int code(SQLException e) {
        return (e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode()) & 0xff;
    }

    /** SQLite's own words, without the name of its code around them. */
    static String said(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int from = message.indexOf('(');
        return from >= 0 && message.endsWith(")") ? message.substring(from + 1, message.length() - 1) : message;
    }

    private static boolean unwritable(SQLException e) {
        return code(e) == 8 || code(e) == 14;
    }

    static CrmException unusable(Path path, IOException e) {
        String why = e instanceof java.nio.file.NoSuchFileException && Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                ? "is a link to nowhere"
                : reason(e);
        return new CrmException(new Failure.File(path.toString(), why), e);
    }

    private static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "is not there";
        }
        if (e instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is a file, where a folder should be";
        }
        if (e instanceof java.nio.file.FileSystemException system && system.getReason() != null) {
            return system.getReason().toLowerCase(java.util.Locale.ROOT);
        }
        return String.valueOf(e.getMessage());
    }

    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
