package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessHoursTest {
    private static final BusinessHours OFFICE = hours("9-17", "mon-fri");

    @ParameterizedTest
    @CsvSource({
        // 2026-11-16 is a Monday
        "2026-11-16T10:00, 2026-11-16T10:45, 45",
        "2026-11-16T08:00, 2026-11-16T10:00, 60",
        "2026-11-16T16:00, 2026-11-17T10:00, 120",
        "2026-11-16T17:30, 2026-11-17T08:00, 0",
        "2026-11-20T16:00, 2026-11-23T10:00, 120",
        "2026-11-21T10:00, 2026-11-22T20:00, 0",
        "2026-11-16T09:00, 2026-11-23T09:00, 2400",
        "2026-11-17T10:00, 2026-11-16T10:00, 0",
    })
    void onlyMinutesOfBusinessCount(LocalDateTime from, LocalDateTime to, long minutes) {
        assertThat(OFFICE.minutes(from, to)).isEqualTo(minutes);
    }

    @Property(tries = 200)
    void weeksAtOnceCountAsDayByDay(
            @ForAll @IntRange(max = 40 * 24 * 60) int begin, @ForAll @IntRange(max = 40 * 24 * 60) int length) {
        LocalDateTime from = LocalDate.of(2026, 11, 1).atStartOfDay().plusMinutes(begin);
        LocalDateTime to = from.plusMinutes(length);
        long minutes = 0;
        for (LocalDateTime at = from; at.isBefore(to); at = at.plusMinutes(1)) {
            boolean open = at.getDayOfWeek().getValue() <= 5 && at.getHour() >= 9 && at.getHour() < 17;
            minutes += open ? 1 : 0;
        }
        assertThat(OFFICE.minutes(from, to)).isEqualTo(minutes);
    }

    @Test
    void daysMayGoRoundTheWeek() {
        assertThat(hours("8:30-24", "sun-tue, thu").days())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("SUNDAY", "MONDAY", "TUESDAY", "THURSDAY");
        assertThat(hours("8:30-24", "fri").opens()).isEqualTo(510);
        assertThat(hours("8:30-24", "fri").closes()).isEqualTo(1440);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "17-9", "9-9", "9-25", "9:60-17", "nine-five", "9-24:01", "-9-17"})
    void otherHoursAreRefused(String text) {
        assertThat(BusinessHours.read(text, "mon-fri")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mon-", "mon,,tue", "someday", "mon-fri-sun"})
    void otherDaysAreRefused(String text) {
        assertThat(BusinessHours.read("9-17", text)).isNull();
    }

    private static BusinessHours hours(String hours, String days) {
        return Objects.requireNonNull(BusinessHours.read(hours, days));
    }
}
