package crm.commands;

import crm.draft.Sender;

final class DraftSender {
    private DraftSender() {}

    static Sender of(Session session) {
        crm.domain.Sender sender = session.settings().sender();
        return new Sender(sender.name(), sender.firm(), sender.email(), sender.signature());
    }
}
