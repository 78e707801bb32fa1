package crm.commands.imports;

import crm.cli.Session;
import crm.domain.Channel;
import crm.domain.CrmException;
import crm.domain.Direction;
import crm.domain.Failure;
import crm.domain.Intake;
import crm.domain.Kind;
import crm.domain.Touch;
import crm.domain.TouchIds;
import crm.exchange.Print;
import crm.exchange.calendar.Event;
import crm.store.Imports;
import crm.store.Store;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The touches that meetings make: each once for each customer, moved and taken away as the calendar says, unless somebody
 * changed them by hand.
 */
final class MeetingTouches {
    private static final String SOURCE = "calendar";

    /** Of a meeting that is none of a series. */
    private static final String ALONE = "-";

    private final Session session;
    private final Store store;
    private final Imports imports;
    private final Remarks remarks;
    private final Intake intake;
    private final KindRules kinds;

    MeetingTouches(Session session, Store store, Remarks remarks, Intake intake) {
        this.session = session;
        this.store = store;
        this.imports = store.imports();
        this.remarks = remarks;
        this.intake = intake;
        this.kinds = new KindRules(
                session.settings().meetingKinds(), "calendar:", session.policy().kinds());
    }

    void skip(String reason) {
        intake.skipped(reason);
    }

    /** The meeting took place, with those. */
    void held(Event event, Collection<Participants.Participant> with, String place) {
        Map<String, Imports.Seen> gone = new LinkedHashMap<>(imports.seenBeginning(SOURCE, prefix(event)));
        for (Participants.Participant participant : with) {
            String name = prefix(event) + participant.customer().id();
            Imports.Seen seen = gone.remove(name);
            if (seen == null) {
                Touch touch = added(event, touch(event, participant));
                imports.see(SOURCE, name, Said.of(event, touch).text(), touch.id());
                intake.added();
            } else {
                again(event, participant, seen, place);
            }
        }
        gone.values().forEach(seen -> remove(event, seen, place));
    }

    /** The meeting did not take place; {@code off} are those with whom it was called off, to be known should it come again. */
    void none(Event event, Collection<Participants.Participant> off, String place) {
        Map<String, Imports.Seen> gone = imports.seenBeginning(SOURCE, prefix(event));
        gone.values().forEach(seen -> remove(event, seen, place));
        for (Participants.Participant participant : off) {
            String name = prefix(event) + participant.customer().id();
            if (!gone.containsKey(name)) {
                imports.see(SOURCE, name, Said.of(event, null).text(), null);
            }
        }
        if (event.original() == null && event.state() == Event.State.CANCELLED) {
            // Whoever calls off a series names none of its meetings.
            onlyThose(event, original -> false, Instant.MIN, Instant.MAX, place);
        }
    }

    /** Of the meetings of a series between the two moments only those that {@code those} holds for take place. */
    void onlyThose(Event event, Predicate<Instant> those, Instant from, Instant to, String place) {
        String series = series(event);
        for (Map.Entry<String, Imports.Seen> entry :
                imports.seenBeginning(SOURCE, series).entrySet()) {
            Instant original = original(entry.getKey().substring(series.length()));
            boolean inside = original == null
                    ? event.repeats() != null
                    : !original.isBefore(from) && !original.isAfter(to) && !those.test(original);
            if (inside) {
                remove(event, entry.getValue(), place);
            }
        }
    }

    private void again(Event event, Participants.Participant participant, Imports.Seen seen, String place) {
        Said before = Said.read(seen.print());
        Touch wanted = touch(event, participant);
        Said said = Said.of(event, wanted);
        if (said.version().compareTo(before.version()) < 0 || said.event().equals(before.event())) {
            intake.known();
            return;
        }
        String id = seen.touch();
        Touch there = id == null ? null : stored(id);
        if (id == null) {
            Touch touch = added(event, wanted);
            imports.seeAgain(seen, said.text(), touch.id());
            intake.added();
        } else if (there == null) {
            intake.known();
        } else if (!Said.print(there).equals(before.touch())) {
            kept(there, place, "was moved or changed");
            imports.seeAgain(seen, said.withTouch(before.touch()).text(), id);
        } else {
            store.touches().update(wanted.identified(id), kind(event).contact());
            imports.seeAgain(seen, said.text(), id);
            intake.changed();
        }
    }

