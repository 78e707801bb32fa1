package crm.commands;

import crm.World;
import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.CommonOptions;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the shells ask when the user presses TAB. Not a command like others: whatever is wrong, it says nothing and exits
 * with 0, for a message in the middle of a half-typed line helps nobody. It reads and never writes.
 *
 * <pre>
 * crm __complete -- touch Zo            the words up to and including the one under the cursor, without their quotes
 * Zoë Müller &amp; Söhne→zoe               a candidate, a tab, what it is
 *
 * crm __complete bash TYPE BREAKS LINE  the line up to the cursor as bash has it, quotes and all; see {@link BashLine}
 * Zoë\ Müller\ \&amp;\ Söhne                what to put in the place of what is typed
 * </pre>
 *
 * A line without a tab, {@code :file} or {@code :folder}, means that the shell is to complete paths itself.
 */
public final class Completion {
    /** The hidden command. */
    public static final String CALLBACK = "__complete";

    /** Bash's {@code COMP_TYPE} when it lists the candidates and inserts nothing. */
    private static final String LISTING = "63";

    private final World world;
    private final Candidates candidates;

    private Completion(World world, Candidates candidates) {
        this.world = world;
        this.candidates = candidates;
    }

    /** Answers on standard output; the exit code is always 0. */
    public static int run(World world, List<String> args) {
        try {
            world.out().write(answer(world, args));
            world.out().flush();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // No candidates, then.
        }
        return 0;
    }

    private static String answer(World world, List<String> args) {
        if (args.size() == 4 && args.get(0).equals("bash")) {
            BashLine line = BashLine.parse(args.get(3), args.get(2));
            return of(world, line.words()).forBash(line, args.get(1).equals(LISTING));
        }
        boolean words = args.size() > 1 && args.get(0).equals("--");
        return words ? of(world, args.subList(1, args.size())).lines() : "";
    }

    /** The candidates for the last of the words after {@code crm}. */
    static Candidates of(World world, List<String> words) {
        int last = words.size() - 1;
        Candidates candidates = new Candidates("", words.get(last));
        try {
            return new Completion(quiet(world), candidates).complete(words.subList(0, last), words.get(last));
        } catch (RuntimeException e) {
            // What was found before something broke is still good.
            return candidates;
        }
    }

    private Candidates complete(List<String> before, String typed) {
        Route route = Route.of(before);
        String path = route.path();
        Command command = path.isEmpty() ? null : Commands.make(path);
        if (!path.isEmpty() && command == null) {
            return candidates;
        }
        Syntax syntax = command == null ? new Syntax("", "") : command.syntax();
        CommonOptions common = new CommonOptions(syntax);
        Typed line = new Typed(syntax, route.rest());
        OptionSpec waiting = line.waiting();
        if (waiting != null) {
            Argument<?> argument = line.argument(waiting);
            return values(last("", typed, candidates, argument), argument, syntax, common);
        }
        if (typed.startsWith("-") && !line.positionalsOnly()) {
            int value = line.valueStart(typed);
            if (value > 0) {
                String name = typed.substring(0, value);
                Candidates joined = new Candidates(name, typed.substring(value));
                Argument<?> argument = line.optionOf(typed);
                return values(last(name, typed.substring(value), joined, argument), argument, syntax, common);
            }
            options(syntax, line, typed);
            return candidates;
        }
        if (command == null) {
            if (line.positionals() == 0) {
                CommandCandidates.offer(route.group(), candidates);
            }
            return candidates;
        }
        if (line.positionals() == 0) {
            CommandCandidates.offer(path, candidates);
        }
        Argument<?> positional = line.next();
        if (positional != null) {
            return values(candidates, positional, syntax, common);
        }
        if (typed.isEmpty()) {
            ownOptions(syntax, common, line);
        }
        return candidates;
    }

    /** Of several fields with commas between, the last; the hyphen of a greatest first is not part of its name. */
    private static Candidates last(String before, String typed, Candidates whole, @Nullable Argument<?> argument) {
        if (argument == null || argument.completes() != Completes.FIELD) {
            return whole;
        }
        int start = typed.lastIndexOf(',') + 1;
        start += typed.startsWith("-", start) ? 1 : 0;
        return new Candidates(before + typed.substring(0, start), typed.substring(start));
    }

    private Candidates values(Candidates to, @Nullable Argument<?> argument, Syntax syntax, CommonOptions common) {
        if (argument != null && argument.completes() != Completes.NOTHING) {
            expandHome(common);
            try (Session session = new Session(world, common)) {
                new CompletionValues(session, syntax, to).offer(argument);
            } catch (RuntimeException e) {
                // Broken settings or a broken store: what was found without them is still good.
            }
        }
        return to;
    }

    /** Both spellings of each option that may still be given. */
    private void options(Syntax syntax, Typed line, String typed) {
        for (Argument<?> argument : syntax.arguments()) {
            if (argument.spec() instanceof OptionSpec option && !option.hidden() && line.mayFollow(option)) {
                for (String name : option.names()) {
                    if (name.startsWith(typed)) {
                        candidates.add(name, option.description()[0]);
                    }
                }
            }
        }
    }

    /** Where nothing else can follow, the options that make this command different from others. */
    private void ownOptions(Syntax syntax, CommonOptions common, Typed line) {
        for (Argument<?> argument : syntax.arguments()) {
            if (argument.spec() instanceof OptionSpec option
                    && !common.has(argument)
                    && !option.hidden()
                    && line.mayFollow(option)) {
                candidates.add(option.longestName(), option.description()[0]);
            }
        }
    }

    /** The shell has not expanded the line yet. */
    private void expandHome(CommonOptions common) {
        String db = common.db.get();
        Path home = world.home();
        if (db != null && db.startsWith("~/") && home != null) {
            common.db.spec().setValue(home + db.substring(1));
        }
    }

    /** The same world with nobody to hear messages. */
    private static World quiet(World world) {
        return new World(
                world.in(),
                world.out(),
                Writer.nullWriter(),
                world.env(),
                world.clock(),
                world.random(),
                world.home(),
                world.login(),
                World.Terminal.NONE,
                world.install());
    }
}
