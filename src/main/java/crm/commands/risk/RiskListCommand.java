package crm.commands.risk;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Names;
import crm.domain.Risk;
import crm.render.RiskView;
import crm.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm risk list [CUSTOMER]}: which accounts are in danger? */
public final class RiskListCommand implements Command {
    private final Syntax syntax = new Syntax("risk list", "List the dangers to accounts, the gravest first.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only this customer").completing(Completes.CUSTOMER);
    private final Argument<Boolean> all = syntax.flag("those closed too", "--all");
    private final Argument<@Nullable String> owner =
            syntax.text("NAME", "only those this colleague sees to", "--owner").completing(Completes.COLLEAGUE);
    private final Listing<Risk> listing = new Listing<>(syntax, session -> RiskView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.reading();
        Long whose =
                customer.get() == null ? null : session.customer(customer.get()).id();
        String wanted = owner.get() == null ? null : Names.fold(owner.get());
        List<Risk> shown = new ArrayList<>();
        for (Risk risk : store.risks().list(whose, all.get())) {
            if (wanted == null || Names.fold(risk.owner()).equals(wanted)) {
                shown.add(risk);
            }
        }
        listing.print(session, shown.iterator());
        return 0;
    }
}
