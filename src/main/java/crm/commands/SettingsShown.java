package crm.commands;

import crm.config.Settings;
import crm.render.SettingView;
import java.util.ArrayList;
import java.util.List;

/** Settings as they are shown. */
final class SettingsShown {
    private SettingsShown() {}

    static List<SettingView.Shown> all(Settings settings) {
        List<SettingView.Shown> shown = new ArrayList<>();
        for (Settings.Entry entry : settings.list()) {
            shown.add(new SettingView.Shown(
                    entry.key(), entry.value(), entry.fallback(), entry.source().word(), entry.about()));
        }
        return shown;
    }

    /** One setting; a {@link crm.domain.Failure.NotFound} with the nearest names where there is no such. */
    static SettingView.Shown one(Settings settings, String key) {
        String value = settings.get(key);
        for (SettingView.Shown shown : all(settings)) {
            if (shown.name().equalsIgnoreCase(key)) {
                return shown;
            }
        }
        return new SettingView.Shown(key, value, value, "default", "");
    }
}
