package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Customer;
import crm.domain.Stage;
import crm.domain.When;
import crm.render.CustomerView;
import crm.store.Customers;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code crm stage CUSTOMER STAGE}: suspect, prospect, customer, former. */
final class StageCommand implements Command {
    private final Syntax syntax = new Syntax("stage", "Move a customer to another stage.")
            .describe("Becoming a customer sets the sale date, if there is none, and begins the first 90 days.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<String> stage =
            syntax.required("STAGE", "suspect, prospect, customer or former").completing(Completes.STAGE);
    private final Argument<@Nullable String> date =
            syntax.text("WHEN", "the day it happened; else today", "-d", "--date");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Stage next = Words.parse(Stage.class, "stage", stage.get());
        String given = date.get();
        Customers customers = session.writing().customers();
        Customer.Ref found = session.customer(customer.get());
        LocalDate named = given == null
                ? null
                : When.parse(given, session.now(), When.Towards.PAST).day();
        Move move = session.write("stage " + found.key() + " " + next.word(), () -> {
            Customer before = customers.get(found.id());
            // What it is already it has been since the day that is known, unless another is named.
            LocalDate undated = before.stage() == next ? before.stageSince() : session.today();
            LocalDate day = named == null ? undated : named;
            customers.update(before.moved(next, day));
            return new Move(before.stage(), day, customers.get(found.id()));
        });
        session.done(CustomerView.VIEW, move.after, move.sentence());
        return 0;
    }

    private record Move(Stage before, LocalDate day, Customer after) {
        String sentence() {
            return before == after.stage()
                    ? after.name() + " is " + before.word() + " since " + day
                    : after.name() + ": " + before.word() + " → "
                            + after.stage().word() + ", " + day;
        }
    }
}
