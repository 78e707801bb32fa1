package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** Words such as {@code prospect 10}: the stage, and days after the start. */
    private static Funnel.Way way(String... entries) {
        List<Funnel.Entry> way = new ArrayList<>();
        for (String entry : entries) {
            String[] words = entry.split(" ");
            way.add(new Funnel.Entry(
                    Stage.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)),
                    START.plusDays(Integer.parseInt(words[1]))));
        }
        return new Funnel.Way(false, way);
    }

    private static final List<Funnel.Way> WAYS = List.of(
            way("suspect 0", "prospect 10", "customer 30", "former 130"),
            way("suspect 0", "prospect 20"),
            way("suspect 0", "customer 40"),
            way("suspect 5", "former 9"),
            way("prospect 0", "customer 50"),
            way("customer 7"),
            way("customer 0", "former 20", "customer 25"));

    @Test
    void countsByHand() {
        List<Funnel.Step> steps = Funnel.of(WAYS, null);
        // 4 suspects; 3 went on after 10, 20 and 40 days, one was lost at once
        assertThat(steps.get(0)).isEqualTo(new Funnel.Step(Stage.SUSPECT, 0, 4, Stage.PROSPECT, 3, 0.75, 20.0));
        // 3 prospects; 2 bought after 20 and 50 days
        assertThat(steps.get(1)).isEqualTo(new Funnel.Step(Stage.PROSPECT, 1, 3, Stage.CUSTOMER, 2, 2.0 / 3, 35.0));
        // 5 customers; 2 were lost after 100 and 20 days
        assertThat(steps.get(2)).isEqualTo(new Funnel.Step(Stage.CUSTOMER, 4, 5, Stage.FORMER, 2, 0.4, 60.0));
        // 3 former; 1 won back after 5 days
        assertThat(steps.get(3)).isEqualTo(new Funnel.Step(Stage.FORMER, 2, 3, Stage.CUSTOMER, 1, 1.0 / 3, 5.0));
    }

    @Test
    void aSpanCountsThoseWhoEnteredInIt() {
        List<Funnel.Step> steps = Funnel.of(WAYS, START.plusDays(8));
        assertThat(steps.get(0)).isEqualTo(new Funnel.Step(Stage.SUSPECT, 0, 0, Stage.PROSPECT, 0, null, null));
        assertThat(steps.get(1)).isEqualTo(new Funnel.Step(Stage.PROSPECT, 1, 2, Stage.CUSTOMER, 1, 0.5, 20.0));
    }

    @Test
    void archivedOnesCountButAreNowhere() {
        Funnel.Way archived =
                new Funnel.Way(true, way("prospect 0", "customer 4").entries());
        assertThat(Funnel.of(List.of(archived), null))
                .extracting(Funnel.Step::now, Funnel.Step::entered, Funnel.Step::wentOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 0, 0),
                        org.assertj.core.groups.Tuple.tuple(0, 1, 1),
                        org.assertj.core.groups.Tuple.tuple(0, 1, 0),
                        org.assertj.core.groups.Tuple.tuple(0, 0, 0));
    }

    @Test
    void whoMovedOnTheSameDayTookNoTime() {
        assertThat(Funnel.of(List.of(way("suspect 3", "prospect 3")), null)
                        .get(0)
                        .medianDays())
                .isEqualTo(0.0);
    }
}
