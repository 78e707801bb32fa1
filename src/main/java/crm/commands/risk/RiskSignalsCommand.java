package crm.commands.risk;

import crm.cli.AccountFilter;
import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Customer;
import crm.domain.Risk;
import crm.domain.Signal;
import crm.render.RiskView;
import crm.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code crm risk signals [CUSTOMER]}: what may be a danger and nobody has named yet? */
public final class RiskSignalsCommand implements Command {
    private final Syntax syntax = new Syntax("risk signals", "List what may be a danger and nobody has named yet.")
            .describe(
                    "A promise broken, a bad answer, a decision-maker gone, weeks after the sale without value, silence, late"
                            + " payment. A signal proposes and never opens a risk: that is yours to do, with crm risk open.",
                    "It is gone once a risk with its reason or its play is open, or was closed after it began.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only this customer").completing(Completes.CUSTOMER);
    private final AccountFilter filter = new AccountFilter(syntax);
    private final Listing<RiskView.Proposal> listing = new Listing<>(syntax, session -> RiskView.SIGNALS);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.reading();
        Long whose =
                customer.get() == null ? null : session.customer(customer.get()).id();
        List<RiskView.Proposal> proposals = new ArrayList<>();
        Map<Long, List<Risk>> risks = new HashMap<>();
        for (Risk risk : store.risks().list(whose, true)) {
            risks.computeIfAbsent(risk.customer().id(), id -> new ArrayList<>()).add(risk);
        }
        for (Patients.Patient patient : Patients.of(session, store, whose, filter.choose(session.policy()))) {
            Customer one = patient.verdict().customer();
            for (Signal signal : Signal.of(
                    patient.verdict(),
                    patient.signs(),
                    session.policy(),
                    risks.getOrDefault(one.id(), List.of()),
                    session.today())) {
                proposals.add(new RiskView.Proposal(one.key(), one.name(), one.owner(), signal));
            }
        }
        proposals.sort((one, other) ->
                other.signal().sort().severity().compareTo(one.signal().sort().severity()));
        listing.print(session, proposals.iterator());
        return 0;
    }
}
