package crm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How our relationships stand on one day: what a meeting about them needs to know. All of it is about the same customers.
 *
 * @param stats of the year up to today: the span in which promises, answers and questions are counted too
 * @param accounts everybody, the most urgent first
 * @param coverage of the last 90 days
 * @param promises ours, those made by today: late ones first, then those that are open, then those that are settled
 * @param responses one for each colleague
 * @param waiting customers that wait for an answer, the longest wait first
 * @param answers what customers said inside the span, newest first
 * @param unhappy those of them that wait for somebody to act
 * @param risks opened by today, those too that are closed
 * @param kudos of the last seven days
 */
public record Report(
        LocalDate today,
        List<Line> accounts,
        Stats stats,
        Coverage coverage,
        List<Promise> promises,
        List<ResponseTime> responses,
        List<Waiting> waiting,
        List<Survey> answers,
        List<Survey> unhappy,
        List<Risk> risks,
        List<Funnel.Step> funnel,
        List<Kudos> kudos) {

    /** So many days ahead promises are told of. */
    public static final int DAYS_AHEAD = 14;

    public Report {
        accounts = List.copyOf(accounts);
        promises = List.copyOf(promises);
        risks = risks.stream().filter(risk -> !risk.opened().isAfter(today)).toList();
    }

    /**
     * One customer.
     *
     * @param watched whether silence towards it is worth a reminder
     */
    public record Line(Verdict verdict, boolean watched) {
        /** Whether it got nothing of value inside its window. */
        public boolean neglected() {
            return watched && verdict.standing().status().overdue();
        }
    }

    /** The first question of a customer that has no answer, and the minutes of business that it has waited for one. */
    public record Waiting(Asked asked, long minutes) {}

    /**
     * Whom are we neglecting, and does it matter?
     *
     * @param customers how many there are whose silence is worth a reminder
     * @param neglected how many of them got nothing of value inside their window
     * @param soon how many more will be, before long
     * @param annualValue what those of them that bought are worth a year
     * @param atStake what those of these are worth that are neglected
     * @param unvalued how many of those that bought have no annual value
     */
    public record Headline(
            int customers, int neglected, int soon, BigDecimal annualValue, BigDecimal atStake, int unvalued) {

        /** The part of the annual value that is at stake, 0 to 1; 0 where nobody has a value. */
        public double share() {
            return annualValue.signum() == 0 ? 0 : atStake.doubleValue() / annualValue.doubleValue();
        }
    }

    public Headline headline() {
        int customers = 0;
        int neglected = 0;
        int soon = 0;
        int unvalued = 0;
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal atStake = BigDecimal.ZERO;
        for (Line line : accounts) {
            if (line.watched()) {
                BigDecimal value = line.verdict().customer().revenue();
                BigDecimal worth = value == null ? BigDecimal.ZERO : value;
                customers++;
                boolean bought = line.verdict().customer().stage() == Stage.CUSTOMER;
                unvalued += bought && value == null ? 1 : 0;
                soon += line.verdict().standing().status() == Status.SOON ? 1 : 0;
                neglected += line.neglected() ? 1 : 0;
                all = all.add(worth);
                atStake = line.neglected() ? atStake.add(worth) : atStake;
            }
        }
        return new Headline(customers, neglected, soon, all, atStake, unvalued);
    }

    /** First day of the year that it is about. */
    public LocalDate since() {
        return stats.period().since();
    }

    /** Those that got nothing of value inside their window, the most urgent first. */
    public List<Line> neglected() {
        return accounts.stream().filter(Line::neglected).toList();
    }

    /** What is late, and what is due within the next {@value #DAYS_AHEAD} days. */
    public List<Promise> owed() {
        return promises.stream().filter(this::owed).toList();
    }

    /** How many promises are late. */
    public int late() {
        return Math.toIntExact(promises.stream()
                .filter(promise -> promise.state(today) == Promise.State.LATE)
                .count());
    }

    private boolean owed(Promise promise) {
        LocalDate due = promise.dueOn(today);
        return promise.state(today).pending() && due != null && !due.isAfter(today.plusDays(DAYS_AHEAD));
    }

    /** The risks that are open, the gravest first, of those the one that was opened last. */
    public List<Risk> openRisks() {
        return risks.stream()
                .filter(this::open)
                .sorted(Comparator.comparing(Risk::severity)
                        .thenComparing(Risk::opened)
                        .thenComparing(Risk::row)
                        .reversed())
                .toList();
    }

    private boolean open(Risk risk) {
        return risk.closed() == null || risk.closed().isAfter(today);
    }

    /** How well each play did that was used, by its name. */
    public Map<String, PlayRecord> plays() {
        Map<String, PlayRecord> plays = new TreeMap<>();
        for (Risk risk : risks) {
            if (risk.play() != null) {
                PlayRecord record = plays.getOrDefault(risk.play(), PlayRecord.NONE);
                plays.put(risk.play(), record.and(open(risk) ? null : risk.outcome()));
            }
        }
        return plays;
    }

    /** How well the promises were kept that fell due in each month of the year. */
    public Map<Period, KeptRate> kept() {
        return KeptRate.byMonth(promises, stats.period());
    }

    /** What customers said, by quarter, such as {@code 2026-Q3}. */
    public Map<String, Satisfaction> satisfaction() {
        Map<String, List<Survey>> quarters = new TreeMap<>();
        for (Survey survey : answers) {
            LocalDate day = survey.day();
            String quarter = day.getYear() + "-Q" + (1 + (day.getMonthValue() - 1) / 3);
            quarters.computeIfAbsent(quarter, name -> new ArrayList<>()).add(survey);
        }
        Map<String, Satisfaction> satisfaction = new TreeMap<>();
        quarters.forEach((quarter, surveys) -> satisfaction.put(quarter, Satisfaction.of(surveys)));
        return satisfaction;
    }
}
