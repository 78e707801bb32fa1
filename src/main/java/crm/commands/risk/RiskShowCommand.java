package crm.commands.risk;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Risk;
import crm.render.RiskView;
import java.io.IOException;

/** {@code crm risk show ID}: a danger and what is done about it. */
public final class RiskShowCommand implements Command {
    private final Syntax syntax = new Syntax("risk show", "Show a danger to an account, with each step against it.");
    private final Argument<String> id =
            syntax.required("ID", "of the risk, or how it begins").completing(Completes.RISK);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Risk risk = session.reading().risks().find(id.get());
        if (session.forPeople()) {
            for (String line : RiskView.text(risk, session.today(), session.theme())) {
                session.printPainted(line);
            }
        } else {
            session.one(RiskView.VIEW, risk);
        }
        return 0;
    }
}
