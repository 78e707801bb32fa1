package crm.transcripts;

import crm.Server;
import crm.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small shell in an empty home folder, for one page. The user is {@code kim}; it is 10:00 in Berlin on 21 November 2026,
 * and each command takes a second. Nothing of this machine's environment is seen by the program.
 */
final class Session implements AutoCloseable {
    private static final ZonedDateTime START =
            ZonedDateTime.of(LocalDate.of(2026, 11, 21), LocalTime.of(10, 0), ZoneId.of("Europe/Berlin"));

    private final Program program;
    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();
    private final Map<String, String> variables = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    /** The same on each page, so that ids can be written down. */
    private final RandomGenerator random = new Random(START.toEpochSecond());

    private @Nullable String server;
    private @Nullable String shown;
    private ZonedDateTime now = START;
    private String login = "kim";
    private World.Terminal terminal = World.Terminal.NONE;
    private int status;

    /** A program behind {@code |} that this machine has not got: what the page says of it cannot be checked here. */
    static final class ToolMissing extends RuntimeException {
        private static final long serialVersionUID = 1;

        ToolMissing(String tool) {
            super(tool + " is not installed");
        }
    }

    Session(Program program) {
        this.program = program;
        try {
            // a name of fixed length, so that what is fitted to a width by the program is the same every time
            Path folder = Path.of(System.getProperty("java.io.tmpdir"))
                    .resolve("crm-" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));
            this.home = Files.createDirectory(folder).toRealPath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        environment.put("HOME", home.toString());
        environment.put("PWD", home.toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("TERM", "xterm-256color");
    }

    /** As {@link #Session(Program)}, but on a terminal of 80 columns without colour: what README and manual show. */
    static Session shown(Program program) {
        Session session = new Session(program);
        session.direct("terminal 80");
        session.direct("env NO_COLOR=1");
        return session;
    }

    /** With the store in a database, which pages are to call what they call the usual store. */
    Session on(String database) {
        server = database;
        environment.put("CRM_DB", database);
        environment.putAll(Server.ENVIRONMENT);
        return this;
    }

    /**
     * With the store in a database that the page calls {@code postgresql://localhost/firm}, and knows as {@code $CRM_DB};
     * {@code psql -qc STATEMENT} does there what only an administrator may.
     */
    Session ofServer(String database) {
        on(database);
        shown = "postgresql://localhost/firm";
        String port = database.replaceFirst("^.*:(\\d+)/.*$", "$1");
        environment.put("PGPORT", port);
        return this;
    }

    /** What went wrong in the last command whatever the page expects of it; asked once. */
    List<String> takeProblems() {
        List<String> taken = List.copyOf(problems);
        problems.clear();
        return taken;
    }

    /**
     * {@code today 2026-11-21[T10:00[+01:00[Europe/Berlin]]]}, {@code terminal 80}, {@code terminal none},
     * {@code env NAME=value}, {@code unset NAME}, {@code user anna}, {@code store file: why no server will do}.
     *
     * @throws IllegalArgumentException for any other
     */
    void direct(String directive) {
        int blank = directive.indexOf(' ');
        String verb = blank < 0 ? directive : directive.substring(0, blank);
        String value = blank < 0 ? "" : directive.substring(blank + 1).strip();
        switch (verb) {
            case "today" -> now = time(value);
            case "terminal" ->
                terminal = value.equals("none")
                        ? World.Terminal.NONE
                        : new World.Terminal(true, true, true, Integer.parseInt(value), 0);
            case "env" -> {
                int equals = value.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException("@ env needs NAME=value: " + value);
                }
                environment.put(value.substring(0, equals), value.substring(equals + 1));
            }
            case "unset" -> environment.remove(value);
            case "user" -> login = value;
            case "store" -> {
                if (!value.startsWith("file: ")) {
                    throw new IllegalArgumentException("@ store file: says why a page is for stores in files alone");
                }
            }
            default -> throw new IllegalArgumentException("no such directive: @ " + directive);
        }
    }

