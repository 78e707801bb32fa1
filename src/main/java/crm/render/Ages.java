package crm.render;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days as people say them. */
public final class Ages {
    private static final int DAYS_SPOKEN_AS_DAYS = 14;
    private static final int MONTHS_SPOKEN_AS_WEEKS = 2;
    private static final int MONTHS_SPOKEN_AS_MONTHS = 24;

    private Ages() {}

    /** {@code today}, {@code yesterday}, {@code 3 days ago}, {@code in 6 weeks}: rounded down, never up. */
    public static String ago(LocalDate day, LocalDate today) {
        long days = today.toEpochDay() - day.toEpochDay();
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "yesterday";
        }
        if (days == -1) {
            return "tomorrow";
        }
        return days > 0 ? length(day, today) + " ago" : "in " + length(today, day);
    }

    /** {@code 43 days}, {@code 1 day}. */
    public static String span(int days) {
        return amount(days, "day");
    }

    private static String length(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        if (days < DAYS_SPOKEN_AS_DAYS) {
            return amount(days, "day");
        }
        long months = ChronoUnit.MONTHS.between(from, to);
        if (months < MONTHS_SPOKEN_AS_WEEKS) {
            return amount(days / 7, "week");
        }
        return months < MONTHS_SPOKEN_AS_MONTHS ? amount(months, "month") : amount(months / 12, "year");
    }

    /** {@code 1 touch}, {@code 2 touches}. */
    public static String amount(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String amount(long count, String unit) {
        return count == 1 || count == -1 ? count + " " + unit : count + " " + unit + "s";
    }
}
