package crm;

import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
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
        Terminal terminal) {

    /**
     * @param in whether somebody can answer a question
     * @param out whether the answer is read by a person
     * @param err whether messages are read by a person
     * @param columns width in cells; 0 where unknown, which means: do not fit to a width
     */
    public record Terminal(boolean in, boolean out, boolean err, int columns) {
        public static final Terminal NONE = new Terminal(false, false, false, 0);
    }
}
