package crm.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What days are counted in. */
enum CalendarUnit {
    DAY(1, 0),
    WEEK(7, 0),
    MONTH(30, 1),
    YEAR(365, 12);

    private final int days;
    private final int months;

    CalendarUnit(int days, int months) {
        this.days = days;
        this.months = months;
    }

    /** Its length where no calendar is at hand: a month counts 30 days, a year 365. */
    int days() {
        return days;
    }

    /** The day {@code amount} units after {@code from}, by the calendar: a month after 31 January is the last of February. */
    LocalDate after(LocalDate from, long amount) {
        return months == 0 ? from.plusDays(amount * days) : from.plusMonths(amount * months);
    }

    /** {@code d}, {@code day}, {@code days} and so on, in lower case; null for any other word. */
    static @Nullable CalendarUnit named(String word) {
        return switch (word) {
            case "d", "day", "days" -> DAY;
            case "w", "wk", "wks", "week", "weeks" -> WEEK;
            case "mo", "mos", "mth", "mths", "month", "months" -> MONTH;
            case "y", "yr", "yrs", "year", "years" -> YEAR;
            default -> null;
        };
    }
}
