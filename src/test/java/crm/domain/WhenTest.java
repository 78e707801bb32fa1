package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.When.Towards;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final ZonedDateTime NOW = TODAY.atTime(10, 20, 30, 400).atZone(BERLIN);

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-21, 2026-11-21",
        "2026-1-5, 2026-01-05, 2026-01-05",
        "2028-02-29, 2028-02-29, 2028-02-29",
        "1900-01-01, 1900-01-01, 1900-01-01",
        "2999-12-31, 2999-12-31, 2999-12-31",
        "now, 2026-11-21, 2026-11-21",
        "today, 2026-11-21, 2026-11-21",
        "TODAY, 2026-11-21, 2026-11-21",
        "'  Today ', 2026-11-21, 2026-11-21",
        "yesterday, 2026-11-20, 2026-11-20",
        "tomorrow, 2026-11-22, 2026-11-22",
        "fri, 2026-11-20, 2026-11-27",
        "Friday, 2026-11-20, 2026-11-27",
        "thurs, 2026-11-19, 2026-11-26",
        "wed, 2026-11-18, 2026-11-25",
        "tue, 2026-11-17, 2026-11-24",
        "mon, 2026-11-16, 2026-11-23",
        "sunday, 2026-11-15, 2026-11-22",
        "sat, 2026-11-14, 2026-11-28",
        "last friday, 2026-11-20, 2026-11-20",
        "last sat, 2026-11-14, 2026-11-14",
        "next friday, 2026-11-27, 2026-11-27",
        "next   Monday, 2026-11-23, 2026-11-23",
        "last week, 2026-11-14, 2026-11-14",
        "next month, 2026-12-21, 2026-12-21",
        "last year, 2025-11-21, 2025-11-21",
        "0d, 2026-11-21, 2026-11-21",
        "3d, 2026-11-18, 2026-11-24",
        "2w, 2026-11-07, 2026-12-05",
        "1mo, 2026-10-21, 2026-12-21",
        "1y, 2025-11-21, 2027-11-21",
        "3 days, 2026-11-18, 2026-11-24",
        "two weeks, 2026-11-07, 2026-12-05",
        "-3d, 2026-11-18, 2026-11-18",
        "+2w, 2026-12-05, 2026-12-05",
        "-1 week, 2026-11-14, 2026-11-14",
        "3 days ago, 2026-11-18, 2026-11-18",
        "3d ago, 2026-11-18, 2026-11-18",
        "a week ago, 2026-11-14, 2026-11-14",
        "twelve months ago, 2025-11-21, 2025-11-21",
        "in 2 weeks, 2026-12-05, 2026-12-05",
        "in 2w, 2026-12-05, 2026-12-05",
        "in a month, 2026-12-21, 2026-12-21",
        "3 days from now, 2026-11-24, 2026-11-24",
    })
    void readsADay(String text, LocalDate past, LocalDate future) {
        assertThat(When.parse(text, TODAY, Towards.PAST)).isEqualTo(new When(past, null));
        assertThat(When.parse(text, TODAY, Towards.FUTURE)).isEqualTo(new When(future, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T15:04, 2026-11-21T15:04",
        "2026-11-21t15:04:05, 2026-11-21T15:04:05",
        "2026-11-21 15:04, 2026-11-21T15:04",
        "2026-11-21 15:04:05.25, 2026-11-21T15:04:05.250",
        "'2026-11-21T15:04:05,123456789', 2026-11-21T15:04:05.123456789",
        "yesterday 15:04, 2026-11-20T15:04",
        "yesterday at 15:04, 2026-11-20T15:04",
        "fri 9:30, 2026-11-20T09:30",
        "last friday 00:00, 2026-11-20T00:00",
        "3 days ago 23:59, 2026-11-18T23:59",
        "3d 9:30, 2026-11-18T09:30",
        "9:30, 2026-11-21T09:30",
        "at 9:30, 2026-11-21T09:30",
        "3pm, 2026-11-21T15:00",
        "yesterday 3pm, 2026-11-20T15:00",
        "yesterday at 3:15 PM, 2026-11-20T15:15",
        "today 12am, 2026-11-21T00:00",
        "today 12pm, 2026-11-21T12:00",
    })
    void readsATime(String text, LocalDateTime expected) {
        assertThat(When.parse(text, TODAY, Towards.PAST))
                .isEqualTo(new When(expected.toLocalDate(), expected.toLocalTime()));
    }

    @Test
    void nowIsThisSecondWhereTheTimeIsKnown() {
        assertThat(When.parse("now", NOW, Towards.PAST))
                .isEqualTo(new When(TODAY, LocalTime.of(10, 20, 30), ZoneOffset.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T15:04Z, 2026-11-21T16:04+01:00",
        "2026-11-21t15:04:05z, 2026-11-21T16:04:05+01:00",
        "2026-11-21T23:30Z, 2026-11-22T00:30+01:00",
        "2026-11-21 15:04+01:00, 2026-11-21T15:04+01:00",
        "2026-11-21 15:04:05+0530, 2026-11-21T10:34:05+01:00",
        "2026-11-21T15:04-05, 2026-11-21T21:04+01:00",
        "2026-11-21T15:04+18:00, 2026-11-20T22:04+01:00",
        "2026-10-25T02:30+02:00, 2026-10-25T02:30+02:00",
        "2026-10-25T02:30+01:00, 2026-10-25T02:30+01:00",
    })
    void turnsAnOffsetIntoTheUsersZone(String text, OffsetDateTime expected) {
        When when = When.parse(text, NOW, Towards.PAST);
        assertThat(when).isEqualTo(new When(expected.toLocalDate(), expected.toLocalTime(), expected.getOffset()));
        assertThat(when.at(BERLIN)).isEqualTo(expected);
    }

    @Test
    void anOffsetNeedsAZone() {
        assertThatThrownBy(() -> When.parse("2026-11-21T15:04Z", TODAY, Towards.PAST))
                .isInstanceOf(CrmException.class)
                .hasMessage("'2026-11-21T15:04Z' has an offset from UTC, which cannot be used here");
    }

    @Test
    void theMomentOfATimeThatClocksSkippedIsPutOff() {
        assertThat(new When(LocalDate.of(2026, 3, 29), LocalTime.of(2, 30)).at(BERLIN))
                .isEqualTo("2026-03-29T03:30+02:00");
        assertThat(new When(TODAY, null).at(BERLIN)).isNull();
    }

    @Test
    void countsMonthsByTheCalendar() {
        LocalDate endOfMarch = LocalDate.of(2026, 3, 31);
        assertThat(When.parse("1mo", endOfMarch, Towards.PAST).day()).isEqualTo("2026-02-28");
        assertThat(When.parse("1mo", endOfMarch, Towards.FUTURE).day()).isEqualTo("2026-04-30");
        assertThat(When.parse("1y", LocalDate.of(2028, 2, 29), Towards.PAST).day())
                .isEqualTo("2027-02-28");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/12/2026",
                "03/04/2026",
                "2026/11/21",
                "3.4.2026",
                "31.12.26",
                "31-12-2026",
                "1/2",
                "03/04/2026 15:04"
            })
    void refusesDatesThatReadTwoWays(String text) {
        assertRefused(text, "'" + text + "' can be read as more than one day", "write year, month, day: 2026-11-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "2027-02-29", "2026-11-00"})
    void refusesDaysThatAreNotInTheCalendar(String text) {
        assertRefused(text, "'" + text + "' is not a day of the calendar", "write year, month, day: 2026-11-21");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31",
                "3000-01-01",
                "0000-01-01",
                "9999-99-99",
                "127y",
                "974 years from now",
                "99999999999999999d",
                "-1000001d"
            })
    void refusesYearsFarAway(String text) {
        assertThatThrownBy(() -> When.parse(text, TODAY, Towards.PAST))
                .isInstanceOf(CrmException.class)
                .hasMessage("'" + text + "' is outside the years 1900 to 2999");
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday 25:00, 25:00",
        "yesterday 24:00, 24:00",
        "9:60, 9:60",
        "9:5, 9:5",
        "9:30:60, 9:30:60",
        "9:30:, 9:30:",
        "9:30:15., 9:30:15.",
        "9:30:15.1234567891, 9:30:15.1234567891",
        "13pm, 13pm",
        "today 0am, 0am",
        "100:30, 100:30",
        "yesterday 15:04Z, 15:04z",
        "2026-11-21T15:04+19:00, 15:04+19:00",
        "2026-11-21T15:04+1, 15:04+1",
        "2026-11-21T15:04ZZ, 15:04zz",
    })
    void refusesTimesThatAreNone(String text, String time) {
        assertThatThrownBy(() -> When.parse(text, NOW, Towards.PAST))
                .isInstanceOf(CrmException.class)
                .hasMessage("'" + time + "' is not a time of day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "someday",
                "3",
                "20261121",
                "2026",
                "2026-11",
                "2026-11-",
                "2026-11-21T",
                "2026-11-21x",
                "2026-11-2100",
                "3m",
                "3h",
                "an hour ago",
                "--3d",
                "+-3d",
                "in -3d",
                "-3d ago",
                "in",
                "ago",
                "a",
                "last",
                "next",
                "last 3d",
                "last d",
                "in friday",
                "friday ago",
                "at",
                "fri at",
                "fri pm",
                "fri fri",
                "3 d d",
                "d",
                "-",
                "+",
                "3d x ago",
                "now now",
                "now 15:04",
                "٣d",
                "İn 2 weeks",
                "2 weeks in",
                "from now"
            })
    void refusesAllElseAndSaysWhatIsGood(String text) {
        assertThatThrownBy(() -> When.parse(text, TODAY, Towards.PAST))
                .isInstanceOfSatisfying(CrmException.class, refused -> {
                    assertThat(refused.failure()).isInstanceOf(Failure.Usage.class);
                    assertThat(refused.failure().message()).isEqualTo("'" + text + "' is not a date");
                    assertThat(refused.failure().hint()).contains("2026-11-21T15:04", "'3 days ago'", "tomorrow");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\u00A0"})
    void refusesNoDateAtAll(String text) {
        assertThatThrownBy(() -> When.parse(text, TODAY, Towards.PAST))
                .isInstanceOf(CrmException.class)
                .hasMessage("the date is empty");
    }

    @Test
    void quotesNoMoreThanAMessageHolds() {
        assertThatThrownBy(() -> When.parse("x".repeat(1_000_000), TODAY, Towards.PAST))
                .isInstanceOf(CrmException.class)
                .hasMessage("'" + "x".repeat(59) + "…' is not a date");
    }

    @Test
    void anOffsetWithoutATimeIsNoWhen() {
        assertThatThrownBy(() -> new When(TODAY, null, ZoneOffset.UTC)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void theFormsThatLookBackNeverPassToday(@ForAll("days") LocalDate today, @ForAll("either") String text) {
        assertThat(When.parse(text, today, Towards.PAST).day()).isBeforeOrEqualTo(today);
    }

    @Property(tries = 300)
    void theFormsThatLookAheadNeverFallBeforeToday(@ForAll("days") LocalDate today, @ForAll("either") String text) {
        assertThat(When.parse(text, today, Towards.FUTURE).day()).isAfterOrEqualTo(today);
    }

    @Property(tries = 200)
    void aWeekdayIsWithinAWeekAndNeverToday(
            @ForAll("days") LocalDate today, @ForAll @IntRange(min = 1, max = 7) int day) {
        String text = DayOfWeek.of(day).name();
        LocalDate past = When.parse(text, today, Towards.PAST).day();
        LocalDate future = When.parse(text, today, Towards.FUTURE).day();
        assertThat(past).isBetween(today.minusDays(7), today.minusDays(1));
        assertThat(future).isBetween(today.plusDays(1), today.plusDays(7));
        assertThat(past.getDayOfWeek().getValue()).isEqualTo(day);
        assertThat(future.getDayOfWeek().getValue()).isEqualTo(day);
        assertThat(When.parse("last " + text, today, Towards.FUTURE).day()).isEqualTo(past);
        assertThat(When.parse("next " + text, today, Towards.PAST).day()).isEqualTo(future);
    }

    @Property(tries = 300)
    void isReadBackAsWritten(@ForAll("days") LocalDate day, @ForAll LocalTime time, @ForAll Towards towards) {
        assertThat(When.parse(day.toString(), TODAY, towards)).isEqualTo(new When(day, null));
        When when = new When(day, time);
        assertThat(When.parse(when.toString(), TODAY, towards)).isEqualTo(when);
        ZonedDateTime moment = day.atTime(time).atZone(BERLIN);
        When exact = new When(moment.toLocalDate(), moment.toLocalTime(), moment.getOffset());
        assertThat(When.parse(exact.toString(), NOW, towards)).isEqualTo(exact);
        assertThat(exact.at(BERLIN)).isEqualTo(moment.toOffsetDateTime());
    }

    @Property(tries = 1000)
    void failsAsUsageOnly(@ForAll("pieces") @Size(max = 5) List<String> pieces, @ForAll Towards towards) {
        readOrRefuse(String.join("", pieces), towards);
    }

    @Property(tries = 200)
    void failsAsUsageOnlyForAnyText(@ForAll String text, @ForAll Towards towards) {
        readOrRefuse(text, towards);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1950, 1, 1).toEpochDay(),
                        LocalDate.of(2900, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> either() {
        Arbitrary<String> counted = Arbitraries.integers()
                .between(0, 40)
                .flatMap(count -> Arbitraries.of("d", "w", "mo", "y", " days", " weeks", " months", " years")
                        .map(unit -> count + unit));
        return Arbitraries.oneOf(
                counted, Arbitraries.of("today", "now", "mon", "tue", "wed", "thu", "fri", "sat", "sun"));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        " ",
                        "-",
                        "+",
                        ":",
                        "T",
                        "Z",
                        "am",
                        "pm",
                        "at ",
                        "in ",
                        " ago",
                        "last ",
                        "next ",
                        "mon",
                        "today",
                        "now",
                        "2026-11-21",
                        "15:04",
                        "0",
                        "3",
                        "12",
                        "99999999999",
                        "d",
                        "w",
                        "mo",
                        "y",
                        "/",
                        ".",
                        "+01:00",
                        "a ",
                        " from now")
                .list();
    }

    private static void readOrRefuse(String text, Towards towards) {
        try {
            assertThat(When.parse(text, NOW, towards).day().getYear()).isBetween(1900, 2999);
        } catch (CrmException refused) {
            assertThat(refused.failure()).isInstanceOf(Failure.Usage.class);
        }
    }

    private static void assertRefused(String text, String message, String hint) {
        assertThatThrownBy(() -> When.parse(text, TODAY, Towards.PAST))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        refused -> assertThat(refused.failure()).isEqualTo(new Failure.Usage(message, hint)));
    }
}