    private ZonedDateTime time(String value) {
        if (value.endsWith("]")) {
            return ZonedDateTime.parse(value);
        }
        return value.contains("T")
                ? LocalDateTime.parse(value).atZone(now.getZone())
                : LocalDate.parse(value).atTime(START.toLocalTime()).atZone(now.getZone());
    }

    /**
     * Runs one command line.
     *
     * @throws ToolMissing where it needs a program that is not there
     * @throws IllegalArgumentException where it is no command of this shell
     */
    Outcome run(String text) {
        Result result = run(text, terminal);
        now = now.plusSeconds(1);
        status = result.code;
        return new Outcome(hideHome(new String(result.out, StandardCharsets.UTF_8)), hideHome(result.err), result.code);
    }

    private String hideHome(String said) {
        String usual = said;
        if (server != null && shown != null) {
            usual = said.replace(server, shown).replace("localhost:" + environment.get("PGPORT") + "/", "localhost/");
        } else if (server != null) {
            usual = said.replace(server, home + "/.local/share/crm/crm.db");
        }
        return usual.replace(home.toString(), "~");
    }

    /** Output is bytes here: a file need not be text. */
    private static final class Result {
        private final byte[] out;
        private final String err;
        private final int code;

        Result(byte[] out, String err, int code) {
            this.out = out;
            this.err = err;
            this.code = code;
        }
    }

