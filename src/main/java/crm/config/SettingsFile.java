package crm.config;

import crm.World;
import crm.domain.CrmException;
import crm.domain.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes the user's file of settings one entry at a time: comments, order, unknown entries and even broken ones stay as
 * they are, so that a bad value can be put right from the command line.
 */
public final class SettingsFile {
    private final Folders folders;

    public SettingsFile(Folders folders) {
        this.folders = folders;
    }

    /**
     * Sets one value and answers with the key as it is written. A {@link Failure.NotFound} for an unknown key, a
     * {@link Failure.Usage} for a bad value.
     */
    public String set(String typed, String value) {
        Key key = Key.named(typed);
        String trimmed = key.setting().trimmed(value);
        if (trimmed.isBlank()) {
            throw new CrmException(
                    new Failure.Usage("the value of " + key.text() + " is empty", "crm config unset " + key.text()));
        }
        if (!key.setting().takes(key.name(), trimmed)) {
            throw new CrmException(new Failure.Usage(
                    "'" + Values.shown(value) + "' is not good for " + key.text(),
                    "good is " + key.setting().good()));
        }
        String text = text();
        List<PropertiesText.Entry> entries = PropertiesText.parse(text);
        String spelled = spelled(key, entries);
        // Where a key stands twice, the last one counts.
        PropertiesText.Entry last = last(entries, key);
        PrivateFiles.write(
                folders.settings(),
                last == null
                        ? PropertiesText.appended(text, spelled, trimmed)
                        : PropertiesText.replaced(text, last, spelled, trimmed));
        return spelled;
    }

    /** Takes every entry for the key out; false where there was none. A {@link Failure.NotFound} for an unknown key. */
    public boolean unset(String typed) {
        Key key = Key.named(typed);
        String text = text();
        boolean found = false;
        PropertiesText.Entry last = last(PropertiesText.parse(text), key);
        while (last != null) {
            found = true;
            text = PropertiesText.without(text, last);
            last = last(PropertiesText.parse(text), key);
        }
        if (found) {
            PrivateFiles.write(folders.settings(), text);
        }
        return found;
    }

    /** Lets the user edit the whole file, and keeps the result if it can be read; false where nothing was changed. */
    public boolean edit(World world) {
        String text = text();
        PropertiesText.Entry editor = last(PropertiesText.parse(text), Key.of(Setting.EDITOR));
        return new Editor(world, folders, editor == null ? null : editor.value())
                .edit(folders.settings(), text.isEmpty() ? sample() : text, Settings::read);
    }

    /** Every setting as a comment, for somebody who has none yet. */
    static String sample() {
        StringBuilder sample = new StringBuilder("# Settings of crm. Take away the # before a line to set it.\n");
        for (Setting setting : Setting.values()) {
            sample.append("\n# ").append(setting.about()).append("\n# good is ").append(setting.good());
            sample.append("\n# ")
                    .append(setting.pattern())
                    .append(" = ")
                    .append(setting.fallback())
                    .append('\n');
        }
        return sample.toString();
    }

    private String text() {
        String text = PrivateFiles.read(folders.settings());
        return text == null ? "" : text;
    }

    private static PropertiesText.@Nullable Entry last(List<PropertiesText.Entry> entries, Key key) {
        PropertiesText.Entry last = null;
        for (PropertiesText.Entry entry : entries) {
            if (entry.key() != null && key.equals(Key.find(entry.key()))) {
                last = entry;
            }
        }
        return last;
    }

    /** The key as it is written: a tier as {@code tiers} spells it, which it must name. */
    private static String spelled(Key key, List<PropertiesText.Entry> entries) {
        if (key.setting() != Setting.TIER_WINDOW) {
            return key.text();
        }
        PropertiesText.Entry named = last(entries, Key.of(Setting.TIERS));
        List<String> tiers = Settings.tiers(named == null ? null : named.value());
        for (String tier : tiers) {
            if (key.equals(Settings.tierKey(tier))) {
                return key.setting().key(tier);
            }
        }
        throw new CrmException(new Failure.NotOneOf("tier", key.name(), new ArrayList<>(tiers)));
    }
}
