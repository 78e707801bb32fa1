package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseTimeTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final BusinessHours HOURS = Objects.requireNonNull(BusinessHours.read("9-17", "mon-fri"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDateTime NOW = MONDAY.plusDays(2).atTime(12, 0);

    @Test
    void theMedianIsThatOfTheAnsweredAndTheWaitStandsBesideIt() {
        List<Asked> asked = List.of(
                asked("acme", 10, answer(11, "kim")),
                asked("acme", 10, answer(12, "zoe")),
                asked("acme", 10, answer(16, "zoe")),
                asked("acme", 13, null));
        assertThat(ResponseTime.ofCustomers(asked, HOURS, NOW, ZONE))
                .containsExactly(new ResponseTime("acme", "acme", 3, 1, 120L, 360L, 4L * 60 + 480 + 180));
        assertThat(ResponseTime.ofColleagues(asked, HOURS, NOW, ZONE))
                .containsExactly(
                        new ResponseTime(null, "anna", 0, 1, null, null, 4L * 60 + 480 + 180),
                        new ResponseTime(null, "kim", 1, 0, 60L, 60L, null),
                        new ResponseTime(null, "zoe", 2, 0, 240L, 360L, null));
    }

    @Test
    void whoWaitsLongestComesFirst() {
        List<Asked> asked = List.of(
                asked("soon", 10, answer(11, "kim")),
                asked("slow", 10, answer(16, "kim")),
                asked("waits", 14, null),
                asked("waits-longer", 13, null));
        assertThat(ResponseTime.ofCustomers(asked, HOURS, NOW, ZONE))
                .extracting(ResponseTime::key)
                .containsExactly("waits-longer", "waits", "slow", "soon");
    }

    @Test
    void aDayAloneCountsFromItsOpening() {
        Asked asked = new Asked(
                "1",
                ref("acme"),
                null,
                MONDAY,
                null,
                "contact",
                null,
                null,
                "kim",
                new Asked.Answer(MONDAY.plusDays(1), null, "kim"));
        assertThat(asked.minutes(HOURS, NOW, ZONE)).isEqualTo(480);
        assertThat(asked.colleague()).isEqualTo("kim");
    }

    private static Asked asked(String key, int hour, Asked.@Nullable Answer answer) {
        return new Asked("1", ref(key), "anna", MONDAY, at(hour), "contact", null, null, "kim", answer);
    }

    private static Asked.Answer answer(int hour, String by) {
        return new Asked.Answer(MONDAY, at(hour), by);
    }

    private static Instant at(int hour) {
        return MONDAY.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private static Customer.Ref ref(String key) {
        return new Customer.Ref(1, key, key);
    }
}
