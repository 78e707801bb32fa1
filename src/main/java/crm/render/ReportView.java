package crm.render;

import crm.domain.Asked;
import crm.domain.Clocks;
import crm.domain.Customer;
import crm.domain.Figure;
import crm.domain.Measure;
import crm.domain.Period;
import crm.domain.PlayRecord;
import crm.domain.Promise;
import crm.domain.Report;
import crm.domain.Standing;
import crm.domain.Stats;
import crm.domain.Survey;
import crm.domain.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The state of the relationships: what {@code crm report --json} prints, and what its page is drawn from. */
public final class ReportView {
    private static final double HOUR = 60;
    /** Letters of {@code 2026-11}. */
    private static final int MONTH = 7;

    public static final View<Report> VIEW = View.of("day", ReportView::row);

    private ReportView() {}

    /** A line for each customer. */
    public static View<Report.Line> accounts(LocalDate today) {
        return View.<Report.Line>of("key", line -> account(line, today))
                .header(
                        "key",
                        "customer",
                        "stage",
                        "tier",
                        "owner",
                        "annual_value",
                        "status",
                        "neglected",
                        "overdue_days",
                        "due",
                        "last_value_day",
                        "last_value_kind",
                        "urgency",
                        "why")
                .column("customer", "CUSTOMER")
                .column("status", "STATUS")
                .column("overdue_days", "OVERDUE")
                .column("annual_value", "A YEAR")
                .column("tier", "TIER")
                .column("owner", "OWNER")
                .column("urgency", "URGENCY")
                .column("why", "WHY");
    }

    /**
     * Whom we neglect, and whether it matters, in two sentences: {@code 7 of 42 customers got nothing of value inside their
     * window. They are worth 31 % of the yearly revenue.}
     */
    public static List<String> sentences(Report.Headline headline) {
        List<String> sentences = new ArrayList<>();
        if (headline.customers() == 0) {
            sentences.add("There are no customers yet.");
            return sentences;
        }
        int neglected = headline.neglected();
        String customers = Ages.amount(headline.customers(), "customer", "customers");
        String inside = headline.customers() == 1 || neglected == 1 ? " inside its window." : " inside their window.";
        if (neglected == 0) {
            String all = headline.customers() == 1 ? "The one customer" : "All " + customers;
            sentences.add(all + " got something of value" + inside);
        } else {
            sentences.add(neglected + " of " + customers + " got nothing of value" + inside);
        }
        if (neglected > 0) {
            String they = neglected == 1 ? "It is" : "They are";
            sentences.add(
                    headline.annualValue().signum() == 0
                            ? "Nobody has said what they are worth a year."
                            : they + " worth " + Percent.of(headline.share()) + " of the yearly revenue.");
        }
        return sentences;
    }

    private static Row row(Report report) {
        Report.Headline headline = report.headline();
        LocalDate today = report.today();
        return new Row()
                .day("day", today)
                .day("since", report.since())
                .fields(
                        "headline",
                        new Row()
                                .text("sentence", String.join(" ", sentences(headline)))
                                .count("customers", headline.customers())
                                .count("neglected", headline.neglected())
                                .count("soon", headline.soon())
                                .number("annual_value", headline.annualValue())
                                .number("neglected_annual_value", headline.atStake())
                                .number("neglected_share", headline.share())
                                .count("without_annual_value", headline.unvalued())
                                .count("late_promises", report.late())
                                .count("replies_owed", report.waiting().size())
                                .count("open_risks", report.openRisks().size())
                                .count("unhappy_answers", report.unhappy().size()))
                .rows("accounts", rows(report.accounts(), line -> account(line, today)))
                .fields(
                        "over_time",
                        new Row()
                                .rows("value", value(report.stats()))
                                .rows("stale", stale(report.stats()))
                                .rows("responses", responses(report.stats())))
                .fields("coverage", coverage(report))
                .fields(
                        "promises",
                        new Row()
                                .rows("by_month", kept(report))
                                .rows("owed", rows(report.owed(), promise -> owed(promise, today))))
                .fields(
                        "responses",
                        new Row()
                                .rows("colleagues", rows(report.responses(), ResponseView::row))
                                .rows("waiting", rows(report.waiting(), ReportView::waiting)))
                .fields(
                        "satisfaction",
                        new Row()
                                .rows("by_quarter", satisfaction(report))
                                .rows("unhappy", rows(report.unhappy(), ReportView::answer)))
                .rows("risks", rows(report.openRisks(), RiskView::row))
                .rows("plays", plays(report))
                .rows("funnel", rows(report.funnel(), FunnelView::row))
                .rows("kudos", rows(report.kudos(), KudosView::row));
    }

