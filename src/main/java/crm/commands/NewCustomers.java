package crm.commands;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.store.Customers;
import org.jspecify.annotations.Nullable;

/** Adds customers that must not be there yet. */
final class NewCustomers {
    private NewCustomers() {}

    /** Adds a customer under the key asked for, or under one made from its name; must be inside a transaction. */
    static Customer add(Customers customers, Customer wanted, @Nullable String key) {
        Customer.Ref same = customers.named(wanted.name());
        if (same != null && key == null) {
            throw new CrmException(new Failure.Usage(
                    "there is a customer '" + same.name() + "' already (" + same.key() + ")",
                    "if this is another one, give it a --key of its own"));
        }
        if (key != null && customers.hasKey(key)) {
            throw new CrmException(new Failure.Usage("the key '" + key + "' is taken", "choose another --key"));
        }
        Customer customer = wanted.with()
                .key(key == null ? customers.freeKey(wanted.name()) : key)
                .build();
        return customers.get(customers.insert(customer).id());
    }
}
