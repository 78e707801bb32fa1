package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.When;
import crm.render.CustomerView;
import crm.store.Customers;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code crm snooze CUSTOMER --until DATE}: no reminders until then. */
final class SnoozeCommand implements Command {
    private final Syntax syntax = new Syntax("snooze", "Leave a customer out of crm stale until a day.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> until =
            syntax.text("DATE", "the day it is back, such as 2w or 2026-12-01", "--until");
    private final Argument<@Nullable String> reason = syntax.text("TEXT", "why", "--reason");
    private final Argument<Boolean> off = syntax.flag("end it now", "--off");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Customer.Snooze snooze = snooze(session);
        Customers customers = session.writing().customers();
        Customer.Ref found = session.customer(customer.get());
        if (off.get() && customers.get(found.id()).snooze() == null) {
            session.done(CustomerView.VIEW, customers.get(found.id()), found.name() + " is not snoozed");
            return 0;
        }
        Customer after = session.write((off.get() ? "snooze --off " : "snooze ") + found.key(), () -> {
            customers.update(customers.get(found.id()).with().snooze(snooze).build());
            return customers.get(found.id());
        });
        session.done(
                CustomerView.VIEW,
                after,
                snooze == null ? "woke " + after.name() : "snoozed " + after.name() + " until " + snooze.until());
        return 0;
    }

    private Customer.@Nullable Snooze snooze(Session session) {
        String day = until.get();
        if (off.get() && (day != null || reason.get() != null)) {
            throw new CrmException(new Failure.Usage("--off ends it: there is no --until or --reason to that"));
        }
        if (!off.get() && day == null) {
            throw new CrmException(new Failure.Usage("until when? Say --until DATE, or --off to end it"));
        }
        if (day == null) {
            return null;
        }
        LocalDate back = When.parse(day, session.now(), When.Towards.FUTURE).day();
        if (!back.isAfter(session.today())) {
            throw new CrmException(new Failure.Usage("--until " + day + " is " + back + ", which is not ahead"));
        }
        String why = reason.get();
        return new Customer.Snooze(back, why == null ? null : CustomerOptions.clean("--reason", why));
    }
}
