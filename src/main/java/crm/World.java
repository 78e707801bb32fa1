package crm;

import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Everything outside the program that a run may touch. {@link Main} builds the real one; tests build their own, so that a
 * run can be repeated a thousand times in one JVM.
 *
 * @param in standard input
 * @param out standard output: the answer and nothing else
 * @param err standard error: all the rest
 * @param env the environment; absent names are absent, never empty strings put in their place
 * @param clock the time and the zone that "today" is read from
 * @param random what the ids of new touches are drawn from
 * @param home the home folder; null where neither {@code HOME} nor the password file names one
 * @param login the login name of who runs this; {@code unknown} where the machine does not say
 * @param terminal which of the three streams are a terminal, and how wide it is
 * @param install what runs us
 */
public record World(
        InputStream in,
        Writer out,
        Writer err,
        Map<String, String> env,
        Clock clock,
        RandomGenerator random,
        @Nullable Path home,
        String login,
        Terminal terminal,
        Install install) {

    /** The same world, in which others hear what is said. */
    public World speaking(Writer answers, Writer messages) {
        return new World(in, answers, messages, env, clock, random, home, login, terminal, install);
    }

    /** What {@code TZ} says, where that is no zone and Java reckons in another without a word; else null. */
    public @Nullable String unknownZone() {
        String zone = env.get("TZ");
        if (zone == null || zone.isEmpty() || zone.equals(clock.getZone().getId())) {
            return null;
        }
        String name = zone.startsWith(":") ? zone.substring(1) : zone;
        // a file of the system's zones by its path is as good as its name
        return name.startsWith("/") || ZoneId.getAvailableZoneIds().contains(name) ? null : zone;
    }

    /**
     * @param in whether somebody can answer a question
     * @param out whether the answer is read by a person
     * @param err whether messages are read by a person
     * @param columns width in cells; 0 where unknown, which means: do not fit to a width
     * @param rows height in lines; 0 where unknown, which means: show all at once
     */
    public record Terminal(boolean in, boolean out, boolean err, int columns, int rows) {
        public static final Terminal NONE = new Terminal(false, false, false, 0, 0);
    }

    /**
     * The program as it was installed and started.
     *
     * @param root the folder that the launcher stands in; null where it was started without one
     * @param java the home folder of the Java that runs it; null where it does not say
     * @param javaBuild the exact version of that Java, such as {@code 17.0.15+6-Debian-1deb12u1}
     * @param nativeFolder where the native part of the database was taken from; null where it was unpacked
     * @param encoding what Java takes the arguments to be, such as {@code UTF-8}
     */
    public record Install(
            @Nullable Path root,
            @Nullable Path java,
            String javaBuild,
            @Nullable Path nativeFolder,
            String encoding) {
        /** Nothing known of it, as in tests. */
        public static final Install NONE = new Install(null, null, "unknown", null, "UTF-8");
    }
}
