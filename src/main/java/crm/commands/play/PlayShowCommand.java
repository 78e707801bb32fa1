package crm.commands.play;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.play.Plays;
import crm.render.PlayView;
import java.io.IOException;

/** {@code crm play show NAME}: the text of a play. */
public final class PlayShowCommand implements Command {
    private final Syntax syntax = new Syntax("play show", "Show the steps of a play, and when each is due.")
            .describe(
                    "To change one, or write your own: crm play show NAME > FILE, where crm play path says which file.");
    private final Argument<String> name = syntax.required("NAME", "of the play").completing(Completes.PLAY);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Plays plays = new Plays(session.folders().plays());
        String found = plays.name(name.get());
        if (session.forPeople()) {
            session.printText(plays.text(found));
        } else {
            session.one(
                    PlayView.VIEW,
                    Plans.listed(plays, found, session.reading().risks().plays()));
        }
        return 0;
    }
}
