package crm.commands;

import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import java.io.IOException;

/** {@code crm config path}: where the settings stand. */
final class ConfigPathCommand implements Command {
    private final Syntax syntax = new Syntax("config path", "Print where the settings stand, or would stand.");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        session.print(session.folders().settings().toString());
        return 0;
    }
}
