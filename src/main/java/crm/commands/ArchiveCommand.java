package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Customer;
import crm.render.CustomerView;
import crm.store.Customers;
import java.io.IOException;
import java.time.LocalDate;

/** {@code crm archive CUSTOMER}: out of sight, history kept. */
final class ArchiveCommand implements Command {
    private final Syntax syntax = new Syntax("archive", "Put a customer out of sight and keep its history.")
            .describe("An archived customer is never stale and is left out of lists. It can still be named, shown and"
                    + " touched.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<Boolean> back = syntax.flag("bring it back", "--back");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Customers customers = session.writing().customers();
        Customer.Ref found = session.customer(customer.get());
        LocalDate since = customers.get(found.id()).archived();
        if (back.get() == (since == null)) {
            session.done(
                    CustomerView.VIEW,
                    customers.get(found.id()),
                    since == null
                            ? found.name() + " is not archived"
                            : found.name() + " is archived already, since " + since);
            return 0;
        }
        Customer after = session.write((back.get() ? "archive --back " : "archive ") + found.key(), () -> {
            customers.update(customers
                    .get(found.id())
                    .with()
                    .archived(back.get() ? null : session.today())
                    .build());
            return customers.get(found.id());
        });
        session.done(CustomerView.VIEW, after, (back.get() ? "brought back " : "archived ") + after.name());
        return 0;
    }
}
