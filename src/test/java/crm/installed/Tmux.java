package crm.installed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A terminal in which a shell runs and somebody types. */
final class Tmux implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Path socket;

    private Tmux(Path socket) {
        this.socket = socket;
    }

    /** Starts a program on 200 columns with this environment and no other; {@code folder} takes the socket and is the working folder. */
    static Tmux start(Path folder, Map<String, String> environment, String... program) {
        return start(200, 50, folder, environment, program);
    }

    /** The same on a screen of another size. */
    static Tmux start(int columns, int rows, Path folder, Map<String, String> environment, String... program) {
        Tmux tmux = new Tmux(folder.resolve("tmux"));
        List<String> command = new ArrayList<>(List.of(
                "new-session", "-d", "-x", Integer.toString(columns), "-y", Integer.toString(rows), "env", "-i"));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(Arrays.asList(program));
        tmux.run(folder, command.toArray(new String[0]));
        return tmux;
    }

    static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    Tmux type(String text) {
        run(null, "send-keys", "-l", "--", text);
        return this;
    }

    /** Presses a key, such as {@code Tab} or {@code Enter}. */
    Tmux press(String key) {
        run(null, "send-keys", key);
        return this;
    }

    /** Waits until the screen shows this. */
    Tmux see(String text) {
        return await(screen -> screen.contains(text), text);
    }

    /** Waits until the shell, whose prompt is {@code >}, wants the next command. */
    Tmux prompt() {
        return await(screen -> screen.equals(">\n") || screen.endsWith("\n>\n"), "a new prompt");
    }

    private Tmux await(Predicate<String> seen, String what) {
        long deadline = System.nanoTime() + PATIENCE;
        String screen = screen();
        while (!seen.test(screen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never saw <" + what + "> on this screen:\n" + screen);
            }
            pause();
            screen = screen();
        }
        return this;
    }

    /** What stands on the screen, without blanks at the ends of lines. */
    String screen() {
        return run(null, "capture-pane", "-p", "-J").replaceAll(" +\n", "\n").strip() + "\n";
    }

    /** How many lines on the screen go on in the next, because they are wider than it. */
    int overlong() {
        return run(null, "capture-pane", "-p").split("\n", -1).length
                - run(null, "capture-pane", "-p", "-J").split("\n", -1).length;
    }

    /** Ends the shell, and waits until it has written its history. */
    @Override
    public void close() {
        long shell =
                Long.parseLong(run(null, "display-message", "-p", "#{pane_pid}").strip());
        run(null, "kill-server");
        ProcessHandle.of(shell)
                .ifPresent(process ->
                        process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    private String run(Path folder, String... words) {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-f", "/dev/null", "-S", socket.toString()));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TMUX"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
