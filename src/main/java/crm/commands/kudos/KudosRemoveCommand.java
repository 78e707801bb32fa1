package crm.commands.kudos;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Kudos;
import crm.render.KudosView;
import crm.store.Store;
import java.io.IOException;

/** {@code crm kudos rm ID}: take back what was said by mistake. */
public final class KudosRemoveCommand implements Command {
    private final Syntax syntax =
            new Syntax("kudos rm", "Remove kudos given by mistake.").describe("crm undo brings them back.");
    private final Argument<String> id =
            syntax.required("ID", "of the kudos, or how it begins").completing(Completes.KUDOS);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Kudos kudos = store.kudos().find(id.get());
        session.write("kudos rm " + kudos.whom(), () -> {
            store.kudos().delete(kudos);
            return kudos;
        });
        session.done(KudosView.VIEW, kudos, "removed kudos to " + kudos.whom() + "; crm undo brings them back");
        return 0;
    }
}
