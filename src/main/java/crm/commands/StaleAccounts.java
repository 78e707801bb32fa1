package crm.commands;

import crm.cli.Session;
import crm.domain.Account;
import crm.domain.Verdict;
import crm.store.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Who is stale right now, most urgent first, for commands that do something for each of them. */
final class StaleAccounts {
    private StaleAccounts() {}

    static List<Verdict> of(Session session, Store store) {
        List<Verdict> stale = nagged(session, store);
        stale.removeIf(verdict -> !verdict.standing().status().overdue());
        stale.sort(Verdict.MOST_URGENT_FIRST);
        return stale;
    }

    /** Everybody whose neglect is worth a reminder, stale or not. */
    static List<Verdict> nagged(Session session, Store store) {
        BigDecimal mean = store.accounts().meanAnnualValue();
        List<Verdict> nagged = new ArrayList<>();
        for (Account account : store.accounts().all(session.today())) {
            if (account.customer().archived() == null
                    && account.customer().stage().nagged()) {
                nagged.add(Verdict.of(account, session.policy(), null, mean, session.today()));
            }
        }
        return nagged;
    }
}
