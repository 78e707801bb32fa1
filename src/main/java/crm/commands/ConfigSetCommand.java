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

/** {@code crm config set NAME VALUE}: change one setting. */
final class ConfigSetCommand implements Command {
    private final Syntax syntax = new Syntax("config set", "Change one setting; the rest of the file stays as it is.");
    private final Argument<String> name =
            syntax.required("NAME", "such as window or tier.A.window").completing(Completes.SETTING);
    private final Argument<String> value = syntax.required("VALUE", "such as 60d; crm config list shows what is good");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String written = new SettingsFile(session.folders()).set(name.get(), value.get());
        SettingView.Shown setting = SettingsShown.one(Settings.load(session.folders()), written);
        session.done(SettingView.VIEW, setting, setting.name() + " = " + setting.value());
        return 0;
    }
}
