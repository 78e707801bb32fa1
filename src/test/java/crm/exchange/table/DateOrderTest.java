package crm.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.CrmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as other programs write them. */
class DateOrderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21/11/2026|2026-11-21",
                "11/21/2026|2026-11-21",
                "21.11.2026|2026-11-21",
                "03.04.2026|2026-04-03",
                "2026/11/21|2026-11-21",
                "21-11-2026|2026-11-21",
                "5/5/2026|2026-05-05",
                "21 Nov 2026|2026-11-21",
                "November 21, 2026|2026-11-21",
                "Nov 21, 2026 3:04 PM|2026-11-21",
                "11/21/2026 15:04|2026-11-21"
            })
    void isReadWhereOnlyOneDayCanBeMeant(String text, String day) {
        assertThat(DateOrder.unknown().read(text)).extracting("day").hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/4/26",
                "32/11/2026",
                "29/02/2026",
                "yesterday",
                "2026",
                "11/21",
                "21 Foo 2026",
                "1/2/3/2026",
                "11/21/2026 25:00"
            })
    void isNoDate(String text) {
        assertThat(DateOrder.unknown().read(text)).isNull();
    }

    @Test
    void isLearnedFromTheOthersAndNeverGuessed() {
        DateOrder order = DateOrder.unknown();
        assertThatThrownBy(() -> order.read("03/04/2026"))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("--date-order");

        order.learn("03/04/2026");
        order.learn("13/04/2026");
        assertThat(order.read("03/04/2026")).extracting("day").hasToString("2026-04-03");
        assertThat(DateOrder.of("mdy").read("03/04/2026")).extracting("day").hasToString("2026-03-04");
    }

    @ParameterizedTest
    @CsvSource({"3:04 PM,15:04", "12:00 AM,00:00", "12:30pm,12:30", "15:04:05,15:04:05"})
    void mayHaveATime(String text, String time) {
        assertThat(DateOrder.unknown().read("21/11/2026 " + text))
                .extracting("time")
                .hasToString(time);
    }
}
