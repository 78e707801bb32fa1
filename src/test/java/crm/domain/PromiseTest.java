package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final LocalDate MADE = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 13);
    private final Promise promise = due(DUE);

    @Test
    void isLateFromTheDayAfter() {
        assertThat(promise.state(DUE)).isEqualTo(Promise.State.OPEN);
        assertThat(promise.daysLate(DUE)).isZero();
        assertThat(promise.state(DUE.plusDays(1))).isEqualTo(Promise.State.LATE);
        assertThat(promise.daysLate(DUE.plusDays(8))).isEqualTo(8);
    }

    @Test
    void withoutADayItIsNeverLate() {
        Promise someday = due(null);
        assertThat(someday.state(DUE.plusYears(9))).isEqualTo(Promise.State.OPEN);
        assertThat(someday.keep(DUE.plusYears(9), null).state(DUE.plusYears(9))).isEqualTo(Promise.State.KEPT);
    }

    @Test
    void isKeptInTimeOrLate() {
        assertThat(promise.keep(DUE, null).state(DUE)).isEqualTo(Promise.State.KEPT);
        Promise late = promise.keep(DUE.plusDays(2), null);
        assertThat(late.state(DUE.plusDays(9))).isEqualTo(Promise.State.KEPT_LATE);
        assertThat(late.daysLate(DUE.plusDays(9))).isEqualTo(2);
    }

    @Test
    void anEarlierDayKnowsNothingOfLaterOnes() {
        Promise kept = promise.keep(DUE.plusDays(5), null);
        assertThat(kept.state(DUE)).isEqualTo(Promise.State.OPEN);
        assertThat(kept.state(DUE.plusDays(4))).isEqualTo(Promise.State.LATE);
        Promise moved = promise.move(DUE.plusDays(20), "a strike", DUE.plusDays(3));
        assertThat(moved.dueOn(DUE.plusDays(2))).isEqualTo(DUE);
        assertThat(moved.state(DUE.plusDays(2))).isEqualTo(Promise.State.LATE);
        assertThat(moved.state(DUE.plusDays(3))).isEqualTo(Promise.State.MOVED);
    }

    @Test
    void aMoveInTimeMovesTheDayThatCounts() {
        LocalDate later = DUE.plusDays(10);
        Promise moved = promise.move(later, "a strike", DUE);
        assertThat(moved.firstDue()).isEqualTo(DUE);
        assertThat(moved.keep(later, null).state(later)).isEqualTo(Promise.State.KEPT);
        assertThat(moved.state(later.plusDays(1))).isEqualTo(Promise.State.LATE);
    }

    @Test
    void aMoveOfWhatIsLateAlreadyMendsNothing() {
        LocalDate later = DUE.plusDays(10);
        Promise moved = promise.move(later, "forgotten", DUE.plusDays(1)).move(later.plusDays(1), "again", later);
        assertThat(moved.state(later)).isEqualTo(Promise.State.MOVED);
        assertThat(moved.keep(later, null).state(later)).isEqualTo(Promise.State.KEPT_LATE);
        assertThat(moved.keep(later, null).daysLate(later)).isEqualTo(10);
    }

    @Test
    void aDayNamedLaterIsTheFirst() {
        Promise named = due(null).move(DUE, "they asked for a day", MADE.plusDays(2));
        assertThat(named.firstDue()).isEqualTo(DUE);
        assertThat(named.state(DUE)).isEqualTo(Promise.State.OPEN);
        assertThat(named.state(DUE.plusDays(1))).isEqualTo(Promise.State.LATE);
        assertThat(named.keep(DUE, null).state(DUE)).isEqualTo(Promise.State.KEPT);
    }

    @Test
    void whatCannotBeIsRefused() {
        Promise kept = promise.keep(DUE, null);
        assertRefused(() -> kept.keep(DUE, null), "was kept on 2026-11-13 already");
        assertRefused(() -> kept.move(DUE.plusDays(9), "why", DUE), "was kept on");
        assertRefused(() -> promise.breakIt(DUE, "why").breakIt(DUE, "why"), "was broken on");
        assertRefused(() -> promise.keep(MADE.minusDays(1), null), "a promise of 2026-11-02");
        assertRefused(() -> promise.move(DUE, "why", MADE), "due on 2026-11-13 already");
        assertRefused(() -> promise.move(DUE.plusDays(1), "why", DUE.plusDays(2)), "is past already");
        assertRefused(() -> due(MADE.minusDays(1)), "before it was promised");
    }

    @Test
    void lateOnesComeFirst() {
        LocalDate today = DUE.plusDays(5);
        Promise late = due(DUE.plusDays(1));
        Promise later = due(DUE);
        Promise open = due(today);
        Promise someday = due(null);
        Promise kept = due(DUE).keep(DUE, null);
        Promise lately = due(DUE).keep(DUE.plusDays(1), null);
        assertThat(Promise.lateFirst(List.of(kept, someday, open, late, lately, later), today))
                .containsExactly(later, late, open, someday, lately, kept);
        assertThat(Promise.lateFirst(List.of(open), MADE.minusDays(1))).isEmpty();
    }

    @Test
    void theRateJudgesWhatHasComeDue() {
        LocalDate today = DUE.plusDays(5);
        KeptRate rate = KeptRate.of(
                List.of(
                        due(DUE).keep(DUE, null),
                        due(DUE).keep(today, null),
                        due(DUE).breakIt(DUE, "why"),
                        due(DUE),
                        due(today)),
                today);
        assertThat(rate).isEqualTo(new KeptRate(1, 1, 1, 1, 1));
        assertThat(rate.kept()).isEqualTo(0.5);
        assertThat(rate.keptOnTime()).isEqualTo(0.25);
        assertThat(KeptRate.NONE.kept()).isZero();
    }

    /** A promise is settled once, and never both late and in time. */
    @Property(tries = 200)
    void whateverHappensTheFirstDayStays(
            @ForAll @IntRange(max = 40) int movedAfter,
            @ForAll @IntRange(min = 1, max = 40) int by,
            @ForAll @IntRange(max = 90) int keptAfter) {
        LocalDate moving = MADE.plusDays(movedAfter);
        LocalDate to = moving.plusDays(by);
        Promise moved = to.equals(DUE) ? promise : promise.move(to, "why", moving);
        LocalDate keeping = MADE.plusDays(keptAfter);
        Promise kept = moved.keep(keeping, null);
        assertThat(kept.firstDue()).isEqualTo(DUE);
        assertThat(kept.state(keeping) == Promise.State.KEPT_LATE).isEqualTo(kept.daysLate(keeping) > 0);
        if (!keeping.isAfter(DUE) && to.isAfter(DUE)) {
            assertThat(kept.state(keeping)).isEqualTo(Promise.State.KEPT);
        }
    }

    private static Promise due(@org.jspecify.annotations.Nullable LocalDate day) {
        return Promise.made(
                "0123456789",
                new Customer.Ref(1, "acme", "Acme"),
                Promise.Side.US,
                null,
                "kim",
                "send the plan",
                MADE,
                day,
                null,
                null);
    }

    private static void assertRefused(Runnable deed, String why) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        CrmException.class,
                        e -> assertThat(e.failure().message()).contains(why));
    }
}
