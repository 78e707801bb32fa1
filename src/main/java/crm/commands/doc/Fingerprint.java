package crm.commands.doc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of a file, read piece by piece. */
final class Fingerprint {
    /** Larger files are not watched, for every listing reads them whole: 256 MB. */
    static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final int PIECE = 64 * 1024;

    private Fingerprint() {}

    /** 64 hexadecimal digits; null where the file is larger than {@code most} bytes. */
    static @Nullable String of(Path file, long most) throws IOException {
        if (Files.size(file) > most) {
            return null;
        }
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long left = most;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                left -= read;
                if (left < 0) {
                    // it grows while we read
                    return null;
                }
                digest.update(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
