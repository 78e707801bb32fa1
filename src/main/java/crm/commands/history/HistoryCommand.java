package crm.commands.history;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Numbers;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Changes;
import crm.domain.When;
import crm.render.ChangeText;
import crm.render.HistoryView;
import crm.render.JournalView;
import crm.store.History;
import crm.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@code crm history [CUSTOMER]}: who changed what, when, before and after. */
public final class HistoryCommand implements Command {
    private final Syntax syntax = new Syntax("history", "Show who changed what, when, before and after, newest first.")
            .describe(
                    "One entry a command. crm undo takes any of them back by its number, unless later ones build on it.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only what is of this customer").completing(Completes.CUSTOMER);
    // --by says who acts on every command; here, where nobody does, it says whose doing.
    private final Argument<@Nullable String> since = syntax.text("DATE", "from that day on", "--since");
    private final Argument<@Nullable String> until = syntax.text("DATE", "up to and including that day", "--until");
    private final Argument<@Nullable String> limit = syntax.text("N", "at most N commands", "-n", "--limit");
    private final Listing<Changes> listing = new Listing<>(syntax, session -> HistoryView.of(session.zone()));

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.reading();
        Iterator<Changes> all = store.history()
                .read(new History.Filter(
                        customer.get() == null
                                ? null
                                : session.customer(customer.get()).id(),
                        start(since, 0, session),
                        start(until, 1, session),
                        session.byGiven(),
                        limit.get() == null ? 0 : Numbers.atLeastOne("--limit", limit.get())));
        if (session.forPeople() && !listing.given()) {
            while (all.hasNext()) {
                show(all.next(), session);
            }
        } else {
            listing.print(session, all);
        }
        return 0;
    }

    private static void show(Changes changes, Session session) throws IOException {
        session.print(changes.command().id() + "  " + JournalView.words(changes.command(), session.zone())
                + (changes.command().undone() ? ", taken back" : ""));
        for (String line : ChangeText.lines(changes.all())) {
            session.print("    " + line);
        }
    }

    /** The moment at which the day begins, so many days later. */
    private static @Nullable Instant start(Argument<@Nullable String> argument, int daysLater, Session session) {
        String text = argument.get();
        if (text == null) {
            return null;
        }
        LocalDate day = When.parse(text, session.now(), When.Towards.PAST).day();
        return day.plusDays(daysLater).atStartOfDay(session.zone()).toInstant();
    }
}
