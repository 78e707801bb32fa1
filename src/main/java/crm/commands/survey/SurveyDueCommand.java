package crm.commands.survey;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Account;
import crm.domain.Customer;
import crm.domain.Names;
import crm.domain.SurveyDue;
import crm.render.SurveyView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code crm survey due}: whom is it time to ask? */
public final class SurveyDueCommand implements Command {
    private final Syntax syntax = new Syntax("survey due", "List whom it is time to ask how content they are.")
            .describe(
                    "At the end of the first 90 days after the sale, and on each anniversary of it, for 60 days; not if anybody"
                            + " there has answered since 30 days before. When a project ends you know best.");
    private final Argument<@Nullable String> owner = syntax.text(
                    "NAME", "only those this colleague looks after", "--owner")
            .completing(Completes.OWNER);
    private final Listing<SurveyView.Ask> listing = new Listing<>(syntax, session -> SurveyView.DUE);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.reading();
        LocalDate today = session.today();
        Map<Long, LocalDate> last = store.surveys().lastDays(today);
        String wanted = owner.get() == null ? null : Names.fold(owner.get());
        List<SurveyView.Ask> asks = new ArrayList<>();
        for (Account account : store.accounts().all(today)) {
            Customer customer = account.customer();
            SurveyDue due = SurveyDue.of(customer, last.get(customer.id()), today);
            boolean theirs = wanted == null
                    || (customer.owner() != null && Names.fold(customer.owner()).equals(wanted));
            if (due != null && theirs) {
                asks.add(new SurveyView.Ask(customer, due));
            }
        }
        asks.sort((one, other) -> one.due().due().compareTo(other.due().due()));
        listing.print(session, asks.iterator());
        return 0;
    }
}
