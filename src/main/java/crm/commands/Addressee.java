package crm.commands;

import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.Touch;
import crm.draft.Recipient;
import crm.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whom a message is for, and where to. */
final class Addressee {
    private Addressee() {}

    /**
     * Who was asked for; else to whom we promised something; else the last we had to do with who has not left; else the only contact there. The address is
     * theirs, else the customer's.
     *
     * @param asked a name or address; null for nobody in particular
     * @param promised to whom we own up to a promise; null for nobody
     * @param recent the touches of the customer, newest first
     */
    static Recipient of(
            Store store,
            Customer customer,
            @Nullable String asked,
            @Nullable String promised,
            List<Touch> recent,
            LocalDate today) {
        List<Contact> people = store.contacts().list(customer.id());
        if (asked != null) {
            Contact contact = store.contacts().meant(customer.id(), asked);
            return contact == null
                    ? somebody(asked, customer, people, today)
                    : recipient(there(contact, today), customer);
        }
        Contact owed = promised == null ? null : store.contacts().meant(customer.id(), promised);
        if (promised != null && (owed == null || !owed.leftBy(today))) {
            return owed == null ? somebody(promised, customer, people, today) : recipient(owed, customer);
        }
        for (Touch touch : recent) {
            String with = touch.with();
            if (with != null && !touch.cancelled()) {
                Contact contact = contact(people, touch.contact(), with);
                if (contact == null) {
                    return somebody(with, customer, people, today);
                }
                if (!contact.leftBy(today)) {
                    return recipient(contact, customer);
                }
            }
        }
        List<Contact> there =
                people.stream().filter(contact -> !contact.leftBy(today)).toList();
        return there.size() == 1 ? recipient(there.get(0), customer) : somebody(null, customer, people, today);
    }

    /** The same, if they have not left the firm. */
    static Contact there(Contact contact, LocalDate today) {
        if (contact.leftBy(today)) {
            throw new CrmException(new Failure.Usage(
                    contact.name() + " left " + contact.customer().name() + " on " + contact.left(),
                    "crm contact list " + contact.customer().key() + " shows who is there"));
        }
        return contact;
    }

    private static @Nullable Contact contact(List<Contact> people, @Nullable Long row, String with) {
        for (Contact contact : people) {
            if (row == null ? Names.fold(contact.name()).equals(Names.fold(with)) : contact.id() == row) {
                return contact;
            }
        }
        return null;
    }

    private static Recipient recipient(Contact contact, Customer customer) {
        String email = contact.first(Contact.Sort.EMAIL);
        return new Recipient(
                contact.name(), email == null ? office(customer) : email, true, contact.all(Contact.Sort.INTEREST));
    }

    /** Nobody we know: what those there care about is the nearest to what they may. */
    private static Recipient somebody(@Nullable String name, Customer customer, List<Contact> people, LocalDate today) {
        List<String> interests = new ArrayList<>();
        for (Contact contact : people) {
            if (!contact.leftBy(today)) {
                interests.addAll(contact.all(Contact.Sort.INTEREST));
            }
        }
        return new Recipient(name, office(customer), false, interests);
    }

    private static @Nullable String office(Customer customer) {
        return customer.emails().isEmpty() ? null : customer.emails().get(0);
    }
}
