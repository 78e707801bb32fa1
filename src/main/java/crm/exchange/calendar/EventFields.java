package crm.exchange.calendar;

import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ExceptionDates;
import biweekly.property.ExceptionRule;
import biweekly.property.ICalProperty;
import biweekly.property.Organizer;
import biweekly.property.RawProperty;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.property.TextProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import crm.domain.Names;
import crm.domain.Text;
import crm.exchange.Print;
import crm.exchange.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a VEVENT says, in our fields: the different places in which programs put the same thing. */
final class EventFields {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST_UID = 255;
    private static final int LONGEST_SUMMARY = 1000;
    private static final int MOST_PEOPLE = 500;
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?i)(?:.*\\b(?:phone|telephone|telefon|telefonisch|phone call|anruf|tel|appel|téléphone)\\b.*|call|tel:.*|[+0][0-9 ()/.-]{5,})",
            Pattern.DOTALL);

    private final VEvent event;
    private final TimezoneInfo zones;
    private final ZoneId here;
    private final String method;

    EventFields(VEvent event, TimezoneInfo zones, ZoneId here, String method) {
        this.event = event;
        this.zones = zones;
        this.here = here;
        this.method = method;
    }

    Events.Found read(long line) {
        ICalDate start = value(event.getDateStart());
        if (start == null) {
            return new Events.Found(line, null, "broken: it has no start");
        }
        if (isLost(event.getDateStart()) || isLost(event.getDateEnd())) {
            return new Events.Found(line, null, "in a time zone nobody knows");
        }
        Instant begin = start.toInstant();
        if (begin.isBefore(EARLIEST) || begin.isAfter(LATEST)) {
            return new Events.Found(line, null, "of a year that cannot be");
        }
        TimeZone zone = zone(event.getDateStart(), start);
        Repeats repeats = repeats(start, zone);
        if (repeats != null && repeats.tooOften()) {
            return new Events.Found(line, null, "repeating oftener than daily");
        }
        Instant original = original(begin, zone);
        return new Events.Found(
                line,
                new Event(
                        line,
                        uid(begin),
                        original,
                        begin,
                        length(begin),
                        allDay(start),
                        state(),
                        people(),
                        summary(),
                        call(),
                        version(),
                        null,
                        original == null ? repeats : null),
                null);
    }

    /** Its name; without blanks, and never longer than a name is. */
    private String uid(Instant begin) {
        String uid = text(event.getUid());
        if (uid == null) {
            String organizer =
                    event.getOrganizer() == null ? null : event.getOrganizer().getEmail();
            return "none-" + new Print().add(begin.toString()).add(summary()).add(organizer);
        }
        String plain = Text.clean("UID", uid).replaceAll("[\\s\\p{Cntrl}]+", "_");
        return plain.length() > LONGEST_UID ? "long-" + new Print().add(plain) : plain;
    }

    private @Nullable Instant original(Instant begin, TimeZone zone) {
        ICalDate recurrence = value(event.getRecurrenceId());
        if (recurrence == null || isLost(event.getRecurrenceId())) {
            return null;
        }
        if (recurrence.hasTime()) {
            return recurrence.toInstant();
        }
        LocalTime time = begin.atZone(zone.toZoneId()).toLocalTime();
        return day(recurrence).atTime(time).atZone(zone.toZoneId()).toInstant();
    }

    private Duration length(Instant begin) {
        ICalDate end = value(event.getDateEnd());
        Duration length = Duration.ZERO;
        if (end != null) {
            length = Duration.between(begin, end.toInstant());
        } else if (event.getDuration() != null && event.getDuration().getValue() != null) {
            length = Duration.ofMillis(event.getDuration().getValue().toMillis());
        }
        return length.isNegative() ? Duration.ZERO : length;
    }

    private boolean allDay(ICalDate start) {
        RawProperty outlook = event.getExperimentalProperty("X-MICROSOFT-CDO-ALLDAYEVENT");
        return !start.hasTime() || (outlook != null && "TRUE".equalsIgnoreCase(outlook.getValue()));
    }

    private Event.State state() {
        if (method.equals("REPLY")
                || method.equals("COUNTER")
                || method.equals("REFRESH")
                || method.equals("DECLINECOUNTER")) {
            return Event.State.ANSWER;
        }
        String status = text(event.getStatus());
        boolean off = method.equals("CANCEL") || (status != null && status.equalsIgnoreCase("CANCELLED"));
        return off ? Event.State.CANCELLED : Event.State.HELD;
    }

    private List<Event.Person> people() {
        Map<String, Event.Person> people = new LinkedHashMap<>();
        Organizer organizer = event.getOrganizer();
        String asker = organizer == null
                ? null
                : address(organizer.getEmail(), organizer.getUri(), organizer.getParameter("EMAIL"));
        if (organizer != null && asker != null) {
            people.put(Names.fold(asker), new Event.Person(asker, name(organizer.getCommonName()), false, true));
        }
        for (Attendee attendee : event.getAttendees()) {
            String email = address(attendee.getEmail(), attendee.getUri(), null);
            CalendarUserType type = attendee.getCalendarUserType();
            if (email == null
                    || people.size() >= MOST_PEOPLE
                    || CalendarUserType.ROOM.equals(type)
                    || CalendarUserType.RESOURCE.equals(type)) {
                continue;
            }
            boolean declined = ParticipationStatus.DECLINED.equals(attendee.getParticipationStatus());
            Event.Person before = people.get(Names.fold(email));
            String name = name(attendee.getCommonName());
            people.put(
                    Names.fold(email),
                    new Event.Person(
                            before == null ? email : before.email(),
                            name == null && before != null ? before.name() : name,
                            declined,
                            before != null && before.organizer()));
        }
        return new ArrayList<>(people.values());
    }

    /** What of these is an address; null where none is. */
    private static @Nullable String address(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                String plain = text.strip();
                plain = plain.toLowerCase(Locale.ROOT).startsWith("mailto:")
                        ? plain.substring(7).strip()
                        : plain;
                if (Names.isEmail(plain)) {
                    return Text.clean("address", plain);
                }
            }
        }
        return null;
    }

    /** A name that says more than the address, of a length that names have. */
    private static @Nullable String name(@Nullable String text) {
        String name = Seen.orNull(text);
        boolean fit = name != null && name.length() <= 200 && name.indexOf('@') < 0;
        return fit && name != null ? Text.clean("name", name) : null;
    }

    private @Nullable String summary() {
        String summary = text(event.getSummary());
        if (summary == null) {
            return null;
        }
        String cut = summary.length() <= LONGEST_SUMMARY
                ? summary
                : summary.substring(0, summary.offsetByCodePoints(0, LONGEST_SUMMARY / 2));
        return Text.clean("summary", cut);
    }

    private boolean call() {
        String place = text(event.getLocation());
        return place != null
                && place.length() <= LONGEST_SUMMARY
                && TELEPHONE.matcher(place).matches();
    }

    private Event.Version version() {
        Integer sequence =
                event.getSequence() == null ? null : event.getSequence().getValue();
        Instant modified =
                event.getLastModified() == null || event.getLastModified().getValue() == null
                        ? null
                        : event.getLastModified().getValue().toInstant();
        return new Event.Version(sequence == null ? 0 : sequence, modified == null ? 0 : modified.getEpochSecond());
    }

    private @Nullable Repeats repeats(ICalDate start, TimeZone zone) {
        List<RecurrenceRule> rules = event.getProperties(RecurrenceRule.class);
        Set<Instant> besides = new HashSet<>();
        for (RecurrenceDates dates : event.getProperties(RecurrenceDates.class)) {
            dates.getDates().stream().filter(ICalDate::hasTime).forEach(date -> besides.add(date.toInstant()));
            for (Period period : dates.getPeriods()) {
                besides.add(period.getStartDate().toInstant());
            }
        }
        if (rules.isEmpty() && besides.isEmpty()) {
            return null;
        }
        Set<Instant> except = new HashSet<>();
        Set<LocalDate> exceptDays = new HashSet<>();
        for (ExceptionDates dates : event.getProperties(ExceptionDates.class)) {
            for (ICalDate date : dates.getValues()) {
                if (date.hasTime()) {
                    except.add(date.toInstant());
                } else {
                    exceptDays.add(day(date));
                }
            }
        }
        return new Repeats(start, zone, rules, event.getProperties(ExceptionRule.class), besides, except, exceptDays);
    }

    private TimeZone zone(ICalProperty property, ICalDate start) {
        TimezoneAssignment assignment = zones.getTimezone(property);
        if (assignment != null) {
            return assignment.getTimeZone();
        }
        DateTimeComponents raw = start.getRawComponents();
        boolean utc = raw != null && raw.isUtc();
        return utc ? TimeZone.getTimeZone("UTC") : TimeZone.getTimeZone(here);
    }

    private static LocalDate day(ICalDate date) {
        DateTimeComponents raw = date.getRawComponents();
        return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    /** Whether it names a zone that nobody knows: the reader takes the name away where it found one. */
    private static boolean isLost(@Nullable ICalProperty property) {
        return property != null && property.getParameters().getTimezoneId() != null;
    }

    private static @Nullable ICalDate value(@Nullable DateOrDateTimeProperty property) {
        return property == null ? null : property.getValue();
    }

    private static @Nullable String text(@Nullable TextProperty property) {
        return property == null ? null : Seen.orNull(property.getValue());
    }
}
