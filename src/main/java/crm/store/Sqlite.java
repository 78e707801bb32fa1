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
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/** What only SQLite does: the file and its safety, the settings of a connection, the meaning of its error codes. */
final class Sqlite {
    /** "crm1": marks the file as ours. */
    static final int APPLICATION_ID = 0x63726D31;

    /** Milliseconds SQLite itself waits for a lock before it answers "busy". */
    private static final int BUSY_TIMEOUT = 2500;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    // One script, for each statement costs a round through the driver. FULL: an acknowledged touch survives a power
    // cut.
    private static final String SETTINGS = """
            PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
            PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -16000;
            """;

    private Sqlite() {}

    static Connection open(Path path) {
        checkFile(path);
        try {
            return connect(uri(path), false);
        } catch (CrmException e) {
            if (e.getCause() instanceof SQLException cause && unwritable(cause) && walIsEmpty(path)) {
                // A store on a read-only disk: nobody can be writing it, so it may be read without a lock file.
                return connect(uri(path) + "?immutable=1", true);
            }
            throw e;
        }
    }

    /** An empty store for questions where there is no file: whatever is asked, the answer is "nothing". */
    static Connection memory() {
        return connect(":memory:", false);
    }

    /**
     * Makes a new store readable by its owner alone and puts it in place whole: others see no file or a finished one. Does
     * nothing if somebody else was faster.
     */
    static void create(Path path) {
        Path fresh = path.resolveSibling(
                "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                makeFolder(folder);
            }
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                try (Connection connection = connect(uri(fresh), false)) {
                    Sql sql = new Sql(connection, path.toString());
                    sql.first("PRAGMA journal_mode = WAL", row -> row.getString(1));
                    new Migrations(sql, path.toString()).run();
                }
                Files.createLink(path, fresh);
            } catch (SQLException e) {
                throw failure(path.toString(), e);
            } finally {
                Files.deleteIfExists(fresh);
                Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + "-wal"));
                Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + "-shm"));
                Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + "-journal"));
            }
        } catch (FileAlreadyExistsException e) {
            if (!e.getFile().equals(path.toString())) {
                throw unusable(path, e);
            }
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    static CrmException failure(String path, SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : e.getErrorCode() & 0xff;
        Failure failure = switch (code) {
            case 5, 6 -> new Failure.Busy(path); // BUSY, LOCKED
            case 11 -> new Failure.UnfitStore(path, "the store is damaged", "crm doctor says more"); // CORRUPT
            case 26 -> new Failure.UnfitStore(path, "is not a store of crm", null); // NOTADB
            case 13 -> new Failure.File(path, "the disk is full"); // FULL
            case 8 -> new Failure.File(path, "is read-only"); // READONLY
            case 14, 3, 23 -> new Failure.File(path, "cannot be opened"); // CANTOPEN, PERM, AUTH
            case 10 -> new Failure.File(path, "could not be read or written"); // IOERR
            case 18 -> new Failure.BadData(null, "that is too long to store"); // TOOBIG
            default -> null;
        };
        if (failure == null) {
            throw new IllegalStateException("SQLite refused: " + e.getMessage(), e);
        }
        return new CrmException(failure, e);
    }

    /** Words for the full-text index: all must occur, each as the beginning of a word. */
    static String searchFor(List<String> words) {
        StringBuilder query = new StringBuilder();
        for (String word : words) {
            query.append(query.length() == 0 ? "\"" : " \"")
                    .append(word.replace("\"", "\"\""))
                    .append("\"*");
        }
        return query.toString();
    }

    private static Connection connect(String name, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_TIMEOUT);
        try {
            Connection connection = new JDBC4Connection("jdbc:sqlite:", name, config.toProperties());
            new Sql(connection, name).run(SETTINGS);
            return connection;
        } catch (SQLException e) {
            throw failure(name, e);
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

    /** Says what is wrong with a file before SQLite does, in words that help; a healthy one costs one small read. */
    private static void checkFile(Path path) {
        if (Files.isDirectory(path)) {
            throw new CrmException(new Failure.File(path.toString(), "is a folder, not a store"));
        }
        ByteBuffer header = ByteBuffer.allocate(100);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            while (header.hasRemaining() && file.read(header) >= 0) {}
            if (header.position() == 0) {
                throw new CrmException(new Failure.UnfitStore(path.toString(), "is empty: not a store", null));
            }
            boolean magic = header.position() == 100 && Arrays.equals(MAGIC, 0, 16, header.array(), 0, 16);
            if (!magic) {
                throw new CrmException(new Failure.UnfitStore(path.toString(), "is not a store of crm", null));
            }
            int pageSize = header.getShort(16) == 1 ? 65536 : header.getShort(16) & 0xffff;
            long pages = header.getInt(28) & 0xffffffffL;
            if (file.size() < pages * pageSize && walIsEmpty(path)) {
                throw new CrmException(
                        new Failure.UnfitStore(path.toString(), "the store is cut short", "restore it from a backup"));
            }
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static boolean walIsEmpty(Path path) {
        try {
            Path wal = path.resolveSibling(path.getFileName() + "-wal");
            return !Files.exists(wal) || Files.size(wal) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean unwritable(SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : 0;
        return code == 8 || code == 14;
    }

    private static CrmException unusable(Path path, IOException e) {
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
        if (e instanceof java.nio.file.FileSystemException system && system.getReason() != null) {
            return system.getReason().toLowerCase(java.util.Locale.ROOT);
        }
        return String.valueOf(e.getMessage());
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
