package crm.commands.handoff;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Customer;
import crm.domain.Handoff;
import crm.domain.Names;
import crm.domain.Promise;
import crm.render.HandoffView;
import crm.store.Customers;
import crm.store.Store;
import java.io.IOException;

/** {@code crm handoff accept CUSTOMER|ID}: from now on the customer is mine. */
public final class HandoffAcceptCommand implements Command {
    private final Syntax syntax = new Syntax("handoff accept", "Take a customer over.")
            .describe(
                    "Only the colleague it is handed to can: --by says who acts. The customer's owner is that colleague then.");
    private final Argument<String> which = syntax.required("CUSTOMER|ID", "the customer, or the id of the handoff")
            .completing(Completes.HANDOFF);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Handoff found = store.handoffs().find(which.get());
        Handoff accepted = session.write("handoff accept " + found.customer().key(), () -> {
            Handoff open = Answering.open(store.handoffs().find(found.id()));
            Answering.mustBe(open.isTo(session.by()), open, "accept", open.to());
            Handoff after = open.accepted(session.today());
            store.handoffs().update(after);
            Customers customers = store.customers();
            Customer customer = customers.get(open.customer().id());
            customers.update(customer.with().owner(open.to()).build());
            return after;
        });
        session.done(
                HandoffView.VIEW,
                accepted,
                accepted.to() + " looks after " + accepted.customer().name() + " now");
        tellWhatStays(session, accepted);
        return 0;
    }

    /** A promise is kept by whoever gave it until it is passed on: nobody takes over what they were not told of. */
    private static void tellWhatStays(Session session, Handoff accepted) {
        for (Promise promise :
                session.writing().promises().open(accepted.customer().id())) {
            if (promise.side() == Promise.Side.US && !Names.fold(promise.who()).equals(Names.fold(accepted.to()))) {
                session.say(promise.who() + " still has to keep: " + promise.what() + " (crm promise edit "
                        + promise.id() + " --who " + accepted.to() + " passes it on)");
            }
        }
    }
}
