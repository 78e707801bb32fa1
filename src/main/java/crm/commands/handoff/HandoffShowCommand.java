package crm.commands.handoff;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Brief;
import crm.domain.Handoff;
import crm.draft.HandoffBrief;
import crm.render.HandoffView;
import crm.store.Store;
import java.io.IOException;
import java.util.List;

/** {@code crm handoff show CUSTOMER|ID}: the brief. */
public final class HandoffShowCommand implements Command {
    private final Syntax syntax = new Syntax(
                    "handoff show", "The brief of a handoff: all that the next owner must know.")
            .formats(Completes.LETTER_FORMAT)
            .describe(
                    "Of a customer's handoffs the open one is shown, else the last. The brief is made from what is known now."
                            + " -o md, -o html and -o text write it to be passed on among colleagues; it is not meant for the"
                            + " customer.");
    private final Argument<String> which = syntax.required("CUSTOMER|ID", "the customer, or the id of the handoff")
            .completing(Completes.HANDOFF);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.reading();
        Handoff handoff = store.handoffs().find(which.get());
        Brief brief = store.briefs().of(handoff.customer().id(), session.today());
        HandoffBrief written = new HandoffBrief(handoff, brief, session.today());
        switch (session.outputWord()) {
            case "table", "text" -> session.printText(written.text());
            case "md" -> session.printText(written.markdown());
            case "html" -> session.printText(written.html());
            case "json", "jsonl" -> session.one(HandoffView.BRIEFED, new HandoffView.Briefed(handoff, brief));
            default -> session.list(HandoffView.VIEW, List.of(handoff).iterator());
        }
        return 0;
    }
}
