package crm.commands.handoff;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Brief;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Handoff;
import crm.domain.Names;
import crm.domain.Text;
import crm.domain.TouchIds;
import crm.render.HandoffView;
import crm.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm handoff start CUSTOMER --to NAME}: hand a customer over, with all there is to know. */
public final class HandoffStartCommand implements Command {
    private final Syntax syntax = new Syntax("handoff start", "Hand a customer over to a colleague, with a brief.")
            .describe(
                    "The brief must hold the customer's goal, the terms of what was sold and a final document, and no promise"
                            + " of ours may be past its day; what is missing is named, and blocks the start unless --force"
                            + " says why it may not.",
                    "Until the colleague accepts or rejects it the customer is between owners. crm handoff show prints the"
                            + " brief.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> to =
            syntax.text("NAME", "who takes over", "--to").completing(Completes.COLLEAGUE);
    private final Argument<@Nullable String> note = syntax.text("TEXT", "what else they should know", "--note");
    private final Argument<@Nullable String> force =
            syntax.text("REASON", "start although something is missing", "--force");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String next = clean(to);
        if (next == null) {
            throw new CrmException(new Failure.Usage("to whom? Say --to NAME"));
        }
        String why = clean(force);
        String words = clean(note);
        Store store = session.writing();
        Customer.Ref found = session.customer(customer.get());
        Handoff started = session.write("handoff start " + found.key(), () -> {
            Brief brief = store.briefs().of(found.id(), session.today());
            Handoff handoff = new Handoff(
                    TouchIds.next(session.world().random()),
                    found,
                    brief.customer().owner(),
                    next,
                    session.today(),
                    why,
                    List.of(),
                    words,
                    Handoff.State.OPEN,
                    null,
                    null);
            refuse(store.handoffs().open(found.id()), handoff);
            Handoff complete = with(handoff, brief.lacks(session.today()));
            store.handoffs().insert(complete);
            return complete;
        });
        session.done(
                HandoffView.VIEW,
                started,
                "started the handoff of " + found.name() + " to " + next + " (" + started.id() + ")");
        if (session.forPeople()) {
            session.say(next + " reads it with crm handoff show " + found.key()
                    + ", and answers with crm handoff accept or" + " reject");
        }
        return 0;
    }

    private static void refuse(@Nullable Handoff open, Handoff wanted) {
        if (open != null) {
            throw new CrmException(new Failure.Usage(
                    open.customer().name() + " is being handed over to " + open.to() + " already, since "
                            + open.started(),
                    "crm handoff accept or reject " + open.customer().key() + " ends that"));
        }
        if (wanted.from() != null && Names.fold(wanted.from()).equals(Names.fold(wanted.to()))) {
            throw new CrmException(new Failure.Usage(
                    wanted.to() + " looks after " + wanted.customer().name() + " already"));
        }
    }

    /** The handoff with what it lacks; refused where that is something and no reason was given. */
    private static Handoff with(Handoff handoff, List<Brief.Lack> lacks) {
        List<Handoff.Must> missing = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Brief.Lack lack : lacks) {
            named.add(lack.what() + " (" + lack.command() + ")");
            if (!missing.contains(lack.must())) {
                missing.add(lack.must());
            }
        }
        if (!missing.isEmpty() && handoff.forced() == null) {
            throw new CrmException(new Failure.Incomplete(
                    "the brief on " + handoff.customer().name(),
                    named,
                    "fill it in, or say --force REASON: the next owner will ask"));
        }
        return new Handoff(
                handoff.id(),
                handoff.customer(),
                handoff.from(),
                handoff.to(),
                handoff.started(),
                missing.isEmpty() ? null : handoff.forced(),
                missing,
                handoff.note(),
                handoff.state(),
                handoff.settled(),
                handoff.reason());
    }

    private static @Nullable String clean(Argument<@Nullable String> argument) {
        String text = argument.get();
        return text == null
                ? null
                : Text.clean(argument.name(), Text.required(argument.name(), text))
                        .strip();
    }
}
