package crm.commands.history;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Numbers;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Deed;
import crm.domain.Failure;
import crm.render.JournalView;
import crm.store.Store;
import crm.store.Undoing;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm undo [ID]}: take back the last command that changed anything, or that one. */
public final class UndoCommand implements Command {
    private final Syntax syntax = new Syntax("undo", "Take back the last command that changed anything.")
            .describe(
                    "Again takes back the one before it, and so on to the first. With the ID of a command it takes back"
                            + " that one, unless later ones build on it; crm redo does again what was taken back.");
    private final Argument<@Nullable String> id = syntax.optional(
                    "ID", "the number of a command, as --list, crm history and crm import list show it")
            .completing(Completes.DEED);
    private final Argument<Boolean> list =
            syntax.flag("take nothing back, list what can be taken back, newest first", "-l", "--list");
    private final Argument<@Nullable String> limit = syntax.text("N", "list at most N of them", "-n", "--limit");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        if (list.get()) {
            if (id.get() != null) {
                throw new CrmException(new Failure.Usage("--list takes no ID"));
            }
            int most = limit.get() == null ? 0 : Numbers.atLeastOne("--limit", limit.get());
            session.list(
                    JournalView.of(session.zone()), session.reading().undoing().all(most));
            return 0;
        }
        if (limit.get() != null) {
            throw new CrmException(new Failure.Usage("--limit goes with --list"));
        }
        Store store = session.writing();
        Instant now = Instant.now(session.world().clock());
        boolean[] kept = {true};
        Deed undone = store.transaction(() -> {
            Undoing undoing = store.undoing();
            Deed command = wanted(undoing);
            if (command != null) {
                demandFree(command, undoing, session.zone());
                kept[0] = undoing.undo(command, session.by(), now);
            }
            return command == null ? null : undoing.find(Long.toString(command.id()));
        });
        if (undone == null) {
            return Nothing.said(session, "nothing to take back");
        }
        session.done(JournalView.of(session.zone()), undone, "took back: " + JournalView.words(undone, session.zone()));
        if (!kept[0]) {
            session.say("crm redo cannot bring it back: its rows were too many to be kept");
        }
        return 0;
    }

    private @Nullable Deed wanted(Undoing undoing) {
        String given = id.get();
        if (given == null) {
            return undoing.last();
        }
        Deed command = undoing.find(given);
        if (command.undone()) {
            throw new CrmException(new Failure.Usage(
                    "'" + command.command() + "' is taken back already", "crm undo --list shows what is not"));
        }
        return command;
    }

    private static void demandFree(Deed command, Undoing undoing, ZoneId zone) {
        List<String> later = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Deed next : undoing.buildingOn(command)) {
            later.add(next.id() + " " + JournalView.words(next, zone));
            ids.add(Long.toString(next.id()));
        }
        if (!later.isEmpty()) {
            throw new CrmException(new Failure.BuiltUpon(command.command(), later, ids));
        }
    }
}
