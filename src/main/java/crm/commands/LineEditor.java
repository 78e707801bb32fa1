package crm.commands;

import crm.World;
import crm.cli.Asking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.ArgumentCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Asks for a line that can be edited and completed; where the terminal is not up to that, for a plain one. */
final class LineEditor implements AutoCloseable {
    private static final Parser WHOLE_LINE =
            (line, cursor, context) -> new ArgumentCompleter.ArgumentLine(line, cursor);

    private final World world;
    private final @Nullable Terminal terminal;

    private LineEditor(World world, @Nullable Terminal terminal) {
        this.world = world;
        this.terminal = terminal;
    }

    /** Ctrl-C. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static LineEditor open(World world) {
        // It would explain itself on stderr.
        Logger.getLogger("org.jline").setLevel(Level.OFF);
        try {
            return new LineEditor(
                    world,
                    TerminalBuilder.builder()
                            .name("crm")
                            .system(true)
                            .provider("exec")
                            .dumb(false)
                            .build());
        } catch (IOException | RuntimeException e) {
            return new LineEditor(world, null);
        }
    }

    /**
     * What was typed; null at the end of the input.
     *
     * @throws Interrupted on Ctrl-C
     */
    @Nullable
    String ask(String question, Function<String, List<Candidates.Candidate>> candidates) throws IOException {
        if (terminal == null) {
            world.err().write(question);
            world.err().flush();
            String typed = Asking.line(world);
            if (typed == null) {
                world.err().write("\n");
                world.err().flush();
            }
            return typed;
        }
        world.out().flush();
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(WHOLE_LINE)
                .completionMatcher(new AsOffered())
                .completer((line, parsed, offered) -> {
                    for (Candidates.Candidate each :
                            candidates.apply(parsed.line().substring(0, parsed.cursor()))) {
                        offered.add(new Candidate(
                                each.text(),
                                each.text(),
                                null,
                                each.about().isEmpty() ? null : each.about(),
                                null,
                                null,
                                false));
                    }
                })
                .variable(LineReader.DISABLE_HISTORY, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, false)
                .option(LineReader.Option.AUTO_LIST, true)
                .build();
        try {
            return reader.readLine(question);
        } catch (UserInterruptException e) {
            throw new Interrupted();
        } catch (EndOfFileException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (terminal != null) {
            terminal.close();
        }
    }

    /** What crm offers fits, by its own rules: without case and accents, by names and by keys. */
    private static final class AsOffered implements CompletionMatcher {
        private List<Candidate> all = List.of();
        private String typed = "";

        @Override
        public void compile(
                Map<LineReader.Option, Boolean> options,
                boolean prefix,
                CompletingParsedLine line,
                boolean caseInsensitive,
                int errors,
                String originalGroupName) {
            typed = line.line().substring(0, line.cursor());
        }

        @Override
        public List<Candidate> matches(List<Candidate> candidates) {
            all = new ArrayList<>(candidates);
            return all;
        }

        @Override
        public @Nullable Candidate exactMatch() {
            return all.size() == 1 && all.get(0).value().equals(typed) ? all.get(0) : null;
        }

        @Override
        public String getCommonPrefix() {
            String common = all.isEmpty() ? "" : all.get(0).value();
            for (Candidate each : all) {
                int length = 0;
                while (length < Math.min(common.length(), each.value().length())
                        && common.charAt(length) == each.value().charAt(length)) {
                    length++;
                }
                common = common.substring(0, length);
            }
            return common.length() < typed.length() ? typed : common;
        }
    }
}
