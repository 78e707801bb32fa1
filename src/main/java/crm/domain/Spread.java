package crm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An account whose clock is set to start on a day, so that it is not due together with all the others.
 *
 * @param start the day its clock starts
 * @param due the last day inside its window, counted from there
 */
public record Spread(Customer.Ref customer, LocalDate start, LocalDate due) {

    /** Gives each of {@code crowd}, in its order, a day to be due: as many each day, beginning today, ending after {@code days}. */
    public static List<Spread> over(Window days, List<Verdict> crowd, LocalDate today) {
        List<Spread> spread = new ArrayList<>();
        for (int place = 0; place < crowd.size(); place++) {
            Verdict verdict = crowd.get(place);
            LocalDate due = today.plusDays((long) place * days.days() / crowd.size());
            LocalDate start = due.minusDays(verdict.standing().window().days());
            spread.add(new Spread(verdict.customer().ref(), start, due));
        }
        return spread;
    }
}
