package crm.commands.content;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Numbers;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Customer;
import crm.domain.Suggestion;
import crm.render.SuggestionView;
import crm.store.Store;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm suggest CUSTOMER}: what would suit them, and why. */
public final class SuggestCommand implements Command {
    private final Syntax syntax = new Syntax("suggest", "Content that fits what a customer cares about, and why.")
            .describe(
                    "Best fitting first, of equals the newest; never what they had, nor what is past its good-until day.",
                    "A strong fit shares a topic with an interest of the customer or of its people. A weak one has no such"
                            + " topic, but its title or note mentions one.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> limit = syntax.text("N", "at most so many", "-n", "--limit");
    private final Listing<SuggestionView.Suggested> listing = new Listing<>(syntax, session -> SuggestionView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        int most = limit.get() == null ? Integer.MAX_VALUE : Numbers.atLeastOne("--limit", limit.get());
        Store store = session.reading();
        Customer.Ref found = session.customer(customer.get());
        List<Suggestion> suggestions = store.contents().suggest(found.id(), session.today());
        listing.print(
                session,
                suggestions.stream()
                        .limit(most)
                        .map(suggestion -> new SuggestionView.Suggested(found, suggestion))
                        .iterator());
        if (suggestions.isEmpty()) {
            session.say("nothing new in the library fits " + found.name() + "; crm show " + found.key()
                    + " says what they care about, crm content list what there is");
        }
        return 0;
    }
}
