package crm.cli;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files that users name, to be found again from any folder. */
public final class LocalFile {
    private LocalFile() {}

    /** The absolute path of a file that is there; {@code what} names the argument. */
    public static Path named(String what, String typed) {
        Path path = anywhere(what, typed);
        if (!Files.exists(path)) {
            throw new CrmException(new Failure.File(path.toString(), "is not there"));
        }
        if (!Files.isRegularFile(path)) {
            throw new CrmException(new Failure.File(path.toString(), "is not a file"));
        }
        return path;
    }

    /** The absolute path of a file or folder that need not be there; {@code what} names the argument. */
    public static Path anywhere(String what, String typed) {
        try {
            return Path.of(Words.clean(what, typed)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new CrmException(new Failure.Usage("'" + typed + "' is not a path"), e);
        }
    }
}
