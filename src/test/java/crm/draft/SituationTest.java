package crm.draft;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Direction;
import crm.domain.Stage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SituationTest {
    private final Samples sample = new Samples();

    @Test
    void aLatePromiseGoesBeforeAll() {
        sample.touch(LocalDate.of(2026, 11, 18), "contact", Direction.IN, null, null);
        sample.promised(LocalDate.of(2026, 11, 13), "send the plan");
        sample.promised(LocalDate.of(2026, 11, 20), "call back");
        expect("owning-up", "we promised 'send the plan' for 2026-11-13, and it is 8 days late");
        sample.late.remove(0);
        expect("owning-up", "we promised 'call back' for 2026-11-20, and it is 1 day late");
    }

    @Test
    void anUnansweredMessageGoesBeforeTheRest() {
        sample.since = Samples.TODAY.minusDays(10);
        sample.interests = List.of("pumps");
        sample.touch(LocalDate.of(2026, 11, 18), "contact", Direction.IN, null, null);
        expect("reply", "they wrote on 2026-11-18, and nobody has replied");
        sample.touch(LocalDate.of(2026, 11, 19), "contact", Direction.OUT, null, null);
        expect("first-90-days", "the sale, on 2026-11-11, is less than 90 days ago");
    }

    @Test
    void aFormerCustomerIsWonBack() {
        sample.stage = Stage.FORMER;
        sample.since = Samples.TODAY.minusDays(10);
        expect("win-back", "a former customer since 2025-03-01");
    }

    @Test
    void theFirstDaysEndAfterNinety() {
        sample.touch(Samples.TODAY.minusDays(3), "article", Direction.OUT, null, null);
        sample.since = Samples.TODAY.minusDays(89);
        assertThat(sample.choice().template()).isEqualTo("first-90-days");
        sample.since = Samples.TODAY.minusDays(90);
        assertThat(sample.choice().template()).isEqualTo("check-in");
    }

    @Test
    void silenceIsLongAfterTwoWindowsOverdue() {
        // The window is 90 days: overdue by 180 is 270 days after the last thing of value.
        sample.touch(Samples.TODAY.minusDays(270), "article", Direction.OUT, null, null);
        assertThat(sample.choice().template()).isEqualTo("check-in");
        sample.touches.clear();
        sample.touch(Samples.TODAY.minusDays(271), "article", Direction.OUT, null, null);
        expect("win-back", "no contact for 271 days, with a window of 90");
    }

    @Test
    void contactWithoutValueIsNoSilence() {
        sample.touch(Samples.TODAY.minusDays(400), "article", Direction.OUT, null, null);
        sample.touch(Samples.TODAY.minusDays(30), "newsletter", Direction.OUT, null, null);
        expect("check-in", "nothing else stands out");
    }

    @Test
    void aProspectNobodyEverWroteToIsNotWonBack() {
        sample.stage = Stage.PROSPECT;
        sample.since = null;
        expect("something-useful", "they never got anything of value");
        sample.stage = Stage.CUSTOMER;
        assertThat(sample.choice().template()).isEqualTo("win-back");
    }

    @Test
    void contentIsGiven() {
        sample.touch(Samples.TODAY.minusDays(3), "article", Direction.OUT, null, null);
        sample.content = Offer.of("a link");
        expect("something-useful", "there is something to give");
    }

    @Test
    void interestsCallForSomethingUseful() {
        sample.touch(Samples.TODAY.minusDays(3), "article", Direction.OUT, null, null);
        sample.interests = List.of("pumps", "frost", "seeds");
        expect("something-useful", "they care about pumps, frost and seeds");
    }

    @Test
    void everyTemplateOfTheTableIsThereAndTheOtherWayRound() {
        assertThat(java.util.Arrays.stream(Situation.values()).map(Situation::template))
                .containsAll(Samples.BUILT_IN.names())
                .allMatch(Samples.BUILT_IN.names()::contains);
    }

    private void expect(String template, String reason) {
        assertThat(sample.choice()).isEqualTo(new Situation.Choice(template, reason));
    }
}
