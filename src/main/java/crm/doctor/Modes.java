package crm.doctor;

import crm.domain.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who else can read or write what is ours. */
final class Modes {
    private static final String CHECK = "permissions";

    private final List<Finding> findings = new ArrayList<>();

    /** A file with customers in it: open to others is wrong. */
    void secret(Path path) {
        if (Files.isRegularFile(path)) {
            look(path, true);
        }
    }

    /** A file or folder that is nobody else's business: open to others is a warning. */
    void ours(Path path) {
        look(path, false);
    }

    List<Finding> findings() {
        return findings.isEmpty()
                ? List.of(Finding.ok(CHECK, "nobody else can read or write what is yours"))
                : findings;
    }

    private void look(Path path, boolean secret) {
        if (!Files.exists(path)) {
            return;
        }
        try {
            Set<PosixFilePermission> modes = Files.getPosixFilePermissions(path);
            String others = PosixFilePermissions.toString(modes).substring(3);
            if (!others.equals("------")) {
                String what = path + " is open to others (" + PosixFilePermissions.toString(modes) + ")";
                String mend = "chmod " + (Files.isDirectory(path) ? "700 " : "600 ") + Shell.quoted(path.toString());
                findings.add(secret ? Finding.wrong(CHECK, what, mend) : Finding.warning(CHECK, what, mend));
            }
        } catch (IOException | UnsupportedOperationException e) {
            findings.add(Finding.warning(CHECK, "the permissions of " + path + " cannot be read", null));
        }
    }
}
