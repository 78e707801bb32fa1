package crm.commands.history;

import crm.cli.Session;
import crm.domain.Deed;
import crm.render.JournalView;
import java.io.IOException;
import java.util.List;

/** The answer where there is nothing to take back or to do again: a sentence, and no thing for programs. */
final class Nothing {
    private Nothing() {}

    static int said(Session session, String sentence) throws IOException {
        session.say(sentence);
        if (!session.forPeople()) {
            session.list(JournalView.of(session.zone()), List.<Deed>of().iterator());
        }
        return 0;
    }
}
