package crm.commands.handoff;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Handoff;
import crm.domain.Text;
import crm.render.HandoffView;
import crm.store.Store;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code crm handoff reject CUSTOMER|ID --reason TEXT}: not so. */
public final class HandoffRejectCommand implements Command {
    private final Syntax syntax = new Syntax("handoff reject", "Send a handoff back, with a reason.")
            .describe(
                    "The colleague it is handed to can, or the one who hands over, who takes it back so. The owner stays.");
    private final Argument<String> which = syntax.required("CUSTOMER|ID", "the customer, or the id of the handoff")
            .completing(Completes.HANDOFF);
    private final Argument<@Nullable String> reason = syntax.text("TEXT", "what must be put right first", "--reason");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String given = reason.get();
        if (given == null) {
            throw new CrmException(new Failure.Usage("why? Say --reason TEXT"));
        }
        String why = Text.clean("--reason", Text.required("--reason", given)).strip();
        Store store = session.writing();
        Handoff found = store.handoffs().find(which.get());
        Handoff rejected = session.write("handoff reject " + found.customer().key(), () -> {
            Handoff open = Answering.open(store.handoffs().find(found.id()));
            Answering.mustBe(open.concerns(session.by()), open, "reject", open.to());
            Handoff after = open.rejected(session.today(), why);
            store.handoffs().update(after);
            return after;
        });
        String stays = rejected.from() == null ? "nobody looks" : rejected.from() + " still looks";
        session.done(
                HandoffView.VIEW,
                rejected,
                "rejected the handoff of " + rejected.customer().name() + "; " + stays + " after them");
        return 0;
    }
}
