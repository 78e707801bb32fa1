package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.config.Settings;
import crm.config.SettingsFile;
import crm.render.SettingView;
import java.io.IOException;

/** {@code crm config unset NAME}: back to the default. */
final class ConfigUnsetCommand implements Command {
    private final Syntax syntax = new Syntax("config unset", "Give one setting its default back.");
    private final Argument<String> name =
            syntax.required("NAME", "such as window or tier.A.window").completing(Completes.SETTING);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        boolean was = new SettingsFile(session.folders()).unset(name.get());
        SettingView.Shown setting = SettingsShown.one(Settings.load(session.folders()), name.get());
        String now = setting.value() == null ? "nothing" : setting.value();
        session.done(SettingView.VIEW, setting, setting.name() + (was ? " is back to " : " was not set; it is ") + now);
        return 0;
    }
}
