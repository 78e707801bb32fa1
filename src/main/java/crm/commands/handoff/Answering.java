package crm.commands.handoff;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Handoff;

/** What accepting and rejecting have in common: the handoff is open, and the right one answers. */
final class Answering {
    private Answering() {}

    static Handoff open(Handoff handoff) {
        if (!handoff.open()) {
            throw new CrmException(
                    new Failure.Usage("the handoff of " + handoff.customer().name() + " to " + handoff.to() + " is "
                            + handoff.state().word() + " already, since " + handoff.settled()));
        }
        return handoff;
    }

    /** {@code verb} such as {@code accept}; {@code who} may do it. */
    static void mustBe(boolean rightful, Handoff handoff, String verb, String who) {
        if (!rightful) {
            throw new CrmException(new Failure.Usage(
                    handoff.customer().name() + " is handed over to " + who + ", who is to " + verb + " it",
                    "say --by '" + who + "' if that is you"));
        }
    }
}
