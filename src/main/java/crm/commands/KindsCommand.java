package crm.commands;

import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Kind;
import crm.render.KindView;
import java.io.IOException;

/** {@code crm kinds}: the one table of what counts. */
final class KindsCommand implements Command {
    private final Syntax syntax = new Syntax("kinds", "List the kinds of touches, and which of them add value.")
            .describe("Change or add one with crm config set kind.NAME value, no-value or internal.");
    private final Listing<Kind> listing = new Listing<>(syntax, session -> KindView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        listing.print(session, session.policy().kinds().all().iterator());
        return 0;
    }
}
