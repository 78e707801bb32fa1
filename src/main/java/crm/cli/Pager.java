package crm.cli;

import crm.World;
import crm.config.Folders;
import crm.config.Settings;
import crm.domain.CrmException;
import crm.render.Wrapping;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * On a terminal an answer longer than the screen goes to a pager. So the first screen is held back: what fits is written as if
 * there were none. Messages wait for their turn: before the pager they come after what was said until then, and what is said
 * while it runs comes when it is closed. Who closes it early has seen enough, which is no failure.
 */
public final class Pager implements AutoCloseable {
    private enum State {
        /** Nothing is written yet; it may still fit. */
        HOLDING,
        /** No pager: it is all written as it comes. */
        STRAIGHT,
        PAGING,
        /** The pager was closed; the rest is for nobody. */
        CLOSED
    }

    private final World world;
    private final StringBuilder held = new StringBuilder();
    private final StringBuilder messages = new StringBuilder();
    private State state = State.HOLDING;
    private int counted;
    private int rows;
    private @Nullable Process process;
    private @Nullable Writer pipe;

    public Pager(World world) {
        this.world = world;
    }

    /** Whether there is a screen to fill, and somebody before it. */
    public static boolean wanted(World world) {
        World.Terminal terminal = world.terminal();
        String term = world.env().getOrDefault("TERM", "dumb");
        return terminal.out() && terminal.rows() > 0 && terminal.columns() > 0 && !term.equals("dumb");
    }

    /** The same world, whose answers and messages go through the pager. */
    public World world() {
        return world.speaking(new Answers(), new Messages());
    }

    private void answer(String text) throws IOException {
        switch (state) {
            case HOLDING -> {
                held.append(text);
                if (overflows()) {
                    start();
                }
            }
            case STRAIGHT -> world.out().write(text);
            case PAGING -> send(text);
            case CLOSED -> {}
        }
    }

    private boolean overflows() {
        int columns = world.terminal().columns();
        for (int end = held.indexOf("\n", counted); end >= 0; end = held.indexOf("\n", counted)) {
            int cells = Wrapping.cells(held.substring(counted, end));
            rows += Math.max(1, (cells + columns - 1) / columns);
            counted = end + 1;
        }
        // the last line is for the prompt
        return rows >= world.terminal().rows();
    }

    private void start() throws IOException {
        List<String> command = command();
        Process started = command.isEmpty() ? null : started(command);
        if (started == null) {
            release();
            state = State.STRAIGHT;
            return;
        }
        process = started;
        pipe = new OutputStreamWriter(started.getOutputStream(), StandardCharsets.UTF_8);
        state = State.PAGING;
        // Ctrl-C ends us and no pager: it must not be left alone with the terminal.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(started)));
        send(held.toString());
    }

    /** The setting, else PAGER, else less where there is one; empty for none. */
    private List<String> command() {
        String line = setting();
        if (line == null) {
            line = world.env().get("PAGER");
        }
        if (line == null) {
            line = onPath("less") ? "less" : "";
        }
        List<String> words = new ArrayList<>();
        for (StringTokenizer each = new StringTokenizer(line); each.hasMoreTokens(); ) {
            words.add(each.nextToken());
        }
        return words.equals(List.of("cat")) ? List.of() : words;
    }

    private @Nullable String setting() {
        try {
            return Settings.load(Folders.of(world)).pager();
        } catch (CrmException e) {
            // A command that needs the settings has failed before; help and doctor do without.
            return null;
        }
    }

    private @Nullable Process started(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(world.env());
        // ends by itself where all fits, lets colours through, leaves the text on the screen
        builder.environment().putIfAbsent("LESS", "FRX");
        builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
        builder.environment().putIfAbsent("LV", "-c");
        try {
            return builder.start();
        } catch (IOException e) {
            // Better all at once than nothing.
            return null;
        }
    }

    private boolean onPath(String program) {
        for (String folder : world.env().getOrDefault("PATH", "").split(":", -1)) {
            if (!folder.isEmpty() && new File(folder, program).canExecute()) {
                return true;
            }
        }
        return false;
    }

    private void send(String text) {
        try {
            if (pipe != null) {
                pipe.write(text);
            }
        } catch (IOException e) {
            state = State.CLOSED;
        }
    }

    private void message(String text) throws IOException {
        if (state == State.PAGING || state == State.CLOSED) {
            messages.append(text);
            return;
        }
        if (held.length() > 0) {
            release();
            state = State.STRAIGHT;
        }
        world.err().write(text);
    }

    private void flush(Writer to) throws IOException {
        if (state == State.STRAIGHT || (state == State.HOLDING && to == world.err())) {
            to.flush();
        } else if (state == State.PAGING && pipe != null && to == world.out()) {
            try {
                pipe.flush();
            } catch (IOException e) {
                state = State.CLOSED;
            }
        }
    }

    private void release() throws IOException {
        world.out().write(held.toString());
        world.out().flush();
        held.setLength(0);
    }

    /** Lets what was held back go, or waits until the pager is closed. */
    @Override
    public void close() throws IOException {
        if (state == State.HOLDING) {
            release();
        }
        if (process != null) {
            try {
                if (pipe != null) {
                    pipe.close();
                }
            } catch (IOException e) {
                // It was closed before it had read all.
            }
            await(process);
            world.err().write(messages.toString());
            world.err().flush();
        }
    }

    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Answers extends Writer {
        @Override
        public void write(char[] buffer, int from, int length) throws IOException {
            answer(new String(buffer, from, length));
        }

        @Override
        public void flush() throws IOException {
            Pager.this.flush(world.out());
        }

        @Override
        public void close() {}
    }

    private final class Messages extends Writer {
        @Override
        public void write(char[] buffer, int from, int length) throws IOException {
            message(new String(buffer, from, length));
        }

        @Override
        public void flush() throws IOException {
            Pager.this.flush(world.err());
        }

        @Override
        public void close() {}
    }
}
