package crm.doctor;

import crm.World;
import crm.domain.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The health of the installed program: Java, the archive of classes, native library, locale, completions, man pages. */
public final class InstallCheck {
    private static final String AGAIN = "install crm again";

    private final World.Install install;

    public InstallCheck(World.Install install) {
        this.install = install;
    }

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("java", install.javaBuild() + (install.java() == null ? "" : " in " + install.java())));
        findings.add(locale());
        Path root = install.root();
        if (root == null) {
            findings.add(Finding.warning(
                    "install", "crm was started without its launcher, so nothing is known of it", "start bin/crm"));
            return findings;
        }
        findings.add(Finding.ok("install", root.toString()));
        findings.add(archive(root));
        findings.add(nativeLibrary());
        findings.add(files(root, "completions", "completions", "_crm", "crm.bash", "crm.fish"));
        findings.add(files(root, "man pages", "share/man", "man1/crm.1", "man5/crm-json.5"));
        return findings;
    }

    private Finding locale() {
        String encoding = install.encoding();
        return encoding.equals("UTF-8")
                ? Finding.ok("locale", "UTF-8")
                : Finding.wrong(
                        "locale",
                        "arguments are read as " + encoding + ": names that are not ASCII would be spoilt",
                        "start bin/crm, which sets a locale of UTF-8, on a system that has C.UTF-8");
    }

    /** The record beside it says which Java made it, and where; the launcher goes by the same three lines. */
    private Finding archive(Path root) {
        Path lib = root.resolve("lib");
        Path archive = lib.resolve("archive/crm.jsa");
        String mend = Shell.quoted(lib.resolve("make-archive").toString());
        try {
            if (!Files.isReadable(archive) || Files.size(archive) == 0) {
                return Finding.warning("archive", "no archive of classes, so crm starts slowly", mend);
            }
            List<String> record = Files.readAllLines(lib.resolve("archive/record"));
            if (record.size() != 3 || !record.get(1).equals(install.javaBuild())) {
                return Finding.warning(
                        "archive", "the archive of classes is another Java's, so crm starts slowly", mend);
            }
            if (!Files.isSameFile(Path.of(record.get(2)), root)) {
                return Finding.warning(
                        "archive", "the archive of classes was made in another folder, so crm starts slowly", mend);
            }
            if (olderThanAJar(archive, lib)) {
                return Finding.warning(
                        "archive", "the archive of classes is older than crm, so crm starts slowly", mend);
            }
            return Finding.ok("archive", "the archive of classes fits");
        } catch (IOException e) {
            return Finding.warning("archive", "the archive of classes is of no use, so crm starts slowly", mend);
        }
    }

    private static boolean olderThanAJar(Path archive, Path lib) throws IOException {
        FileTime made = Files.getLastModifiedTime(archive);
        try (Stream<Path> files = Files.list(lib)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".jar")
                        && Files.getLastModifiedTime(file).compareTo(made) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private Finding nativeLibrary() {
        Path folder = install.nativeFolder();
        if (folder == null) {
            return Finding.warning(
                    "native library",
                    "none is shipped for this system: the database unpacks its own at each start, to the folder for"
                            + " temporary files",
                    null);
        }
        Path library = folder.resolve("libsqlitejdbc.so");
        return Files.isReadable(library)
                ? Finding.ok("native library", library.toString())
                : Finding.warning("native library", library + " is missing, so crm starts slowly", AGAIN);
    }

    private static Finding files(Path root, String check, String folder, String... names) {
        for (String name : names) {
            Path file = root.resolve(folder).resolve(name);
            if (!Files.isReadable(file)) {
                return Finding.warning(check, file + " is missing", AGAIN);
            }
        }
        return Finding.ok(check, root.resolve(folder).toString());
    }
}
