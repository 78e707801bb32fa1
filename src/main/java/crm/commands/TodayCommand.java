package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Numbers;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Agenda;
import crm.domain.Concerns;
import crm.domain.Customer;
import crm.domain.Glance;
import crm.domain.Names;
import crm.render.AgendaView;
import crm.render.Ages;
import crm.store.Store;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
            syntax.text("N", "at most so many; " + LIMIT + " where a person reads, else all", "-n", "--limit");
    private final Argument<Boolean> check = syntax.flag("exit with 1 if there is anything to do", "--check");
    private final Listing<Agenda.Ranked> listing =
            new Listing<>(syntax, session -> AgendaView.view(Map.of(), session.today()));

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        List<Agenda.Ranked> items = agenda(session).sorted();
        String wanted = owner.get();
        if (wanted != null) {
            keep(items, Names.fold(wanted), customers(session, items));
        }
        List<Agenda.Ranked> shown = items.subList(0, Math.min(items.size(), most(session)));
        listing.print(session, AgendaView.view(customers(session, shown), session.today()), shown.iterator());
        int more = items.size() - shown.size();
        if (more > 0) {
            session.say(Ages.amount(more, "thing", "things") + " more: crm today --limit " + items.size());
        }
        return check.get() && !items.isEmpty() ? 1 : 0;
    }

    private static void keep(List<Agenda.Ranked> items, String folded, Map<Long, Customer.Owned> customers) {
        items.removeIf(ranked -> {
            Agenda.Item item = ranked.item();
            Customer.Owned of = customers.get(item.customer());
            String owner = item.owner() != null || of == null ? item.owner() : of.owner();
            return owner == null || !Names.fold(owner).equals(folded);
        });
    }

    private static Map<Long, Customer.Owned> customers(Session session, List<Agenda.Ranked> items) {
        List<Long> ids = new ArrayList<>();
        for (Agenda.Ranked ranked : items) {
            ids.add(ranked.item().customer());
        }
        return session.reading().customers().owned(ids);
    }

    private static Agenda agenda(Session session) {
        LocalDate today = session.today();
        Store store = session.reading();
        BigDecimal mean = store.accounts().meanAnnualValue();
        Map<Long, Concerns> concerns = store.accounts().concerns(today);
        Map<Long, LocalDate> lastAnswers = store.surveys().lastDays(today);
        Agenda agenda = new Agenda(session.policy(), mean == null ? 0 : mean.doubleValue(), today);
        for (Glance glance : store.accounts().glances(today)) {
            long id = glance.customer();
            agenda.judge(glance, concerns.getOrDefault(id, Concerns.NONE), lastAnswers.get(id));
        }
        agenda.add(store.agendas().items(today));
        return agenda;
    }

    private int most(Session session) {
        String given = limit.get();
        if (given != null) {
            return Numbers.atLeastOne("--limit", given);
        }
        return session.forPeople() ? LIMIT : Integer.MAX_VALUE;
    }
}
