package crm.commands.survey;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Survey;
import crm.domain.TouchIds;
import crm.render.SurveyView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;

/** {@code crm survey add CUSTOMER}: write down how content they say they are. */
public final class SurveyAddCommand implements Command {
    private final Syntax syntax = new Syntax("survey add", "Write down how content a customer says they are.")
            .describe(
                    "A score on another scale becomes one out of 10: score × 10 ÷ scale, to the nearest whole number, halves"
                            + " up. 4 of 5 is 8.",
                    "A score of 6 or less, or --again no, makes the customer more urgent until somebody acts on it (crm survey"
                            + " act) or the same person answers better.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final SurveyOptions options = new SurveyOptions(syntax);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Integer points = options.points();
        Boolean again = options.again();
        String words = options.words();
        if (points == null && again == null && words == null) {
            throw new CrmException(new Failure.Usage("what did they answer?", "say --score, --again or --words"));
        }
        Survey.Occasion occasion = options.occasion();
        LocalDate day = options.day(session);
        Store store = session.writing();
        Customer.Ref found = session.customer(customer.get());
        Survey answer = new Survey(
                0,
                TouchIds.next(session.world().random()),
                found,
                options.person(store, found),
                day == null ? session.today() : day,
                occasion == null ? Survey.Occasion.OTHER : occasion,
                points,
                again,
                words,
                session.by(),
                null);
        Survey stored =
                session.write("survey add " + found.key(), () -> store.surveys().insert(answer));
        session.done(SurveyView.VIEW, stored, sentence(stored));
        return 0;
    }

    private static String sentence(Survey stored) {
        Survey.Attitude attitude = stored.attitude();
        String what = attitude == null ? "an answer" : "a score of " + stored.score() + " (" + attitude.word() + ")";
        String next = stored.unhappy() ? "; once you have acted on it: crm survey act " + stored.id() : "";
        return "noted " + what + " from " + stored.customer().name() + " [" + stored.id() + "]" + next;
    }
}
