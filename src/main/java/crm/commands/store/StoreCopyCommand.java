package crm.commands.store;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Progress;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.render.StoreView;
import crm.store.Place;
import crm.store.StoreCopy;
import java.io.IOException;
import java.util.Map;

/** {@code crm store copy FROM TO}: a whole store moves from one database to another. */
final class StoreCopyCommand implements Command {
    private final Syntax syntax = new Syntax("store copy", "Copy a whole store between files and servers, and compare.")
            .describe(
                    "Every row of every table with its number: customers, touches and all else, the journal too, so that"
                            + " crm undo works in the copy. FROM stays as it is, but that it is brought up to date first where an"
                            + " older crm made it; where you may not do that, nothing is copied.",
                    "TO must be empty, or not be there yet: then it is made. The copy is one transaction. Before it ends,"
                            + " every row is read again on both sides and compared; a file that is new gets its name only then."
                            + " Others may go on working in FROM: the copy is of the moment it began at.");
    private final Argument<String> from = syntax.required("FROM", "a store: what --db takes, a file or an address")
            .completing(Completes.FILE);
    private final Argument<String> to = syntax.required("TO", "an empty store, or none yet: a file or an address")
            .completing(Completes.FILE);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Place source = session.place("FROM", from.get());
        Place target = session.place("TO", to.get());
        Map<String, Long> rows;
        try (StoreCopy copy = StoreCopy.between(source, target);
                Progress progress = Progress.ofSteps(session, "copying and comparing", copy.steps())) {
            rows = copy.run(progress::step);
        }
        StoreView.Copied copied = new StoreView.Copied(source.toString(), target.toString(), rows);
        session.done(StoreView.COPIED, copied, StoreView.sentence(copied));
        return 0;
    }
}
