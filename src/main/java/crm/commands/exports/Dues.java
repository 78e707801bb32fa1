package crm.commands.exports;

import crm.cli.Session;
import crm.domain.Account;
import crm.domain.Clocks;
import crm.domain.Customer;
import crm.domain.Names;
import crm.domain.Promise;
import crm.domain.Standing;
import crm.exchange.outgoing.CalendarWriter;
import crm.exchange.outgoing.CalendarWriter.Item;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is due, as a calendar: promises by their day, check-ins by the last day of the window. */
final class Dues {
    static final List<String> ONLY = List.of("checkins", "calendar");
    static final List<String> NOUNS = List.of("promises", "checkins", "calendar");

    private final boolean tasks;
    private final @Nullable String owner;

    /** {@code owner} leaves out what others have to do; null for everybody. */
    Dues(boolean tasks, @Nullable String owner) {
        this.tasks = tasks;
        this.owner = owner == null ? null : Names.fold(owner);
    }

    int write(Session session, Outlet outlet, String what) throws IOException {
        Store store = session.reading();
        List<Item> items = new ArrayList<>();
        if (!what.equals("checkins")) {
            promises(session, store, items);
        }
        if (!what.equals("promises")) {
            checkIns(session, store, items);
        }
        items.sort(Comparator.comparing(Item::due).thenComparing(Item::id));
        CalendarWriter calendar = new CalendarWriter(session.now().toInstant(), session.today(), tasks);
        return outlet.text(session, what, "ical", to -> {
            calendar.write(items, to);
            return items.size();
        });
    }

    private void promises(Session session, Store store, List<Item> items) {
        for (Promise promise : store.promises().open(null)) {
            LocalDate due = promise.due();
            if (due != null && mine(promise.who())) {
                items.add(new Item(
                        "promise-" + promise.id(), due, summary(promise), description(promise, session.today())));
            }
        }
    }

    private static String summary(Promise promise) {
        String customer = promise.customer().name();
        return promise.side() == Promise.Side.US
                ? "Promised to " + customer + ": " + promise.what()
                : customer + " promised: " + promise.what();
    }

    private static String description(Promise promise, LocalDate today) {
        List<String> lines = new ArrayList<>();
        LocalDate due = promise.due();
        lines.add("Due " + due + (due != null && due.isBefore(today) ? ", late" : "") + ", made " + promise.made());
        Promise.Person person = promise.person();
        if (person != null) {
            lines.add((promise.side() == Promise.Side.US ? "To " : "By ") + person.name());
        }
        lines.add(promise.who() + (promise.side() == Promise.Side.US ? " keeps it" : " looks after it"));
        if (promise.price() != null) {
            lines.add("Price " + promise.price().toPlainString());
        }
        if (promise.terms() != null) {
            lines.add("Terms: " + promise.terms());
        }
        lines.add("crm promise show " + promise.id());
        return String.join("\n", lines);
    }

    private void checkIns(Session session, Store store, List<Item> items) {
        LocalDate today = session.today();
        for (Account account : store.accounts().all(today)) {
            Customer customer = account.customer();
            if (customer.archived() == null && customer.stage().nagged() && mine(customer.owner())) {
                Standing standing = Standing.of(customer, account.clocks(), session.policy(), null, today);
                Customer.Snooze snooze = customer.snooze();
                LocalDate due = snooze != null && snooze.until().isAfter(today) ? snooze.until() : standing.due();
                items.add(new Item(
                        "check-in-" + customer.key(),
                        due,
                        "Check in with " + customer.name(),
                        description(account, standing)));
            }
        }
    }

    private static String description(Account account, Standing standing) {
        Clocks.Tick value = account.clocks().value();
        String last = value == null ? "Nothing of value yet" : "Last of value " + value.day();
        String late = standing.overdueDays() == 0 ? "" : ", overdue since " + standing.due();
        return last + ", window " + standing.window().days() + " days" + late + "\ncrm brief "
                + account.customer().key();
    }

    private boolean mine(@Nullable String who) {
        return owner == null || (who != null && Names.fold(who).equals(owner));
    }
}
