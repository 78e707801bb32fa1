package crm.commands.safekeeping;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.LocalFile;
import crm.cli.Numbers;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Backup;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.render.BackupView;
import crm.store.BackupFolder;
import crm.store.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code crm backup}: a whole copy of the store, made while others work. */
final class BackupCommand implements Command {
    private final Syntax syntax = new Syntax("backup", "Copy the whole store to a file, while others work.")
            .describe(
                    "The copy is consistent, readable by you alone, and stands under its name only once it is on the disk and"
                            + " was found to be whole. Without FILE it goes to the folder backups beside the store, under a name"
                            + " that says when it was made; where FILE is a folder, it goes there.",
                    "Of a store on a server all that is in it is copied into a file, of one moment, and compared row by row;"
                            + " the folder backups is then that of the data folder. crm restore is for files; crm store copy"
                            + " brings such a file back into an empty database.",
                    "With --keep older backups go that crm made there of this store; other files, and stores that crm restore"
                            + " kept aside, never do.");
    private final Argument<@Nullable String> file =
            syntax.optional("FILE", "the copy, or the folder for it").completing(Completes.FILE);
    private final Argument<@Nullable String> keep =
            syntax.text("N", "keep the newest N backups in that folder, and remove older ones", "--keep");
    private final Argument<Boolean> force = syntax.flag("replace FILE where it is there already", "-f", "--force");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Path store = StoreFile.of(session);
        Path given = file.get() == null ? null : LocalFile.anywhere("FILE", file.get());
        BackupFolder folder = folder(store, given);
        if (folder == null && keep.given()) {
            throw new CrmException(new Failure.Usage(
                    "--keep is for a folder of backups, and FILE names one file",
                    "name the folder, or leave FILE out"));
        }
        int kept = keep.get() == null ? 0 : Numbers.atLeastOne("--keep", keep.get());
        Instant now = Instant.now(session.world().clock());
        Path target = folder == null ? java.util.Objects.requireNonNull(given) : folder.free(Backup.Sort.BACKUP, now);
        Backup made = Backups.make(session.place(), target, now, folder == null && force.get());
        if (folder != null && kept > 0) {
            for (Path gone : folder.rotate(kept, target)) {
                session.say("removed " + gone);
            }
        }
        if (!session.forPeople() || !session.quiet()) {
            session.done(BackupView.in(session.zone()), made, "backed up to " + BackupView.sentence(made));
        }
        return 0;
    }

    private static @Nullable BackupFolder folder(Path store, @Nullable Path given) {
        if (given == null) {
            return BackupFolder.of(store);
        }
        return Files.isDirectory(given) ? BackupFolder.in(given, store) : null;
    }
}
