package crm.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days counted back from one day, none of them on a weekend: the firm does not work then. */
record Workdays(LocalDate today) {
    /** The day so many days ago, ahead where below zero; the Friday before where that is a Saturday or Sunday. */
    LocalDate ago(int days) {
        LocalDate day = today.minusDays(days);
        DayOfWeek weekday = day.getDayOfWeek();
        return day.minusDays(Math.max(0, weekday.getValue() - DayOfWeek.FRIDAY.getValue()));
    }
}
