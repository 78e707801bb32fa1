package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Customer OLD = Customer.named("acme", "Acme", LocalDate.of(2025, 3, 3));
    private static final Policy POLICY = policy(Map.of(Stage.PROSPECT, new Window(20)));

    private static Policy policy(Map<Stage, Window> stages) {
        Map<String, Window> tiers = new LinkedHashMap<>();
        tiers.put("A", new Window(30));
        tiers.put("B", new Window(60));
        return new Policy(new Window(90), new Window(14), tiers, stages, Kinds.builtIn(), Map.of());
    }

    private static Clocks.Tick tick(LocalDate day) {
        return tick(day, null, day.toEpochDay());
    }

    private static Clocks.Tick tick(LocalDate day, @Nullable Instant at, long order) {
        return new Clocks.Tick("id" + order, day, at, order, "tip", null, "kim");
    }

    /** The clocks of one call from us that gave something. */
    private static Clocks given(@Nullable LocalDate day) {
        Clocks.Tick value = day == null ? null : tick(day);
        return new Clocks(value, value, null, value, value);
    }

    private static Standing standing(Customer customer, Clocks clocks, LocalDate today) {
        return Standing.of(customer, clocks, POLICY, null, today);
    }

    @ParameterizedTest
    @CsvSource({
        // days since the last thing of value, window, status, days over
        "0,  30, ok,    0",
        "22, 30, ok,    0", // 22.5 is 75 %
        "23, 30, soon,  0",
        "30, 30, soon,  0",
        "31, 30, stale, 1",
        "75, 100, ok,   0", // exactly 75 % is not past it
        "76, 100, soon, 0",
        "0,  1,  ok,    0",
        "1,  1,  soon,  0",
        "2,  1,  stale, 1",
        "400, 90, stale, 310",
    })
    void statusFollowsTheDaysSinceValue(int days, int window, String status, int over) {
        Customer customer = OLD.with().window(new Window(window)).build();
        Standing standing = standing(customer, given(TODAY.minusDays(days)), TODAY);
        assertThat(standing.status().word()).isEqualTo(status);
        assertThat(standing.overdueDays()).isEqualTo(over);
        assertThat(standing.daysSinceValue()).isEqualTo(days);
        assertThat(standing.due()).isEqualTo(TODAY.minusDays(days).plusDays(window));
    }

    @Test
    void aNewAccountHasOneWindowOfGraceAndThenNeverGotAnything() {
        Customer added = Customer.named("new", "New", TODAY);
        assertThat(standing(added, Clocks.NONE, TODAY).status()).isEqualTo(Status.OK);
        assertThat(standing(added, Clocks.NONE, TODAY.plusDays(68)).status()).isEqualTo(Status.SOON);
        assertThat(standing(added, Clocks.NONE, TODAY.plusDays(90)).status()).isEqualTo(Status.SOON);
        assertThat(standing(added, Clocks.NONE, TODAY.plusDays(91)).status()).isEqualTo(Status.NEVER);
        assertThat(standing(added, Clocks.NONE, TODAY.plusDays(91)).daysSinceValue())
                .isNull();
    }

    @Test
    void whatWasGivenBeforeTheSaleDoesNotKeepTheCustomer() {
        Customer sold = OLD.with().since(TODAY.minusDays(173)).build();
        Standing before = standing(sold, given(TODAY.minusDays(174)), TODAY);
        assertThat(before.status()).isEqualTo(Status.NEVER);
        assertThat(before.overdueDays()).isEqualTo(83);
        assertThat(before.daysSinceValue()).isEqualTo(174);
        assertThat(standing(sold, given(TODAY.minusDays(173)), TODAY).status()).isEqualTo(Status.STALE);
    }

    @Test
    void snoozedUntilADayIsBackOnThatDay() {
        Customer snoozed = OLD.with()
                .snooze(new Customer.Snooze(TODAY.plusDays(1), "moving"))
                .build();
        assertThat(standing(snoozed, Clocks.NONE, TODAY).status()).isEqualTo(Status.SNOOZED);
        assertThat(standing(snoozed, Clocks.NONE, TODAY.plusDays(1)).status()).isEqualTo(Status.NEVER);
    }

    @ParameterizedTest
    @CsvSource({
        // own window, tier, stage, days since the sale, override -> rule, days
        ",   ,  customer, 400, ,   default,       90",
        ",   ,  prospect, ,    ,   stage,         20",
        ",   B, prospect, ,    ,   tier,          60",
        "45, B, prospect, ,    ,   customer,      45",
        "45, B, prospect, ,    7,  override,      7",
        ",   Z, customer, 400, ,   default,       90", // a tier that is none any more
        ",   A, customer, 0,   ,   first-90-days, 14",
        ",   A, customer, 89,  ,   first-90-days, 14",
        ",   A, customer, 90,  ,   tier,          30",
        "10, A, customer, 5,   ,   customer,      10", // tighter already
        "14, A, customer, 5,   ,   customer,      14",
        "15, A, customer, 5,   ,   first-90-days, 14",
        ",   A, customer, -1,  ,   tier,          30", // the sale is yet to come
        ",   A, former,   5,   ,   tier,          30",
        ",   A, customer, 5,   60, override,      60",
    })
    void whichRuleSetsTheWindow(
            @Nullable Integer own,
            @Nullable String tier,
            String stage,
            @Nullable Integer sold,
            @Nullable Integer override,
            String rule,
            int days) {
        Customer customer = OLD.with()
                .window(own == null ? null : new Window(own))
                .tier(tier)
                .stage(Stage.valueOf(stage.toUpperCase(java.util.Locale.ROOT)))
                .since(sold == null ? null : TODAY.minusDays(sold))
                .build();
        Standing standing =
                Standing.of(customer, Clocks.NONE, POLICY, override == null ? null : new Window(override), TODAY);
        assertThat(standing.rule().word()).isEqualTo(rule);
        assertThat(standing.window().days()).isEqualTo(days);
    }

    @Test
    void shapeOfSilenceOnBothSides() {
        assertThat(standing(OLD, Clocks.NONE, TODAY).shape()).containsExactly(Shape.NEGLECTED);
        assertThat(standing(Customer.named("new", "New", TODAY), Clocks.NONE, TODAY)
                        .shape())
                .isEmpty();
    }

    @Test
    void shapeOfTouches() {
        Clocks.Tick in = tick(TODAY.minusDays(2));
        Clocks.Tick out = tick(TODAY.minusDays(3));
        assertThat(standing(OLD, new Clocks(null, out, in, null, in), TODAY).shape())
                .isEqualTo(EnumSet.of(Shape.UNANSWERED, Shape.EMPTY, Shape.EMAIL_ONLY));
        assertThat(standing(OLD, new Clocks(in, in, out, out, in), TODAY).shape())
                .isEmpty();
        assertThat(standing(OLD, new Clocks(null, out, null, out, out), TODAY).shape())
                .isEqualTo(EnumSet.of(Shape.SILENT, Shape.EMPTY));
    }

    @Test
    void theWindowsFirstDayShapesStillAndTheDayBeforeDoesNot() {
        Clocks.Tick edge = tick(TODAY.minusDays(90));
        assertThat(standing(OLD, new Clocks(edge, edge, edge, edge, edge), TODAY)
                        .shape())
                .isEmpty();
        Clocks.Tick over = tick(TODAY.minusDays(91));
        assertThat(standing(OLD, new Clocks(over, over, over, over, over), TODAY)
                        .shape())
                .containsExactly(Shape.NEGLECTED);
    }

    @Test
    void aReplyIsOneThatCameLater() {
        Instant noon = Instant.parse("2026-11-20T11:00:00Z");
        LocalDate day = LocalDate.of(2026, 11, 20);
        Clocks.Tick in = tick(day, noon, 2);
        assertThat(new Clocks(null, tick(day, noon.plusSeconds(60), 1), in, null, in).asking())
                .isNull();
        assertThat(new Clocks(null, tick(day, noon.minusSeconds(60), 3), in, null, in).asking())
                .isEqualTo(in);
        assertThat(new Clocks(null, tick(day, noon, 3), in, null, in).asking())
                .as("logged later at the same moment")
                .isNull();
    }

    @Test
    void whatWantsNoAnswerIsNotUnanswered() {
        Clocks.Tick question = tick(TODAY.minusDays(4));
        Clocks.Tick reply = tick(TODAY.minusDays(3));
        Clocks.Tick thanks = tick(TODAY.minusDays(2));
        assertThat(standing(OLD, new Clocks(reply, reply, thanks, reply, thanks, question), TODAY)
                        .shape())
                .as("the question before it still is, where nobody has answered that one")
                .containsExactly(Shape.UNANSWERED);
        assertThat(standing(OLD, new Clocks(reply, reply, thanks, reply, thanks, null), TODAY)
                        .shape())
                .as("they are not silent for it")
                .isEmpty();
    }

    /** How far from fresh; {@code never} is as stale as {@code stale}. */
    private static int staleness(Standing standing) {
        return switch (standing.status()) {
            case OK -> 0;
            case SOON -> 1;
            case STALE, NEVER -> 2;
            case SNOOZED -> throw new IllegalArgumentException("no such customer is made here");
        };
    }

    @Property
    void aLaterTouchNeverMakesACustomerStaler(
            @ForAll("customers") Customer customer,
            @ForAll @IntRange(max = 800) int first,
            @ForAll @IntRange(max = 800) int later) {
        LocalDate day = TODAY.minusDays(Math.max(first, later));
        Standing before = standing(customer, given(day), TODAY);
        Standing after = standing(customer, given(TODAY.minusDays(Math.min(first, later))), TODAY);
        Standing without = standing(customer, Clocks.NONE, TODAY);
        assertThat(staleness(after)).isLessThanOrEqualTo(staleness(before));
        assertThat(after.overdueDays()).isLessThanOrEqualTo(before.overdueDays());
        assertThat(after.due()).isAfterOrEqualTo(before.due());
        if (!day.isBefore(customer.start())) {
            assertThat(staleness(before)).isLessThanOrEqualTo(staleness(without));
            assertThat(before.overdueDays()).isLessThanOrEqualTo(without.overdueDays());
        }
    }

    /** The same clocks and the same rule: when the first 90 days end, the window widens, and that may make fresher. */
    @Property
    void aLaterDayNeverMakesAnyoneFresher(
            @ForAll("customers") Customer customer,
            @ForAll @IntRange(max = 800) int ago,
            @ForAll @IntRange(max = 400) int ahead) {
        Clocks clocks = given(TODAY.minusDays(ago));
        Standing now = standing(customer, clocks, TODAY);
        Standing then = standing(customer, clocks, TODAY.plusDays(ahead));
        if (now.rule() == then.rule()) {
            assertThat(staleness(then)).isGreaterThanOrEqualTo(staleness(now));
            assertThat(then.overdueDays()).isGreaterThanOrEqualTo(now.overdueDays());
            assertThat(then.due()).isEqualTo(now.due());
        } else {
            assertThat(then.window().days()).isNotEqualTo(now.window().days());
        }
    }

    @Property
    void noAgeIsNegativeEvenWhereTheClockWasSetBack(
            @ForAll("customers") Customer customer, @ForAll @IntRange(min = -800, max = 800) int ago) {
        Standing standing = standing(customer, given(TODAY.minusDays(ago)), TODAY);
        assertThat(standing.daysSinceValue()).isNotNegative();
        assertThat(standing.overdueDays()).isNotNegative();
        assertThat(standing.overdueDays() > 0).isEqualTo(standing.status().overdue());
    }

    @Property
    void theFirst90DaysOnlyTighten(@ForAll("customers") Customer customer) {
        Standing standing = standing(customer, Clocks.NONE, TODAY);
        Standing unsold = standing(customer.with().since(null).build(), Clocks.NONE, TODAY);
        assertThat(standing.window().days()).isLessThanOrEqualTo(unsold.window().days());
        if (Standing.inFirstDays(customer, TODAY)) {
            assertThat(standing.window().days()).isLessThanOrEqualTo(14);
        }
    }

    @Provide
    Arbitrary<Customer> customers() {
        Arbitrary<Window> windows =
                Arbitraries.integers().between(1, 200).map(Window::new).injectNull(0.5);
        Arbitrary<String> tiers = Arbitraries.of("A", "B", "Z").injectNull(0.3);
        Arbitrary<Integer> sold = Arbitraries.integers().between(-60, 700).injectNull(0.3);
        return Combinators.combine(windows, tiers, sold, Arbitraries.of(Stage.class))
                .as((window, tier, days, stage) -> OLD.with()
                        .window(window)
                        .tier(tier)
                        .since(days == null ? null : TODAY.minusDays(days))
                        .stage(stage)
                        .build());
    }
}
