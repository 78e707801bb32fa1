package crm.commands.history;

import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Deed;
import crm.render.JournalView;
import crm.store.Store;
import crm.store.Undoing;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code crm redo}: do again what the last undo took back. */
public final class RedoCommand implements Command {
    private final Syntax syntax = new Syntax("redo", "Do again what the last undo took back.")
            .describe(
                    "Again does again what the undo before that took back. Any new command ends it: then there is nothing"
                            + " to do again.");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Instant now = Instant.now(session.world().clock());
        @Nullable Deed[] since = {null};
        Deed done = store.transaction(() -> {
            Undoing undoing = store.undoing();
            Deed undo = undoing.lastUndo();
            since[0] = undo == null ? null : undoing.newSince(undo);
            return undo == null || since[0] != null ? null : undoing.redo(undo, session.by(), now);
        });
        if (done == null) {
            Deed next = since[0];
            return Nothing.said(
                    session,
                    next == null
                            ? "nothing to do again"
                            : "nothing to do again: since the last undo there was "
                                    + JournalView.words(next, session.zone()));
        }
        session.done(JournalView.of(session.zone()), done, "done again: " + JournalView.words(done, session.zone()));
        return 0;
    }
}
