package crm.commands.safekeeping;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.LocalFile;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Backup;
import crm.render.BackupView;
import crm.store.BackupFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm backup list}: the copies there are of the store. */
final class BackupListCommand implements Command {
    private final Syntax syntax = new Syntax("backup list", "The backups there are of the store, newest first.")
            .describe(
                    "Those in the folder that crm backup writes to, and the stores that crm restore kept aside. Whether"
                            + " one is whole is looked at when it is made and again when it is restored.");
    private final Argument<@Nullable String> folder =
            syntax.optional("FOLDER", "look there").completing(Completes.FOLDER);
    private final Listing<Backup> listing = new Listing<>(syntax, session -> BackupView.in(session.zone()));

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Path store = StoreFile.of(session);
        BackupFolder backups = folder.get() == null
                ? BackupFolder.of(store)
                : BackupFolder.in(LocalFile.anywhere("FOLDER", folder.get()), store);
        List<Backup> found = backups.list();
        if (found.isEmpty()) {
            session.say("no backups in " + backups.path());
        }
        listing.print(session, found.iterator());
        return 0;
    }
}
