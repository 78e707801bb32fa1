package crm.commands.kudos;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Kudos;
import crm.domain.When;
import crm.render.KudosView;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm kudos list}: who did well by a customer this week? */
public final class KudosListCommand implements Command {
    private static final String SPAN = "7d";

    private final Syntax syntax = new Syntax(
                    "kudos list", "List who did well by a customer in the last week, newest first.")
            .describe("-o md writes a list by colleague, fit for a meeting or a message to all.");
    private final Argument<@Nullable String> whom =
            syntax.optional("WHOM", "only this colleague's").completing(Completes.COLLEAGUE);
    private final Argument<@Nullable String> since =
            syntax.text("DATE", "from that day on; else " + SPAN + " ago", "--since");
    private final Listing<Kudos> listing = new Listing<>(syntax, session -> KudosView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String from = since.get() == null ? SPAN : since.get();
        LocalDate first = When.parse(from, session.now(), When.Towards.PAST).day();
        List<Kudos> given = session.reading().kudos().list(first, session.today(), whom.get());
        if (session.outputWord().equals("md")) {
            listing.demandNot("a list by colleague");
            if (!given.isEmpty()) {
                session.printText(KudosView.markdown(given));
            }
            return 0;
        }
        if (given.isEmpty()) {
            session.say("no kudos since " + first);
        }
        listing.print(session, given.iterator());
        return 0;
    }
}
