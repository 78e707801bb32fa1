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
        if (asked != null) {
            Contact contact = store.contacts().meant(customer.id(), asked);
            return contact == null
                    ? new Recipient(asked, office(customer))
                    : recipient(there(contact, today), customer);
        }
        Contact owed = promised == null ? null : store.contacts().meant(customer.id(), promised);
        if (promised != null && (owed == null || !owed.leftBy(today))) {
            return owed == null ? new Recipient(promised, office(customer)) : recipient(owed, customer);
        }
        List<Contact> people = store.contacts().list(customer.id());
        for (Touch touch : recent) {
            String with = touch.with();
            if (with != null && !touch.cancelled()) {
                Contact contact = contact(people, touch.contact(), with);
                if (contact == null) {
                    return new Recipient(with, office(customer));
                }
                if (!contact.leftBy(today)) {
                    return recipient(contact, customer);
                }
            }
        }
        List<Contact> there =
                people.stream().filter(contact -> !contact.leftBy(today)).toList();
        return there.size() == 1 ? recipient(there.get(0), customer) : new Recipient(null, office(customer));
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
        return new Recipient(contact.name(), email == null ? office(customer) : email);
    }

    private static @Nullable String office(Customer customer) {
        return customer.emails().isEmpty() ? null : customer.emails().get(0);
    }
}
