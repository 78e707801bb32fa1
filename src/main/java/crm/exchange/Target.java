package crm.exchange;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder in the making, for nobody else to read: it stands beside its place under another name until it is whole.
 * What stands in its place already is not overwritten unless that was asked for.
 */
public final class Target implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int BUFFER = 1 << 16;

    private final Path place;
    private final Path draft;
    private final boolean force;

    private Target(Path place, Path draft, boolean force) {
        this.place = place;
        this.draft = draft;
        this.force = force;
    }

    /** {@code force} lets it take the place of another file. */
    public static Target file(Path place, boolean force) {
        boolean there = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
        if (there && !force) {
            throw taken(place);
        }
        if (there && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new CrmException(new Failure.File(place.toString(), "is there, and is no file"));
        }
        try {
            return new Target(place, Files.createTempFile(folderOf(place), ".crm-", ".new", FILE), force);
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    /**
     * {@code force} lets it take the place of a folder with nothing in it but files of these names, {@code mark} among them: one
     * that was written here before.
     */
    public static Target folder(Path place, boolean force, Set<String> ours, String mark) {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                throw new CrmException(new Failure.File(place.toString(), "is there, and is no folder"));
            }
            replaceable(place, force, ours, mark);
        }
        try {
            return new Target(place, Files.createTempDirectory(folderOf(place), ".crm-", FOLDER), force);
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    private static void replaceable(Path place, boolean force, Set<String> ours, String mark) {
        boolean any = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
            for (Path file : files) {
                any = true;
                if (force && !(ours.contains(file.getFileName().toString()) && Files.isRegularFile(file))) {
                    throw new CrmException(new Failure.File(
                            place.toString(), "holds " + file.getFileName() + ", which is not ours to remove"));
                }
            }
        } catch (IOException e) {
            throw unwritable(place, e);
        }
        if (any && !force) {
            throw taken(place);
        }
        if (any && !Files.exists(place.resolve(mark))) {
            throw new CrmException(new Failure.File(place.toString(), "was not written by crm export"));
        }
    }

    /** Where to write. */
    public Path draft() {
        return draft;
    }

    /** A file in the making, to be written as UTF-8; made where it is not there yet. On the disk once it is closed. */
    public static Writer text(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE), FILE);
        return new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), BUFFER) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    try (channel) {
                        flush();
                        channel.force(true);
                    }
                }
            }
        };
    }

    /** It is whole: gives it its place at one stroke. */
    public void place() {
        try {
            if (Files.isDirectory(draft)) {
                placeFolder();
            } else if (force) {
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                placeFile();
            }
        } catch (FileAlreadyExistsException e) {
            throw taken(place);
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    private void placeFile() throws IOException {
        try {
            Files.createLink(place, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // A disk without links: the look and the move are two steps there.
            Files.move(draft, place);
        }
    }

    /** A folder with something in it is moved away first and then removed. */
    private void placeFolder() throws IOException {
        Path old = null;
        if (force && Files.exists(place)) {
            old = Files.createTempDirectory(folderOf(place), ".crm-", FOLDER);
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        remove(old);
    }

    /** Removes what did not become whole. */
    @Override
    public void close() {
        remove(draft);
    }

    private static void remove(@Nullable Path path) {
        try {
            if (path != null && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                }
            }
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // It has a name of its own and is in nobody's way.
        }
    }

    private static Path folderOf(Path place) throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("is the root of all folders");
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, FOLDER);
        }
        return folder;
    }

    private static CrmException taken(Path place) {
        return new CrmException(new Failure.File(place.toString(), "is there already", "--force writes over it"));
    }

    private static CrmException unwritable(Path place, IOException e) {
        return new CrmException(new Failure.File(place.toString(), "cannot be written: " + why(e)), e);
    }

    private static String why(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof java.nio.file.FileSystemException named && named.getReason() != null) {
            return named.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
