package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Numbers;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Agenda;
import crm.domain.Names;
import crm.domain.Verdict;
import crm.render.AgendaView;
import crm.render.Ages;
import crm.store.Store;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code crm today}: what to do, what others wait for first. */
final class TodayCommand implements Command {
    private static final int LIMIT = 20;

    private final Syntax syntax = new Syntax("today", "List what to do today, what others wait for first.")
            .describe(
                    "Replies owed, promises late and due, check-ins of the first 90 days, accounts gone stale, handoffs that"
                            + " wait, steps against a risk, answers to ask for, dates ahead.",
                    "Prints nothing where there is nothing to do, so a cron job stays quiet.");
    private final Argument<@Nullable String> owner =
            syntax.text("NAME", "only what this colleague is to do", "--owner").completing(Completes.OWNER);
    private final Argument<@Nullable String> limit =
            syntax.text("N", "at most so many; on a terminal " + LIMIT, "-n", "--limit");
    private final Argument<Boolean> check = syntax.flag("exit with 1 if there is anything to do", "--check");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        List<Agenda.Item> items = Agenda.sorted(items(session));
        String wanted = owner.get();
        if (wanted != null) {
            items.removeIf(
                    item -> item.owner() == null || !Names.fold(item.owner()).equals(Names.fold(wanted)));
        }
        List<Agenda.Item> shown = items.subList(0, Math.min(items.size(), most(session)));
        session.list(AgendaView.view(session.today()), shown.iterator());
        int more = items.size() - shown.size();
        if (more > 0) {
            session.say(Ages.amount(more, "thing", "things") + " more: crm today --limit " + items.size());
        }
        return check.get() && !items.isEmpty() ? 1 : 0;
    }

    private static List<Agenda.Item> items(Session session) {
        Store store = session.reading();
        List<Verdict> verdicts = StaleAccounts.nagged(session, store);
        Map<Long, Double> urgency = new HashMap<>();
        for (Verdict verdict : verdicts) {
            urgency.put(verdict.customer().id(), verdict.urgency().total());
        }
        List<Agenda.Item> items = Agenda.of(verdicts, session.today());
        items.addAll(Agenda.toAsk(verdicts, store.surveys().lastDays(session.today()), session.today()));
        for (Agenda.Item item : store.agendas().items(session.today())) {
            items.add(new Agenda.Item(
                    item.sort(),
                    item.customer(),
                    item.what(),
                    item.due(),
                    item.owner(),
                    urgency.getOrDefault(item.customer().id(), 0.0)));
        }
        return items;
    }

    private int most(Session session) {
        String given = limit.get();
        if (given != null) {
            return Numbers.atLeastOne("--limit", given);
        }
        return session.forPeople() && session.world().terminal().out() ? LIMIT : Integer.MAX_VALUE;
    }
}
