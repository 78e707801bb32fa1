package crm;

import crm.store.Store;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The program's door: the only place that knows the real streams, environment, clock and exit. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0) {
            // Loading the database driver takes as long as parsing the command line: done side by side, it costs less
            // time.
            // No lambda: the first of a run costs milliseconds, which the other thread has to pay anyway.
            Thread warmUp = new Thread("warm-up") {
                @Override
                public void run() {
                    Store.warmUp();
                }
            };
            warmUp.setDaemon(true);
            warmUp.start();
        }
        System.exit(Crm.run(world(), args));
    }

    private static World world() {
        Map<String, String> env = System.getenv();
        return new World(
                System.in,
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                env,
                Clock.system(ZoneId.systemDefault()),
                new Random(seed()),
                home(env.get("HOME"), System.getProperty("user.home")),
                login(System.getProperty("user.name")),
                terminal(System.getProperty("crm.terminal"), number("crm.columns"), number("crm.rows")),
                install());
    }

    private static World.Install install() {
        return new World.Install(
                path(System.getProperty("crm.home")),
                path(System.getProperty("java.home")),
                System.getProperty("java.runtime.version", "unknown"),
                path(System.getProperty("org.sqlite.lib.path")),
                System.getProperty("sun.jnu.encoding", "unknown"));
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Path.of(text);
    }

    /**
     * Java seeds its own generators from the time of day, which many crm at once may share; its secure ones take longer to
     * load than all of crm.
     */
    private static long seed() {
        long seed = System.nanoTime() ^ ProcessHandle.current().pid() << 32;
        try (FileInputStream device = new FileInputStream("/dev/urandom")) {
            for (int i = 0; i < Long.BYTES; i++) {
                seed = Long.rotateLeft(seed, Byte.SIZE) ^ device.read();
            }
        } catch (IOException e) {
            // Time and process are still there, and an id that is taken is drawn again.
        }
        return seed;
    }

    private static Writer writer(FileDescriptor descriptor) {
        return new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), 1 << 14);
    }

    /** {@code $HOME}, else the folder of the password file; Java says "?" where it found none. */
    private static @Nullable Path home(@Nullable String environment, @Nullable String passwd) {
        if (environment != null && environment.startsWith("/")) {
            return Path.of(environment);
        }
        return passwd == null || !passwd.startsWith("/") ? null : Path.of(passwd);
    }

    private static String login(@Nullable String name) {
        return name == null || name.isEmpty() || name.equals("?") ? "unknown" : name;
    }

    /** What the launcher found out; started without it, we take it that either all streams are a terminal or none. */
    @SuppressWarnings("SystemConsoleNull") // null means none on 17; on 22 and newer the launcher has told us anyway
    private static World.Terminal terminal(@Nullable String terminals, int columns, int rows) {
        if (terminals == null) {
            boolean console = System.console() != null;
            return new World.Terminal(console, console, console, 0, 0);
        }
        return new World.Terminal(
                terminals.contains("in"), terminals.contains("out"), terminals.contains("err"), columns, rows);
    }

    private static int number(String property) {
        String number = System.getProperty(property);
        return number == null ? 0 : Integer.parseInt(number);
    }
}
