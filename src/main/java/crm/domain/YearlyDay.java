package crm.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A day that comes back every year, such as a birthday.
 *
 * @param day month and day
 * @param year in which it first was; null where unknown
 */
public record YearlyDay(MonthDay day, @Nullable Integer year) {
    private static final int OLDEST = 1900;

    public YearlyDay {
        if (year != null && !day.isValidYear(year)) {
            throw new IllegalArgumentException(day + " is no day of " + year);
        }
    }

    /**
     * Reads {@code 1980-05-17}, and {@code 05-17} or {@code --05-17} where the year is unknown.
     *
     * @throws CrmException with {@link Failure.Usage} for anything else, and for a year before 1900
     */
    public static YearlyDay parse(String text) {
        String typed = Text.stripped(text);
        try {
            if (typed.length() == 10) {
                LocalDate day = LocalDate.parse(typed);
                if (day.getYear() >= OLDEST) {
                    return new YearlyDay(MonthDay.from(day), day.getYear());
                }
            } else {
                return new YearlyDay(MonthDay.parse(typed.startsWith("--") ? typed : "--" + typed), null);
            }
        } catch (DateTimeException e) {
            // said below, as for a year that nobody can have been born in
        }
        throw new CrmException(new Failure.Usage(
                "'" + Text.shown(text) + "' is not a day of the year",
                "such as 1980-05-17, or 05-17 without the year"));
    }

    /** The next time it comes round, today included; what falls on 29 February is on the 28th where there is none. */
    public LocalDate next(LocalDate today) {
        LocalDate next = day.atYear(today.getYear());
        return next.isBefore(today) ? day.atYear(today.getYear() + 1) : next;
    }

    /** As {@link #parse} reads it: {@code 1980-05-17} or {@code --05-17}. */
    @Override
    public String toString() {
        return year == null ? day.toString() : day.atYear(year).toString();
    }
}
