package crm.exchange.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.exchange.Blocks;
import crm.exchange.Input;
import crm.exchange.Seen;
import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a calendar file, one after the other: iCalendar as Google, Exchange, Outlook and iCloud write it. One that is
 * broken is told as such and the next one is read.
 */
public final class Events implements Closeable {
    private final Input input;
    private final Blocks blocks;
    private final Zones zones;
    private final ZoneId here;
    private String method = "";
    private String version = "2.0";
    private @Nullable String name;

    /** An entry, or why it cannot be used, in words that finish "skipped 3: …"; one of the two is null. */
    public record Found(
            long line, @Nullable Event event, @Nullable String flaw) {}

    /** {@code here} is the zone of times that name none. */
    public Events(Input input, CalendarOutline outline, ZoneId here) throws IOException {
        this.input = input;
        this.zones = outline.zones();
        this.here = here;
        this.blocks = new Blocks(
                input, Set.of("VEVENT", "VTIMEZONE"), Set.of("BEGIN", "METHOD", "VERSION", "NAME", "X-WR-CALNAME"));
    }

    /** The next entry; null at the end. A {@link Failure.BadData} at the end of a file that holds something else. */
    public @Nullable Found next() throws IOException {
        for (Blocks.Block block = blocks.next(); block != null; block = blocks.next()) {
            switch (block.name()) {
                case "BEGIN" -> {
                    if (block.text().equals("VCALENDAR")) {
                        method = "";
                        version = "2.0";
                        name = null;
                    }
                }
                case "METHOD" -> method = block.text().toUpperCase(Locale.ROOT);
                case "VERSION" -> version = block.text();
                case "NAME", "X-WR-CALNAME" -> name = Seen.orNull(block.text().replace("\\", ""));
                case "VEVENT" -> {
                    Found found = found(block);
                    Event event = found.event();
                    return event == null ? found : new Found(found.line(), event.in(name), null);
                }
                default -> {
                    // A zone, which the outline knows.
                }
            }
        }
        if (!blocks.any() && !blocks.blank()) {
            throw new CrmException(new Failure.BadData(input.name(), "holds no calendar"));
        }
        return null;
    }

    private Found found(Blocks.Block block) {
        if (block.flaw() != null) {
            return new Found(block.line(), null, "broken: it " + block.flaw());
        }
        try (ICalReader reader = new ICalReader(calendar(version, block.text()), ICalVersion.V2_0)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(here));
            reader.setGlobalTimezoneIdResolver(zones::named);
            ICalendar calendar = reader.readNext();
            if (calendar == null || calendar.getEvents().isEmpty()) {
                return new Found(block.line(), null, "broken");
            }
            VEvent event = calendar.getEvents().get(0);
            return new EventFields(event, calendar.getTimezoneInfo(), here, method).read(block.line());
        } catch (CrmException e) {
            return new Found(block.line(), null, "broken: " + e.failure().message());
        } catch (IOException | RuntimeException | AssertionError e) {
            // The reader's own way to refuse what no grammar allows.
            return new Found(block.line(), null, "broken");
        }
    }

    /** A calendar of nothing but that part. */
    static String calendar(String version, String part) {
        String known = version.equals("1.0") ? "1.0" : "2.0";
        return "BEGIN:VCALENDAR\r\nVERSION:" + known + "\r\n" + part + "END:VCALENDAR\r\n";
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
