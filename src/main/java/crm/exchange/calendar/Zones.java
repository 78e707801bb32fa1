package crm.exchange.calendar;

import biweekly.ICalendar;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time zones of a calendar file: those of the world by their names, those of Windows by theirs, and what the file itself
 * describes where it calls it by a name of its own.
 */
final class Zones {
    /** Clocks change once a year or not at all; what changes oftener means harm. */
    private static final Pattern OFTENER = Pattern.compile("FREQ=(?!YEARLY)", Pattern.CASE_INSENSITIVE);

    private static final int MOST = 500;

    private final Set<String> world = ZoneId.getAvailableZoneIds();
    private final Map<String, TimeZone> described = new HashMap<>();
    private @Nullable Map<String, String> windows;

    /** The zone of that name; null where nobody knows it. */
    @Nullable
    TimeZone named(String name) {
        String plain = name.strip();
        if (world.contains(plain)) {
            return TimeZone.getTimeZone(ZoneId.of(plain));
        }
        String place = windows().get(plain.toLowerCase(Locale.ROOT));
        if (place != null && world.contains(place)) {
            return TimeZone.getTimeZone(ZoneId.of(place));
        }
        TimeZone own = described.get(plain);
        // As in /freeassociation.sourceforge.net/Europe/Berlin.
        for (int slash = plain.indexOf('/'); own == null && slash >= 0; slash = plain.indexOf('/', slash + 1)) {
            String end = plain.substring(slash + 1);
            own = world.contains(end) && end.indexOf('/') > 0 ? TimeZone.getTimeZone(ZoneId.of(end)) : null;
        }
        return own;
    }

    /** Learns a zone from its description, a {@code VTIMEZONE}, unless it is known by its name. */
    void learn(String description) throws IOException {
        if (OFTENER.matcher(description).find() || described.size() >= MOST) {
            return;
        }
        try (ICalReader reader = new ICalReader(Events.calendar("2.0", description))) {
            ICalendar calendar = reader.readNext();
            if (calendar == null) {
                return;
            }
            for (TimezoneAssignment assignment : calendar.getTimezoneInfo().getTimezones()) {
                String name = assignment.getComponent() == null
                        ? null
                        : assignment.getComponent().getTimezoneId().getValue();
                if (name != null && named(name) == null) {
                    // So that what it cannot reckon is found out here.
                    assignment.getTimeZone().getOffset(0);
                    described.put(name.strip(), assignment.getTimeZone());
                }
            }
        } catch (RuntimeException | AssertionError e) {
            // A description that makes no sense: the zone stays unknown, and is told where a meeting needs it.
        }
    }

    private Map<String, String> windows() {
        Map<String, String> read = windows;
        if (read == null) {
            read = new HashMap<>();
            InputStream in =
                    Objects.requireNonNull(Zones.class.getResourceAsStream("/crm/exchange/calendar/windows-zones.txt"));
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    int equals = line.indexOf(" = ");
                    if (equals > 0) {
                        read.put(line.substring(0, equals).toLowerCase(Locale.ROOT), line.substring(equals + 3));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            windows = read;
        }
        return read;
    }
}
