package crm.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A day, and a time of that day where one is known.
 *
 * @param day in the user's zone
 * @param time on the clocks of the user's zone; null where only the day is known
 * @param offset tells the two same hours of an autumn night apart; null where not said, or where there is no time
 */
public record When(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    /** Which way a date looks that does not say so itself: {@code 3d} is three days ago, or in three days. */
    public enum Towards {
        PAST,
        FUTURE
    }

    public When {
        if (time == null && offset != null) {
            throw new IllegalArgumentException("an offset without a time");
        }
    }

    public When(LocalDate day, @Nullable LocalTime time) {
        this(day, time, null);
    }

    /**
     * Reads a date as people type it, in English, any case:
     *
     * <ul>
     *   <li>{@code 2026-11-21}, which is that day whichever way {@code towards} looks; years 1900 to 2999
     *   <li>{@code now}, {@code today}, {@code yesterday}, {@code tomorrow}
     *   <li>{@code fri} or {@code friday}: the last one before today for the past, the next one after today for the future;
     *       never today, which has a word of its own
     *   <li>{@code last friday}, {@code next friday}, {@code last week}, {@code next month}: the same, and says the way
     *   <li>{@code 3d}, {@code 2w}, {@code 1mo}, {@code 1y}, also {@code 3 days}, {@code two weeks}: ago for the past,
     *       ahead for the future, by the calendar ({@code 1mo} before 31 March is the last of February)
     *   <li>{@code -3d}, {@code +2w}, {@code 3 days ago}, {@code a week ago}, {@code in 2 weeks}, {@code 3 days from now}:
     *       the same, and says the way
     * </ul>
     *
     * Each may be followed by a time: {@code 2026-11-21T15:04}, {@code 2026-11-21 15:04:05}, {@code yesterday 9:30},
     * {@code fri at 3pm}; a time alone is today's. A full date with a time may carry an offset from UTC
     * ({@code 2026-11-21T15:04Z}, {@code …+01:00}) and is then turned into the day and time of {@code now}'s zone.
     *
     * <p>Dates with slashes or dots are refused, for 03/04/2026 is a day in March here and in April there.
     *
     * @param now the time and zone that "today" is read from
     * @throws CrmException with {@link Failure.Usage} for anything else
     */
    public static When parse(String text, ZonedDateTime now, Towards towards) {
        return new WhenGrammar(text, now.toLocalDate(), now, towards).read();
    }

    /** The same where neither time nor zone is at hand: {@code now} is today, and an offset from UTC is refused. */
    public static When parse(String text, LocalDate today, Towards towards) {
        return new WhenGrammar(text, today, null, towards).read();
    }

    /** The moment; null where only the day is known. A time that clocks skipped in spring is put off by what they skipped. */
    public @Nullable OffsetDateTime at(ZoneId zone) {
        return time == null
                ? null
                : ZonedDateTime.ofLocal(day.atTime(time), zone, offset).toOffsetDateTime();
    }

    /** {@code 2026-11-21}, {@code 2026-11-21T15:04} or {@code 2026-11-21T15:04+01:00}, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return time == null ? day.toString() : day + "T" + time + (offset == null ? "" : offset.toString());
    }
}
