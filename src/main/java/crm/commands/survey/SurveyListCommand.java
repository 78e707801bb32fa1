package crm.commands.survey;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Survey;
import crm.domain.When;
import crm.render.SurveyView;
import crm.store.Store;
import crm.store.Surveys;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm survey list [CUSTOMER]}: what customers answered. */
public final class SurveyListCommand implements Command {
    private final Syntax syntax = new Syntax("survey list", "List what customers answered, newest first.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only this customer").completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> since = syntax.text("DATE", "from that day on", "--since");
    private final Argument<@Nullable String> until = syntax.text("DATE", "up to that day", "--until");
    private final Argument<Boolean> waiting = syntax.flag("only bad answers that nobody has acted on yet", "--waiting");
    private final Listing<Survey> listing = new Listing<>(syntax, session -> SurveyView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.reading();
        Surveys.Filter filter = new Surveys.Filter(
                customer.get() == null ? null : session.customer(customer.get()).id(),
                day(since, session),
                day(until, session),
                0);
        List<Survey> answers = waiting.get()
                ? store.surveys().waiting(filter, session.today())
                : store.surveys().list(filter);
        listing.print(session, answers.iterator());
        return 0;
    }

    private static @Nullable LocalDate day(Argument<@Nullable String> argument, Session session) {
        String typed = argument.get();
        return typed == null
                ? null
                : When.parse(typed, session.now(), When.Towards.PAST).day();
    }
}
