package crm.commands.survey;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Survey;
import crm.render.SurveyView;
import crm.store.Store;
import java.io.IOException;

/** {@code crm survey rm ID}: remove an answer noted by mistake. */
public final class SurveyRemoveCommand implements Command {
    private final Syntax syntax =
            new Syntax("survey rm", "Remove an answer noted by mistake.").describe("crm undo brings it back.");
    private final Argument<String> id =
            syntax.required("ID", "of the answer, or how it begins").completing(Completes.SURVEY);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Survey answer = store.surveys().find(id.get());
        session.write("survey rm " + answer.customer().key(), () -> {
            store.surveys().delete(answer);
            return answer;
        });
        session.done(
                SurveyView.VIEW,
                answer,
                "removed the answer of " + answer.day() + " from "
                        + answer.customer().name() + "; crm undo brings it back");
        return 0;
    }
}
