package crm.commands.retention;

import crm.cli.AccountFilter;
import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Coverage;
import crm.domain.When;
import crm.render.CoverageView;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code crm coverage}: do the best customers get the touches of value? */
public final class CoverageCommand implements Command {
    private static final String SPAN = "90d";

    private final Syntax syntax = new Syntax("coverage", "Whether the touches of value go where the revenue is.")
            .describe(
                    "The best customers are those that make 80 % of the annual value. Shown are the best, those that never"
                            + " heard from us since the sale, and those in their first 90 days with what they got; --all"
                            + " shows every customer.",
                    "Suspects, prospects, former and archived ones are not counted.",
                    "--columns and --sort list the customers alone, in JSON too.");
    private final Argument<@Nullable String> since =
            syntax.text("DATE", "count touches of value from that day on; else " + SPAN + " ago", "--since");
    private final AccountFilter filter = AccountFilter.ofCustomers(syntax);
    private final Argument<Boolean> all = syntax.flag("show every customer", "--all");
    private final Listing<Coverage.Line> listing = new Listing<>(syntax, session -> CoverageView.ACCOUNTS);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String from = since.get() == null ? SPAN : since.get();
        LocalDate first = When.parse(from, session.now(), When.Towards.PAST).day();
        List<Coverage.Fact> facts =
                chosen(session, session.reading().retention().coverage(first, session.today()));
        Coverage coverage = Coverage.of(facts, first, session.today());
        List<Coverage.Line> shown = coverage.lines().stream()
                .filter(line -> all.get() || line.notable())
                .toList();
        if (listing.given()) {
            listing.print(session, shown.iterator());
            return 0;
        }
        switch (session.format()) {
            case JSON, JSONL -> session.one(CoverageView.ALL, new CoverageView.Shown(coverage, shown));
            case CSV, TSV, MD, IDS -> listing.print(session, shown.iterator());
            case TABLE -> {
                for (String line : CoverageView.summary(coverage)) {
                    session.print(line);
                }
                if (!shown.isEmpty()) {
                    session.print("");
                }
                listing.print(session, shown.iterator());
            }
        }
        return 0;
    }

    private List<Coverage.Fact> chosen(Session session, List<Coverage.Fact> facts) {
        Set<Long> rows = filter.choose(session.policy()).rows(session);
        return rows == null
                ? facts
                : facts.stream()
                        .filter(fact -> rows.contains(fact.worth().customer().id()))
                        .toList();
    }
}
