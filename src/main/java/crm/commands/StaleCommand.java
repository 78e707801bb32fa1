package crm.commands;

import crm.cli.AccountFilter;
import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Account;
import crm.domain.Customer;
import crm.domain.Policy;
import crm.domain.Status;
import crm.domain.Verdict;
import crm.domain.Window;
import crm.render.StaleView;
import crm.store.Store;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code crm stale}: whom are we neglecting, and does it matter? */
final class StaleCommand implements Command {
    private final Syntax syntax = new Syntax(
                    "stale", "List who got nothing of value inside their window, most urgent first.")
            .describe(
                    "Former customers, suspects and archived ones are left in peace unless --stage or --all asks for them;"
                            + " snoozed ones are left out until their day.",
                    "Prints nothing where nobody is stale, so a cron job stays quiet.");
    private final Argument<@Nullable String> window =
            syntax.text("SPAN", "judge everybody by this window, such as 30d", "--window");
    private final Argument<Boolean> soon = syntax.flag("also those past 75 % of their window", "--soon");
    private final AccountFilter filter = new AccountFilter(syntax);
    private final Argument<Boolean> all = syntax.flag("everybody, whatever their status", "--all");
    private final Argument<Boolean> explain = syntax.flag("show each term of the urgency", "--explain");
    private final Argument<Boolean> check = syntax.flag("exit with 1 if anybody is shown", "--check");
    private final Argument<Boolean> newly =
            syntax.flag("only those who became stale since the last --newly with the same filters", "--newly");
    private final Listing<Verdict> listing =
            new Listing<>(syntax, session -> StaleView.view(explain.get(), session.today()));

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        LocalDate today = session.today();
        Policy policy = session.policy();
        Window override = window.get() == null ? null : Window.parse(window.get());
        AccountFilter.Chosen chosen = filter.choose(policy);
        Store store = newly.get() ? session.writing() : session.reading();
        BigDecimal mean = store.accounts().meanAnnualValue();
        List<Verdict> shown = new ArrayList<>();
        for (Account account : store.accounts().all(today)) {
            if (all.get() ? chosen.matches(account) : chosen.nags(account)) {
                Verdict verdict = Verdict.of(account, policy, override, mean, today);
                if (wanted(verdict.standing().status())) {
                    shown.add(verdict);
                }
            }
        }
        shown.sort(Verdict.MOST_URGENT_FIRST);
        List<Verdict> news = newly.get() ? unseen(store, scope(chosen), shown) : shown;
        listing.print(session, news.iterator());
        if (newly.get()) {
            remember(store, scope(chosen), shown);
        }
        return check.get() && !news.isEmpty() ? 1 : 0;
    }

    private boolean wanted(Status status) {
        return all.get() || status.overdue() || (soon.get() && status == Status.SOON);
    }

    /** What was asked for, in one line: two cron lines with other filters must not steal each other's news. */
    private String scope(AccountFilter.Chosen chosen) {
        return chosen + " window=" + window.get() + " soon=" + soon.get() + " all=" + all.get();
    }

    private static List<Verdict> unseen(Store store, String scope, List<Verdict> stale) {
        Set<Long> seen = store.staleSeen().get(scope);
        List<Verdict> unseen = new ArrayList<>();
        for (Verdict verdict : stale) {
            if (!seen.contains(verdict.customer().id())) {
                unseen.add(verdict);
            }
        }
        return unseen;
    }

    /** Only after they were shown: a run that could not print has told nobody. */
    private static void remember(Store store, String scope, List<Verdict> stale) {
        List<Long> ids = stale.stream().map(Verdict::customer).map(Customer::id).toList();
        store.transaction(() -> {
            store.staleSeen().set(scope, ids);
            return scope;
        });
    }
}
