package crm.commands.imports;

import crm.exchange.calendar.CalendarOutline;
import crm.exchange.calendar.Event;
import crm.exchange.calendar.Repeats;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a calendar's entry is to us: meetings that were held, with whom, or why it is none. */
final class Meetings {
    private final Participants participants;
    private final MeetingTouches touches;
    private final CalendarOutline outline;
    private final Instant now;
    private final @Nullable Instant from;
    private final Instant seriesFrom;

    /**
     * @param from nothing before counts; null where everything does
     * @param seriesFrom of series nothing before counts
     */
    Meetings(
            Participants participants,
            MeetingTouches touches,
            CalendarOutline outline,
            ZonedDateTime now,
            @Nullable Instant from,
            Instant seriesFrom) {
        this.participants = participants;
        this.touches = touches;
        this.outline = outline;
        this.now = now.toInstant();
        this.from = from;
        this.seriesFrom = seriesFrom;
    }

    /** Takes an entry in; {@code place} is where it stands. */
    void take(Event event, String place) {
        String reason = reason(event);
        if (event.state() == Event.State.ANSWER) {
            touches.skip("an answer to an invitation");
            return;
        }
        if (event.repeats() != null) {
            series(event, event.repeats(), reason, place);
            return;
        }
        if (reason == null && event.end().isAfter(now)) {
            reason = "yet to come";
        }
        if (from != null && event.start().isBefore(from)) {
            touches.skip("before the first day asked for");
            return;
        }
        one(event, reason, place);
    }

    /** Why it is no meeting of ours, whenever it is; null where it is one. */
    private @Nullable String reason(Event event) {
        if (event.allDay()) {
            return "all-day";
        }
        if (event.state() == Event.State.CANCELLED) {
            return "cancelled";
        }
        if (participants.declinedByUs(event)) {
            return "declined by us";
        }
        return participants.solo(event) ? "with nobody else" : null;
    }

    private void one(Event event, @Nullable String reason, String place) {
        Collection<Participants.Participant> with = participants.ofCustomers(event, false);
        if (reason != null) {
            touches.skip(reason);
            touches.none(event, reason.equals("cancelled") ? with : List.of(), place);
        } else if (with.isEmpty()) {
            boolean declined = !participants.ofCustomers(event, true).isEmpty();
            touches.skip(declined ? "declined by them" : "with nobody we know");
            touches.none(event, List.of(), place);
        } else {
            touches.held(event, with, place);
        }
    }

    private void series(Event event, Repeats repeats, @Nullable String reason, String place) {
        Set<Instant> met = new HashSet<>();
        Instant until = now;
        if (reason == null) {
            Repeats.Span span =
                    repeats.between(seriesFrom, now.minus(event.length()).plusNanos(1));
            Collection<Participants.Participant> with = participants.ofCustomers(event, false);
            if (span.starts().isEmpty()) {
                touches.skip("yet to come, or over for long");
            } else if (with.isEmpty()) {
                touches.skip("with nobody we know");
            }
            for (Instant start : span.starts()) {
                met.add(start);
                if (!with.isEmpty() && !outline.isException(event.uid(), start)) {
                    touches.held(event.at(start), with, place);
                }
            }
            if (span.more()) {
                touches.skip("series with more than " + Repeats.MOST + " meetings, of which those are in");
                until = span.starts().last();
            }
            if (with.isEmpty()) {
                return;
            }
        } else {
            touches.skip(reason);
        }
        touches.onlyThose(
                event,
                original -> met.contains(original) || outline.isException(event.uid(), original),
                seriesFrom,
                until,
                place);
    }
}