    private static <T> List<Row> rows(List<T> items, Function<T, Row> row) {
        return items.stream().map(row).toList();
    }

    private static Row account(Report.Line line, LocalDate today) {
        Verdict verdict = line.verdict();
        Customer customer = verdict.customer();
        Standing standing = verdict.standing();
        Clocks.Tick value = verdict.account().clocks().value();
        return new Row()
                .text("key", customer.key())
                .text("customer", customer.name())
                .text("stage", customer.stage().word())
                .text("tier", customer.tier())
                .text("owner", customer.owner())
                .number("annual_value", customer.annualValue())
                .text("status", standing.status().word())
                .flag("neglected", line.neglected())
                .count("overdue_days", standing.overdueDays())
                .day("due", standing.due())
                .fields(
                        "last_value",
                        value == null ? null : new Row().day("day", value.day()).text("kind", value.kind()),
                        List.of("day", "kind"))
                .number("urgency", verdict.urgency().total())
                .words("why", line.watched() ? ReasonText.of(verdict, today) : List.of());
    }

    /** Week by week. */
    private static List<Row> value(Stats stats) {
        List<Row> rows = new ArrayList<>();
        List<Figure> days = stats.of(Measure.VALUE);
        int first = 0;
        for (Period week : stats.period().weeks()) {
            List<Figure> its = days.subList(first, first + week.length());
            rows.add(new Row()
                    .day("since", week.since())
                    .day("until", week.until())
                    .count("touches_of_value", Math.round(Amounts.sum(its)))
                    .count("touches", Math.round(Amounts.wholes(its))));
            first += week.length();
        }
        return rows;
    }

    private static List<Row> stale(Stats stats) {
        return rows(
                stats.of(Measure.STALE),
                figure -> new Row()
                        .day("day", figure.until())
                        .count("stale", Math.round(Amounts.of(figure)))
                        .count("customers", Math.round(Amounts.whole(figure))));
    }

    private static List<Row> responses(Stats stats) {
        return rows(
                stats.of(Measure.RESPONSES),
                figure -> new Row()
                        .day("since", figure.since())
                        .day("until", figure.until())
                        .number(
                                "median_hours",
                                figure.amount() == null ? null : Double.valueOf(figure.amount() / HOUR)));
    }

    /** Without the accounts that stand well. */
    private static Row coverage(Report report) {
        return CoverageView.row(new CoverageView.Shown(
                report.coverage(),
                report.coverage().lines().stream()
                        .filter(line ->
                                line.isNew() || (line.best() && line.fact().given() == 0))
                        .toList()));
    }

    private static List<Row> kept(Report report) {
        List<Row> rows = new ArrayList<>();
        report.kept().forEach((month, rate) -> {
            String name = month.since().toString().substring(0, MONTH);
            rows.add(KeptRateView.row(new KeptRateView.Group(name, null, rate)));
        });
        return rows;
    }

    private static Row owed(Promise promise, LocalDate today) {
        return new Row()
                .text("id", promise.id())
                .text("key", promise.customer().key())
                .text("customer", promise.customer().name())
                .text("what", promise.what())
                .text("who", promise.who())
                .text("state", promise.state(today).word())
                .day("due", promise.dueOn(today))
                .count("days_late", promise.daysLate(today));
    }

    private static Row waiting(Report.Waiting waiting) {
        Asked asked = waiting.asked();
        return new Row()
                .text("id", asked.id())
                .text("key", asked.customer().key())
                .text("customer", asked.customer().name())
                .day("day", asked.day())
                .text("kind", asked.kind())
                .text("with", asked.with())
                .text("owner", asked.owner())
                .number("waiting_hours", waiting.minutes() / HOUR);
    }

    private static List<Row> satisfaction(Report report) {
        List<Row> rows = new ArrayList<>();
        report.satisfaction()
                .forEach((quarter, together) -> rows.add(SurveyView.row(new SurveyView.Group(quarter, together))));
        return rows;
    }

    private static Row answer(Survey survey) {
        return new Row()
                .text("id", survey.id())
                .text("key", survey.customer().key())
                .text("customer", survey.customer().name())
                .day("day", survey.day())
                .count("score", survey.score())
                .flag("again", survey.again())
                .text("words", survey.words())
                .text("with", survey.contact() == null ? null : survey.contact().name());
    }

    private static List<Row> plays(Report report) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, PlayRecord> play : report.plays().entrySet()) {
            PlayRecord record = play.getValue();
            rows.add(new Row()
                    .text("play", play.getKey())
                    .count("used", record.used())
                    .count("open", record.open())
                    .count("saved", record.saved())
                    .count("lost", record.lost())
                    .count("false_alarms", record.falseAlarms()));
        }
        return rows;
    }
}
