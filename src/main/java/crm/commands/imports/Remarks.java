package crm.commands.imports;

import crm.cli.Session;

/** What an import has to say of single things: the first ones one by one, the others by their number. */
final class Remarks {
    private static final int TOLD = 20;

    private final Session session;
    private int count;

    Remarks(Session session) {
        this.session = session;
    }

    void add(String remark) {
        if (++count <= TOLD) {
            session.warn(remark);
        }
    }

    /** Says how many more there were and, where there were any, a {@code hint} that is not empty. */
    void end(String hint) {
        if (count > TOLD) {
            session.warn("and " + (count - TOLD) + " more");
        }
        if (count > 0 && !hint.isEmpty()) {
            session.say(hint);
        }
    }
}
