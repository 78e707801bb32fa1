package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Customer;
import crm.render.CustomerView;
import crm.store.Customers;
import java.io.IOException;

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
        Customers customers = session.making().customers();
        Customer added = session.write("add " + given, () -> NewCustomers.add(customers, wanted, options.key()));
        session.done(CustomerView.VIEW, added, "added " + added.name() + " (" + added.key() + ")");
        return 0;
    }
}
