package crm.commands.play;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.play.Plays;
import crm.render.PathView;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code crm play path [NAME]}: where plays of your own stand. */
public final class PlayPathCommand implements Command {
    private final Syntax syntax = new Syntax("play path", "Print where your own plays stand, or would stand.");
    private final Argument<@Nullable String> name =
            syntax.optional("NAME", "only the file of this play").completing(Completes.PLAY);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Plays plays = new Plays(session.folders().plays());
        String wanted = name.get();
        Path path = wanted == null ? session.folders().plays() : plays.file(plays.name(wanted));
        session.done(PathView.VIEW, new PathView.Place(path, null), path.toString());
        return 0;
    }
}
