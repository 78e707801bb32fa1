package crm.commands;

import crm.cli.AccountFilter;
import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Account;
import crm.domain.Dealings;
import crm.domain.Status;
import crm.domain.Verdict;
import crm.render.CustomerView;
import crm.store.Store;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm list}: the customers. */
final class ListCommand implements Command {
    private final Syntax syntax = new Syntax("list", "List the customers, by key.")
            .describe("Archived ones are left out unless --all or --archived asks for them.");
    private final AccountFilter filter = new AccountFilter(syntax);
    private final Argument<List<String>> statuses = syntax.texts(
                    "STATUS",
                    "only this status: ok, soon, stale, never or snoozed; stale,never for several",
                    "--status")
            .completing(Completes.STATUS);
    private final Argument<List<String>> pays =
            syntax.texts("HOW", "only those who pay well, or late", "--pays").completing(Completes.PAYS);
    private final Argument<@Nullable String> discounts = syntax.text(
                    "yes|no", "only those who always ask for a discount, or who do not", "--discounts")
            .completing(Completes.YES_NO);
    private final Argument<Boolean> all = syntax.flag("archived ones too", "--all");
    private final Argument<Boolean> archived = syntax.flag("archived ones only", "--archived");
    private final Listing<Verdict> listing = new Listing<>(syntax, session -> CustomerView.WITH_STATUS);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        AccountFilter.Chosen chosen = filter.choose(session.policy());
        List<Status> wanted = Words.parseAll(Status.class, "status", statuses.get());
        List<Dealings.Pays> paying = Words.parseAll(Dealings.Pays.class, "way to pay", pays.get());
        String asked = discounts.get();
        Boolean asking = asked == null ? null : Boolean.valueOf(DealingsOptions.yes("--discounts", asked));
        Store store = session.reading();
        BigDecimal mean = store.accounts().meanAnnualValue();
        List<Verdict> shown = new ArrayList<>();
        for (Account account : store.accounts().all(session.today())) {
            boolean isArchived = account.customer().archived() != null;
            Dealings dealings = account.customer().dealings();
            boolean deals = (paying.isEmpty() || paying.contains(dealings.pays()))
                    && (asking == null || asking.equals(dealings.discounts()));
            if (deals && chosen.matches(account) && (all.get() || archived.get() == isArchived)) {
                Verdict verdict = Verdict.of(account, session.policy(), null, mean, session.today());
                if (wanted.isEmpty() || wanted.contains(verdict.standing().status())) {
                    shown.add(verdict);
                }
            }
        }
        listing.print(session, shown.iterator());
        return 0;
    }
}
