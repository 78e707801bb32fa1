package crm.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import crm.exchange.outgoing.CalendarWriter.Item;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Item LATE =
            new Item("promise-1", TODAY.minusDays(40), "Acme: call, then; \\ write", "one\ntwo " + "Zoë ".repeat(40));
    private static final Item NEXT = new Item("check-in-acme", LocalDate.of(2026, 12, 31), "Check in with 東京", "x");

    private static String written(boolean tasks, Instant now) throws IOException {
        StringWriter out = new StringWriter();
        new CalendarWriter(now, TODAY, tasks).write(List.of(LATE, NEXT), out);
        return out.toString();
    }

    @Test
    void eventsComeBackAsTheyWere() throws IOException {
        String text = written(false, NOW);
        assertThat(text).endsWith("\r\n");
        assertThat(text.split("\r\n"))
                .contains(
                        "METHOD:PUBLISH",
                        "DTSTAMP:20261121T090000Z",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "UID:check-in-acme@crm",
                        "TRANSP:TRANSPARENT")
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(150));
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        VEvent late = calendar.getEvents().get(0);
        assertThat(late.getSummary().getValue()).isEqualTo(LATE.summary());
        assertThat(late.getDescription().getValue()).isEqualTo(LATE.description());
        assertThat(text).contains("DTSTART;VALUE=DATE:20261121");
    }

    @Test
    void tasksKeepTheirDay() throws IOException {
        String text = written(true, NOW);
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        VTodo late = calendar.getTodos().get(0);
        assertThat(late.getUid().getValue()).isEqualTo("promise-1@crm");
        assertThat(text).contains("DUE;VALUE=DATE:20261012");
    }

    @Test
    void aLaterExportReplacesAnEarlierOne() throws IOException {
        VEvent one = Biweekly.parse(written(false, NOW)).first().getEvents().get(0);
        VEvent other = Biweekly.parse(written(false, NOW.plusSeconds(60)))
                .first()
                .getEvents()
                .get(0);
        assertThat(other.getUid()).isEqualTo(one.getUid());
        assertThat(other.getSequence().getValue())
                .isGreaterThan(one.getSequence().getValue());
    }
}
