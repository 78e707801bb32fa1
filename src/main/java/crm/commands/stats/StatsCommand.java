package crm.commands.stats;

import crm.cli.AccountFilter;
import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Figure;
import crm.domain.Measure;
import crm.domain.Period;
import crm.domain.Stats;
import crm.domain.When;
import crm.render.FigureView;
import crm.render.StatsText;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code crm stats [CUSTOMER]}: how a period went, in small charts. */
public final class StatsCommand implements Command {
    private static final Set<Measure> OF_ONE =
            EnumSet.of(Measure.VALUE, Measure.SHARE, Measure.PROMISES, Measure.RESPONSES, Measure.COLLEAGUES);

    private final Syntax syntax = new Syntax("stats", "How the year went, in small charts.")
            .describe(
                    "The charts: value (touches of value, day by day), share (what part of all touches gave something),"
                            + " stale (customers with nothing of value inside their window, at the end of each week),"
                            + " promises (ours, kept on time), responses (median time of business until an answer),"
                            + " tiers (what each tier gets and what it pays), colleagues (touches of value, week by week).",
                    "Every other format gives the numbers behind them, one line each; so do --columns and --sort. Who was stale is judged with"
                            + " today's windows, stages and tiers, as --as-of does it. --by NAME shows the work of one"
                            + " colleague, without stale, tiers and colleagues.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only this customer").completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> since =
            syntax.text("DATE", "from that day on; else the last 12 months, this one included", "--since");
    private final Argument<List<String>> charts = syntax.texts(
                    "CHART", "only this chart; value,stale for several", "--chart")
            .completing(Words.all(Measure.class));
    private final AccountFilter filter = new AccountFilter(syntax);
    private final Listing<Figure> listing = new Listing<>(syntax, session -> FigureView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Period period = period(session);
        AccountFilter.Chosen chosen = filter.choose(session.policy());
        List<Measure> measures = Words.parseAll(Measure.class, "chart", charts.get());
        Store store = session.reading();
        String name = customer.get();
        if (name != null && !chosen.everybody()) {
            throw new CrmException(new Failure.Usage("CUSTOMER is one already", "leave out the other filters"));
        }
        Customer.Ref one = name == null ? null : session.customer(name);
        Stats.Wanted wanted = new Stats.Wanted(
                measures.isEmpty() ? one == null ? EnumSet.allOf(Measure.class) : OF_ONE : measures,
                one == null ? chosen.rows(session) : Set.of(one.id()),
                session.byGiven());
        Stats stats = Stats.of(
                store.statistics().facts(period, wanted),
                wanted,
                session.policy(),
                new Stats.Hours(
                        session.settings().businessHours(), session.now().toLocalDateTime(), session.zone()));
        if (session.forPeople() && !listing.given()) {
            for (String line : StatsText.of(stats, whose(session, one, chosen), session.theme(), session.screen())) {
                session.printPainted(line);
            }
        } else {
            listing.print(session, stats.all().iterator());
        }
        return 0;
    }

    private Period period(Session session) {
        LocalDate today = session.today();
        String from = since.get();
        if (from == null) {
            return Period.yearTo(today);
        }
        LocalDate first = When.parse(from, session.now(), When.Towards.PAST).day();
        if (first.isAfter(today)) {
            throw new CrmException(new Failure.Usage("--since " + first + " is after today, " + today));
        }
        return new Period(first, today);
    }

    private static String whose(Session session, Customer.@Nullable Ref one, AccountFilter.Chosen chosen) {
        List<String> words = new ArrayList<>();
        words.add(
                one != null
                        ? one.name() + " (" + one.key() + ")"
                        : chosen.everybody() ? "All customers" : "Some customers");
        String by = session.byGiven();
        if (by != null) {
            words.add("the work of " + by);
        }
        return String.join(", ", words);
    }
}
