package crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same number, however it is typed. */
class PhonesTest {
    @Test
    void theCountryIsThatOfTheRegion() {
        Phones german = new Phones("de");
        assertThat(german.normal("0170 1234567"))
                .isEqualTo(german.normal("+49 (0)170 / 123 45 67"))
                .isEqualTo(german.normal("0049170-1234567"))
                .isEqualTo("+491701234567");
        assertThat(new Phones("US").normal("(212) 555-0100")).isEqualTo("+12125550100");
    }

    @Test
    void anExtensionTellsTwoApart() {
        Phones german = new Phones("DE");
        assertThat(german.normal("+41 44 668 18 00 ext. 12")).isEqualTo("+41446681800;ext=12");
        assertThat(german.normal("+41 44 668 18 00")).isNotEqualTo(german.normal("+41 44 668 18 00 ext. 12"));
    }

    @Test
    void withoutACountryDigitsCount() {
        Phones nowhere = new Phones(null);
        assertThat(nowhere.normal("0170 / 1234567")).isEqualTo("01701234567");
        assertThat(nowhere.normal("+49 170 1234567")).isEqualTo("+491701234567");
        assertThat(nowhere.normal("110")).isEqualTo("110");
    }
}
