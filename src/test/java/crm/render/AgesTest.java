package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-21, today",
        "2026-11-20, yesterday",
        "2026-11-18, 3 days ago",
        "2026-11-08, 13 days ago",
        "2026-11-07, 2 weeks ago",
        "2026-10-09, 6 weeks ago",
        "2026-09-22, 8 weeks ago",
        "2026-09-21, 2 months ago",
        "2026-07-01, 4 months ago",
        "2024-11-22, 23 months ago",
        "2024-11-21, 2 years ago",
        "1926-11-21, 100 years ago",
        "2026-11-22, tomorrow",
        "2026-11-24, in 3 days",
        "2026-12-05, in 2 weeks",
        "2027-03-21, in 4 months",
        "2029-01-01, in 2 years",
    })
    void days(LocalDate day, String spoken) {
        assertThat(Ages.ago(day, LocalDate.of(2026, 11, 21))).isEqualTo(spoken);
    }

    @Test
    void spans() {
        assertThat(Ages.span(43)).isEqualTo("43 days");
        assertThat(Ages.span(1)).isEqualTo("1 day");
        assertThat(Ages.span(0)).isEqualTo("0 days");
    }
}
