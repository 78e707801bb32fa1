package crm.installed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs the installed program as a user's shell does: a process of its own, with the environment and standard input given
 * here and nothing of the environment of the tests. A run starts with {@code HOME} (an empty folder of the test),
 * {@code PATH} and {@code JAVA_HOME} (the Java of the tests); no locale is set, as in cron.
 *
 * <p>What is typed reaches the program byte for byte as UTF-8, whatever the locale of the tests is.
 *
 * <pre>
 * Installed crm = Installed.in(home);
 * Result result = crm.with("CRM_DB", "my.db").run("add", "Zoë &amp; Söhne");
 * </pre>
 */
public final class Installed {

    /** What a run left behind; both streams read as UTF-8. */
    public record Result(int exit, String stdout, String stderr) {}

    private static final int SECONDS_TO_HANG = 60;

    private final Path folder;
    private final String launcher;
    private final Map<String, String> environment;
    private final String stdin;

    private Installed(Path folder, String launcher, Map<String, String> environment, String stdin) {
        this.folder = folder;
        this.launcher = launcher;
        this.environment = environment;
        this.stdin = stdin;
    }

    /** The program of this build, run in the folder {@code home}, which is its {@code HOME} too. */
    public static Installed in(Path home) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HOME", home.toString());
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("JAVA_HOME", javaOfTheTests().toString());
        return new Installed(home, image().resolve("bin/crm").toString(), environment, "");
    }

    /** The folder that the build has put the program in. */
    public static Path image() {
        return Path.of(System.getProperty("crm.image", "target/crm")).toAbsolutePath();
    }

    public static Path javaOfTheTests() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The same with one more variable in its environment. */
    public Installed with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(name, value);
        return new Installed(folder, launcher, more, stdin);
    }

    /** The same without a variable. */
    public Installed without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(environment);
        fewer.remove(name);
        return new Installed(folder, launcher, fewer, stdin);
    }

    /** The same with this text on standard input, which is empty otherwise. */
    public Installed reading(String text) {
        return new Installed(folder, launcher, environment, text);
    }

    /** The same with the program at another path: a link, a copy, or a bare name to be found on {@code PATH}. */
    public Installed at(String otherLauncher) {
        return new Installed(folder, otherLauncher, environment, stdin);
    }

    /** The same in another working folder. */
    public Installed standingIn(Path otherFolder) {
        return new Installed(otherFolder, launcher, environment, stdin);
    }

    public Result run(String... arguments) {
        return shell(commandLine(arguments));
    }

    /** The program and its arguments as one line for {@code sh}, for a test that pipes or redirects it. */
    public String commandLine(String... arguments) {
        List<String> words = new ArrayList<>(List.of(quoted(launcher)));
        for (String argument : arguments) {
            words.add(quoted(argument));
        }
        return String.join(" ", words);
    }

    /** Runs lines of {@code sh} in the environment of the program. */
    public Result shell(String lines) {
        StringBuilder script = new StringBuilder("exec env -i");
        environment.forEach(
                (name, value) -> script.append(' ').append(name).append('=').append(quoted(value)));
        script.append(" /bin/sh -c ").append(quoted(lines)).append('\n');
        try {
            return start(script.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // Arguments and environment go by way of a file: given to ProcessBuilder they would be encoded as the locale of the
    // tests says, which may be one of ASCII.
    private Result start(String script) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("installed");
        try {
            Path scriptFile = Files.writeString(work.resolve("script"), script);
            Path in = Files.writeString(work.resolve("in"), stdin);
            Path out = work.resolve("out");
            Path err = work.resolve("err");
            Process process = new ProcessBuilder("/bin/sh", scriptFile.toString())
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(SECONDS_TO_HANG, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("still running after " + SECONDS_TO_HANG + " s: " + script);
            }
            return new Result(process.exitValue(), read(out), read(err));
        } finally {
            deleteTree(work);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** Copies the image, times and permissions included. */
    static Path copyImage(Path target) throws IOException {
        Path source = image();
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(target.resolve(source.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        file,
                        target.resolve(source.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
        return target;
    }

    private static void deleteTree(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
