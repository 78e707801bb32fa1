package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.render.Ages;
import crm.store.Customers;
import java.io.IOException;

/** {@code crm rm CUSTOMER}: remove a customer that should never have been there. */
final class RemoveCommand implements Command {
    private final Syntax syntax = new Syntax("rm", "Remove a customer with all its touches.")
            .describe("For customers added by mistake; crm archive keeps the history of those that are gone. crm undo"
                    + " brings a removed one back.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<Boolean> yes = syntax.flag("do not ask", "-y", "--yes");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Customers customers = session.writing().customers();
        Customer.Ref found = session.customer(customer.get());
        int asked = yes.get() ? 0 : customers.touches(found.id());
        if (asked > 0) {
            String question = "Remove " + found.name() + " and " + Ages.amount(asked, "touch", "touches") + "?";
            if (!session.confirm(question, "--yes")) {
                session.say("nothing removed");
                return 0;
            }
        }
        int[] counted = {0};
        Customer gone = session.write("rm " + found.key(), () -> {
            counted[0] = customers.touches(found.id());
            if (!yes.get() && counted[0] != asked) {
                throw new CrmException(new Failure.Overtaken("customer", null));
            }
            Customer last = customers.get(found.id());
            customers.delete(found.id());
            return last;
        });
        int touches = counted[0];
        session.done(
                crm.render.CustomerView.VIEW,
                gone,
                "removed " + found.name() + (touches == 0 ? "" : " and " + Ages.amount(touches, "touch", "touches"))
                        + "; crm undo brings it back");
        return 0;
    }
}