    /** Takes the touch of a meeting away that does not take place, as far as the calendar is newer than what it came from. */
    private void remove(Event event, Imports.Seen seen, String place) {
        Said before = Said.read(seen.print());
        Said said = Said.of(event, null);
        String id = seen.touch();
        boolean same = said.event().equals(before.event());
        if (id == null || same || said.version().compareTo(before.version()) < 0) {
            return;
        }
        Touch there = stored(id);
        if (there == null) {
            return;
        }
        if (Said.print(there).equals(before.touch())) {
            store.touches().delete(there);
            imports.seeAgain(seen, said.text(), null);
            intake.changed();
        } else {
            kept(there, place, "did not take place");
            imports.seeAgain(seen, said.withTouch(before.touch()).text(), id);
        }
    }

    private void kept(Touch touch, String place, String what) {
        remarks.add(place + ": the meeting of touch " + touch.id() + " with "
                + touch.customer().name() + " " + what + ", but the touch was changed by hand and is left as it is");
        intake.skipped("changed by hand since");
    }

    private Kind kind(Event event) {
        return kinds.of(event.summary(), event.calendar());
    }

    private Touch added(Event event, Touch touch) {
        return store.touches()
                .insert(touch, kind(event).contact(), session.world().random());
    }

    private @Nullable Touch stored(String id) {
        try {
            Touch found = store.touches().find(id);
            return found.id().equals(id) ? found : null;
        } catch (CrmException e) {
            if (e.failure() instanceof Failure.NotFound) {
                return null;
            }
            throw e;
        }
    }

    private Touch touch(Event event, Participants.Participant participant) {
        Kind kind = kind(event);
        OffsetDateTime at = event.start().atZone(session.zone()).toOffsetDateTime();
        return new Touch(
                        TouchIds.next(session.world().random()),
                        participant.customer(),
                        at.toLocalDate(),
                        at,
                        kind.name(),
                        event.call() ? Channel.CALL : Channel.MEETING,
                        Direction.OUT,
                        kind.contact() && kind.addsValue(),
                        null,
                        event.summary(),
                        null,
                        participant.name(),
                        session.by(),
                        false,
                        java.util.List.of())
                .withPerson(participant.name(), participant.contact());
    }

    private static String prefix(Event event) {
        Instant original = event.original();
        return series(event) + (original == null ? ALONE : original.toString()) + ' ';
    }

    /** A UID often holds a name or an address: what is remembered of it says nothing of anybody. */
    private static String series(Event event) {
        return new Print().add(event.uid()).toString() + ' ';
    }

    /** When the one of a series was to begin, out of what stands behind its UID; null for a meeting alone. */
    private static @Nullable Instant original(String rest) {
        try {
            return Instant.parse(rest.substring(0, rest.indexOf(' ')));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * What a calendar said of a meeting, in short.
     *
     * @param event all that counts of it
     * @param touch the touch as it was made of it; empty where none was
     */
    private record Said(Event.Version version, String event, String touch) {
        static Said of(Event event, @Nullable Touch touch) {
            Print print = new Print()
                    .add(event.start().toString())
                    .add(event.length().toString())
                    .add(event.state().name())
                    .add(event.allDay() ? "day" : null)
                    .add(event.call() ? "call" : null)
                    .add(event.summary());
            event.people().forEach(person -> print.add(person.email()).add(person.declined() ? "no" : null));
            if (event.repeats() != null) {
                print.add("series");
            }
            return new Said(event.version(), print.toString(), touch == null ? "" : print(touch));
        }

        static String print(Touch touch) {
            OffsetDateTime at = touch.at();
            return new Print()
                    .add(Long.toString(touch.customer().id()))
                    .add(touch.day().toString())
                    .add(at == null ? null : at.toInstant().toString())
                    .add(touch.kind())
                    .add(touch.channel().word())
                    .add(touch.direction().word())
                    .add(touch.addsValue() ? "value" : null)
                    .add(touch.value())
                    .add(touch.note())
                    .add(touch.link())
                    .add(touch.with())
                    .add(touch.cancelled() ? "cancelled" : null)
                    .add(String.join(",", touch.tags()))
                    .toString();
        }

        static Said read(@Nullable String text) {
            String[] parts = String.valueOf(text).split(" ", -1);
            if (parts.length != 4) {
                throw new IllegalStateException("no meeting says '" + text + "'");
            }
            return new Said(new Event.Version(Long.parseLong(parts[0]), Long.parseLong(parts[1])), parts[2], parts[3]);
        }

        Said withTouch(String other) {
            return new Said(version, event, other);
        }

        String text() {
            return version.sequence() + " " + version.modified() + " " + event + " " + touch;
        }
    }
}
