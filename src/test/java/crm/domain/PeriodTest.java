package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Property(tries = 300)
    void itsDaysWeeksAndMonthsAreAllOfItInOrder(
            @ForAll @IntRange(min = 0, max = 40_000) int first, @ForAll @IntRange(max = 900) int more) {
        Period period = new Period(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(first + more));
        for (List<Period> parts : List.of(period.days(), period.weeks(), period.months())) {
            LocalDate next = period.since();
            for (Period part : parts) {
                assertThat(part.since()).isEqualTo(next);
                next = part.until().plusDays(1);
            }
            assertThat(next).isEqualTo(period.until().plusDays(1));
            assertThat(parts.stream().mapToInt(Period::length).sum()).isEqualTo(period.length());
        }
        assertThat(period.days()).allMatch(day -> day.length() == 1);
        assertThat(period.weeks().stream().skip(1))
                .allMatch(week -> week.since().getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(period.months().stream().skip(1))
                .allMatch(month -> month.since().getDayOfMonth() == 1);
    }

    @Test
    void aYearIsTwelveMonthsWithTheOneThatIsNotOver() {
        Period year = Period.yearTo(LocalDate.of(2028, 2, 29));
        assertThat(year).isEqualTo(new Period(LocalDate.of(2027, 3, 1), LocalDate.of(2028, 2, 29)));
        assertThat(year.months()).hasSize(12);
        assertThat(Period.yearTo(LocalDate.of(2026, 12, 1)).months()).hasSize(12);
    }

    @Test
    void endsBeforeItsBeginning() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThatThrownBy(() -> new Period(day, day.minusDays(1))).hasMessageContaining("2026-11-21");
    }
}
