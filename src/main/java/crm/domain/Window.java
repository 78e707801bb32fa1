package crm.domain;

import java.util.List;

/**
 * The longest a customer may go without a value-adding touch.
 *
 * @param days at least 1, at most {@link #MOST_DAYS}
 */
public record Window(int days) {
    /** A hundred years of 365 days. */
    public static final int MOST_DAYS = 36_500;

    /** The units of an ISO period in the order it must name them: {@code y}, {@code m}, {@code w}, {@code d}. */
    private static final List<CalendarUnit> PERIOD =
            List.of(CalendarUnit.YEAR, CalendarUnit.MONTH, CalendarUnit.WEEK, CalendarUnit.DAY);

    private static final String FORMS = "write it as 30d, 6w, 3mo, 1y or P30D";

    public Window {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a window is 1 to " + MOST_DAYS + " days, not " + days);
        }
    }

    /**
     * Reads {@code 30d}, {@code 6w}, {@code 3mo}, {@code 1y}, {@code 30} (days), the same with a blank and in full
     * ({@code 6 weeks}), and ISO periods such as {@code P30D} and {@code P1Y6M}; case does not matter. A window is a
     * number of days and no span of the calendar: a month counts 30 days, a year 365, whenever it is asked.
     *
     * @throws CrmException with {@link Failure.Usage} for anything else, for zero, and for more than a hundred years
     */
    public static Window parse(String text) {
        String written = Text.lowerAscii(Text.stripped(text));
        long days = written.startsWith("p") ? ofPeriod(written) : ofAmount(written);
        if (days < 0) {
            throw refused(text, "is not a window");
        }
        if (days == 0) {
            throw refused(text, "is no window: it is at least one day");
        }
        if (days > MOST_DAYS) {
            throw refused(text, "is more than the longest window, 100 years");
        }
        return new Window((int) days);
    }

    /** {@code 30d}: the form that {@link #parse} reads back. */
    public String word() {
        return days + "d";
    }

    @Override
    public String toString() {
        return word();
    }

    /** Days, or -1 where it is no amount. */
    private static long ofAmount(String written) {
        Cursor cursor = new Cursor(written);
        long amount = cursor.number();
        if (amount == Cursor.NONE) {
            return -1;
        }
        if (cursor.atEnd()) {
            return amount;
        }
        CalendarUnit unit = CalendarUnit.named(Text.stripped(cursor.rest()));
        return unit == null ? -1 : amount * unit.days();
    }

    /** Days, or -1 where it is no ISO period of years, months, weeks and days, in that order. */
    private static long ofPeriod(String written) {
        Cursor cursor = new Cursor(written);
        cursor.eat('p');
        long days = 0;
        int next = 0;
        do {
            long amount = cursor.number();
            if (amount == Cursor.NONE) {
                return -1;
            }
            while (next < PERIOD.size() && !cursor.eat("ymwd".charAt(next))) {
                next++;
            }
            if (next == PERIOD.size()) {
                return -1;
            }
            days += amount * PERIOD.get(next).days();
            next++;
        } while (!cursor.atEnd());
        return days;
    }

    private static CrmException refused(String text, String why) {
        return new CrmException(new Failure.Usage("'" + Text.shown(text) + "' " + why, FORMS));
    }
}
