package crm.cli;

import crm.domain.Account;
import crm.domain.Standing;
import crm.domain.Touch;
import crm.render.ClockText;
import crm.render.TouchView;
import java.io.IOException;

/** The answer of every command that logs a touch: what was logged, and what the clock says now. */
public final class Logged {
    private Logged() {}

    /** {@code contact} says whether the kind of the touch is contact at all. */
    public static void answer(Session session, Touch touch, boolean contact) throws IOException {
        if (!session.forPeople()) {
            session.one(TouchView.VIEW, touch);
            return;
        }
        Account account = session.reading().accounts().get(touch.customer().id(), session.today());
        Standing standing = Standing.of(account.customer(), account.clocks(), session.policy(), null, session.today());
        for (String line : ClockText.of(touch, contact, account, standing, session.today())) {
            session.print(line);
        }
    }
}
