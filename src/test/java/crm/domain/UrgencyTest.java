package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crm.domain.Urgency.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Customer OLD = Customer.named("acme", "Acme", LocalDate.of(2000, 1, 1));
    private static final Policy POLICY = policy(Map.of());

    private static Policy policy(Map<Term, Double> weights) {
        Map<String, Window> tiers = new LinkedHashMap<>();
        tiers.put("A", new Window(30));
        tiers.put("B", new Window(60));
        tiers.put("C", new Window(90));
        return new Policy(new Window(90), new Window(14), tiers, Map.of(), Kinds.builtIn(), weights);
    }

    private static Clocks.Tick tick(int daysAgo) {
        LocalDate day = TODAY.minusDays(daysAgo);
        return new Clocks.Tick("id", day, null, day.toEpochDay(), "contact", null, "kim");
    }

    private static Clocks valueAgo(int days) {
        return new Clocks(tick(days), tick(days), null, null, tick(days));
    }

    private static Urgency urgency(Customer customer, Clocks clocks, Policy policy, @Nullable BigDecimal mean) {
        return urgency(customer, clocks, Concerns.NONE, policy, mean);
    }

    private static Urgency urgency(
            Customer customer, Clocks clocks, Concerns concerns, Policy policy, @Nullable BigDecimal mean) {
        return Verdict.of(new Account(customer, clocks, concerns), policy, null, mean, TODAY)
                .urgency();
    }

    private static double term(Term term, Customer customer, Clocks clocks, @Nullable BigDecimal mean) {
        return urgency(customer, clocks, POLICY, mean).terms().getOrDefault(term, 0.0);
    }

    @ParameterizedTest
    @CsvSource({
        // days since value of 90 -> x / (1 + x) of 10, x the days over in windows
        "90, 0",
        "91, 0.1098901",
        "180, 5",
        "360, 7.5",
        "900, 9",
    })
    void overdueCountsInWindows(int days, double expected) {
        assertThat(term(Term.OVERDUE, OLD, valueAgo(days), null)).isEqualTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"A, 6", "B, 3", "C, 2", "Z, 0", ", 0"})
    void tiersWeighByTheirRank(@Nullable String tier, double expected) {
        assertThat(term(Term.IMPORTANCE, OLD.with().tier(tier).build(), Clocks.NONE, null))
                .isEqualTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // tier, annual value, mean of all -> the greater of rank and share
        ", 30000, 30000, 3",
        ", 90000, 30000, 4.5",
        "C, 30000, 30000, 3",
        "A, 30000, 30000, 6",
        "B, 0, 30000, 3",
        ", 30000, , 0",
        ", 0, 0, 0",
    })
    void annualValueCountsAgainstTheMean(
            @Nullable String tier, BigDecimal value, @Nullable BigDecimal mean, double expected) {
        Customer customer = OLD.with().tier(tier).annualValue(value).build();
        assertThat(term(Term.IMPORTANCE, customer, Clocks.NONE, mean)).isEqualTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.625", "6, 2.5", "7, 2.6666667", "27, 4"})
    void aReplyOwedCountsInWeeksTheDayItCameIncluded(int days, double expected) {
        Clocks clocks = new Clocks(null, tick(100), tick(days), null, tick(days));
        assertThat(term(Term.UNANSWERED, OLD, clocks, null)).isEqualTo(expected, within(1e-6));
        Clocks answered = new Clocks(null, tick(days), tick(days + 1), null, tick(days));
        assertThat(term(Term.UNANSWERED, OLD, answered, null)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "45, 1.5", "89, 0.0333333", "90, 0", "91, 0", "-1, 0"})
    void aRenewalNearsForNinetyDays(int days, double expected) {
        Customer customer = OLD.with().renewal(TODAY.plusDays(days)).build();
        assertThat(term(Term.RENEWAL, customer, Clocks.NONE, null)).isEqualTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "89, 4", "90, 0", "-1, 0"})
    void theFirst90DaysCountWhole(int days, double expected) {
        Customer customer = OLD.with().since(TODAY.minusDays(days)).build();
        assertThat(term(Term.FIRST_90_DAYS, customer, Clocks.NONE, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // promises, days late in all -> x / (1 + x) of 8, x a seventh of both together
        "0, 0, 0",
        "1, 1, 1.7777778",
        "1, 6, 4",
        "2, 5, 4",
        "3, 18, 6",
    })
    void latePromisesCountByNumberAndDays(int promises, int days, double expected) {
        assertThat(promised(promises, days)).isEqualTo(expected, within(1e-6));
    }

    @Property
    void anotherLatePromiseAndAnotherDayAreAlwaysMore(
            @ForAll @IntRange(max = 1000) int promises, @ForAll @IntRange(max = 20_000) int more) {
        int days = promises + more;
        assertThat(promised(promises + 1, days + 1)).isGreaterThan(promised(promises, days));
        if (promises > 0) {
            assertThat(promised(promises, days + 1)).isGreaterThan(promised(promises, days));
        }
    }

    private static double promised(int promises, int days) {
        return urgency(OLD, Clocks.NONE, new Concerns(promises, days, null, 0, 0, 0, null), POLICY, null)
                .terms()
                .getOrDefault(Term.LATE_PROMISES, 0.0);
    }

    @Test
    void whatTheSettingsWeighNothingIsNoTerm() {
        Map<Term, Double> nothing = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            nothing.put(term, 0.0);
        }
        Urgency urgency = urgency(OLD.with().tier("A").build(), valueAgo(400), policy(nothing), null);
        assertThat(urgency.terms()).isEmpty();
        assertThat(urgency.total()).isZero();
    }

    @Property
    void eachTermIsAShareOfItsCoefficientAndTheTotalTheirSum(
            @ForAll @IntRange(max = 20_000) int value,
            @ForAll @IntRange(max = 20_000) int inbound,
            @ForAll @IntRange(min = -200, max = 200) int renewal,
            @ForAll @DoubleRange(min = 0.5, max = 1000) double weight) {
        Customer customer = OLD.with()
                .tier("B")
                .renewal(TODAY.plusDays(renewal))
                .annualValue(BigDecimal.valueOf(value))
                .build();
        Clocks clocks = new Clocks(tick(value), tick(value), tick(inbound), null, tick(Math.min(value, inbound)));
        Urgency urgency = urgency(customer, clocks, policy(Map.of(Term.OVERDUE, weight)), BigDecimal.TEN);
        double sum = 0;
        for (Map.Entry<Term, Double> entry : urgency.terms().entrySet()) {
            Term term = entry.getKey();
            assertThat(entry.getValue())
                    .as(term.word())
                    .isPositive()
                    .isLessThanOrEqualTo(term == Term.OVERDUE ? weight : term.coefficient());
            sum += entry.getValue();
        }
        assertThat(urgency.total()).isEqualTo(sum, within(1e-9));
    }

    /** No flat tail: the worst case still leads. */
    @Property
    void oneDayMoreIsAlwaysMore(@ForAll @IntRange(min = 90, max = 20_000) int days) {
        assertThat(term(Term.OVERDUE, OLD, valueAgo(days + 1), null))
                .isGreaterThan(term(Term.OVERDUE, OLD, valueAgo(days), null));
        assertThat(term(Term.UNANSWERED, OLD, new Clocks(null, null, tick(days + 1), null, tick(days + 1)), null))
                .isGreaterThan(term(Term.UNANSWERED, OLD, new Clocks(null, null, tick(days), null, tick(days)), null));
    }

    @Property
    void moreMoneyIsAlwaysMore(@ForAll @IntRange(max = 1_000_000_000) int value) {
        Customer less = OLD.with().annualValue(BigDecimal.valueOf(value)).build();
        Customer more = OLD.with().annualValue(BigDecimal.valueOf(value + 1L)).build();
        BigDecimal mean = BigDecimal.valueOf(10_000);
        assertThat(term(Term.IMPORTANCE, more, Clocks.NONE, mean))
                .isGreaterThan(term(Term.IMPORTANCE, less, Clocks.NONE, mean));
    }

    @Property
    void aNearerRenewalIsAlwaysMore(@ForAll @IntRange(max = 89) int days) {
        Customer nearer = OLD.with().renewal(TODAY.plusDays(days)).build();
        Customer farther = OLD.with().renewal(TODAY.plusDays(days + 1L)).build();
        assertThat(term(Term.RENEWAL, nearer, Clocks.NONE, null))
                .isGreaterThan(term(Term.RENEWAL, farther, Clocks.NONE, null));
    }
}
