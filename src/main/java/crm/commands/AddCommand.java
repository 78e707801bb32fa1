package crm.commands;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Names;
import crm.render.CustomerView;
import crm.store.Customers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code crm add NAME}: a new customer. */
final class AddCommand implements Command {
    private final Syntax syntax = new Syntax("add", "Add a customer.")
            .describe("A new customer has one window of grace before it counts as neglected. Without --key one is made"
                    + " from the name.");
    private final Argument<String> name = syntax.required("NAME", "the name of the firm or person");
    private final CustomerOptions options = new CustomerOptions(syntax);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String given = CustomerOptions.clean("NAME", name.get());
        Customer wanted = options.applyTo(Customer.named("", given, session.today()), session.policy(), session);
        Customers customers = session.writing().customers();
        Customer added = session.write("add " + given, () -> add(customers, wanted, options.key()));
        session.done(CustomerView.VIEW, added, "added " + added.name() + " (" + added.key() + ")");
        return 0;
    }

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
        Customer customer = wanted.withKey(key == null ? freeKey(customers, wanted.name()) : key);
        return customers.get(customers.insert(customer).id());
    }

    private static String freeKey(Customers customers, String name) {
        String wanted = Names.key(name);
        String key = wanted;
        for (int number = 2; customers.hasKey(key); number++) {
            key = wanted + "-" + number;
        }
        return key;
    }
}
