package crm.commands.retention;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Customer;
import crm.domain.Share;
import crm.domain.TierSuggestion;
import crm.render.Ages;
import crm.render.TierSuggestionView;
import crm.store.Customers;
import crm.store.Store;
import java.io.IOException;
import java.util.List;

/** {@code crm tier suggest}: the tier that each customer's annual value speaks for. */
public final class TierSuggestCommand implements Command {
    private final Syntax syntax = new Syntax("tier suggest", "The tiers that the customers' annual values speak for.")
            .describe(
                    "The first tier is who makes 80 % of the annual value, the second who makes 80 % of the rest, and so on;"
                            + " the last tier takes all others. Shown are those whose tier would change.",
                    "Customers without an annual value are left as they are.");
    private final Argument<Boolean> all = syntax.flag("also those who have the tier already", "--all");
    private final Argument<Boolean> apply = syntax.flag("give them these tiers; crm undo takes it back", "--apply");
    private final Listing<TierSuggestion> listing = new Listing<>(syntax, session -> TierSuggestionView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = apply.get() ? session.writing() : session.reading();
        Suggested suggested = apply.get()
                ? session.write("tier suggest --apply", () -> apply(Suggested.by(session, store), store.customers()))
                : Suggested.by(session, store);
        List<TierSuggestion> changes = suggested.changes();
        listing.print(session, (all.get() ? suggested.all : changes).iterator());
        int unknown = suggested.customers - suggested.all.size();
        if (unknown > 0) {
            session.say(Ages.amount(unknown, "customer has", "customers have")
                    + " no annual value and no suggestion: crm edit CUSTOMER --annual-value");
        }
        if (apply.get()) {
            session.say("changed the tier of " + Ages.amount(changes.size(), "customer", "customers"));
        }
        return 0;
    }

    /** {@code customers} is how many there are, with a suggestion or without. */
    private record Suggested(List<TierSuggestion> all, int customers) {
        static Suggested by(Session session, Store store) {
            List<Share.Worth> worths = store.retention().worths();
            return new Suggested(
                    TierSuggestion.of(
                            worths, List.copyOf(session.policy().tiers().keySet())),
                    worths.size());
        }

        List<TierSuggestion> changes() {
            return all.stream().filter(TierSuggestion::changes).toList();
        }
    }

    private static Suggested apply(Suggested suggested, Customers customers) {
        for (TierSuggestion change : suggested.changes()) {
            Customer customer = customers.get(change.share().worth().customer().id());
            customers.update(customer.with().tier(change.suggested()).build());
        }
        return suggested;
    }
}
