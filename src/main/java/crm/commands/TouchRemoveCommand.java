package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Touch;
import crm.render.TouchView;
import crm.store.Store;
import java.io.IOException;

/** {@code crm touch rm ID}: remove a touch logged by mistake. */
final class TouchRemoveCommand implements Command {
    private final Syntax syntax = new Syntax("touch rm", "Remove a touch logged by mistake.")
            .describe("crm undo brings it back. A meeting that was called off is better marked: crm touch edit ID"
                    + " --cancelled.");
    private final Argument<String> id =
            syntax.required("ID", "the id of the touch, or how it begins").completing(Completes.TOUCH);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Touch touch = store.touches().find(id.get());
        session.write("touch rm " + touch.customer().key(), () -> {
            store.touches().delete(touch);
            return touch;
        });
        session.done(
                TouchView.VIEW,
                touch,
                "removed " + touch.kind() + " of " + touch.day() + " for "
                        + touch.customer().name() + "; crm undo brings it back");
        return 0;
    }
}
