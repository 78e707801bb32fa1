package crm.commands.play;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.play.Plays;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code crm play path [NAME]}: where plays of your own stand. */
public final class PlayPathCommand implements Command {
    private final Syntax syntax =
            new Syntax("play path", "The folder of your own plays, or the file of one, there or not yet.");
    private final Argument<@Nullable String> name =
            syntax.optional("NAME", "of a play").completing(Completes.PLAY);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Plays plays = new Plays(session.folders().plays());
        String wanted = name.get();
        session.print(
                wanted == null
                        ? session.folders().plays().toString()
                        : plays.file(plays.name(wanted)).toString());
        return 0;
    }
}
