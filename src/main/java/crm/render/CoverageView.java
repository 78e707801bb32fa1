package crm.render;

import crm.domain.Coverage;
import crm.domain.Share;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the touches of value go where the revenue is. */
public final class CoverageView {
    /** All numbers, and the accounts that are shown. */
    public record Shown(Coverage coverage, List<Coverage.Line> accounts) {
        public Shown {
            accounts = List.copyOf(accounts);
        }
    }

    public static final View<Shown> ALL = View.of("since", CoverageView::row);

    /** A line for each account. */
    public static final View<Coverage.Line> ACCOUNTS = View.<Coverage.Line>of("key", CoverageView::account)
            .header(
                    "key",
                    "customer",
                    "tier",
                    "owner",
                    "since",
                    "annual_value",
                    "share",
                    "best",
                    "touches_of_value",
                    "heard",
                    "first_90_days",
                    "got")
            .column("customer", "CUSTOMER", null, line -> Theme.Role.STRONG)
            .least(20)
            .column("tier", "TIER")
            .optional()
            .column("owner", "OWNER")
            .optional()
            .column("annual_value", "A YEAR")
            .column("share", "SHARE", CoverageView::share)
            .column("best", "BEST", line -> line.best() ? "yes" : "")
            .column(
                    "touches_of_value",
                    "OF VALUE",
                    null,
                    line -> line.best() && line.fact().given() == 0 ? Theme.Role.BAD : null)
            .column(
                    "heard",
                    "HEARD FROM US",
                    line -> line.fact().heard() ? "yes" : "never",
                    line -> line.fact().heard() ? null : Theme.Role.BAD)
            .column("got", "FIRST 90 DAYS", CoverageView::firstDays)
            .least(16)
            .optional();

    private CoverageView() {}

    /** The numbers in sentences, for people. */
    public static List<String> summary(Coverage coverage) {
        List<Coverage.Line> all = coverage.lines();
        List<Coverage.Line> best = coverage.best();
        List<String> lines = new ArrayList<>();
        if (all.isEmpty()) {
            return lines;
        }
        String most = Percent.of(or0(Coverage.share(
                Coverage.annualValue(best).doubleValue(),
                Coverage.annualValue(all).doubleValue())));
        int given = Coverage.given(all);
        int toBest = Coverage.given(best);
        lines.add(
                best.isEmpty()
                        ? "No customer has an annual value, so nobody can say which are the best: crm edit CUSTOMER"
                                + " --annual-value"
                        : best.size() + " of " + Ages.amount(all.size(), "customer", "customers")
                                + (best.size() == 1 ? " makes " : " make ") + most
                                + " of the annual value.");
        if (!best.isEmpty()) {
            lines.add("They got " + toBest + " of " + Ages.amount(given, "touch", "touches") + " of value"
                    + (given == 0 ? "" : " (" + Percent.of(or0(Coverage.share(toBest, given))) + ")") + " since "
                    + coverage.since() + "; " + coverage.bestWithoutValue().size() + " of them got none.");
        }
        int unheard = coverage.unheard().size();
        lines.add(unheard + " of " + all.size() + " (" + Percent.of(or0(Coverage.share(unheard, all.size())))
                + ") never heard from us since the sale.");
        int newcomers = coverage.newcomers().size();
        if (newcomers > 0) {
            lines.add(newcomers + " in their first 90 days; "
                    + coverage.newcomersWithoutValue().size() + " of them got nothing of value.");
        }
        return lines;
    }

    static Row row(Shown shown) {
        Coverage coverage = shown.coverage();
        List<Coverage.Line> all = coverage.lines();
        List<Coverage.Line> best = coverage.best();
        List<Row> accounts = new ArrayList<>();
        for (Coverage.Line line : shown.accounts()) {
            accounts.add(account(line));
        }
        Row row = new Row()
                .day("since", coverage.since())
                .day("until", coverage.today())
                .count("customers", all.size())
                .number("annual_value", Coverage.annualValue(all))
                .count("best", best.size())
                .number("best_annual_value", Coverage.annualValue(best));
        row.number(
                        "best_annual_value_share",
                        Coverage.share(
                                Coverage.annualValue(best).doubleValue(),
                                Coverage.annualValue(all).doubleValue()))
                .count("touches_of_value", Coverage.given(all))
                .count("best_touches_of_value", Coverage.given(best))
                .number("best_touches_of_value_share", Coverage.share(Coverage.given(best), Coverage.given(all)))
                .count("best_without_value", coverage.bestWithoutValue().size())
                .count("never_heard", coverage.unheard().size())
                .number("never_heard_share", Coverage.share(coverage.unheard().size(), all.size()))
                .count("first_90_days", coverage.newcomers().size())
                .count(
                        "first_90_days_without_value",
                        coverage.newcomersWithoutValue().size())
                .rows("accounts", accounts);
        return row;
    }

    private static Row account(Coverage.Line line) {
        Coverage.Fact fact = line.fact();
        Share share = line.share();
        List<Row> got = new ArrayList<>();
        for (Coverage.Gift gift : fact.gifts()) {
            got.add(new Row().day("day", gift.day()).text("kind", gift.kind()).text("value", gift.what()));
        }
        return new Row()
                .text("key", fact.worth().customer().key())
                .text("customer", fact.worth().customer().name())
                .text("tier", fact.worth().tier())
                .text("owner", fact.owner())
                .day("since", fact.sale())
                .number("annual_value", fact.worth().annualValue())
                .number("share", share == null ? null : Double.valueOf(share.part()))
                .flag("best", line.best())
                .count("touches_of_value", fact.given())
                .flag("heard", fact.heard())
                .flag("first_90_days", line.isNew())
                .rows("got", got);
    }

    private static String share(Coverage.Line line) {
        return line.share() == null ? "" : Percent.of(line.share().part());
    }

    private static String firstDays(Coverage.Line line) {
        if (!line.isNew()) {
            return "";
        }
        List<String> kinds = new ArrayList<>();
        for (Coverage.Gift gift : line.fact().gifts()) {
            kinds.add(gift.kind());
        }
        return kinds.isEmpty() ? "nothing yet" : String.join(", ", kinds);
    }

    private static double or0(@Nullable Double share) {
        return share == null ? 0 : share;
    }
}
