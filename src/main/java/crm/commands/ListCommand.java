package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Account;
import crm.domain.Status;
import crm.domain.Verdict;
import crm.render.CustomerView;
import crm.store.Store;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
    private final Argument<Boolean> all = syntax.flag("archived ones too", "--all");
    private final Argument<Boolean> archived = syntax.flag("archived ones only", "--archived");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        AccountFilter.Chosen chosen = filter.choose(session.policy());
        List<Status> wanted = Words.parseAll(Status.class, "status", statuses.get());
        Store store = session.reading();
        BigDecimal mean = store.accounts().meanAnnualValue();
        List<Verdict> shown = new ArrayList<>();
        for (Account account : store.accounts().all(session.today())) {
            boolean isArchived = account.customer().archived() != null;
            if (chosen.matches(account.customer()) && (all.get() || archived.get() == isArchived)) {
                Verdict verdict = Verdict.of(account, session.policy(), null, mean, session.today());
                if (wanted.isEmpty() || wanted.contains(verdict.standing().status())) {
                    shown.add(verdict);
                }
            }
        }
        session.list(CustomerView.WITH_STATUS, shown.iterator());
        return 0;
    }
}
