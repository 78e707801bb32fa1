package crm.demo;

import crm.domain.Customer;
import crm.domain.Touch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The made-up firm on one day.
 *
 * @param customers none of them stored yet
 * @param touches oldest first; their customers have the keys of {@code customers} and no id yet; the last few lie ahead
 */
public record Firm(List<Customer> customers, List<Touch> touches) {
    public static final String NAME = "Tern & Lindgren";

    /** One sentence. */
    public static final String ABOUT = NAME + " make and calibrate measuring instruments for workshops.";

    public Firm {
        customers = List.copyOf(customers);
        touches = List.copyOf(touches);
    }

    /** The same for the same day and zone, touch ids included. */
    public static Firm of(LocalDate today, ZoneId zone) {
        Phrases phrases = new Phrases();
        Workdays days = new Workdays(today);
        List<Customer> customers = new ArrayList<>();
        List<Touch> touches = new ArrayList<>();
        for (Portrait portrait : Portrait.all()) {
            customers.add(portrait.customer(days));
            touches.addAll(new Diary(portrait, phrases, days, zone).write());
        }
        touches.sort(Comparator.comparing(Touch::day)
                .thenComparing(
                        touch -> touch.at() == null ? null : touch.at().toInstant(),
                        Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Firm(customers, touches);
    }
}
