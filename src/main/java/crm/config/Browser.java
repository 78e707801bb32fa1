package crm.config;

import crm.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Opens a page where the user reads pages: with one of the programs in {@code BROWSER}, which colons part, else with what
 * the system has for it. No shell has a part in it: {@code %s} in an argument, or a last one, is the path as it is.
 */
public final class Browser {
    private static final List<String> USUAL = List.of("xdg-open", "open");

    /** A program that ends within this time with a failure did not open anything; others may run as long as they like. */
    private static final long PATIENCE_MILLIS = 1500;

    private final World world;

    public Browser(World world) {
        this.world = world;
    }

    /** Opens it; answers why nothing did, null where it is open. */
    public @Nullable String open(Path page) {
        String given = world.env().getOrDefault("BROWSER", "");
        List<String> programs = given.isBlank() ? USUAL : List.of(given.split(":"));
        for (String program : programs) {
            if (!program.isBlank() && opens(command(program.strip(), page))) {
                return null;
            }
        }
        return given.isBlank()
                ? "neither xdg-open nor open could open it; BROWSER can name a program"
                : "BROWSER=" + given + " could not open it";
    }

    private static List<String> command(String program, Path page) {
        List<String> command = new ArrayList<>();
        boolean put = false;
        for (String word : program.split("\\s+")) {
            put |= word.contains("%s");
            command.add(word.replace("%s", page.toString()));
        }
        if (!put) {
            command.add(page.toString());
        }
        return command;
    }

    private boolean opens(List<String> command) {
        Path program = program(command.get(0));
        if (program == null) {
            return false;
        }
        List<String> words = new ArrayList<>(command);
        words.set(0, program.toString());
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(world.env());
        try {
            Process process = builder.start();
            return !process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) || process.exitValue() == 0;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where the user's own PATH has it, or the path itself where it is one; null where there is no such program. */
    private @Nullable Path program(String name) {
        if (name.indexOf('/') >= 0) {
            return Files.isExecutable(Path.of(name)) ? Path.of(name) : null;
        }
        for (String folder : world.env().getOrDefault("PATH", "").split(":")) {
            Path program = Path.of(folder, name);
            if (!folder.isEmpty() && Files.isExecutable(program) && !Files.isDirectory(program)) {
                return program;
            }
        }
        return null;
    }
}
