package crm.commands.handoff;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Handoff;
import crm.render.HandoffView;
import java.io.IOException;

/** {@code crm handoff list}: who passed which customer on to whom. */
public final class HandoffListCommand implements Command {
    private final Syntax syntax = new Syntax("handoff list", "The handoffs, newest first.");
    private final Argument<Boolean> open = syntax.flag("only those not accepted or rejected yet", "--open");
    private final Listing<Handoff> listing = new Listing<>(syntax, session -> HandoffView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        listing.print(session, session.reading().handoffs().list(open.get()).iterator());
        return 0;
    }
}
