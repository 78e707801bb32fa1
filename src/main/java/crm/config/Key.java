package crm.config;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Health;
import crm.domain.Names;
import crm.domain.Stage;
import crm.domain.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a value is set for.
 *
 * @param name the tier, stage, kind or term, lower case; empty where the setting is no family
 */
record Key(Setting setting, String name) {
    private static final int MOST_NEAREST = 3;

    static Key of(Setting setting) {
        return new Key(setting, "");
    }

    /** The key that a user means, upper or lower case; null where there is none. */
    static @Nullable Key find(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        for (Setting setting : Setting.values()) {
            if (setting.placeholder().isEmpty()) {
                if (setting.pattern().equals(text)) {
                    return of(setting);
                }
            } else {
                String name = setting.nameIn(text);
                if (!name.isEmpty() && isMember(setting, name)) {
                    return new Key(setting, name);
                }
            }
        }
        return null;
    }

    /** As {@link #find}; a {@link Failure.NotFound} with the nearest keys where there is none. */
    static Key named(String typed) {
        Key key = find(typed);
        if (key == null) {
            throw new CrmException(new Failure.NotFound("setting", typed, nearest(typed)));
        }
        return key;
    }

    /** The one spelling of it. */
    String text() {
        return setting.key(name);
    }

    /** The keys most like what was typed; empty where none is like it. */
    static List<String> nearest(String typed) {
        return Names.nearest(typed, known(), MOST_NEAREST);
    }

    /** Every key there is; the families whose members the user names stand as patterns. */
    private static List<String> known() {
        List<String> keys = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            switch (setting) {
                case STAGE_WINDOW -> {
                    for (Stage stage : Stage.values()) {
                        keys.add(setting.key(stage.word()));
                    }
                }
                case URGENCY -> {
                    for (Urgency.Term term : Urgency.Term.values()) {
                        keys.add(setting.key(term.word()));
                    }
                }
                case HEALTH -> {
                    for (Health.Term term : Health.Term.values()) {
                        keys.add(setting.key(term.word()));
                    }
                }
                default -> keys.add(setting.pattern());
            }
        }
        return keys;
    }

    private static boolean isMember(Setting setting, String name) {
        if (setting == Setting.KIND || setting == Setting.MAIL_KIND || setting == Setting.CALENDAR_KIND) {
            return Values.isKindName(name);
        }
        if (setting == Setting.STAGE_WINDOW) {
            return stage(name) != null;
        }
        if (setting == Setting.URGENCY) {
            return term(name) != null;
        }
        if (setting == Setting.HEALTH) {
            return ill(name) != null;
        }
        return Values.isLine(name);
    }

    static @Nullable Stage stage(String word) {
        for (Stage stage : Stage.values()) {
            if (stage.word().equals(word)) {
                return stage;
            }
        }
        return null;
    }

    static Urgency.@Nullable Term term(String word) {
        for (Urgency.Term term : Urgency.Term.values()) {
            if (term.word().equals(word)) {
                return term;
            }
        }
        return null;
    }

    static Health.@Nullable Term ill(String word) {
        for (Health.Term term : Health.Term.values()) {
            if (term.word().equals(word)) {
                return term;
            }
        }
        return null;
    }
}
