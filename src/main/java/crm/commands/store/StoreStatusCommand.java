package crm.commands.store;

import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.StoreStatus;
import crm.render.StoreView;
import crm.store.Inspection;
import java.io.IOException;

/** {@code crm store status}: which store this is, what is in it and what we may do with it. */
final class StoreStatusCommand implements Command {
    private final Syntax syntax = new Syntax(
                    "store status", "Which store this is, what is in it, and what you may do there.")
            .describe(
                    "The address (never the password) or the file, the database and its version, the schema of the store and"
                            + " the newest that this crm knows, its size, who changed it last, and how many rows there are of"
                            + " each noun.",
                    "Changes nothing: no store is made, and an older one is not brought up to date. Where there is none it"
                            + " says so and exits with 0.");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        StoreStatus status = Inspection.of(session.place());
        session.one(StoreView.status(session.zone()), status);
        if (!status.exists()) {
            session.say("no store yet at " + status.place() + ": crm store init makes it");
        } else if (status.rights() == StoreStatus.Rights.NONE) {
            session.say("you may not look into it: its owner grants that, and crm store init says how");
        }
        return 0;
    }
}
