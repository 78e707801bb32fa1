package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Content;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Text;
import crm.domain.Touch;
import crm.render.TouchView;
import crm.store.Store;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm touch edit ID}: put a touch right. */
final class TouchEditCommand implements Command {
    private final Syntax syntax = new Syntax("touch edit", "Correct a touch.")
            .describe(
                    "Whether it adds value follows its kind again when --kind changes, unless --value or --no-value says so.");
    private final Argument<String> id =
            syntax.required("ID", "the id of the touch, or how it begins").completing(Completes.TOUCH);
    private final TouchOptions options = new TouchOptions(syntax);
    private final Argument<Boolean> out = syntax.flag("we reached them", "--out");
    private final Argument<@Nullable String> note = syntax.text("TEXT", "replace the note by this", "--note");
    private final Argument<@Nullable String> customer = syntax.text(
                    "CUSTOMER", "it was with this customer instead", "--customer")
            .completing(Completes.CUSTOMER);
    private final Argument<Boolean> cancelled =
            syntax.flag("it did not happen: it stays in the log and moves no clock", "--cancelled");
    private final Argument<Boolean> reply = syntax.flag("it wants an answer after all", "--reply");
    private final Argument<Boolean> held = syntax.flag("it did happen after all", "--held");
    private final List<Argument<?>> changes = List.copyOf(syntax.arguments());

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        syntax.demandOne(changes);
        if (cancelled.get() && held.get()) {
            throw new CrmException(new Failure.Usage("--cancelled and --held contradict each other"));
        }
        if (reply.get() && options.saysNoReply()) {
            throw new CrmException(new Failure.Usage("--reply and --no-reply contradict each other"));
        }
        Store store = session.writing();
        Content given = options.content(store);
        Touch found = store.touches().find(id.get());
        Customer.Ref whose = customer.get() == null ? found.customer() : session.customer(customer.get());
        Touch after = session.write("touch edit " + whose.key(), () -> {
            // once more, for another crm may have changed it since
            Touch right = edited(store.touches().find(found.id()).with(whose), given, session);
            boolean other = options.saysWith() || whose.id() != found.customer().id();
            Touch edited = other ? store.contacts().tied(right) : right;
            store.touches()
                    .update(
                            edited,
                            session.policy().kinds().named(edited.kind()).contact());
            if (given != null) {
                store.contents().give(edited, given);
            }
            return edited;
        });
        session.done(
                TouchView.VIEW, after, "changed " + after.kind() + " for " + whose.name() + " [" + after.id() + "]");
        return 0;
    }

    private Touch edited(Touch before, @Nullable Content given, Session session) {
        String said = note.get() == null ? before.note() : Text.clean("--note", Text.required("--note", note.get()));
        Touch changed = options.applyTo(before, session);
        Touch edited =
                given == null ? changed : given.giveIn(changed, session.policy().kinds());
        return options.checked(edited.withNote(said)
                .withCancelled(cancelled.get() || (before.cancelled() && !held.get()))
                .withDirection(options.direction(out.get(), before.direction()))
                .withNoReply(edited.noReply() && !reply.get()));
    }
}
