package crm.store;

import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Customers and contacts by one name, for what can be asked of either. */
public final class Subjects {
    private Subjects() {}

    /** A customer, or one of its contacts. */
    public record Found(Customer.Ref customer, @Nullable Contact contact) {
        public String name() {
            return contact == null ? customer.name() : contact.name();
        }
    }

    /** As {@link #find(Store, String)}, in a store that is closed again. */
    public static Found find(Place place, String name) {
        try (Store store = Store.open(place)) {
            return find(store, name);
        }
    }

    /**
     * Whom a name means. What is the key of a customer means the customer; else a name of both a customer and a contact is a
     * {@link Failure.Ambiguous}, where the key, and {@code customer/name}, say which.
     */
    public static Found find(Store store, String name) {
        Customer.Ref customer = orNull(() -> store.customers().find(name));
        if (customer != null && customer.key().equals(name)) {
            return new Found(customer, null);
        }
        Contact contact = orNull(() -> store.contacts().find(null, name));
        if (customer != null && contact != null) {
            throw new CrmException(
                    new Failure.Ambiguous("customer or contact", name, List.of(customer.key(), contact.path())));
        }
        if (contact != null) {
            return new Found(contact.customer(), contact);
        }
        if (customer == null) {
            throw new CrmException(new Failure.NotFound("customer or contact", name, List.of()));
        }
        return new Found(customer, null);
    }

    private static <T> @Nullable T orNull(Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (CrmException e) {
            if (e.failure() instanceof Failure.NotFound) {
                return null;
            }
            throw e;
        }
    }
}
