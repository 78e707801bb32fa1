package crm.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.CrmException;
import crm.domain.Names;
import crm.exchange.Fixtures;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Calendars that were damaged in every way: bounded meetings come out, or a typed failure. */
class CalendarFuzzTest {
    private static final List<String> CORPUS = List.of("google.ics", "exchange.ics", "icloud.ics", "hostile.ics");

    @Property(tries = 400)
    void onlyMeetingsComeOut(
            @ForAll @IntRange(max = 3) int file, @ForAll @Size(max = 12) List<@IntRange(max = 1 << 28) Integer> damage)
            throws IOException {
        String text = Fixtures.damaged(Fixtures.read("calendar/" + CORPUS.get(file)), damage);
        try {
            for (Events.Found found : EventsTest.events(text, new CalendarOutline())) {
                Event event = found.event();
                if (event == null) {
                    assertThat(found.flaw()).isNotBlank();
                    continue;
                }
                assertThat(event.length().isNegative()).isFalse();
                assertThat(event.uid()).isNotEmpty().doesNotContain(" ");
                assertThat(event.people()).allMatch(person -> Names.isEmail(person.email()));
                assertThat(String.valueOf(event.summary())).doesNotContain("\0");
                if (event.repeats() != null) {
                    assertThat(event.repeats()
                                    .between(
                                            Instant.parse("2024-01-01T00:00:00Z"),
                                            Instant.parse("2026-11-21T09:00:00Z"))
                                    .starts())
                            .hasSizeLessThanOrEqualTo(Repeats.MOST);
                }
            }
        } catch (CrmException e) {
            assertThat(e.failure().code()).isEqualTo(3);
        }
    }
}
