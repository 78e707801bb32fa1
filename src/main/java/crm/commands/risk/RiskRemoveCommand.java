package crm.commands.risk;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Risk;
import crm.render.RiskView;
import crm.store.Store;
import java.io.IOException;

/** {@code crm risk rm ID}: remove a risk opened by mistake. */
public final class RiskRemoveCommand implements Command {
    private final Syntax syntax = new Syntax("risk rm", "Remove a risk opened by mistake.")
            .describe(
                    "crm undo brings it back. One that turned out to be none is better closed: crm risk close ID --outcome"
                            + " false-alarm.");
    private final Argument<String> id =
            syntax.required("ID", "of the risk, or how it begins").completing(Completes.RISK);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Risk risk = store.risks().find(id.get());
        session.write("risk rm " + risk.customer().key(), () -> {
            store.risks().delete(risk);
            return risk;
        });
        session.done(
                RiskView.VIEW,
                risk,
                "removed: " + risk.reason() + " at " + risk.customer().name() + "; crm undo brings it back");
        return 0;
    }
}
