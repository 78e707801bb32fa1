package crm.commands;

import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.render.PathView;
import java.io.IOException;
import java.nio.file.Path;

/** {@code crm config path}: where the settings stand. */
final class ConfigPathCommand implements Command {
    private final Syntax syntax = new Syntax("config path", "Print where the settings stand, or would stand.");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Path path = session.folders().settings();
        session.done(PathView.VIEW, new PathView.Place(path, null), path.toString());
        return 0;
    }
}
