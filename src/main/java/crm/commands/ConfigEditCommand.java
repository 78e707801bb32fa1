package crm.commands;

import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.config.SettingsFile;
import crm.render.PathView;
import java.io.IOException;
import java.nio.file.Path;

/** {@code crm config edit}: the settings in your editor. */
final class ConfigEditCommand implements Command {
    private final Syntax syntax = new Syntax("config edit", "Open the settings in your editor.")
            .describe("A file with a mistake in it is refused, with its line, and kept for another try.");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        boolean changed = new SettingsFile(session.folders()).edit(session.world());
        Path path = session.folders().settings();
        session.done(PathView.VIEW, new PathView.Place(path, changed), changed ? "changed " + path : "nothing changed");
        return 0;
    }
}
