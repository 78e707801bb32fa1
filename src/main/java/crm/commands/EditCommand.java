package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Customer;
import crm.render.CustomerView;
import crm.store.Customers;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm edit CUSTOMER}: change what is known of a customer. */
final class EditCommand implements Command {
    private final Syntax syntax = new Syntax("edit", "Change what is known of a customer.")
            .describe(
                    "Options that may be repeated add to what is there; --remove takes one away, --clear empties a field.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> name =
            syntax.text("NAME", "a new name; the old one stays as an alias", "--name");
    private final CustomerOptions options = new CustomerOptions(syntax);
    private final Argument<List<String>> remove = syntax.texts(
            "TEXT", "take away this alias, domain, e-mail address, interest or tag; may be repeated", "--remove");
    private final Argument<List<String>> clear = syntax.texts(
                    "FIELD", "empty this field: " + String.join(", ", CustomerFields.CLEARABLE), "--clear")
            .completing(CustomerFields.CLEARABLE);
    private final List<Argument<?>> changes = List.copyOf(syntax.arguments());

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        syntax.demandOne(changes);
        Customers customers = session.writing().customers();
        Customer.Ref found = session.customer(customer.get());
        Customer after = session.write("edit " + found.key(), () -> {
            Customer before = customers.get(found.id());
            Customer kept =
                    CustomerFields.removed(CustomerFields.cleared(before, Words.split(clear.get())), remove.get());
            Customer wanted = options.applyTo(kept, session.policy(), session);
            String next = name.get();
            return Renaming.store(before, next == null ? wanted : Renaming.named(wanted, next, true), customers);
        });
        session.done(CustomerView.VIEW, after, "changed " + after.name() + " (" + after.key() + ")");
        return 0;
    }
}
