package crm.commands.risk;

import crm.cli.AccountFilter;
import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Numbers;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Health;
import crm.render.HealthView;
import crm.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code crm health [CUSTOMER]}: how well are they, and why? */
public final class HealthCommand implements Command {
    private final Syntax syntax = new Syntax("health", "Rate how well customers are, from 0 to 100, the worst first.")
            .describe(
                    "100 / (1 + ills): an ill is what is overdue, unanswered, silent, unhappy, at risk, broken, late or gone,"
                            + " times its coefficient in the settings (health.TERM). --explain shows how many points each"
                            + " takes; they and the health make 100.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only this customer").completing(Completes.CUSTOMER);
    private final Argument<Boolean> explain = syntax.flag("show the points that each term takes", "--explain");
    private final Argument<@Nullable String> below = syntax.text("N", "only those with less than this", "--below");
    private final AccountFilter filter = new AccountFilter(syntax);
    private final Listing<HealthView.Rated> listing =
            new Listing<>(syntax, session -> HealthView.view(explain.get(), List.of()));

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        int most = below.get() == null ? Integer.MAX_VALUE : Numbers.atLeastOne("--below", below.get());
        Store store = session.reading();
        Long whose =
                customer.get() == null ? null : session.customer(customer.get()).id();
        Map<Health.Term, Double> coefficients = session.settings().health();
        List<HealthView.Rated> rated = new ArrayList<>();
        for (Patients.Patient patient : Patients.of(session, store, whose, filter.choose(session.policy()))) {
            Health health = Health.of(patient.verdict(), patient.signs(), coefficients);
            if (health.score() < most) {
                rated.add(new HealthView.Rated(patient.verdict().customer(), health));
            }
        }
        rated.sort((one, other) -> {
            int scores = Double.compare(one.health().score(), other.health().score());
            return scores != 0
                    ? scores
                    : one.customer().key().compareTo(other.customer().key());
        });
        listing.print(session, HealthView.view(explain.get(), rated), rated.iterator());
        return 0;
    }
}
