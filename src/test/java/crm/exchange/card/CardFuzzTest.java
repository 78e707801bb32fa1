package crm.exchange.card;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Card;
import crm.domain.CrmException;
import crm.domain.Names;
import crm.domain.Text;
import crm.domain.YearlyDay;
import crm.exchange.Fixtures;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Address books that were damaged in every way: cards come out that the store can take, or a typed failure. */
class CardFuzzTest {
    private static final List<String> CORPUS =
            List.of("iphone.vcf", "android-2.1.vcf", "outlook.vcf", "google.vcf", "version-4.vcf");

    @Property(tries = 1000)
    void onlyCardsComeOut(
            @ForAll @IntRange(max = 4) int file, @ForAll @Size(max = 12) List<@IntRange(max = 1 << 28) Integer> damage)
            throws IOException {
        String text = Fixtures.damaged(Fixtures.read("card/" + CORPUS.get(file)), damage);
        try {
            for (Card card : CardsTest.cards(Fixtures.input(text))) {
                if (card.flaw() == null) {
                    Text.clean("name", Text.required("name", card.name()));
                    assertThat(card.emails()).allMatch(Names::isEmail);
                    assertThat(card.phones()).allMatch(phone -> phone.length() <= 40);
                    assertThat(String.valueOf(card.note())).doesNotContain("\0");
                    if (card.birthday() != null) {
                        assertThat(YearlyDay.parse(card.birthday())).hasToString(card.birthday());
                    }
                }
            }
        } catch (CrmException e) {
            assertThat(e.failure().code()).isEqualTo(3);
        }
    }
}
