package crm.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A copy of a store in the making, beside the place where it is to stand: nobody else can read it, and its place is empty,
 * or taken by what was there before, until the copy is whole. A process that is killed leaves it behind, under a name that
 * says so; {@link #sweep} takes it away later.
 */
public final class FreshFile implements AutoCloseable {
    private static final String LEFTOVERS = ".crm-*.{copy,new}";

    /** Nobody copies a store for longer. */
    private static final Duration AT_WORK = Duration.ofDays(1);

    private final Path path;

    private FreshFile(Path path) {
        this.path = path;
    }

    /** An empty file in the folder of {@code target}, which is made where it is missing. */
    static FreshFile beside(Path target) {
        try {
            Path folder = folder(target);
            Sqlite.makeFolder(folder);
            return new FreshFile(Files.createTempFile(
                    folder, ".crm-", ".copy", PosixFilePermissions.asFileAttribute(Sqlite.OWNER_ALONE)));
        } catch (IOException e) {
            throw Sqlite.unusable(target, e);
        }
    }

    Path path() {
        return path;
    }

    /**
     * Gives the file, which is written to the disk already, its place and name at one stroke.
     *
     * @throws IOException a {@link java.nio.file.FileAlreadyExistsException} where something stands there and is not to
     *     be replaced
     */
    void place(Path target, boolean replacing) throws IOException {
        if (replacing) {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.createLink(target, path);
        }
        try (FileChannel folder = FileChannel.open(folder(target), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() {
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            try {
                Files.deleteIfExists(Sqlite.beside(path, ending));
            } catch (IOException e) {
                // It is swept away later.
            }
        }
    }

    /** Copies in a folder that nobody can be making any more. */
    public static List<Path> leftovers(Path folder, Instant now) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, LEFTOVERS)) {
            for (Path file : files) {
                Instant changed = Files.getLastModifiedTime(file).toInstant();
                if (changed.plus(AT_WORK).isBefore(now)) {
                    found.add(file);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // A folder that is not there, or that we may not read, is none of our leftovers.
        }
        return found;
    }

    static void sweep(Path folder, Instant now) {
        leftovers(folder, now).forEach(file -> new FreshFile(file).close());
    }

    private static Path folder(Path target) {
        return Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file stands in a folder");
    }
}
