package crm.commands;

import crm.cli.AccountFilter;
import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Account;
import crm.domain.Customer;
import crm.domain.Spread;
import crm.domain.Status;
import crm.domain.Verdict;
import crm.domain.Window;
import crm.render.Ages;
import crm.render.SpreadView;
import crm.store.Store;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm spread}: after an import not everybody is due on the same day. */
final class SpreadCommand implements Command {
    private static final String USUAL = "30d";

    private final Syntax syntax = new Syntax("spread", "Spread over some weeks when neglected accounts are due.")
            .describe(
                    "After an import all accounts without a touch of value are stale at once, or will be on the same day. This"
                            + " sets the day on which the clock of each starts, so that some are due each day, the most urgent"
                            + " first. Sale dates and touches stay as they are; the next touch of value starts the clock as ever.",
                    "It is meant for accounts that are overdue or never got anything; all others, and those set aside with crm"
                            + " snooze, are left alone.");
    private final Argument<@Nullable String> over =
            syntax.text("SPAN", "how long until the last is due; " + USUAL + " where not said", "--over");
    private final Argument<Boolean> trial = syntax.flag("change nothing, only show what would happen", "--dry-run");
    private final AccountFilter filter = new AccountFilter(syntax);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String span = over.get();
        Window days = Window.parse(span == null ? USUAL : span);
        Store store = trial.get() ? session.reading() : session.writing();
        List<Spread> spread = trial.get()
                ? Spread.over(days, crowd(session, store), session.today())
                : session.write("spread", () -> {
                    List<Spread> all = Spread.over(days, crowd(session, store), session.today());
                    for (Spread one : all) {
                        Customer customer = store.customers().get(one.customer().id());
                        store.customers()
                                .update(customer.with().clockStart(one.start()).build());
                    }
                    return all;
                });
        session.list(SpreadView.VIEW, spread.iterator());
        session.say((trial.get() ? "would spread " : "spread ") + Ages.amount(spread.size(), "account", "accounts")
                + " over " + Ages.amount(days.days(), "day", "days"));
        return 0;
    }

    /** Those that are due at once or have never got anything, the most urgent first. */
    private List<Verdict> crowd(Session session, Store store) {
        AccountFilter.Chosen chosen = filter.choose(session.policy());
        BigDecimal mean = store.accounts().meanAnnualValue();
        List<Verdict> crowd = new ArrayList<>();
        for (Account account : store.accounts().all(session.today())) {
            Verdict verdict = Verdict.of(account, session.policy(), null, mean, session.today());
            Status status = verdict.standing().status();
            boolean waits = status.overdue() || account.clocks().value() == null;
            if (chosen.nags(account) && waits && status != Status.SNOOZED) {
                crowd.add(verdict);
            }
        }
        crowd.sort(Verdict.MOST_URGENT_FIRST);
        return crowd;
    }
}
