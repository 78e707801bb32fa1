package crm.commands.retention;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Funnel;
import crm.domain.When;
import crm.render.FunnelView;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code crm funnel}: how many are in each stage, how many go on, and how long it takes. */
public final class FunnelCommand implements Command {
    private final Syntax syntax = new Syntax(
                    "funnel", "Suspects, prospects, customers, former: how many go on, and how soon.")
            .describe(
                    "From the history of stages. A suspect that buys at once has gone on too; customers go on to former when"
                            + " they are lost, and former ones to customer when they are won back. Archived ones count, but"
                            + " not as being in a stage now.");
    private final Argument<@Nullable String> since =
            syntax.text("DATE", "only those who entered the stage on that day or later", "--since");
    private final Listing<Funnel.Step> listing = new Listing<>(syntax, session -> FunnelView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String given = since.get();
        LocalDate from = given == null
                ? null
                : When.parse(given, session.now(), When.Towards.PAST).day();
        listing.print(
                session,
                Funnel.of(session.reading().retention().ways(session.today()), from)
                        .iterator());
        return 0;
    }
}
