package crm.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.CrmException;
import crm.exchange.Fixtures;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Calendars as Google, Exchange and iCloud write them. */
class EventsTest {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LONG_AGO = Instant.parse("2024-11-21T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    static List<Events.Found> events(String text, CalendarOutline outline) throws IOException {
        if (outline.learnZones(Fixtures.input(text))) {
            outline.learnExceptions(Fixtures.input(text), BERLIN);
        }
        List<Events.Found> all = new ArrayList<>();
        try (Events events = new Events(Fixtures.input(text), outline, BERLIN)) {
            for (Events.Found found = events.next(); found != null; found = events.next()) {
                all.add(found);
            }
        }
        return all;
    }

    private static List<Events.Found> file(String name) throws IOException {
        return events(Fixtures.read("calendar/" + name), new CalendarOutline());
    }

    private static Event event(Events.Found found) {
        return Objects.requireNonNull(found.event(), () -> String.valueOf(found.flaw()));
    }

    private static Event one(String... lines) throws IOException {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return event(events(text, new CalendarOutline()).get(0));
    }

    private static List<String> starts(Event event) {
        return Objects.requireNonNull(event.repeats()).between(LONG_AGO, NOW).starts().stream()
                .map(start -> start.atZone(BERLIN).toLocalDateTime().toString())
                .toList();
    }

    @Test
    void googleWritesUtcFoldsAndReminders() throws IOException {
        Event review = event(file("google.ics").get(0));
        assertThat(review.start()).isEqualTo("2026-11-10T09:00:00Z");
        assertThat(review.end()).isEqualTo("2026-11-10T10:00:00Z");
        assertThat(review.summary()).isEqualTo("Quarterly review, Acme");
        assertThat(review.call()).isFalse();
        assertThat(review.version())
                .isEqualTo(new Event.Version(
                        1, Instant.parse("2026-11-09T12:00:00Z").getEpochSecond()));
        assertThat(review.people())
                .extracting(Event.Person::email)
                .containsExactly("kim@firm.example", "zoe@acme.example");
        assertThat(review.people().get(0).organizer()).isTrue();
        assertThat(review.people().get(1).name()).as("an address is no name").isNull();
    }

    @Test
    void aSeriesKeepsItsHourAndItsExceptions() throws IOException {
        CalendarOutline outline = new CalendarOutline();
        List<Events.Found> all = events(Fixtures.read("calendar/google.ics"), outline);
        Event weekly = event(all.get(1));
        assertThat(starts(weekly))
                .containsExactly(
                        "2026-10-05T10:00",
                        "2026-10-12T10:00",
                        "2026-10-26T10:00",
                        "2026-11-02T10:00",
                        "2026-11-09T10:00",
                        "2026-11-16T10:00");
        assertThat(outline.isException("weekly1@google.com", Instant.parse("2026-10-26T09:00:00Z")))
                .isTrue();
        assertThat(outline.isException("weekly1@google.com", Instant.parse("2026-11-09T09:00:00Z")))
                .isFalse();
        assertThat(event(all.get(2)).original()).isEqualTo("2026-10-26T09:00:00Z");
        assertThat(event(all.get(2)).start()).isEqualTo("2026-10-27T15:00:00Z");
        assertThat(event(all.get(3)).state()).isEqualTo(Event.State.CANCELLED);
        assertThat(event(all.get(4)).allDay()).isTrue();
    }

    @Test
    void exchangeNamesZonesAsWindowsDoes() throws IOException {
        List<Events.Found> all = file("exchange.ics");
        Event acceptance = event(all.get(0));
        assertThat(acceptance.start()).isEqualTo("2026-07-02T12:00:00Z");
        assertThat(acceptance.people()).as("no rooms").hasSize(2);
        assertThat(acceptance.people().get(1))
                .isEqualTo(new Event.Person("Zoe@Acme.example", "Faber, Zoë", false, false));
        assertThat(acceptance.uid()).hasSize(112).doesNotContain(" ");
        Event described = event(all.get(1));
        assertThat(described.start()).as("a zone the file describes").isEqualTo("2026-07-02T13:00:00Z");
        assertThat(described.call()).isTrue();
        assertThat(all.get(2).flaw()).isEqualTo("in a time zone nobody knows");
    }

    @Test
    void icloudPutsTheAddressAsideAndTheZoneBehind() throws IOException {
        List<Events.Found> all = file("icloud.ics");
        Event workshop = event(all.get(0));
        assertThat(workshop.people())
                .extracting(Event.Person::email)
                .containsExactly("kim@firm.example", "zoe@acme.example");
        assertThat(starts(workshop))
                .as("over the change of clocks")
                .containsExactly("2026-03-27T10:00", "2026-03-28T10:00", "2026-03-29T10:00", "2026-03-30T10:00");
        assertThat(event(all.get(1)).start()).as("where the user is").isEqualTo("2026-04-01T13:00:00Z");
    }

    @Test
    void whatNeverEndsIsBounded() throws IOException {
        List<Events.Found> all = file("hostile.ics");
        assertThat(all.get(0).flaw()).isEqualTo("repeating oftener than daily");
        assertThat(starts(event(all.get(1))))
                .hasSize(730)
                .startsWith("2024-11-21T10:00")
                .endsWith("2026-11-20T10:00");
        assertThat(Objects.requireNonNull(event(all.get(1)).repeats())
                        .between(Instant.EPOCH, NOW)
                        .more())
                .isTrue();
        assertThat(starts(event(all.get(2)))).isEmpty();
        assertThat(all.get(3).flaw()).isEqualTo("broken: it is not ended");
    }

    @Test
    void datesBesidesARuleCountAndDaysWithoutATimeAreTakenOut() throws IOException {
        Event some = one(
                "UID:x",
                "DTSTART;TZID=Europe/Berlin:20260105T100000",
                "DTEND;TZID=Europe/Berlin:20260105T110000",
                "RRULE:FREQ=DAILY;COUNT=3",
                "RDATE;TZID=Europe/Berlin:20260201T120000",
                "EXDATE;VALUE=DATE:20260106");
        assertThat(starts(some)).containsExactly("2026-01-05T10:00", "2026-01-07T10:00", "2026-02-01T12:00");
        Event alone = one("UID:x", "DTSTART:20260105T090000Z", "RDATE:20260107T090000Z");
        assertThat(starts(alone)).containsExactly("2026-01-05T10:00", "2026-01-07T10:00");
    }

    @Test
    void namesOfZonesMayHaveSomethingBefore() throws IOException {
        Event mozilla = one("UID:x", "DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20260105T100000");
        assertThat(mozilla.start()).isEqualTo("2026-01-05T15:00:00Z");
    }

    @Test
    void aMeetingWithoutANameHasOneOfWhatItSays() throws IOException {
        String[] lines = {"DTSTART:20260105T090000Z", "SUMMARY:Without"};
        assertThat(one(lines).uid()).startsWith("none-").isEqualTo(one(lines).uid());
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        assertThatThrownBy(() -> events("hello\n", new CalendarOutline()))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("test: holds no calendar");
    }
}
