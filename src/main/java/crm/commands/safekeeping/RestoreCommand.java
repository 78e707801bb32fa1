package crm.commands.safekeeping;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.LocalFile;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Backup;
import crm.render.BackupView;
import crm.render.RestoreView;
import crm.store.BackupFolder;
import crm.store.Restoration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** {@code crm restore FILE}: the store becomes what a backup holds. */
final class RestoreCommand implements Command {
    private final Syntax syntax = new Syntax(
                    "restore", "Make the store what a backup holds, and keep aside what was there.")
            .describe(
                    "The backup is looked at first: every page of it is read. It stays as it is; the store gets a copy, brought"
                            + " up to date where an older crm made it. What was in the store goes to the folder backups beside"
                            + " it, so restoring that file takes the restore back.",
                    "Others may be at work: crm waits until nobody has the store open, and keeps everybody out for that"
                            + " moment. Touches logged since the backup are in the file that was kept aside. crm undo"
                            + " afterwards takes back the last change that the backup knows of, never the restore.");
    private final Argument<String> file = syntax.required(
                    "FILE", "the backup: a path, or a name that crm backup list shows")
            .completing(Completes.FILE);
    private final Argument<Boolean> yes = syntax.flag("do not ask", "-y", "--yes");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Path store = session.place().file();
        Path backup = backup(store, file.get());
        Instant now = Instant.now(session.world().clock());
        Backup found = Restoration.look(store, backup, now);
        if (Files.exists(store) && !yes.get()) {
            String question = "Replace " + store + " by " + BackupView.sentence(found) + "?";
            if (!session.confirm(question, "--yes")) {
                session.say("nothing restored");
                return 0;
            }
        }
        Path keep = BackupFolder.of(store).free(Backup.Sort.BEFORE_RESTORE, now);
        Restoration done = Restoration.of(backup, store, keep, now);
        Path kept = done.kept();
        RestoreView.Restored restored =
                new RestoreView.Restored(done.restored(), backup.toString(), kept == null ? null : kept.toString());
        session.done(
                RestoreView.VIEW,
                restored,
                "restored " + store + ": " + BackupView.holds(done.restored())
                        + (kept == null ? "" : "; what was there is kept in " + kept));
        return 0;
    }

    /** A file, or, where there is none of that bare name, the one in the folder of backups. */
    private static Path backup(Path store, String typed) {
        Path given = LocalFile.anywhere("FILE", typed);
        if (typed.indexOf('/') < 0 && Files.notExists(given)) {
            Path listed = BackupFolder.of(store).path().resolve(typed.strip());
            if (Files.isRegularFile(listed)) {
                return listed;
            }
        }
        return LocalFile.named("FILE", typed);
    }
}
