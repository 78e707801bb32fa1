package crm;

import crm.cli.Command;
import crm.cli.CommonOptions;
import crm.cli.Pager;
import crm.cli.Picker;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.commands.Commands;
import crm.commands.Completion;
import crm.commands.HelpText;
import crm.commands.HyphenedValues;
import crm.commands.Route;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import crm.render.ErrorText;
import crm.render.Sanitizer;
import crm.render.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The composition root: finds the command that is asked for, makes only that one, and turns failures into exit codes. */
public final class Crm {
    private static final int BUG = 70;

    private Crm() {}

    /** Runs one command line to its end and answers the exit code. */
    public static int run(World world, String... args) {
        if (args.length > 0 && args[0].equals(Completion.CALLBACK)) {
            return Completion.run(world, Arrays.asList(args).subList(1, args.length));
        }
        try {
            return paged(world, new ArrayList<>(Arrays.asList(args)));
        } catch (IOException e) {
            return closed(e) ? 0 : fail(world, args, new CrmException(unwritable(e), e));
        } catch (CrmException e) {
            return fail(world, args, e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return bug(world, args, e);
        }
    }

    private static int paged(World world, List<String> args) throws IOException {
        if (!Pager.wanted(world)) {
            return command(world, args);
        }
        try (Pager pager = new Pager(world)) {
            return command(pager.world(), args);
        }
    }

    private static int command(World world, List<String> args) throws IOException {
        Route route = Route.of(args);
        if (route.path().isEmpty()) {
            return overview(world, route);
        }
        Command command = Commands.make(route.path());
        if (command == null) {
            throw Commands.unknown(route.path());
        }
        Syntax syntax = command.syntax();
        CommonOptions common = new CommonOptions(syntax);
        parse(syntax, route.rest());
        if (common.help()) {
            world.out().write(HelpText.of(syntax, common, screen(world)));
            world.out().flush();
            return 0;
        }
        if (common.version()) {
            return version(world);
        }
        Session session = new Session(world, common);
        try (session) {
            int code = command.run(session);
            world.out().flush();
            return code;
        } catch (CrmException e) {
            boolean asks = e.failure() instanceof Failure.Ambiguous && !session.begun() && session.mayAsk();
            List<String> again = asks ? Picker.again(world, args, (Failure.Ambiguous) e.failure()) : null;
            if (again == null) {
                throw e;
            }
            return command(world, again);
        }
    }

    private static Screen screen(World world) {
        return new Screen(world.terminal().columns(), world.terminal().out());
    }

    /** {@code crm} alone, {@code crm --help}, {@code crm config --help} and the like. */
    private static int overview(World world, Route route) throws IOException {
        if (route.rest().contains("-V") || route.rest().contains("--version")) {
            return version(world);
        }
        String group = route.group();
        List<String> words = new ArrayList<>(route.rest());
        boolean help = words.removeIf(word -> word.equals("-h") || word.equals("--help"));
        if (group != null && !words.isEmpty() && !help) {
            throw new CrmException(
                    new Failure.NotOneOf("command of crm " + group, words.get(0), Commands.within(group)));
        }
        if (group == null && !words.isEmpty() && !help) {
            throw new CrmException(
                    new Failure.Usage("which command? " + words.get(0) + " says nothing", "crm --help lists them"));
        }
        world.out().write(group == null ? HelpText.overview(screen(world)) : HelpText.group(group, screen(world)));
        world.out().flush();
        return 0;
    }

    private static int version(World world) throws IOException {
        world.out().write("crm " + Version.number() + "\n");
        world.out().flush();
        return 0;
    }

    private static void parse(Syntax syntax, List<String> args) {
        CommandLine line = new CommandLine(syntax.spec())
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setTrimQuotes(false)
                .setOverwrittenOptionsAllowed(true);
        HyphenedValues hyphened = new HyphenedValues(syntax);
        try {
            line.parseArgs(hyphened.takenFrom(args).toArray(new String[0]));
        } catch (UnmatchedArgumentException e) {
            throw usage(
                    syntax, e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0), e);
        } catch (ParameterException e) {
            throw usage(syntax, "", e);
        }
        hyphened.give();
    }

    private static CrmException usage(Syntax syntax, String unmatched, ParameterException e) {
        String name = syntax.spec().name();
        if (unmatched.startsWith("-")) {
            List<String> options = new ArrayList<>(syntax.spec().optionsMap().keySet());
            List<String> nearest = Names.nearest(unmatched, options, 3);
            return new CrmException(
                    new Failure.Usage(
                            "unknown option '" + unmatched + "' for " + name,
                            (nearest.isEmpty() ? "" : "nearest: " + String.join(", ", nearest) + "; ")
                                    + "text that begins with '-' goes after '--'"),
                    e);
        }
        if (!unmatched.isEmpty()) {
            return new CrmException(
                    new Failure.Usage(
                            "'" + unmatched + "' is one word too many for " + name,
                            "a text of several words goes in quotes; " + name + " --help"),
                    e);
        }
        return new CrmException(new Failure.Usage(lowerFirst(String.valueOf(e.getMessage())), name + " --help"), e);
    }

    private static int fail(World world, String[] args, CrmException e) {
        say(world, ErrorText.of(e.failure(), ErrorText.asJson(args)));
        trace(world, args, e);
        return e.failure().code();
    }

    private static int bug(World world, String[] args, Throwable e) {
        say(world, "crm: a bug in crm, sorry: " + Sanitizer.line(e.toString()) + "\nhint: --debug shows where\n");
        trace(world, args, e);
        return BUG;
    }

    private static void trace(World world, String[] args, Throwable e) {
        if (Arrays.asList(args).contains("--debug")) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            say(world, Sanitizer.block(trace.toString()));
        }
    }

    private static void say(World world, String text) {
        try {
            world.out().flush();
        } catch (IOException e) {
            // What could not be written is lost either way; the message still goes out.
        }
        try {
            world.err().write(text);
            world.err().flush();
        } catch (IOException e) {
            // There is nobody left to tell; the exit code still does.
        }
    }

    /** Whoever read our answer has had enough of it, as {@code head} has: no failure. */
    private static boolean closed(IOException e) {
        return "Broken pipe".equals(e.getMessage());
    }

    private static Failure unwritable(IOException e) {
        return new Failure.File("standard output", lowerFirst(String.valueOf(e.getMessage())), null);
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
