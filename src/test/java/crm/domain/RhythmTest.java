package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "weekly, 7",
        "Quarterly, 92",
        "twice  a year, 183",
        "every spring, 366",
        "every October, 366",
        "every month, 31",
        "every other week, 14",
        "every 3 months, 93",
        "3mo, 90",
        "90d, 90",
    })
    void wordsThatTell(String buys, int days) {
        assertThat(Rhythm.days(buys)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now and then",
                "every",
                "every ",
                "every full moon",
                "every 0 months",
                "every big month",
                "big"
            })
    void wordsThatDoNot(String buys) {
        assertThat(Rhythm.days(buys)).isNull();
        assertThat(Rhythm.overdue(buys, TODAY.minusYears(9), TODAY)).isZero();
    }

    @Test
    void overdueIsCountedInRhythms() {
        assertThat(Rhythm.overdue("monthly", TODAY.minusDays(31), TODAY)).isZero();
        assertThat(Rhythm.overdue("monthly", TODAY.minusDays(62), TODAY)).isCloseTo(1, within(1e-9));
        assertThat(Rhythm.overdue("monthly", TODAY.plusDays(3), TODAY)).isZero();
        assertThat(Rhythm.overdue("monthly", null, TODAY)).isZero();
        assertThat(Rhythm.overdue(null, TODAY.minusDays(62), TODAY)).isZero();
    }
}
