package crm.store;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The password as {@code psql} finds it: in {@code PGPASSWORD}, else in the password file, {@code PGPASSFILE} or
 * {@code ~/.pgpass}, whose lines are {@code host:port:database:user:password} with {@code *} for any. A file that others may
 * read is not used.
 */
final class Passwords {
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private Passwords() {}

    /**
     * @param password null where there is none
     * @param warning why the password file was not used; null where it was, or where there is none
     */
    record Found(@Nullable String password, @Nullable String warning) {}

    static Found find(
            Map<String, String> env, @Nullable Path home, String host, int port, String database, String user) {
        String said = env.get("PGPASSWORD");
        if (said != null && !said.isEmpty()) {
            return new Found(said, null);
        }
        String named = env.get("PGPASSFILE");
        Path file = named != null && !named.isEmpty() ? Path.of(named) : home == null ? null : home.resolve(".pgpass");
        if (file == null || !Files.isRegularFile(file)) {
            return new Found(null, null);
        }
        try {
            for (PosixFilePermission permission : Files.getPosixFilePermissions(file)) {
                if (OTHERS.contains(permission)) {
                    return new Found(null, file + " is not used, for others may read it: chmod 600 " + file);
                }
            }
            for (String line : Files.readAllLines(file)) {
                String password = password(line, host, Integer.toString(port), database, user);
                if (password != null) {
                    return new Found(password, null);
                }
            }
            return new Found(null, null);
        } catch (MalformedInputException e) {
            return new Found(null, file + " is not used, for it is not UTF-8");
        } catch (IOException | UnsupportedOperationException e) {
            return new Found(null, file + " is not used: it cannot be read");
        }
    }

    private static @Nullable String password(String line, String... wanted) {
        if (line.startsWith("#")) {
            return null;
        }
        List<String> fields = fields(line);
        if (fields.size() <= wanted.length) {
            return null;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted[i])) {
                return null;
            }
        }
        return fields.get(wanted.length);
    }

    /** Parted by colons; a backslash before a colon or a backslash makes it part of the field. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char next = line.charAt(at);
            if (next == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                if (next == '\\' && at + 1 < line.length()) {
                    at++;
                    next = line.charAt(at);
                }
                field.append(next);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
