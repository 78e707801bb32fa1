package crm.commands.promise;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Customer;
import crm.domain.Promise;
import crm.domain.TouchIds;
import crm.render.PromiseText;
import crm.render.PromiseView;
import crm.store.Store;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code crm promise add CUSTOMER WHAT}: what was promised, by us or by them. */
public final class PromiseAddCommand implements Command {
    private final Syntax syntax = new Syntax("promise add", "Write down what we promised a customer, or they us.")
            .describe("crm touch CUSTOMER --promise WHAT --due DATE does it together with the touch it was made in.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<String> what = syntax.required("WHAT", "what was promised, such as 'send the plan'");
    private final Argument<Boolean> byThem = syntax.flag("they promised it to us", "--by-them");
    private final Argument<@Nullable String> to = syntax.text(
                    "CONTACT", "the person it was promised to, or who promised it", "--to")
            .completing(Completes.CONTACT);
    private final Argument<@Nullable String> who = syntax.text(
                    "COLLEAGUE", "who of us keeps it, or looks after theirs; else who acts", "--who")
            .completing(Completes.COLLEAGUE);
    private final Argument<@Nullable String> due =
            syntax.text("DATE", "the day it is to be done by: fri, 2w, 2026-12-01", "--due");
    private final Argument<@Nullable String> price =
            syntax.text("AMOUNT", "the price that was named, such as 1200", "--price");
    private final Argument<@Nullable String> terms = syntax.text("TEXT", "the terms that were agreed", "--terms");
    private final Argument<@Nullable String> date =
            syntax.text("DATE", "the day it was promised, if not today", "-d", "--date");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Customer.Ref found = session.customer(customer.get());
        Promise promise = Promise.made(
                TouchIds.next(session.world().random()),
                found,
                Promising.side(byThem.get()),
                to.get() == null ? null : Promising.person(store, found, to.get()),
                who.get() == null ? session.by() : Promising.clean("--who", who.get()),
                Promising.clean("WHAT", what.get()),
                Promising.happened(date.get(), session),
                due.get() == null ? null : Promising.due(due.get(), session),
                Promising.price(price.get(), null),
                Promising.clean("--terms", terms.get(), null));
        Promise stored = session.write(
                "promise add " + found.key(),
                () -> store.promises().insert(promise, session.world().random()));
        session.done(PromiseView.view(session.today()), stored, PromiseText.said(stored, session.today()));
        return 0;
    }
}
