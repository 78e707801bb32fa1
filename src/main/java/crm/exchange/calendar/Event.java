package crm.exchange.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar: a meeting, a series of them, or one of a series that is otherwise than the others.
 *
 * @param line of the file on which it begins
 * @param uid what it is called wherever it is kept; made of what it says where it has no name
 * @param original of one of a series when it was to begin; null for a meeting by itself and for a whole series
 * @param start when it begins; of a series, when the first one does
 * @param length how long it takes; not negative
 * @param allDay whether it is a day rather than a time
 * @param state what the calendar says of it
 * @param people who was asked, and who asked, each with an address; rooms and the like are none
 * @param summary what it is called; null where not said
 * @param call whether its place is a telephone
 * @param version how often it was changed, as far as it says so; and when last, in seconds
 * @param calendar the name of the calendar it is in; null where not said
 * @param repeats how it comes again; null where it does not
 */
public record Event(
        long line,
        String uid,
        @Nullable Instant original,
        Instant start,
        Duration length,
        boolean allDay,
        State state,
        List<Person> people,
        @Nullable String summary,
        boolean call,
        Version version,
        @Nullable String calendar,
        @Nullable Repeats repeats) {

    /** What a calendar says of an entry. */
    public enum State {
        HELD,
        CANCELLED,
        /** It is no meeting but somebody's word on one. */
        ANSWER
    }

    /**
     * Somebody who takes part.
     *
     * @param email their address
     * @param name null where not said
     * @param declined whether they said no
     * @param organizer whether it is they who asked
     */
    public record Person(String email, @Nullable String name, boolean declined, boolean organizer) {}

    /** How new an entry is: of two of the same name the one that is later counts. */
    public record Version(long sequence, long modified) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            int bySequence = Long.compare(sequence, other.sequence);
            return bySequence != 0 ? bySequence : Long.compare(modified, other.modified);
        }
    }

    public Event {
        people = List.copyOf(people);
    }

    public Instant end() {
        return start.plus(length);
    }

    /** This one of a series that begins then; it takes as long as the others. */
    public Event at(Instant begin) {
        return new Event(
                line, uid, begin, begin, length, allDay, state, people, summary, call, version, calendar, null);
    }

    /** The same in a calendar of that name. */
    public Event in(@Nullable String name) {
        return new Event(
                line, uid, original, start, length, allDay, state, people, summary, call, version, name, repeats);
    }
}
