package crm.commands;

import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.render.JournalView;
import crm.store.Journal;
import crm.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** {@code crm undo}: take back the last command that changed anything. */
final class UndoCommand implements Command {
    private final Syntax syntax = new Syntax("undo", "Take back the last command that changed anything.")
            .describe("Again takes back the one before it, and so on to the first.");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Instant now = Instant.now(session.world().clock());
        Journal.Entry undone = store.transaction(() -> store.journal().undo(session.by(), now));
        if (undone == null) {
            session.say("nothing to take back");
            if (!session.forPeople()) {
                session.list(JournalView.VIEW, List.<JournalView.Entry>of().iterator());
            }
            return 0;
        }
        JournalView.Entry entry = new JournalView.Entry(
                undone.id(),
                undone.at().atZone(session.zone()).toOffsetDateTime(),
                undone.by(),
                undone.command(),
                undone.rows());
        session.done(JournalView.VIEW, entry, JournalView.undone(entry));
        return 0;
    }
}
