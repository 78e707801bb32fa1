package crm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a period went: what was given, and to whom it was not. Every number stands for itself ({@link Figure}); a chart is the
 * figures of one {@link Measure}, in order.
 */
public record Stats(Period period, Map<Measure, List<Figure>> figures) {

    /**
     * What is known of the period; all of it about the same customers.
     *
     * @param glances as of the first day of the period, of all whose neglect is worth a reminder
     * @param promises ours
     * @param asked what came in during the period, oldest first
     * @param worths what customers of now are worth
     */
    public record Facts(
            Activity activity,
            List<Glance> glances,
            List<Promise> promises,
            List<Asked> asked,
            List<Share.Worth> worths) {}

    /**
     * What is asked for.
     *
     * @param customers rows of the only customers it is about; null for all
     * @param by the only colleague whose work it is about; null for all
     */
    public record Wanted(
            Collection<Measure> measures,
            @Nullable Set<Long> customers,
            @Nullable String by) {

        /** What can be told of one colleague alone; a customer is stale and pays whoever works for it. */
        public boolean has(Measure measure) {
            boolean ofAll = measure == Measure.STALE || measure == Measure.TIERS || measure == Measure.COLLEAGUES;
            return measures.contains(measure) && (by == null || !ofAll);
        }

        /** Whether any of it is told from the touches. */
        public boolean counts() {
            for (Measure measure : Measure.values()) {
                if (measure != Measure.PROMISES && measure != Measure.RESPONSES && has(measure)) {
                    return true;
                }
            }
            return false;
        }

        public boolean has(long customer) {
            return customers == null || customers.contains(customer);
        }

        /** Names that differ in case and accents only are the same. */
        public boolean has(String colleague) {
            return by == null || Names.fold(by).equals(Names.fold(colleague));
        }
    }

    /** When a business is open, and what time it is: how long an answer took, or takes. */
    public record Hours(BusinessHours open, LocalDateTime now, ZoneId zone) {}

