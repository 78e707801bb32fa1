package crm.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A span of days, both ends within it. */
public record Period(LocalDate since, LocalDate until) {
    public Period {
        if (since.isAfter(until)) {
            throw new IllegalArgumentException("from " + since + " to " + until);
        }
    }

    /** Twelve months of the calendar, of which today's is the last and may not be over. */
    public static Period yearTo(LocalDate today) {
        return new Period(today.withDayOfMonth(1).minusMonths(11), today);
    }

    /** How many days it has. */
    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(since, until) + 1);
    }

    /** Each of its days. */
    public List<Period> days() {
        return parts(day -> day);
    }

    /** Its weeks, Monday to Sunday; the first and the last as far as they lie in it. */
    public List<Period> weeks() {
        return parts(day -> monday(day).plusDays(6));
    }

    /** Its months of the calendar; the first and the last as far as they lie in it. */
    public List<Period> months() {
        return parts(day -> day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }

    private List<Period> parts(UnaryOperator<LocalDate> lastOf) {
        List<Period> parts = new ArrayList<>();
        for (LocalDate first = since; !first.isAfter(until); ) {
            LocalDate last = lastOf.apply(first);
            parts.add(new Period(first, last.isAfter(until) ? until : last));
            first = last.plusDays(1);
        }
        return parts;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
