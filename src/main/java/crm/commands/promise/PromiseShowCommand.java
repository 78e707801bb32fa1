package crm.commands.promise;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.render.PromiseView;
import java.io.IOException;

/** {@code crm promise show ID}: one promise with all that happened to it. */
public final class PromiseShowCommand implements Command {
    private final Syntax syntax = new Syntax("promise show", "One promise, with each day it was moved to and why.");
    private final Argument<String> id =
            syntax.required("ID", "of the promise, or how it begins").completing(Completes.PROMISE);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        session.one(
                PromiseView.view(session.today()), session.reading().promises().find(id.get()));
        return 0;
    }
}
