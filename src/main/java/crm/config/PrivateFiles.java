package crm.config;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the user's own small text files. What it makes, nobody else can read, from its first byte on and
 * whatever the umask; what it replaces is at every moment either the old file or the new one. Every failure is a
 * {@link Failure.File}.
 */
public final class PrivateFiles {
    /** No file that a person writes by hand is larger, in bytes. */
    static final int LARGEST = 1 << 20;

    private static final int MOST_LINKS = 40;

    private PrivateFiles() {}

    /** Makes a folder and the folders above it that are missing, mode 0700; leaves alone what is there. */
    public static void makeFolder(Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failed) {
            throw failure(folder, "cannot make this folder", failed);
        }
    }

    /** The text of a UTF-8 file; null where there is none. Bytes that are not UTF-8 are a {@link Failure.BadData} with the line. */
    public static @Nullable String read(Path file) {
        byte[] bytes;
        // Not through java.nio, whose channels are some thirty classes more at every start.
        try (InputStream in = new FileInputStream(file.toFile())) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (FileNotFoundException notOpened) {
            if (Files.notExists(file)) {
                return null;
            }
            throw failure(file, "cannot read it", notOpened);
        } catch (IOException failed) {
            throw failure(file, "cannot read it", failed);
        }
        if (bytes.length > LARGEST) {
            throw new CrmException(new Failure.BadData(file.toString(), "larger than 1 MB, so not a file for this"));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // The decoder puts U+FFFD for what it cannot read; only then is a second, stricter look worth its time.
        if (text.indexOf('\uFFFD') >= 0) {
            refuseWhatIsNotUtf8(file, bytes);
        }
        return text;
    }

    /**
     * Puts a text in place of a file, all of it or nothing, mode 0600; makes the folder where it is missing. A symbolic link
     * stays one: the file that it points to is replaced.
     */
    public static void write(Path file, String text) {
        Path target = target(file);
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new CrmException(new Failure.File(file.toString(), "not a file"));
        }
        makeFolder(folder);
        if (Files.isDirectory(target)) {
            throw new CrmException(new Failure.File(file.toString(), "a folder stands where a file should"));
        }
        Path beside = null;
        try {
            beside = makeDraft(folder, ".crm-", ".tmp");
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                // Else a power cut after the move can leave an empty file under the right name.
                channel.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            remove(beside);
            throw failure(file, "cannot write it", failed);
        }
    }

    /** A new empty file, mode 0600, with a name that no other file has. */
    static Path makeDraft(Path folder, String start, String end) throws IOException {
        return Files.createTempFile(
                folder, start, end, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** What went wrong with a file, in words: Java's own message for it is often just the path again. */
    static CrmException failure(Path path, String what, IOException failed) {
        String why;
        if (failed instanceof AccessDeniedException) {
            why = "permission denied";
        } else if (failed instanceof NotDirectoryException || failed instanceof FileAlreadyExistsException) {
            why = "a file stands where a folder should";
        } else if (failed instanceof NoSuchFileException) {
            why = "no such file or folder";
        } else if (failed instanceof FileSystemException named && named.getReason() != null) {
            why = named.getReason();
        } else if (failed instanceof FileNotFoundException notOpened) {
            why = reason(notOpened);
        } else {
            why = String.valueOf(failed.getMessage());
        }
        return new CrmException(new Failure.File(path.toString(), what + ": " + why), failed);
    }

    /** What stands in brackets after the path. */
    private static String reason(FileNotFoundException notOpened) {
        String message = String.valueOf(notOpened.getMessage());
        int from = message.lastIndexOf('(');
        return from >= 0 && message.endsWith(")") ? message.substring(from + 1, message.length() - 1) : message;
    }

    private static Path target(Path file) {
        Path target = file;
        try {
            for (int links = 0; Files.isSymbolicLink(target); links++) {
                if (links == MOST_LINKS) {
                    throw new CrmException(new Failure.File(file.toString(), "a link that leads in a circle"));
                }
                target = target.resolveSibling(Files.readSymbolicLink(target));
            }
        } catch (IOException failed) {
            throw failure(file, "cannot follow the link", failed);
        }
        return target;
    }

    private static void remove(@Nullable Path draft) {
        if (draft != null) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException alsoFailed) {
                // The first failure is the one to tell.
            }
        }
    }

    private static void refuseWhatIsNotUtf8(Path file, byte[] bytes) {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (strict.decode(in, CharBuffer.allocate(bytes.length + 1), true).isError()) {
            int line = 1;
            for (int at = 0; at < in.position(); at++) {
                if (bytes[at] == '\n') {
                    line++;
                }
            }
            throw new CrmException(new Failure.BadData(file + ":" + line, "bytes that are not UTF-8"));
        }
    }
}