    public static Stats of(Facts facts, Wanted wanted, Policy policy, Hours hours) {
        Period period = facts.activity().period();
        Map<Measure, List<Figure>> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (wanted.has(measure)) {
                figures.put(
                        measure,
                        switch (measure) {
                            case VALUE -> given(measure, facts.activity(), period.days());
                            case SHARE -> given(measure, facts.activity(), period.months());
                            case STALE -> stale(facts, policy, period.weeks());
                            case PROMISES -> promises(facts.promises(), period);
                            case RESPONSES -> responses(facts.asked(), hours, period.months());
                            case TIERS -> tiers(facts, policy, period);
                            case COLLEAGUES -> colleagues(facts.activity(), period);
                        });
            }
        }
        return new Stats(period, figures);
    }

    /** Touches of value week by week, for a line of the year. */
    public static List<Figure> weeks(Activity activity) {
        return given(Measure.VALUE, activity, activity.period().weeks());
    }

    /** Of one measure, in order; none where it was not asked for. */
    public List<Figure> of(Measure measure) {
        return figures.getOrDefault(measure, List.of());
    }

    /** All of them. */
    public List<Figure> all() {
        return figures.values().stream().flatMap(List::stream).toList();
    }

    private static List<Figure> given(Measure measure, Activity activity, List<Period> spans) {
        List<Figure> figures = new ArrayList<>();
        for (Period span : spans) {
            figures.add(given(measure, null, span, activity.of(span)));
        }
        return figures;
    }

    private static Figure given(Measure measure, @Nullable String name, Period span, Activity.Tally tally) {
        return Figure.part(measure, name, span, Figure.Unit.TOUCHES_OF_VALUE, tally.ofValue(), tally.touches());
    }

    /**
     * The same rule that judges today, asked of the end of each week: with the windows, stages and owners of today, as
     * {@code --as-of} does it, for those that were there by then.
     */
    private static List<Figure> stale(Facts facts, Policy policy, List<Period> weeks) {
        int[] stale = new int[weeks.size()];
        int[] there = new int[weeks.size()];
        for (Glance glance : facts.glances()) {
            int[] given = facts.activity().daysOfValue(glance.customer());
            Glance then = glance;
            int next = 0;
            for (int week = 0; week < stale.length; week++) {
                int day = Glance.number(weeks.get(week).until());
                int before = next;
                while (next < given.length && given[next] <= day) {
                    next++;
                }
                then = next == before ? then : then.given(given[next - 1]);
                // what was logged for a day before it was added tells that it was there
                if (glance.start() <= day || then.value() != Glance.NONE) {
                    there[week]++;
                    stale[week] += Deadline.of(then, policy, null, day).status().overdue() ? 1 : 0;
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (int week = 0; week < stale.length; week++) {
            LocalDate day = weeks.get(week).until();
            figures.add(Figure.part(
                    Measure.STALE, null, new Period(day, day), Figure.Unit.CUSTOMERS, stale[week], there[week]));
        }
        return figures;
    }

    private static List<Figure> promises(List<Promise> promises, Period period) {
        List<Figure> figures = new ArrayList<>();
        KeptRate.byMonth(promises, period)
                .forEach((month, rate) -> figures.add(Figure.part(
                        Measure.PROMISES, null, month, Figure.Unit.PROMISES, rate.onTime(), rate.judged())));
        return figures;
    }

    private static List<Figure> responses(List<Asked> asked, Hours hours, List<Period> months) {
        List<Figure> figures = new ArrayList<>();
        for (Period month : months) {
            List<Long> minutes = new ArrayList<>();
            for (Asked one : asked) {
                if (one.answer() != null && month.holds(one.day())) {
                    minutes.add(one.minutes(hours.open(), hours.now(), hours.zone()));
                }
            }
            Long median = ResponseTime.median(minutes);
            figures.add(new Figure(
                    Measure.RESPONSES,
                    null,
                    month.since(),
                    month.until(),
                    Figure.Unit.BUSINESS_MINUTES,
                    median == null ? null : Double.valueOf(median),
                    null));
        }
        return figures;
    }

    /** For each tier three parts of a whole: of the touches, of those of value, and of what all customers pay. */
    private static List<Figure> tiers(Facts facts, Policy policy, Period period) {
        Map<@Nullable String, Got> tiers = new LinkedHashMap<>();
        for (String tier : policy.tiers().keySet()) {
            if (facts.worths().stream().anyMatch(worth -> tier.equals(worth.tier()))) {
                tiers.put(tier, Got.NOTHING);
            }
        }
        Got all = Got.NOTHING;
        for (Share.Worth worth : facts.worths()) {
            Got one = Got.of(worth, facts.activity());
            tiers.merge(worth.tier(), one, Got::and);
            all = all.and(one);
        }
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<@Nullable String, Got> entry : tiers.entrySet()) {
            for (Figure.Unit unit : Got.UNITS) {
                figures.add(Figure.part(
                        Measure.TIERS,
                        entry.getKey(),
                        period,
                        unit,
                        entry.getValue().of(unit),
                        all.of(unit)));
            }
        }
        return figures;
    }

    /** What customers got and what they pay. */
    private record Got(Activity.Tally tally, BigDecimal pays) {
        static final Got NOTHING = new Got(Activity.Tally.NONE, BigDecimal.ZERO);
        static final List<Figure.Unit> UNITS =
                List.of(Figure.Unit.TOUCHES, Figure.Unit.TOUCHES_OF_VALUE, Figure.Unit.ANNUAL_VALUE);

        static Got of(Share.Worth worth, Activity activity) {
            BigDecimal pays = worth.annualValue();
            return new Got(activity.of(worth.customer().id()), pays == null ? BigDecimal.ZERO : pays);
        }

        Got and(Got other) {
            return new Got(tally.and(other.tally), pays.add(other.pays));
        }

        double of(Figure.Unit unit) {
            return switch (unit) {
                case TOUCHES -> tally.touches();
                case TOUCHES_OF_VALUE -> tally.ofValue();
                default -> pays.doubleValue();
            };
        }
    }

    /** Week by week, those first who gave the most. */
    private static List<Figure> colleagues(Activity activity, Period period) {
        List<String> names = new ArrayList<>(activity.colleagues());
        names.sort(Comparator.comparing(name -> -activity.of(name, period).ofValue()));
        List<Figure> figures = new ArrayList<>();
        for (String name : names) {
            for (Period week : period.weeks()) {
                figures.add(given(Measure.COLLEAGUES, name, week, activity.of(name, week)));
            }
        }
        return figures;
    }
}
