package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyTest {
    private static final LocalDate SALE = LocalDate.of(2026, 1, 31);
    private static final Customer ACME =
            Customer.named("acme", "Acme", SALE).with().since(SALE).build();

    @ParameterizedTest
    @CsvSource({
        "0, 5, 0",
        "1, 5, 2",
        "4, 5, 8",
        "3.5, 5, 7",
        "5, 5, 10",
        "7, 10, 7",
        "50, 100, 5",
        "65, 100, 7",
        "2, 3, 7"
    })
    void aScoreOnAnotherScaleKeepsItsPlace(String given, int scale, int score) {
        assertThat(Survey.scored(new BigDecimal(given), scale)).isEqualTo(score);
    }

    @Test
    void aScoreBeyondTheScaleIsNone() {
        assertThatThrownBy(() -> Survey.scored(new BigDecimal("5.1"), 5)).isInstanceOf(CrmException.class);
        assertThatThrownBy(() -> answer(11, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> answer(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, DETRACTOR", "6, DETRACTOR", "7, PASSIVE", "8, PASSIVE", "9, PROMOTER", "10, PROMOTER"})
    void scoresPromoteOrDetract(int score, Survey.Attitude attitude) {
        assertThat(answer(score, null).attitude()).isEqualTo(attitude);
    }

    @Test
    void whoWouldNotChooseUsAgainIsUnhappyWhateverTheScore() {
        assertThat(answer(9, false).unhappy()).isTrue();
        assertThat(answer(null, false).unhappy()).isTrue();
        assertThat(answer(null, true).unhappy()).isFalse();
        assertThat(answer(6, true).unhappy()).isTrue();
        assertThat(answer(7, null).unhappy()).isFalse();
    }

    @Test
    void answersTogether() {
        Satisfaction together = Satisfaction.of(
                List.of(answer(10, true), answer(9, null), answer(7, true), answer(3, false), answer(null, true)));
        assertThat(together).isEqualTo(new Satisfaction(5, 2, 1, 1, 3, 1));
        assertThat(together.nps()).isEqualTo(25);
        assertThat(together.againPercent()).isEqualTo(75);
        assertThat(Satisfaction.of(List.of(answer(null, null, "hm"))).nps()).isNull();
        assertThat(Satisfaction.of(List.of(answer(8, null))).againPercent()).isNull();
    }

    @Property(tries = 200)
    void aBetterScoreNeverLowersTheScoreOfAll(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 9) Integer> scores) {
        List<Survey> before = new ArrayList<>();
        List<Survey> after = new ArrayList<>();
        for (int index = 0; index < scores.size(); index++) {
            before.add(answer(scores.get(index), null));
            after.add(answer(scores.get(index) + (index == 0 ? 1 : 0), null));
        }
        assertThat(Satisfaction.of(after).nps())
                .isGreaterThanOrEqualTo(Satisfaction.of(before).nps());
        assertThat(Satisfaction.of(before).nps()).isBetween(-100, 100);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, , ",
        "2026-05-01, , 90-days",
        "2026-06-30, , 90-days",
        "2026-07-01, , ",
        "2026-05-01, 2026-03-31, 90-days",
        "2026-05-01, 2026-04-01, ",
        "2027-01-30, , ",
        "2027-01-31, , yearly",
        "2027-04-01, , yearly",
        "2027-04-02, , ",
        "2027-02-10, 2027-01-01, ",
        "2027-02-10, 2026-05-01, yearly",
        "2025-12-31, , "
    })
    void theOccasionToAsk(LocalDate today, @Nullable LocalDate lastAnswer, @Nullable String occasion) {
        SurveyDue due = SurveyDue.of(ACME, lastAnswer, today);
        assertThat(due == null ? null : due.occasion().word()).isEqualTo(occasion);
    }

    @Test
    void onlyCustomersWithASaleAreAsked() {
        LocalDate due = SALE.plusDays(90);
        assertThat(SurveyDue.of(ACME, null, due)).isNotNull();
        assertThat(SurveyDue.of(Customer.named("acme", "Acme", SALE), null, due))
                .isNull();
        assertThat(SurveyDue.of(ACME.moved(Stage.FORMER, due), null, due)).isNull();
        assertThat(SurveyDue.of(ACME.with().archived(due).build(), null, due)).isNull();
    }

    private static Survey answer(@Nullable Integer score, @Nullable Boolean again) {
        return answer(score, again, null);
    }

    private static Survey answer(@Nullable Integer score, @Nullable Boolean again, @Nullable String words) {
        return new Survey(0, "x", ACME.ref(), null, SALE, Survey.Occasion.OTHER, score, again, words, "kim", null);
    }
}
