package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {
    private static final List<String> TIERS = List.of("A", "B", "C");

    /** Customers named a, b, c, … worth so much a year; null where unknown. */
    private static List<Share.Worth> worth(String... values) {
        List<Share.Worth> worths = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            String key = Character.toString('a' + index);
            BigDecimal value = values[index].isEmpty() ? null : new BigDecimal(values[index]);
            worths.add(new Share.Worth(new Customer.Ref(index + 1, key, key), "B", value));
        }
        return worths;
    }

    private static List<String> best(String... values) {
        return Share.of(worth(values)).stream()
                .filter(Share::best)
                .map(share -> share.worth().customer().key())
                .toList();
    }

    @Test
    void theBestAreThoseThatMakeFourFifths() {
        // 100 in all: d 50, a 30, then 80 is reached and b 15, c 5 come too late
        assertThat(best("30", "15", "5", "50")).containsExactly("d", "a");
        // 79 is not enough
        assertThat(best("29", "16", "5", "50")).containsExactly("d", "a", "b");
        assertThat(best("7")).containsExactly("a");
        assertThat(best("", "0")).isEmpty();
    }

    @Test
    void equalsAreNotToldApartByName() {
        assertThat(best("10", "10", "10", "10", "10")).containsExactly("a", "b", "c", "d", "e");
        List<Share> shares = Share.of(worth("40", "20", "20.00", "20"));
        assertThat(shares).extracting(Share::rank).containsExactly(1, 2, 2, 2);
        assertThat(shares).extracting(Share::part).containsExactly(0.4, 0.2, 0.2, 0.2);
        assertThat(shares).extracting(Share::partAbove).containsExactly(0.0, 0.4, 0.4, 0.4);
    }

    @Test
    void tiersAreCutAtFourFifthsOfWhatIsLeft() {
        // above each: 0, 60, 80, 92, 96, 98 of 100; cuts at 80 and 96
        List<TierSuggestion> suggested = TierSuggestion.of(worth("60", "20", "12", "4", "2", "2", ""), TIERS);
        assertThat(suggested).extracting(TierSuggestion::suggested).containsExactly("A", "A", "B", "B", "C", "C");
        assertThat(suggested).extracting(TierSuggestion::changes).containsExactly(true, true, false, false, true, true);
        assertThat(suggested)
                .extracting(TierSuggestion::reason)
                .containsExactly(
                        "A makes the first 80 % of the value; none is worth more",
                        "A makes the first 80 % of the value; those worth more make 60 %",
                        "B makes the value between 80 % and 96 %; those worth more make 80 %",
                        "B makes the value between 80 % and 96 %; those worth more make 92 %",
                        "C is the rest; those worth more make 96 %",
                        "C is the rest; those worth more make 96 %");
    }

    @Test
    void anyNumberOfTiersWillDo() {
        assertThat(TierSuggestion.of(worth("60", "40"), List.of("all")))
                .extracting(TierSuggestion::suggested)
                .containsExactly("all", "all");
        assertThat(TierSuggestion.of(worth("79.99", "0.02", "19.99"), List.of("gold", "other")))
                .extracting(TierSuggestion::suggested)
                .containsExactly("gold", "gold", "other");
    }
}
