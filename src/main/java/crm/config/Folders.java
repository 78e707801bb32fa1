package crm.config;

import crm.World;
import crm.domain.CrmException;
import crm.domain.Failure;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where our files live, after the XDG base directory specification. Asking makes nothing; whoever writes first makes the
 * folder with {@link PrivateFiles#makeFolder}.
 */
public final class Folders {
    private static final String NO_HOME = "set HOME or give --db";

    private final @Nullable Path home;
    private final @Nullable Path config;
    private final @Nullable Path data;
    private final Map<String, String> env;

    private Folders(@Nullable Path home, Map<String, String> env) {
        this.home = home;
        this.env = env;
        this.config = folder("XDG_CONFIG_HOME", ".config");
        this.data = folder("XDG_DATA_HOME", ".local/share");
    }

    public static Folders of(World world) {
        return new Folders(world.home(), world.env());
    }

    /** Whether there is a place for settings at all; if not, every setting has its default. */
    public boolean hasConfig() {
        return config != null;
    }

    /** The folder of settings and templates; a {@link Failure.File} where there is no home for it. */
    public Path config() {
        return found(config, "XDG_CONFIG_HOME");
    }

    /** The file of settings. */
    public Path settings() {
        return config().resolve("config.properties");
    }

    /** The folder of the user's own message templates. */
    public Path templates() {
        return config().resolve("templates");
    }

    /** The folder of the user's own plays against risks. */
    public Path plays() {
        return config().resolve("plays");
    }

    /** The folder of drafts that an editor was opened on and that could not be kept. */
    public Path unsaved() {
        return config().resolve("unsaved");
    }

    /** The folder of the store where nobody says otherwise; a {@link Failure.File} where there is no home for it. */
    public Path data() {
        return found(data, "XDG_DATA_HOME");
    }

    /**
     * The store: what {@code --db} says, else {@code CRM_DB}, else the setting {@code db}, else {@code crm.db} in the data
     * folder. A leading {@code ~/} is the home folder in {@code CRM_DB} (cron does not expand it) and in the setting; the
     * shell has done that for {@code --db}, which is taken as it is.
     *
     * @param option what {@code --db} says; null where not given
     */
    public Said store(@Nullable String option, Settings settings) {
        if (option != null) {
            return new Said("--db", option);
        }
        String variable = env.get("CRM_DB");
        if (variable != null && !variable.isEmpty()) {
            return new Said("CRM_DB", atHome(variable));
        }
        String setting = settings.get("db");
        return setting == null
                ? new Said("the data folder", data().resolve("crm.db").toString())
                : new Said("db", atHome(setting));
    }

    /** What was said, and where. */
    public record Said(String where, String text) {}

    private String atHome(String path) {
        return home != null && path.startsWith("~/") ? home + path.substring(1) : path;
    }

    /** A relative value is to be ignored, says the specification. */
    private @Nullable Path folder(String variable, String belowHome) {
        String value = env.get(variable);
        if (value != null && value.startsWith("/") && value.indexOf('\0') < 0) {
            return Path.of(value, "crm");
        }
        return home == null ? null : home.resolve(belowHome).resolve("crm");
    }

    private static Path found(@Nullable Path folder, String variable) {
        if (folder == null) {
            throw new CrmException(
                    new Failure.File("your home folder", "neither HOME nor " + variable + " names one", NO_HOME));
        }
        return folder;
    }
}
