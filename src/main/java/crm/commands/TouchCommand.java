package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Logged;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.commands.promise.Promising;
import crm.domain.Content;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Text;
import crm.domain.Touch;
import crm.domain.TouchIds;
import crm.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code crm touch CUSTOMER [NOTE]}: log a touch, and say what the clock says now. */
final class TouchCommand implements Command {
    /** As if Ctrl-C had ended us. */
    private static final int INTERRUPTED = 130;

    private final Syntax syntax = new Syntax("touch", "Log a touch, and say how the customer stands now.")
            .describe(
                    "A touch adds value if its kind does, or --value says what the customer got out of it.",
                    "At a terminal crm touch alone asks for what it needs, with TAB to complete, and shows what it is about to"
                            + " log. Ctrl-C or Ctrl-D logs nothing.");
    private final Argument<@Nullable String> customer = syntax.optional(
                    "CUSTOMER", "key, name, alias, e-mail address or domain; asked for at a terminal where not given")
            .completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> note = syntax.optional("NOTE", "what was said or done");
    private final TouchOptions options = new TouchOptions(syntax);
    private final Argument<@Nullable String> promise =
            syntax.text("WHAT", "what was promised: logs the promise too, see crm promise", "--promise");
    private final Argument<@Nullable String> due = syntax.text("DATE", "the day the promise is due by", "--due");
    private final Argument<Boolean> byThem = syntax.flag("they made the promise", "--by-them");
    private final Argument<Boolean> create = syntax.flag("add the customer if it is not there yet", "--new");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        if (customer.get() == null) {
            demandSomebody(session);
            TouchQuestions.Outcome outcome = new TouchQuestions(session, customer, note, options, create.get()).ask();
            if (outcome != TouchQuestions.Outcome.LOG) {
                session.say("nothing was logged");
                return outcome == TouchQuestions.Outcome.INTERRUPTED ? INTERRUPTED : 0;
            }
        }
        return log(session, Objects.requireNonNull(customer.get()));
    }

    private static void demandSomebody(Session session) {
        if (!session.mayAsk() || !session.world().terminal().out()) {
            throw new CrmException(new Failure.Usage("missing required parameter: 'CUSTOMER'", "crm touch --help"));
        }
    }

    private int log(Session session, String whom) throws IOException {
        String said = note.get() == null ? null : Text.clean("NOTE", Text.required("NOTE", note.get()));
        if (promise.get() == null && (due.given() || byThem.given())) {
            throw new CrmException(new Failure.Usage("--due and --by-them go with a promise", "say --promise WHAT"));
        }
        String name = CustomerOptions.clean("CUSTOMER", whom);
        Store store = create.get() ? session.making() : session.writing();
        Customer.Ref known = known(store, name);
        Content given = options.content(store);
        Touch typed = options.checked(options.make(
                TouchIds.next(session.world().random()),
                known == null ? new Customer.Ref(0, "", name) : known,
                said,
                session));
        Touch made = known == null ? typed : withPerson(store, typed, name);
        Touch touch = given == null ? made : given.giveIn(made, session.policy().kinds());
        boolean contact = session.policy().kinds().named(touch.kind()).contact();
        String what = promise.get();
        List<String> more = new ArrayList<>(1);
        Touch logged =
                session.write("touch " + (known == null ? name : known.key()) + " (" + touch.kind() + ")", () -> {
                    more.clear();
                    Touch placed = known != null
                            ? touch
                            : touch.with(
                                    NewCustomers.add(store.customers(), Customer.named("", name, session.today()), null)
                                            .ref());
                    Touch stored = store.touches()
                            .insert(placed, contact, session.world().random());
                    if (given != null) {
                        store.contents().give(stored, given);
                    }
                    if (what != null) {
                        more.add(Promising.withTouch(session, store, stored, what, due.get(), byThem.get()));
                    }
                    return stored;
                });
        Logged.answer(session, logged, contact);
        for (String line : more) {
            tell(session, line);
        }
        return 0;
    }

    private static void tell(Session session, String line) throws IOException {
        if (session.forPeople()) {
            session.print(line);
        } else {
            session.say(line);
        }
    }

    /** Whom it was with is what {@code --with} says, else whose address named the customer. */
    private Touch withPerson(Store store, Touch touch, String name) {
        if (options.saysWith()) {
            return store.contacts().tied(touch);
        }
        if (name.indexOf('@') > 0) {
            Touch addressed = store.contacts().tied(touch.withPerson(name, null));
            return addressed.contact() == null ? touch : addressed;
        }
        return touch;
    }

    /** Null where nobody answers to the name and {@code --new} was given; never a guess. */
    private Customer.@Nullable Ref known(Store store, String name) {
        if (!create.get()) {
            return store.customers().find(name);
        }
        Customer.Ref exact = store.customers().findExactly(name);
        if (exact != null) {
            return exact;
        }
        try {
            // Somebody is called so at the beginning: whether that one is meant or a new one is not for us to guess.
            Customer.Ref near = store.customers().find(name);
            throw new CrmException(new Failure.Ambiguous("customer, there already or new", name, List.of(near.key())));
        } catch (CrmException e) {
            if (e.failure() instanceof Failure.NotFound) {
                return null;
            }
            throw e;
        }
    }
}
