package crm.commands.promise;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Promise;
import crm.render.PromiseView;
import crm.store.Store;
import java.io.IOException;

/** {@code crm promise rm ID}: remove a promise that nobody made. */
public final class PromiseRemoveCommand implements Command {
    private final Syntax syntax = new Syntax("promise rm", "Remove a promise written down by mistake.")
            .describe("The touch that kept it stays. crm undo brings the promise back.");
    private final Argument<String> id =
            syntax.required("ID", "of the promise, or how it begins").completing(Completes.PROMISE);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Promise promise = store.promises().find(id.get());
        session.write("promise rm " + promise.customer().key(), () -> {
            store.promises().delete(promise);
            return promise;
        });
        session.done(
                PromiseView.view(session.today()),
                promise,
                "removed a promise of " + promise.made() + ", "
                        + promise.customer().name() + ": " + promise.what() + "; crm undo brings it back");
        return 0;
    }
}
