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
import org.jspecify.annotations.Nullable;

/** {@code crm rename CUSTOMER NAME}: give a customer another name. */
final class RenameCommand implements Command {
    private final Syntax syntax = new Syntax("rename", "Give a customer another name.")
            .describe("It goes on answering to the old name, which stays as an alias.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<String> name = syntax.required("NAME", "the new name");
    private final Argument<@Nullable String> key = syntax.text("KEY", "a new key, too", "--key");
    private final Argument<Boolean> noAlias = syntax.flag("forget the old name", "--no-alias");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Customers customers = session.writing().customers();
        Customer.Ref found = session.customer(customer.get());
        String newKey = key.get() == null ? null : Renaming.key(key.get());
        Customer after = session.write("rename " + found.key(), () -> {
            Customer before = customers.get(found.id());
            Customer named = Renaming.named(before, name.get(), !noAlias.get());
            return Renaming.store(
                    before, newKey == null ? named : named.with().key(newKey).build(), customers);
        });
        session.done(
                CustomerView.VIEW,
                after,
                found.name() + " (" + found.key() + ") is now " + after.name() + " (" + after.key() + ")");
        return 0;
    }
}
