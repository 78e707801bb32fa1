package crm.commands;

import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.render.SettingView;
import java.io.IOException;

/** {@code crm config list}: every setting and where its value comes from. */
final class ConfigListCommand implements Command {
    private final Syntax syntax =
            new Syntax("config list", "List every setting, its value, and where that comes from.");
    private final Listing<SettingView.Shown> listing = new Listing<>(syntax, session -> SettingView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        listing.print(session, SettingsShown.all(session.settings()).iterator());
        return 0;
    }
}
