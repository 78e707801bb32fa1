package crm.demo;

import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Funnel;
import crm.domain.Touch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The made-up firm on one day: its customers, their people and what was said to them. What else happened is its
 * {@link Chronicle}.
 *
 * @param customers none of them stored yet
 * @param ways the stages of a customer before the one it is in, by key; none for those that were never in another
 * @param people those at one customer in the order in which we know them best
 * @param touches oldest first; their customers have the keys of {@code customers} and no id yet; the last few lie ahead
 */
public record Firm(
        List<Customer> customers, Map<String, List<Funnel.Entry>> ways, List<Contact> people, List<Touch> touches) {
    public static final String NAME = "Tern & Lindgren";

    /** One sentence. */
    public static final String ABOUT = NAME + " make and calibrate measuring instruments for workshops.";

    public Firm {
        customers = List.copyOf(customers);
        ways = Map.copyOf(ways);
        people = List.copyOf(people);
        touches = List.copyOf(touches);
    }

    /** The same for the same day and zone, touch ids included. */
    public static Firm of(LocalDate today, ZoneId zone) {
        Phrases phrases = new Phrases();
        Workdays days = new Workdays(today);
        List<Entry> known = People.all();
        List<Customer> customers = new ArrayList<>();
        Map<String, List<Funnel.Entry>> ways = new HashMap<>();
        List<Contact> people = new ArrayList<>();
        List<Touch> touches = new ArrayList<>();
        for (Portrait portrait : Portrait.all()) {
            Customer customer = portrait.customer(days);
            List<Contact> theirs = new ArrayList<>();
            for (Entry entry : known) {
                if (entry.whose().equals(customer.key())) {
                    theirs.add(People.contact(entry, customer, days));
                }
            }
            customers.add(customer);
            ways.put(customer.key(), portrait.way(days));
            people.addAll(theirs);
            touches.addAll(new Diary(portrait, theirs, phrases, days, zone).write());
        }
        touches.sort(Comparator.comparing(Touch::day)
                .thenComparing(
                        touch -> touch.at() == null ? null : touch.at().toInstant(),
                        Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Firm(customers, ways, people, touches);
    }
}
