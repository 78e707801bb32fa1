package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Period PERIOD = new Period(LocalDate.of(2026, 10, 1), TODAY);
    private static final Customer.Ref ACME = new Customer.Ref(1, "acme", "Acme");

    private final Activity activity = new Activity(PERIOD);

    @Test
    void aPromiseCountsInTheMonthItFellDueAndLateOnesAgainstUs() {
        List<Figure> figures = stats(
                        List.of(
                                promise(LocalDate.of(2026, 10, 10)).keep(LocalDate.of(2026, 10, 9), null),
                                promise(LocalDate.of(2026, 10, 20)).keep(LocalDate.of(2026, 11, 2), null),
                                promise(LocalDate.of(2026, 11, 20)),
                                promise(LocalDate.of(2026, 11, 21)),
                                promise(LocalDate.of(2026, 12, 1))),
                        List.of(),
                        List.of())
                .of(Measure.PROMISES);
        assertThat(figures).extracting(Figure::amount).containsExactly(1.0, 0.0);
        assertThat(figures).extracting(Figure::of).containsExactly(2.0, 1.0);
        assertThat(figures).extracting(Figure::share).containsExactly(0.5, 0.0);
    }

    @Test
    void responsesAreTheMedianOfThoseAskedInTheMonthAndWaitingOnesDoNotCount() {
        List<Figure> figures = stats(List.of(), List.of(asked(5, 5), asked(6, 7), asked(7, null)), List.of())
                .of(Measure.RESPONSES);
        // one answered on the day, one after a day of eight hours
        assertThat(figures).extracting(Figure::amount).containsExactly(240.0, null);
        assertThat(figures).extracting(Figure::share).containsOnlyNulls();
    }

    @Test
    void tiersStandInTheirOrderWithTheirPartsOfTheWhole() {
        activity.add(1, TODAY, "kim", true);
        activity.add(2, TODAY, "kim", false);
        activity.add(2, TODAY, "kim", true);
        activity.add(3, TODAY, "kim", false);
        List<Figure> figures = stats(
                        List.of(), List.of(), List.of(worth(2, "B", "25"), worth(3, null, null), worth(1, "A", "75")))
                .of(Measure.TIERS);
        assertThat(figures).extracting(Figure::name).containsExactly("A", "A", "A", "B", "B", "B", null, null, null);
        assertThat(figures).extracting(Figure::share).containsExactly(0.25, 0.5, 0.75, 0.5, 0.5, 0.25, 0.25, 0.0, 0.0);
    }

    @Test
    void colleaguesStandByWhatTheyGave() {
        activity.add(1, TODAY, "anna", false);
        activity.add(1, TODAY, "zoe", true);
        assertThat(stats(List.of(), List.of(), List.of()).of(Measure.COLLEAGUES))
                .extracting(Figure::name)
                .startsWith("zoe")
                .endsWith("anna")
                .hasSize(2 * PERIOD.weeks().size());
    }

    @Test
    void nothingIsNoPartOfAnything() {
        assertThat(stats(List.of(), List.of(), List.of()).of(Measure.SHARE))
                .extracting(Figure::share)
                .containsOnlyNulls();
    }

    private Stats stats(List<Promise> promises, List<Asked> asked, List<Share.Worth> worths) {
        Map<String, Window> tiers = new LinkedHashMap<>();
        tiers.put("A", new Window(30));
        tiers.put("B", new Window(60));
        tiers.put("C", new Window(90));
        Policy policy = new Policy(new Window(90), new Window(14), tiers, Map.of(), Kinds.builtIn(), Map.of());
        BusinessHours open = Objects.requireNonNull(BusinessHours.read("9-17", "mon-fri"));
        return Stats.of(
                new Stats.Facts(activity, List.of(), promises, asked, worths),
                new Stats.Wanted(EnumSet.allOf(Measure.class), null, null),
                policy,
                new Stats.Hours(open, TODAY.atTime(12, 0), ZoneOffset.UTC));
    }

    private static Promise promise(LocalDate due) {
        LocalDate made = LocalDate.of(2026, 10, 1);
        return Promise.made("promise001", ACME, Promise.Side.US, null, "kim", "call", made, due, null, null);
    }

    /** Asked in October on the day of that number, answered on another. */
    private static Asked asked(int day, @Nullable Integer answered) {
        LocalDate october = LocalDate.of(2026, 10, 1);
        Asked.Answer answer = answered == null ? null : new Asked.Answer(october.withDayOfMonth(answered), null, "kim");
        return new Asked(
                "touch00001", ACME, null, october.withDayOfMonth(day), null, "contact", null, null, "kim", answer);
    }

    private static Share.Worth worth(long customer, @Nullable String tier, @Nullable String pays) {
        return new Share.Worth(
                new Customer.Ref(customer, "c" + customer, "C" + customer),
                tier,
                pays == null ? null : new BigDecimal(pays));
    }
}
