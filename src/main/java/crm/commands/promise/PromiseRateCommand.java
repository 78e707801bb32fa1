package crm.commands.promise;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.KeptRate;
import crm.domain.Promise;
import crm.domain.When;
import crm.render.KeptRateView;
import crm.store.Promises;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code crm promise rate}: how well promises are kept. */
public final class PromiseRateCommand implements Command {
    private static final List<String> GROUPS = List.of("customer", "who", "month");
    private static final int MONTH = 7;

    private final Syntax syntax = new Syntax("promise rate", "How well promises are kept.")
            .describe(
                    "The kept rate is the share that was kept, the on-time rate the share that was kept by the day agreed, of"
                            + " all promises whose day has come: one that is late counts as not kept until it is. A month has"
                            + " the promises that fell due in it.",
                    "--by groups them: --by customer, --by who or --by month.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only those of this customer").completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> since =
            syntax.text("DATE", "only those that fell due from that day on", "--since");
    private final Argument<Boolean> byThem = syntax.flag("what they promised us", "--by-them");
    private final Listing<KeptRateView.Group> listing = new Listing<>(syntax, session -> KeptRateView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        // --by says who acts on every command; here, where nobody does, it says by what to group.
        String by = session.byGiven();
        String grouping = by == null ? "" : Promising.oneOf("grouping", by, GROUPS);
        LocalDate today = session.today();
        String from = since.get();
        LocalDate first = from == null
                ? null
                : When.parse(from, session.now(), When.Towards.PAST).day();
        Promises promises = session.reading().promises();
        Long whose = customer.get() == null
                ? null
                : Long.valueOf(session.customer(customer.get()).id());
        Map<String, KeptRateView.Group> groups = new TreeMap<>();
        for (Promise promise : Promise.lateFirst(promises.list(whose), today)) {
            LocalDate fell = promise.fellDue(today);
            if (promise.side() != Promising.side(byThem.get())
                    || (first != null && (fell == null || fell.isBefore(first)))) {
                continue;
            }
            String group = switch (grouping) {
                case "customer" -> promise.customer().key();
                case "who" -> promise.who();
                case "month" -> fell == null ? null : fell.toString().substring(0, MONTH);
                default -> "all";
            };
            if (group != null) {
                KeptRateView.Group before = groups.get(group);
                groups.put(
                        group,
                        new KeptRateView.Group(
                                group,
                                grouping.equals("customer") ? promise.customer().name() : null,
                                (before == null ? KeptRate.NONE : before.rate()).and(promise, today)));
            }
        }
        listing.print(session, groups.values().iterator());
        return 0;
    }
}
