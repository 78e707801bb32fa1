package crm.commands.report;

import crm.cli.AccountFilter;
import crm.cli.Session;
import crm.domain.Account;
import crm.domain.Asked;
import crm.domain.Coverage;
import crm.domain.Funnel;
import crm.domain.Kudos;
import crm.domain.Measure;
import crm.domain.Period;
import crm.domain.Promise;
import crm.domain.Report;
import crm.domain.ResponseTime;
import crm.domain.Stats;
import crm.domain.Verdict;
import crm.store.Store;
import crm.store.Surveys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What the store knows of those a report is about, judged by the rules. */
final class Gathering {
    private static final int COVERAGE_DAYS = 90;
    private static final int KUDOS_DAYS = 7;
    private static final List<Measure> MEASURES = List.of(Measure.VALUE, Measure.STALE, Measure.RESPONSES);

    private final Session session;
    private final Store store;
    private final AccountFilter.Chosen chosen;
    private final LocalDate today;
    private final Period year;
    private final Set<Long> rows = new HashSet<>();
    private final Set<Long> withArchived = new HashSet<>();

    private Gathering(Session session, Store store, AccountFilter.Chosen chosen) {
        this.session = session;
        this.store = store;
        this.chosen = chosen;
        this.today = session.today();
        this.year = Period.yearTo(today);
    }

    static Report of(Session session, AccountFilter.Chosen chosen) {
        Store store = session.reading();
        List<Report> reports = new ArrayList<>();
        store.snapshot(() -> reports.add(new Gathering(session, store, chosen).report()));
        return reports.get(reports.size() - 1);
    }

    private Report report() {
        List<Report.Line> accounts = accounts();
        Stats.Wanted wanted = new Stats.Wanted(MEASURES, chosen.everybody() ? null : rows, null);
        Stats.Facts facts = store.statistics().facts(year, wanted);
        Stats.Hours hours = new Stats.Hours(
                session.settings().businessHours(), session.now().toLocalDateTime(), session.zone());
        List<Asked> asked = only(facts.asked(), one -> one.customer().id());
        Surveys.Filter answers = new Surveys.Filter(null, year.since(), today, 0);
        return new Report(
                today,
                accounts,
                Stats.of(facts, wanted, session.policy(), hours),
                coverage(),
                promises(),
                ResponseTime.ofColleagues(asked, hours.open(), hours.now(), hours.zone()),
                waiting(asked, hours),
                only(store.surveys().list(answers), survey -> survey.customer().id()),
                only(
                        store.surveys().waiting(answers, today),
                        survey -> survey.customer().id()),
                only(store.risks().list(null, true), risk -> risk.customer().id()),
                Funnel.of(store.retention().ways(today, withArchived::contains), null),
                kudos());
    }

    private List<Report.Line> accounts() {
        BigDecimal mean = store.accounts().meanAnnualValue();
        List<Report.Line> lines = new ArrayList<>();
        for (Account account : store.accounts().all(today)) {
            if (!chosen.matches(account)) {
                continue;
            }
            withArchived.add(account.customer().id());
            if (account.customer().archived() == null) {
                rows.add(account.customer().id());
                Verdict verdict = Verdict.of(account, session.policy(), null, mean, today);
                lines.add(new Report.Line(verdict, chosen.nags(account)));
            }
        }
        lines.sort((one, other) -> Verdict.MOST_URGENT_FIRST.compare(one.verdict(), other.verdict()));
        return lines;
    }

    private Coverage coverage() {
        LocalDate first = today.minusDays(COVERAGE_DAYS);
        List<Coverage.Fact> facts = only(
                store.retention().coverage(first, today),
                fact -> fact.worth().customer().id());
        return Coverage.of(facts, first, today);
    }

    private List<Promise> promises() {
        List<Promise> ours =
                only(store.promises().list(null), promise -> promise.customer().id());
        ours.removeIf(promise -> promise.side() == Promise.Side.THEM);
        return Promise.lateFirst(ours, today);
    }

    /** Each customer once, by the question that has waited longest. */
    private static List<Report.Waiting> waiting(List<Asked> asked, Stats.Hours hours) {
        Map<Long, Report.Waiting> waiting = new LinkedHashMap<>();
        for (Asked one : asked) {
            if (one.answer() == null) {
                long row = one.customer().id();
                // oldest first
                waiting.computeIfAbsent(
                        row, id -> new Report.Waiting(one, one.minutes(hours.open(), hours.now(), hours.zone())));
            }
        }
        return List.copyOf(waiting.values());
    }

    /** Those for work with no customer in particular only where all customers are meant. */
    private List<Kudos> kudos() {
        List<Kudos> given = new ArrayList<>(store.kudos().list(today.minusDays(KUDOS_DAYS), today, null));
        given.removeIf(kudos -> kudos.customer() == null
                ? !chosen.everybody()
                : !rows.contains(kudos.customer().id()));
        return given;
    }

    /** What is about those chosen. */
    private <T> List<T> only(List<T> all, ToLongFunction<T> customer) {
        List<T> some = new ArrayList<>(all);
        some.removeIf(one -> !rows.contains(customer.applyAsLong(one)));
        return some;
    }
}
