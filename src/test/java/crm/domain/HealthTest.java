package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate SALE = LocalDate.of(2025, 1, 1);
    private static final Policy POLICY =
            new Policy(new Window(90), new Window(14), Map.of(), Map.of(), Kinds.builtIn(), Map.of());

    @Test
    void nothingWrongIsAHundred() {
        Health health = Health.of(verdict(SALE, TODAY, TODAY, Concerns.NONE), Signs.NONE, Map.of());
        assertThat(health.lost()).isEmpty();
        assertThat(health.score()).isEqualTo(100);
    }

    @Test
    void anIllOfOneHalvesIt() {
        Health health = Health.of(
                verdict(SALE, TODAY, TODAY, Concerns.NONE),
                new Signs(0, null, null, true, false, 0, null),
                Map.of(Health.Term.PAYS_LATE, 1.0));
        assertThat(health.score()).isCloseTo(50, within(1e-9));
        assertThat(health.lost()).containsOnlyKeys(Health.Term.PAYS_LATE);
    }

    @Test
    void whoShouldHaveBoughtLongAgoIsNotWell() {
        Verdict verdict = verdict(SALE, TODAY, TODAY, Concerns.NONE);
        Health one = Health.of(verdict, new Signs(0, null, null, false, false, 1, null), Map.of());
        Health two = Health.of(verdict, new Signs(0, null, null, false, false, 2, null), Map.of());
        assertThat(one.lost()).containsOnlyKeys(Health.Term.BUYING_OVERDUE);
        assertThat(one.score()).isCloseTo(100 / 1.2, within(1e-9));
        assertThat(two.score()).isLessThan(one.score());
    }

    @Property(tries = 200)
    void moreIllsAreNeverHealthierAndThePointsMakeAHundred(
            @ForAll @IntRange(max = 400) int daysAgo,
            @ForAll @IntRange(max = 5) int broken,
            @ForAll @IntRange(max = 5) int late,
            @ForAll @IntRange(max = 3) int risks) {
        Health health = health(daysAgo, broken, late, risks);
        double lost =
                health.lost().values().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(health.score() + lost).isCloseTo(100, within(1e-6));
        assertThat(health.score()).isBetween(0.0, 100.0);
        assertThat(health(daysAgo, broken + 1, late, risks).score()).isLessThan(health.score());
        assertThat(health(daysAgo, broken, late + 1, risks).score()).isLessThan(health.score());
        assertThat(health(daysAgo, broken, late, risks + 1).score()).isLessThan(health.score());
        assertThat(health(daysAgo + 1, broken, late, risks).score()).isLessThanOrEqualTo(health.score());
    }

    @Test
    void riskAndDetractorAreUrgent() {
        double calm = urgency(Concerns.NONE);
        assertThat(urgency(new Concerns(0, 0, 6, 0, 0, 0, null))).isGreaterThan(calm);
        assertThat(urgency(new Concerns(0, 0, 0, 0, 0, 0, null)))
                .isGreaterThan(urgency(new Concerns(0, 0, 6, 0, 0, 0, null)));
        assertThat(urgency(new Concerns(0, 0, null, 1, 0, 0, null))).isGreaterThan(calm);
        assertThat(urgency(new Concerns(0, 0, null, 0, 1, 0, null)))
                .isGreaterThan(urgency(new Concerns(0, 0, null, 1, 0, 0, null)));
        assertThat(urgency(new Concerns(0, 0, null, 0, 0, 1, null)))
                .isGreaterThan(urgency(new Concerns(0, 0, null, 0, 1, 0, null)));
        assertThat(urgency(new Concerns(0, 0, null, 0, 0, 9, null)))
                .isGreaterThan(urgency(new Concerns(0, 0, null, 0, 0, 8, null)));
    }

    @Test
    void signalsPropose() {
        LocalDate lately = TODAY.minusDays(5);
        Signs all = new Signs(2, lately, lately, true, true, 0, lately);
        assertThat(sorts(verdict(SALE, TODAY, TODAY, Concerns.NONE), all, List.of()))
                .containsExactly(
                        Signal.Sort.PROMISE_BROKEN,
                        Signal.Sort.DETRACTOR,
                        Signal.Sort.DECISION_MAKER_LEFT,
                        Signal.Sort.PAYS_LATE);
        assertThat(sorts(verdict(SALE, TODAY, TODAY, Concerns.NONE), Signs.NONE, List.of()))
                .isEmpty();
    }

    @Test
    void aPromiseBrokenLongAgoIsNoSignal() {
        Verdict verdict = verdict(SALE, TODAY, TODAY, Concerns.NONE);
        assertThat(sorts(verdict, new Signs(1, TODAY.minusDays(90), null, false, false, 0, null), List.of()))
                .containsExactly(Signal.Sort.PROMISE_BROKEN);
        assertThat(sorts(verdict, new Signs(1, TODAY.minusDays(91), null, false, false, 0, null), List.of()))
                .isEmpty();
    }

    @Test
    void silenceIsASignalOnlyAfterAWindowOfGrace() {
        assertThat(sorts(verdict(SALE, TODAY, null, Concerns.NONE), Signs.NONE, List.of()))
                .containsExactly(Signal.Sort.SILENT);
        assertThat(sorts(verdict(TODAY.minusDays(3), TODAY, null, Concerns.NONE), Signs.NONE, List.of()))
                .isEmpty();
    }

    @Test
    void weeksAfterTheSaleWithoutValueAreASignal() {
        assertThat(sorts(verdict(TODAY.minusDays(14), null, null, Concerns.NONE), Signs.NONE, List.of()))
                .containsExactly(Signal.Sort.FIRST_90_DAYS);
        assertThat(sorts(verdict(TODAY.minusDays(13), null, null, Concerns.NONE), Signs.NONE, List.of()))
                .isEmpty();
        assertThat(sorts(
                        verdict(TODAY.minusDays(20), TODAY.minusDays(20), TODAY, Concerns.NONE), Signs.NONE, List.of()))
                .isEmpty();
        // what they got before the sale won them; it does not keep them
        assertThat(sorts(
                        verdict(TODAY.minusDays(20), TODAY.minusDays(21), TODAY, Concerns.NONE), Signs.NONE, List.of()))
                .containsExactly(Signal.Sort.FIRST_90_DAYS);
    }

    @Test
    void aRiskAnswersASignal() {
        Verdict verdict = verdict(SALE, TODAY, TODAY, Concerns.NONE);
        Signs unhappy = new Signs(0, null, null, false, false, 0, TODAY.minusDays(5));
        Risk byPlay = risk("they told us so", "save-unhappy-customer", null);
        assertThat(sorts(verdict, unhappy, List.of(byPlay))).isEmpty();
        assertThat(sorts(verdict, unhappy, List.of(risk("Unhappy with US", null, null))))
                .isEmpty();
        assertThat(sorts(verdict, unhappy, List.of(risk("another", "late-payer", null))))
                .isNotEmpty();
        assertThat(sorts(verdict, unhappy, List.of(risk("unhappy with us", null, TODAY.minusDays(5)))))
                .isEmpty();
        assertThat(sorts(verdict, unhappy, List.of(risk("unhappy with us", null, TODAY.minusDays(6)))))
                .isNotEmpty();
    }

    private static Health health(int daysAgo, int broken, int late, int risks) {
        return Health.of(
                verdict(SALE, TODAY.minusDays(daysAgo), TODAY, new Concerns(late, 3 * late, null, 0, risks, 0, null)),
                new Signs(broken, broken == 0 ? null : TODAY, null, false, false, 0, null),
                Map.of());
    }

    private static double urgency(Concerns concerns) {
        return verdict(SALE, TODAY, TODAY, concerns).urgency().total();
    }

    private static List<Signal.Sort> sorts(Verdict verdict, Signs signs, List<Risk> risks) {
        return Signal.of(verdict, signs, POLICY, risks, TODAY).stream()
                .map(Signal::sort)
                .toList();
    }

    private static Risk risk(String reason, @Nullable String play, @Nullable LocalDate closed) {
        return new Risk(
                1,
                "r",
                new Customer.Ref(1, "acme", "Acme"),
                reason,
                Risk.Severity.LOW,
                "kim",
                play,
                SALE,
                closed,
                closed == null ? null : Risk.Outcome.SAVED,
                null,
                List.of());
    }

    private static Verdict verdict(
            LocalDate sale, @Nullable LocalDate value, @Nullable LocalDate inbound, Concerns concerns) {
        Customer customer =
                Customer.named("acme", "Acme", sale).with().since(sale).build();
        Clocks.Tick out = value == null ? null : tick(value, 1);
        Clocks.Tick in = inbound == null ? null : tick(inbound, 0);
        Clocks clocks = new Clocks(out, out, in, out, out);
        return Verdict.of(new Account(customer, clocks, concerns), POLICY, null, null, TODAY);
    }

    private static Clocks.Tick tick(LocalDate day, long order) {
        return new Clocks.Tick("t" + order, day, null, order, "tip", null, "kim");
    }
}
