package crm.commands.imports;

import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Names;
import crm.exchange.calendar.Event;
import crm.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who of the people in a meeting are ours, and who is at which customer. */
final class Participants {
    private static final int MOST_REMEMBERED = 20_000;

    private final Store store;
    private final OwnAddresses own;
    private final Map<String, Optional<Participant>> known = new HashMap<>();

    /**
     * Somebody of a customer.
     *
     * @param contact null where only the customer is known
     * @param name as the contact's, else as the calendar has it
     */
    record Participant(Customer.Ref customer, @Nullable Long contact, String name) {}

    Participants(Store store, OwnAddresses own) {
        this.store = store;
        this.own = own;
    }

    /** Whether all of us who were asked said no, and none of us asked. */
    boolean declinedByUs(Event event) {
        List<Event.Person> ours = new ArrayList<>(event.people());
        ours.removeIf(person -> !own.contains(person.email()));
        return !ours.isEmpty() && ours.stream().allMatch(person -> person.declined() && !person.organizer());
    }

    /** Whether there is nobody but us. */
    boolean solo(Event event) {
        return event.people().stream().allMatch(person -> own.contains(person.email()));
    }

    /** Those of customers, one for each customer: a contact rather than somebody only their firm is known of. */
    Collection<Participant> ofCustomers(Event event, boolean declined) {
        Map<Long, Participant> first = new LinkedHashMap<>();
        for (Event.Person person : event.people()) {
            if (own.contains(person.email()) || person.declined() != declined) {
                continue;
            }
            Participant participant = participant(person);
            if (participant != null) {
                first.merge(
                        participant.customer().id(),
                        participant,
                        (before, other) -> before.contact() == null && other.contact() != null ? other : before);
            }
        }
        return first.values();
    }

    private @Nullable Participant participant(Event.Person person) {
        String folded = Names.fold(person.email());
        Optional<Participant> found = known.get(folded);
        if (found == null) {
            found = Optional.ofNullable(lookedUp(person.email()));
            if (known.size() < MOST_REMEMBERED) {
                known.put(folded, found);
            }
        }
        Participant participant = found.orElse(null);
        if (participant == null || participant.contact() != null || person.name() == null) {
            return participant;
        }
        return new Participant(participant.customer(), null, person.name());
    }

    private @Nullable Participant lookedUp(String email) {
        List<Contact> contacts = store.contacts().withEmail(email);
        if (contacts.size() == 1) {
            Contact contact = contacts.get(0);
            return new Participant(contact.customer(), contact.id(), contact.name());
        }
        try {
            Customer.Ref customer = store.customers().findExactly(email);
            return customer == null ? null : new Participant(customer, null, email);
        } catch (CrmException e) {
            if (e.failure() instanceof Failure.Ambiguous) {
                return null;
            }
            throw e;
        }
    }
}
