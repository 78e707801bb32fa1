package crm.commands.content;

import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Gap;
import crm.render.GapView;
import java.io.IOException;

/** {@code crm content gaps}: what to write next. */
public final class ContentGapsCommand implements Command {
    private final Syntax syntax = new Syntax(
                    "content gaps", "What customers care about and nothing in the library is about.")
            .describe(
                    "Interests of customers, prospects and their people, those of most customers first. What is past its"
                            + " good-until day counts as not there.");
    private final Listing<Gap> listing = new Listing<>(syntax, session -> GapView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        listing.print(
                session, session.reading().contents().gaps(session.today()).iterator());
        return 0;
    }
}
