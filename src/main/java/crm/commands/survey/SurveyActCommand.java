package crm.commands.survey;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Survey;
import crm.domain.When;
import crm.render.SurveyView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code crm survey act ID}: somebody acted on a bad answer. */
public final class SurveyActCommand implements Command {
    private final Syntax syntax = new Syntax("survey act", "Note that somebody acted on an answer.")
            .describe(
                    "Until then a bad answer makes the customer more urgent. A call alone does not count as acting: it may"
                            + " have been about something else. Log it with crm touch, and say here that the answer is dealt with.");
    private final Argument<String> id =
            syntax.required("ID", "of the answer, or how it begins").completing(Completes.SURVEY);
    private final Argument<@Nullable String> date = syntax.text("WHEN", "when it was; else today", "-d", "--date");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        LocalDate day = date.get() == null
                ? session.today()
                : When.parse(date.get(), session.now(), When.Towards.PAST).day();
        Store store = session.writing();
        Survey found = store.surveys().find(id.get());
        Survey acted = session.write("survey act " + found.customer().key(), () -> {
            Survey answer = store.surveys().find(found.id());
            if (day.isBefore(answer.day())) {
                throw new CrmException(
                        new Failure.Usage("nobody can have acted on " + day + " on an answer of " + answer.day()));
            }
            return store.surveys().update(answer.actedOn(day));
        });
        session.done(
                SurveyView.VIEW,
                acted,
                "the answer of " + acted.day() + " from " + acted.customer().name() + " was acted on " + day);
        return 0;
    }
}
