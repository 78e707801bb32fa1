package crm.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is there to answer.
 *
 * @param opens minute of the day
 * @param closes minute of the day, after {@code opens}; 1440 for midnight
 * @param days at least one
 */
public record BusinessHours(int opens, int closes, Set<DayOfWeek> days) {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7;
    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    public BusinessHours {
        if (opens < 0 || opens >= closes || closes > DAY || days.isEmpty()) {
            throw new IllegalArgumentException("no hours: " + opens + " to " + closes + " on " + days);
        }
        days = Set.copyOf(days);
    }

    /**
     * Hours such as {@code 9-17} or {@code 8:30-17:30}, on days such as {@code mon-fri}, {@code sun-thu} or
     * {@code mon,tue,fri}; null where either is no such text.
     */
    public static @Nullable BusinessHours read(String hours, String days) {
        int dash = hours.indexOf('-');
        int opens = dash < 0 ? -1 : minute(hours.substring(0, dash).strip());
        int closes = dash < 0 ? -1 : minute(hours.substring(dash + 1).strip());
        Set<DayOfWeek> set = days(days);
        return opens < 0 || closes <= opens || set == null ? null : new BusinessHours(opens, closes, set);
    }

    /** Minutes of business between two moments on the clocks of the same zone; 0 where they are the wrong way round. */
    public long minutes(LocalDateTime from, LocalDateTime to) {
        LocalDate first = from.toLocalDate();
        LocalDate last = to.toLocalDate();
        if (!from.isBefore(to)) {
            return 0;
        }
        // Whole weeks behind the first day and before the last are all alike.
        long weeks = Math.max(0, (last.toEpochDay() - first.toEpochDay() - 1) / WEEK);
        long minutes = weeks * days.size() * (closes - opens) + within(first, from, to);
        for (LocalDate day = first.plusDays(weeks * WEEK + 1); !day.isAfter(last); day = day.plusDays(1)) {
            minutes += within(day, from, to);
        }
        return minutes;
    }

    /** The moment where only the day is known: when we open. */
    public LocalDateTime opening(LocalDate day) {
        return day.atStartOfDay().plusMinutes(opens);
    }

    private long within(LocalDate day, LocalDateTime from, LocalDateTime to) {
        if (!days.contains(day.getDayOfWeek())) {
            return 0;
        }
        int begin = day.equals(from.toLocalDate()) ? Math.max(opens, minute(from)) : opens;
        int end = day.equals(to.toLocalDate()) ? Math.min(closes, minute(to)) : closes;
        return Math.max(0, end - begin);
    }

    private static int minute(LocalDateTime moment) {
        return moment.getHour() * 60 + moment.getMinute();
    }

    /** Minute of the day of {@code 9}, {@code 17:30} or {@code 24}; -1 where it is none. */
    private static int minute(String text) {
        int colon = text.indexOf(':');
        int hour = number(colon < 0 ? text : text.substring(0, colon));
        int minute = colon < 0 ? 0 : number(text.substring(colon + 1));
        int sum = hour * 60 + minute;
        return hour < 0 || minute < 0 || minute > 59 || sum > DAY ? -1 : sum;
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 2;
        for (int index = 0; index < text.length(); index++) {
            digits &= text.charAt(index) >= '0' && text.charAt(index) <= '9';
        }
        return digits ? Integer.parseInt(text) : -1;
    }

    private static @Nullable Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.toLowerCase(Locale.ROOT).split(",", -1)) {
            int dash = part.indexOf('-');
            int first = NAMES.indexOf((dash < 0 ? part : part.substring(0, dash)).strip());
            int last = dash < 0 ? first : NAMES.indexOf(part.substring(dash + 1).strip());
            if (first < 0 || last < 0) {
                return null;
            }
            days.add(DayOfWeek.of(first + 1));
            for (int day = first; day != last; day = (day + 1) % WEEK) {
                days.add(DayOfWeek.of((day + 1) % WEEK + 1));
            }
        }
        return days;
    }
}
