package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.CommonOptions;
import crm.cli.Syntax;
import crm.render.Screen;
import crm.render.Wrapping;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} prints. */
public final class HelpText {
    private static final String EXIT_CODES = """
            Exit codes: 0 done, 1 --check found something, 2 usage, 3 bad data, 4 not found or ambiguous,
            5 busy, 6 store damaged or newer, 7 file or permission, 70 a bug in crm, 128+n signal.
            """;

    private static final int USUAL = 80;
    private static final int UNBROKEN = 4000;

    private HelpText() {}

    /** Help for one command, its own options first. It is written for 80 columns; a narrower screen breaks it as it must. */
    public static String of(Syntax syntax, CommonOptions common, Screen screen) {
        boolean narrow = screen.terminal() && screen.columns() > 0 && screen.columns() < USUAL;
        CommandSpec spec = syntax.spec();
        ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                .validate(false)
                .heading("%nOn every command:%n")
                .order(100);
        for (Argument<?> argument : syntax.arguments()) {
            if (common.has(argument)) {
                spec.remove(argument.spec());
                group.addArg(OptionSpec.builder((OptionSpec) argument.spec()).build());
            }
        }
        spec.addArgGroup(group.build());
        spec.usageMessage()
                .width(narrow ? UNBROKEN : USUAL)
                .synopsisHeading("Usage: ")
                .customSynopsis(synopsis(syntax))
                .descriptionHeading("%n")
                .description(formats(spec.usageMessage().description()))
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .sortOptions(false)
                .footerHeading("%n")
                .footer("More: man " + spec.name().replace(' ', '-'));
        return Wrapping.text(new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF), screen);
    }

    /** What picocli prints as these texts: descriptions are format strings to it. */
    private static String[] formats(String[] texts) {
        String[] formats = new String[texts.length];
        for (int index = 0; index < texts.length; index++) {
            formats[index] = texts[index].replace("%", "%%");
        }
        return formats;
    }

    /** {@code crm touch [options] CUSTOMER [NOTE]}. */
    public static String synopsis(Syntax syntax) {
        StringBuilder synopsis = new StringBuilder(syntax.spec().name()).append(" [options]");
        for (Argument<?> argument : syntax.arguments()) {
            if (!argument.spec().isOption()) {
                String label = argument.spec().paramLabel();
                synopsis.append(' ').append(argument.spec().required() ? label : "[" + label + "]");
            }
        }
        return synopsis.toString();
    }

    /** All commands, each with its one line. */
    public static String overview(Screen screen) {
        StringBuilder text =
                new StringBuilder("crm: what have I done for you lately?\n\nUsage: crm COMMAND [options]\n\n");
        for (String path : Commands.paths()) {
            line(text, path);
        }
        text.append("\ncrm COMMAND --help says more, man crm-guide tells the story, crm demo shows a made-up firm.\n\n")
                .append(EXIT_CODES);
        return Wrapping.text(text.toString(), screen);
    }

    /** The commands of a group. */
    public static String group(String group, Screen screen) {
        StringBuilder text = new StringBuilder(Objects.requireNonNull(Commands.aboutGroup(group)))
                .append("\n\nUsage: crm ")
                .append(group)
                .append(" COMMAND [options]\n\n");
        for (String word : Commands.within(group)) {
            line(text, group + " " + word);
        }
        text.append("\nMore: man crm-").append(group).append('\n');
        return Wrapping.text(text.toString(), screen);
    }

    private static void line(StringBuilder text, String path) {
        Command command = Commands.make(path);
        if (command != null) {
            String summary = command.syntax().spec().usageMessage().description()[0];
            text.append("  ")
                    .append(path)
                    .append(" ".repeat(Math.max(1, 16 - path.length())))
                    .append(summary)
                    .append('\n');
        }
    }
}
