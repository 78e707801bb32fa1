package crm.commands.survey;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Survey;
import crm.render.SurveyView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** {@code crm survey edit ID}: put an answer right that was written down wrongly. */
public final class SurveyEditCommand implements Command {
    private final Syntax syntax = new Syntax("survey edit", "Put right what was written down of an answer.")
            .describe("What is not named stays. A new answer of the same person is crm survey add, not an edit.");
    private final Argument<String> id =
            syntax.required("ID", "of the answer, or how it begins").completing(Completes.SURVEY);
    private final SurveyOptions options = new SurveyOptions(syntax);
    private final List<Argument<?>> changes = List.copyOf(syntax.arguments());

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        syntax.demandOne(changes);
        Store store = session.writing();
        Survey found = store.surveys().find(id.get());
        Survey stored = session.write("survey edit " + found.customer().key(), () -> {
            Survey before = store.surveys().find(found.id());
            return store.surveys().update(edited(before, store, session));
        });
        session.done(
                SurveyView.VIEW,
                stored,
                "changed the answer of " + stored.day() + " from "
                        + stored.customer().name() + ": " + SurveyView.said(stored));
        return 0;
    }

    private Survey edited(Survey before, Store store, Session session) {
        Integer points = options.points();
        Boolean again = options.again();
        String words = options.words();
        Survey.Person person = options.person(store, before.customer());
        Survey.Occasion occasion = options.occasion();
        LocalDate day = options.day(session);
        if (day != null && before.acted() != null && before.acted().isBefore(day)) {
            throw new CrmException(new Failure.Usage("it was acted on " + before.acted() + ", before " + day));
        }
        return new Survey(
                before.row(),
                before.id(),
                before.customer(),
                person == null ? before.contact() : person,
                day == null ? before.day() : day,
                occasion == null ? before.occasion() : occasion,
                points == null ? before.score() : points,
                again == null ? before.again() : again,
                words == null ? before.words() : words,
                before.by(),
                before.acted());
    }
}
