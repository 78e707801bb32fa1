package crm.exchange.mail;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files of mail below a path: an mbox, a Maildir with its folders, a folder of messages or of mailboxes. */
public final class MailFiles {
    /** A tree of folders that is deeper was made to harm. */
    private static final int DEEPEST = 32;

    private MailFiles() {}

    /** Takes each file. */
    public interface Visit {
        /**
         * One file.
         *
         * @param folder what its folder is called by the mail program; of an mbox, its own name
         * @param unwanted why nothing in it is a touch; null where there may be some
         */
        void file(Path file, String folder, @Nullable String unwanted) throws IOException;
    }

    /** Visits the file, or all below the folder, in the order of their names. */
    public static void each(Path path, Visit visit) throws IOException {
        if (!Files.exists(path)) {
            throw new CrmException(new Failure.File(path.toString(), "is not there"));
        }
        if (Files.isDirectory(path)) {
            folder(path, name(path), Unwanted.isDiscardedFolder(name(path)), 0, visit);
        } else {
            file(path, folderOf(path), false, visit);
        }
    }

    private static void folder(Path path, String name, boolean discarded, int depth, Visit visit) throws IOException {
        String[] names = path.toFile().list();
        if (names == null) {
            throw new CrmException(new Failure.File(path.toString(), "cannot be read"));
        }
        Arrays.sort(names);
        boolean maildir = isMaildir(path);
        for (String child : names) {
            Path below = path.resolve(child);
            if (Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
                if (depth < DEEPEST && !(maildir && child.equals("tmp"))) {
                    String called = isPlumbing(child, maildir) ? name : called(child);
                    folder(below, called, discarded || isDiscarded(called), depth + 1, visit);
                }
            } else if (Files.isRegularFile(below, LinkOption.NOFOLLOW_LINKS) && !child.startsWith(".")) {
                boolean single = isSingle(child) || isMaildirMessage(path);
                file(below, single ? name : called(child), discarded, visit);
            }
        }
    }

    private static void file(Path path, String folder, boolean discarded, Visit visit) throws IOException {
        boolean out = discarded || isDiscarded(folder) || (isMaildirMessage(parent(path)) && isFlagged(name(path)));
        visit.file(path, folder, out ? Unwanted.DISCARDED : null);
    }

    private static boolean isMaildir(Path path) {
        return Files.isDirectory(path.resolve("cur")) || Files.isDirectory(path.resolve("new"));
    }

    private static boolean isMaildirMessage(Path folder) {
        String name = name(folder);
        return (name.equals("cur") || name.equals("new")) && isMaildir(parent(folder));
    }

    /** Folders that a program made for itself: they say nothing of what lies in them. */
    private static boolean isPlumbing(String name, boolean maildir) {
        return (maildir && (name.equals("cur") || name.equals("new")))
                || name.equals("Messages")
                || name.equals("Data")
                || name.matches("\\d|[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    }

    /** Flags of a Maildir stand behind {@code :2,}; some systems have another sign for the colon. */
    private static boolean isFlagged(String name) {
        int at = name.lastIndexOf("2,");
        if (at < 1 || ":;!".indexOf(name.charAt(at - 1)) < 0) {
            return false;
        }
        String flags = name.substring(at + 2);
        return flags.indexOf('D') >= 0 || flags.indexOf('T') >= 0;
    }

    private static boolean isDiscarded(String folder) {
        for (String part : folder.split("[./]")) {
            if (Unwanted.isDiscardedFolder(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSingle(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".eml") || lower.endsWith(".emlx") || lower.matches("\\d+");
    }

    private static String folderOf(Path file) {
        return isSingle(name(file)) ? called(name(parent(file))) : called(name(file));
    }

    /** Without the dot of a Maildir's folder, and without what says that it is a mailbox. */
    private static String called(String name) {
        String bare = name.startsWith(".") ? name.substring(1) : name;
        for (String ending : new String[] {".mbox", ".mbx", ".sbd"}) {
            if (bare.toLowerCase(Locale.ROOT).endsWith(ending) && bare.length() > ending.length()) {
                return bare.substring(0, bare.length() - ending.length());
            }
        }
        return bare;
    }

    private static Path parent(Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        return parent == null ? path : parent;
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? File.separator : name.toString();
    }
}
