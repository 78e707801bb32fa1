package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.render.SettingView;
import java.io.IOException;

/** {@code crm config get NAME}: the value of one setting. */
final class ConfigGetCommand implements Command {
    private final Syntax syntax = new Syntax("config get", "Print the value of one setting.");
    private final Argument<String> name =
            syntax.required("NAME", "such as window or tier.A.window").completing(Completes.SETTING);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        SettingView.Shown setting = SettingsShown.one(session.settings(), name.get());
        String value = setting.value();
        if (!session.forPeople()) {
            session.one(SettingView.VIEW, setting);
        } else if (value == null) {
            session.say(setting.name() + " is not set");
        } else {
            session.print(value);
        }
        return 0;
    }
}
