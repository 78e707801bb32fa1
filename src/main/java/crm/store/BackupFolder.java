package crm.store;

import crm.domain.Backup;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The copies of one store in a folder, by names that sort as they were made: {@code crm-20261121T090000Z.db}, and
 * {@code crm-20261121T090000Z.before-restore.db} for a store that a restore took the place of. Whatever has another name is
 * no business of ours.
 */
public final class BackupFolder {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String stem;
    private final String ending;
    private final Pattern names;

    private BackupFolder(Path folder, Path store) {
        this.folder = folder;
        String name = String.valueOf(store.getFileName());
        boolean usual = name.endsWith(".db") && name.length() > 3;
        this.stem = usual ? name.substring(0, name.length() - 3) : name;
        // so that the stores "a" and "a.db" do not take each other's backups for their own
        this.ending = usual ? ".db" : ".backup";
        this.names = Pattern.compile(
                Pattern.quote(stem + "-") + "(\\d{8}T\\d{6}Z)(?:_(\\d+))?(\\.before-restore)?" + Pattern.quote(ending));
    }

    /** The folder {@code backups} beside the store. */
    public static BackupFolder of(Path store) {
        return new BackupFolder(store.resolveSibling("backups"), store);
    }

    /** The copies of {@code store} in a folder of the user's choice. */
    public static BackupFolder in(Path folder, Path store) {
        return new BackupFolder(folder, store);
    }

    public Path path() {
        return folder;
    }

    /** Where a copy made at that moment may stand: a name that nothing has. */
    public Path free(Backup.Sort sort, Instant at) {
        String kept = sort == Backup.Sort.BACKUP ? "" : ".before-restore";
        for (int number = 1; ; number++) {
            String again = number == 1 ? "" : "_" + number;
            Path free = folder.resolve(stem + "-" + MOMENT.format(at) + again + kept + ending);
            if (Files.notExists(free, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                return free;
            }
        }
    }

    /** All of them, the newest first; of each so much as can be read without reading all of it. */
    public List<Backup> list() {
        return entries().stream()
                .map(entry -> Backups.look(entry.path, entry.sort, entry.at))
                .toList();
    }

    /**
     * Removes all backups but the newest {@code keep}; what a restore kept aside stays, and so does {@code made}, whatever
     * the clock says. Answers those that are gone.
     */
    public List<Path> rotate(int keep, Path made) {
        List<Path> gone = new ArrayList<>();
        int left = keep;
        for (Entry entry : entries()) {
            if (entry.sort == Backup.Sort.BACKUP && !entry.path.equals(made) && --left < 1) {
                try {
                    if (Files.deleteIfExists(entry.path)) {
                        gone.add(entry.path);
                    }
                } catch (IOException e) {
                    throw Sqlite.unusable(entry.path, e);
                }
            }
        }
        return gone;
    }

    private record Entry(Path path, Backup.Sort sort, Instant at, int number) {}

    private List<Entry> entries() {
        List<Entry> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Entry entry = entry(file);
                if (entry != null) {
                    found.add(entry);
                }
            }
        } catch (NoSuchFileException e) {
            return found;
        } catch (IOException e) {
            throw Sqlite.unusable(folder, e);
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw Sqlite.unusable(folder, new IOException(e));
        }
        found.sort(Comparator.comparing(Entry::at).thenComparing(Entry::number).reversed());
        return found;
    }

    private @Nullable Entry entry(Path file) {
        Matcher name = names.matcher(String.valueOf(file.getFileName()));
        if (!name.matches() || !Files.isRegularFile(file)) {
            return null;
        }
        try {
            return new Entry(
                    file,
                    name.group(3) == null ? Backup.Sort.BACKUP : Backup.Sort.BEFORE_RESTORE,
                    Instant.from(MOMENT.parse(name.group(1))),
                    name.group(2) == null ? 1 : Integer.parseInt(name.group(2)));
        } catch (DateTimeParseException | NumberFormatException e) {
            return null;
        }
    }
}
