package crm.doctor;

import crm.World;
import crm.config.Folders;
import crm.config.Settings;
import crm.domain.CrmException;
import crm.domain.Finding;
import crm.draft.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The health of what the user has beside the store: permissions, room on the disk, settings, templates, the clock. */
public final class Surroundings {
    private static final long MEGABYTE = 1 << 20;

    /** SQLite writes every change twice before it is done with it; below this a larger import may not fit. */
    private static final long LITTLE_ROOM = 64 * MEGABYTE;

    /** Days into the future that the newest touch may stand without a question: appointments are logged ahead. */
    private static final int FAR_AHEAD = 366;

    private Surroundings() {}

    /** Who else can read or write the store, the settings, the templates. */
    public static List<Finding> permissions(Path store, Folders folders) {
        Modes modes = new Modes();
        modes.secret(store);
        modes.secret(Path.of(store + "-wal"));
        modes.secret(Path.of(store + "-shm"));
        Path folder = store.getParent();
        // another folder is the user's own affair: nobody can read the store in it
        if (folder != null && String.valueOf(folder.getFileName()).equals("crm")) {
            modes.ours(folder);
        }
        if (folders.hasConfig()) {
            modes.ours(folders.config());
            modes.ours(folders.settings());
            modes.ours(folders.templates());
        }
        return modes.findings();
    }

    /** Room on the disk that the store is on. */
    public static Finding room(Path store) {
        Path place = store.toAbsolutePath();
        while (place.getParent() != null && !Files.isDirectory(place)) {
            place = place.getParent();
        }
        try {
            long free = Files.getFileStore(place).getUsableSpace();
            String what = free / MEGABYTE + " MB free on the disk of the store";
            return free < LITTLE_ROOM
                    ? Finding.warning("disk", what, "make room before the next change")
                    : Finding.ok("disk", what);
        } catch (IOException | SecurityException e) {
            return Finding.warning("disk", "how much room is left on the disk of the store cannot be read", null);
        }
    }

    /** What is odd in the settings. */
    public static List<Finding> settings(Settings settings) {
        List<Finding> findings = new ArrayList<>();
        for (String warning : settings.warnings()) {
            findings.add(Finding.warning("settings", warning, "crm config edit"));
        }
        return findings.isEmpty() ? List.of(Finding.ok("settings", "nothing odd in them")) : findings;
    }

    /** The message templates that {@code crm draft} could not use. */
    public static List<Finding> templates(Folders folders) {
        if (!folders.hasConfig()) {
            return List.of(Finding.ok("templates", "there is no home folder for any of your own"));
        }
        List<Finding> findings = new ArrayList<>();
        Templates templates = new Templates(folders.templates());
        int read = 0;
        try {
            for (Templates.Entry entry : templates.list()) {
                try {
                    templates.read(entry.name());
                    read++;
                } catch (CrmException e) {
                    findings.add(Finding.wrong(
                            "templates", e.failure().message(), "crm template edit " + Shell.quoted(entry.name())));
                }
            }
        } catch (CrmException e) {
            findings.add(Finding.of("templates", e.failure()));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok("templates", "all " + read + " can be used"));
        }
        return findings;
    }

    /**
     * Whether the clock and the newest touch agree, and whether the zone is known.
     *
     * @param newest the day of the newest touch; null where there is none
     */
    public static Finding clock(World world, LocalDate today, @Nullable LocalDate newest) {
        String zone = world.unknownZone();
        if (zone != null) {
            return Finding.warning(
                    "clock",
                    "TZ is " + zone + ", which is no zone that crm knows: days are reckoned in "
                            + world.clock().getZone(),
                    "let TZ be a name such as Europe/Berlin, or unset it");
        }
        if (newest != null && newest.isAfter(today.plusDays(FAR_AHEAD))) {
            return Finding.warning(
                    "clock",
                    "it is " + today + ", and the newest touch is of " + newest,
                    "set the clock, or correct the touch: crm log --limit 1, crm touch edit ID --date DAY");
        }
        return Finding.ok("clock", "it is " + today + " in " + world.clock().getZone());
    }
}
