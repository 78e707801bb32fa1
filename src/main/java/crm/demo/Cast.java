package crm.demo;

import crm.domain.Contact;
import crm.domain.Customer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom facts are about: the customers and their people, as they are stored or as they will be. */
public final class Cast {
    private final Map<String, Customer.Ref> customers = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    /** @param owner who looks after that customer */
    public void add(Customer.Ref customer, String owner) {
        customers.put(customer.key(), customer);
        owners.put(customer.key(), owner);
    }

    public void add(Contact contact) {
        people.put(contact.path(), contact.id());
    }

    /** The customer of that key; {@link IllegalStateException} where there is none. */
    public Customer.Ref customer(String key) {
        return some(customers, key);
    }

    /** The row of somebody at a customer; null where nobody there has that name. */
    public @Nullable Long person(String key, String name) {
        return people.get(key + "/" + name);
    }

    /** The row of somebody who is known there; {@link IllegalStateException} where nobody has that name. */
    long known(String key, String name) {
        return some(people, key + "/" + name);
    }

    String owner(String key) {
        return some(owners, key);
    }

    private static <T> T some(Map<String, T> all, String key) {
        T one = all.get(key);
        if (one == null) {
            throw new IllegalStateException("nobody is " + key);
        }
        return one;
    }
}
