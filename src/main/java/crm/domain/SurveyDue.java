package crm.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That it is time to ask a customer how content they are: at the end of the first 90 days after the sale, and on each
 * anniversary of it. When a project ends nobody but the user knows.
 *
 * @param occasion what makes us ask
 * @param due the day it became time
 */
public record SurveyDue(Survey.Occasion occasion, LocalDate due) {
    /** So many days after it became time the occasion has passed: a firm that begins to ask has not years to make up for. */
    private static final int LASTS = 60;

    /** Who answered so few days before need not be asked again, whatever the occasion was. */
    private static final int RESTS = 30;

    /**
     * The occasion to ask {@code customer} on {@code today}; null where there is none.
     *
     * @param lastAnswer the day of the last answer of anybody there; null where there never was one
     */
    public static @Nullable SurveyDue of(Customer customer, @Nullable LocalDate lastAnswer, LocalDate today) {
        return customer.archived() == null ? of(customer.stage(), customer.since(), lastAnswer, today) : null;
    }

    static @Nullable SurveyDue of(
            Stage stage, @Nullable LocalDate since, @Nullable LocalDate lastAnswer, LocalDate today) {
        if (since == null || stage != Stage.CUSTOMER) {
            return null;
        }
        LocalDate end = since.plusDays(Standing.FIRST_DAYS);
        int years = Math.max(0, since.until(today).getYears());
        SurveyDue due = years == 0
                ? new SurveyDue(Survey.Occasion.NINETY_DAYS, end)
                : new SurveyDue(Survey.Occasion.YEARLY, since.plusYears(years));
        boolean now = !today.isBefore(due.due) && !today.isAfter(due.due.plusDays(LASTS));
        boolean answered = lastAnswer != null && !lastAnswer.isBefore(due.due.minusDays(RESTS));
        return now && !answered ? due : null;
    }
}