    private Result run(String text, World.Terminal where) {
        ShellLine line = ShellLine.parse(text, this::variable, command -> substitute(command));
        try {
            Result result = run(line, where);
            if (line.filter() != null) {
                result = filter(line.filter(), result);
            }
            ShellLine.Output output = line.output();
            if (output != null) {
                write(output, result.out);
                result = new Result(new byte[0], result.err, result.code);
            }
            return result;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String substitute(String command) {
        Result result = run(command, World.Terminal.NONE);
        return new String(result.out, StandardCharsets.UTF_8).stripTrailing();
    }

    private String variable(String name) {
        if (name.equals("?")) {
            return Integer.toString(status);
        }
        return variables.getOrDefault(name, environment.getOrDefault(name, ""));
    }

    private Result run(ShellLine line, World.Terminal where) throws IOException {
        if (line.words().isEmpty()) {
            variables.putAll(line.assignments());
            return new Result(new byte[0], "", 0);
        }
        String command = line.words().get(0);
        List<String> arguments = line.words().subList(1, line.words().size());
        if (command.equals("crm")) {
            return crm(line, arguments, where);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (command) {
            case "cat" -> {
                if (arguments.isEmpty()) {
                    out.write(input(line));
                }
                for (String file : arguments) {
                    out.write(Files.readAllBytes(path(file)));
                }
            }
            case "ls" -> list(arguments, out);
            case "echo" -> out.writeBytes((String.join(" ", arguments) + "\n").getBytes(StandardCharsets.UTF_8));
            case "printf" -> out.writeBytes(bytes(arguments.get(0)));
            case "mkdir" -> Files.createDirectories(path(arguments.get(arguments.size() - 1)));
            case "cp" ->
                Files.copy(path(arguments.get(0)), path(arguments.get(1)), StandardCopyOption.REPLACE_EXISTING);
            case "mv" ->
                Files.move(path(arguments.get(0)), path(arguments.get(1)), StandardCopyOption.REPLACE_EXISTING);
            case "rm" -> {
                for (String file : arguments) {
                    Files.delete(path(file));
                }
            }
            case "chmod" ->
                Files.setPosixFilePermissions(
                        path(arguments.get(1)), PosixFilePermissions.fromString(permissions(arguments.get(0))));
            case "psql" -> {
                if (server == null
                        || shown == null
                        || arguments.size() != 2
                        || !arguments.get(0).equals("-qc")) {
                    throw new IllegalArgumentException("psql is for pages about servers, and knows -qc STATEMENT");
                }
                Server.run(server.substring(server.lastIndexOf('/') + 1), arguments.get(1));
            }
            default -> throw new IllegalArgumentException("this small shell knows no command '" + command + "'");
        }
        return new Result(out.toByteArray(), "", 0);
    }

    private Result crm(ShellLine line, List<String> arguments, World.Terminal where) throws IOException {
        Map<String, String> environmentNow = new TreeMap<>(environment);
        environmentNow.putAll(line.assignments());
        boolean shown = line.output() == null && line.filter() == null;
        World.Terminal terminalNow = new World.Terminal(
                where.in() && line.input() == null, where.out() && shown, where.err(), where.columns(), where.rows());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String homeNow = environmentNow.get("HOME");
        World world = new World(
                new ByteArrayInputStream(input(line)),
                out,
                err,
                Map.copyOf(environmentNow),
                Clock.fixed(now.toInstant(), now.getZone()),
                random,
                homeNow == null ? null : Path.of(homeNow),
                login,
                terminalNow,
                World.Install.NONE);
        int code = program.run(world, arguments.toArray(new String[0]));
        if (code == 70) {
            problems.add("a bug in crm (exit 70): " + err);
        }
        problems.addAll(JsonContract.breaches(arguments, new Outcome(out.toString(), err.toString(), code)));
        return new Result(out.toString().getBytes(StandardCharsets.UTF_8), err.toString(), code);
    }

    private byte[] input(ShellLine line) throws IOException {
        String document = line.document();
        if (document != null) {
            return document.getBytes(StandardCharsets.UTF_8);
        }
        String file = line.input();
        return file == null ? new byte[0] : Files.readAllBytes(path(file));
    }

    private Path path(String name) {
        return home.resolve(name);
    }

    private void write(ShellLine.Output output, byte[] content) throws IOException {
        Path file = path(output.file());
        if (output.append()) {
            Files.write(file, content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } else {
            Files.write(file, content);
        }
    }

    /** {@code ls [-l] [FOLDER]}: one name a line, folders with a slash; with {@code -l} their permissions in front. */
    private void list(List<String> arguments, ByteArrayOutputStream out) throws IOException {
        boolean permissions = arguments.contains("-l");
        String folder = arguments.stream()
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .orElse(".");
        try (Stream<Path> entries = Files.list(path(folder))) {
            for (Path entry : entries.sorted().toList()) {
                String rights =
                        permissions ? PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)) + " " : "";
                String name = entry.getFileName() + (Files.isDirectory(entry) ? "/" : "");
                out.writeBytes((rights + name + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Text with escapes, in which {@code \xff} is one byte and not one character. */
    private static byte[] bytes(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < format.length(); ) {
            if (format.startsWith("\\x", at)) {
                out.write(Integer.parseInt(format, at + 2, at + 4, 16));
                at += 4;
            } else {
                int end = format.indexOf("\\x", at + (format.startsWith("\\\\", at) ? 2 : 1));
                String plain = format.substring(at, end < 0 ? format.length() : end);
                out.writeBytes(Escapes.read(plain).getBytes(StandardCharsets.UTF_8));
                at += plain.length();
            }
        }
        return out.toByteArray();
    }

    /** {@code 600} is {@code rw-------}. */
    private static String permissions(String octal) {
        StringBuilder rights = new StringBuilder();
        int bits = Integer.parseInt(octal, 8);
        for (int bit = 8; bit >= 0; bit--) {
            rights.append((bits & (1 << bit)) == 0 ? '-' : "xwr".charAt(bit % 3));
        }
        return rights.toString();
    }

    /** Hands the output to real programs, such as {@code jq}, where this machine has them. */
    private Result filter(String filter, Result result) throws IOException {
        String tool = filter.split(" ", 2)[0];
        if (!installed(tool)) {
            throw new ToolMissing(tool);
        }
        Path input = Files.createTempFile("crm-filter", null);
        try {
            Files.write(input, result.out);
            ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", filter)
                    .directory(home.toFile())
                    .redirectInput(input.toFile())
                    .redirectErrorStream(true);
            builder.environment().put("HOME", home.toString());
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            byte[] out = process.getInputStream().readAllBytes();
            return new Result(out, result.err, process.waitFor());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            Files.delete(input);
        }
    }

    private static boolean installed(String tool) {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(":"))
                        .filter(folder -> !folder.isEmpty())
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    // a page may have taken away the right to look inside
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
