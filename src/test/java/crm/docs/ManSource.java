package crm.docs;

import crm.Version;
import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.CommonOptions;
import crm.cli.Syntax;
import crm.commands.Commands;
import crm.commands.HelpText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Puts the AsciiDoc of a page together. A page about a command begins with what the command tree says of it; the file of the
 * same name in {@code src/man} follows, with examples and notes. In any of these files two sorts of comment are replaced:
 * {@code // generated: NAME} by a list that the program knows better, {@code // see: log, lately} by the last section.
 */
final class ManSource {
    static final Path PROSE = Path.of("src", "man");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z][a-z0-9-]*");

    private ManSource() {}

    /** The names of all pages, such as {@code crm-touch.1}. */
    static List<String> pages() {
        TreeSet<String> pages = new TreeSet<>(
                List.of("crm.1", "crm-json.5", "crm-views.5", "crm-exchange.5", "crm-guide.7", "crm-store.7"));
        for (String path : Commands.paths()) {
            pages.add(page(path));
            String group = path.split(" ")[0];
            if (Commands.aboutGroup(group) != null) {
                pages.add(page(group));
            }
        }
        return List.copyOf(pages);
    }

    /** {@code touch edit} is on {@code crm-touch-edit.1}. */
    static String page(String path) {
        return "crm-" + path.replace(' ', '-') + ".1";
    }

    /** The prose that belongs to a page. */
    static Path prose(String page) {
        // where a command has the name of another page, the file of that page says its section
        Path own = PROSE.resolve(page + ".adoc");
        return Files.exists(own) ? own : PROSE.resolve(page.substring(0, page.lastIndexOf('.')) + ".adoc");
    }

    /** The whole AsciiDoc of a page. */
    static String of(String page) {
        int dot = page.lastIndexOf('.');
        String name = page.substring(0, dot);
        StringBuilder text = new StringBuilder("= " + name + "(" + page.substring(dot + 1) + ")\n")
                .append(":doctype: manpage\n:manmanual: crm manual\n:mansource: crm ")
                .append(Version.number())
                .append("\n\n");
        for (String path : Commands.paths()) {
            if (page(path).equals(page)) {
                command(text, path);
            }
            if (page.equals(page(path.split(" ")[0])) && Commands.aboutGroup(path.split(" ")[0]) != null) {
                group(text, path.split(" ")[0]);
                break;
            }
        }
        for (String line : lines(prose(page))) {
            if (line.startsWith("// generated: ")) {
                text.append(generated(line.substring("// generated: ".length())));
            } else if (line.startsWith("// see:")) {
                seeAlso(text, name, line.substring("// see:".length()));
            } else {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    private static String generated(String name) {
        return switch (name) {
            case "commands" -> commands(Commands.paths());
            case "common options" -> commonOptions();
            default -> Lists.of(name);
        };
    }

    private static void command(StringBuilder text, String path) {
        Syntax syntax = command(path).syntax();
        List<Argument<?>> own = List.copyOf(syntax.arguments());
        String[] description = syntax.spec().usageMessage().description();
        String name = page(path).substring(0, page(path).length() - 2);
        text.append("== Name\n\n").append(name).append(" - ").append(phrase(description[0]));
        text.append("\n\n== Synopsis\n\n").append(synopsis(syntax)).append("\n\n");
        text.append("== Description\n\n")
                .append(Arrays.stream(description).map(ManSource::marked).collect(Collectors.joining("\n")));
        text.append("\n\n");
        List<Argument<?>> positionals =
                own.stream().filter(argument -> !argument.spec().isOption()).toList();
        if (!positionals.isEmpty()) {
            text.append("== Arguments\n\n");
            positionals.forEach(argument -> entry(text, argument));
            text.append('\n');
        }
        text.append("== Options\n\n");
        List<Argument<?>> options =
                own.stream().filter(argument -> argument.spec().isOption()).toList();
        options.forEach(argument -> entry(text, argument));
        text.append(options.isEmpty() ? "None of its own.\n" : "\n");
        text.append("The options that every command takes stand in *crm*(1), among them **--db**, **-o**, **--json**,"
                + " **--by** and **--as-of**.\n\n");
    }

    private static void group(StringBuilder text, String group) {
        String about = Objects.requireNonNull(Commands.aboutGroup(group));
        text.append("== Name\n\ncrm-").append(group).append(" - ").append(phrase(about));
        text.append("\n\n== Synopsis\n\n*crm ").append(group).append("* _COMMAND_ [_options_]\n\n== Commands\n\n");
        List<String> paths = new ArrayList<>();
        for (String word : Commands.within(group)) {
            paths.add(group + " " + word);
        }
        text.append(commands(paths)).append('\n');
    }

    private static String commands(List<String> paths) {
        StringBuilder text = new StringBuilder();
        for (String path : paths) {
            String summary = command(path).syntax().spec().usageMessage().description()[0];
            text.append("*crm ")
                    .append(path)
                    .append("*::\n  ")
                    .append(marked(summary))
                    .append('\n');
        }
        return text.toString();
    }

    private static String commonOptions() {
        Syntax syntax = new Syntax("", "");
        CommonOptions common = new CommonOptions(syntax);
        StringBuilder text = new StringBuilder();
        if (!common.help()) {
            syntax.arguments().forEach(argument -> entry(text, argument));
        }
        return text.toString();
    }

    private static void entry(StringBuilder text, Argument<?> argument) {
        if (argument.spec() instanceof OptionSpec option) {
            String names =
                    Arrays.stream(option.names()).map(name -> "*" + name + "*").collect(Collectors.joining(", "));
            text.append(names).append(option.arity().max() > 0 ? "=_" + option.paramLabel() + "_" : "");
        } else {
            text.append('_').append(argument.spec().paramLabel()).append('_');
        }
        text.append("::\n  ").append(marked(argument.spec().description()[0])).append('\n');
    }

    private static String synopsis(Syntax syntax) {
        String name = syntax.spec().name();
        StringBuilder text = new StringBuilder("*" + name + "*");
        for (String word :
                HelpText.synopsis(syntax).substring(name.length() + 1).split(" ")) {
            boolean optional = word.startsWith("[");
            text.append(optional ? " [_" : " _")
                    .append(word.replace("[", "").replace("]", ""))
                    .append(optional ? "_]" : "_");
        }
        return text.toString();
    }

    private static void seeAlso(StringBuilder text, String page, String words) {
        List<String> pages = new ArrayList<>(List.of("*crm*(1)"));
        for (String word : words.split(",")) {
            String path = word.strip();
            if (!path.isEmpty()) {
                // a page that shares its name with a command's says its section: store(7)
                int bracket = path.indexOf('(');
                String section = bracket >= 0
                        ? path.substring(bracket)
                        : List.of("json", "views", "exchange").contains(path) ? "(5)" : "(1)";
                String name = bracket >= 0 ? path.substring(0, bracket) : path;
                pages.add("*crm-" + name.replace(' ', '-') + "*" + section);
            }
        }
        if (!page.equals("crm-guide")) {
            pages.add("*crm-guide*(7)");
        }
        text.append("== See also\n\n").append(String.join(", ", pages)).append('\n');
    }

    private static Command command(String path) {
        return Objects.requireNonNull(Commands.make(path), path);
    }

    /** As man wants it behind the name: no capital, no full stop. */
    private static String phrase(String sentence) {
        String bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
    }

    /** Text of the program as AsciiDoc: options in bold, all else as it stands. */
    static String marked(String text) {
        return OPTION.matcher(Lists.plain(text)).replaceAll("**$0**");
    }

    private static List<String> lines(Path prose) {
        try {
            return Files.readAllLines(prose);
        } catch (IOException missing) {
            throw new UncheckedIOException("every page needs its prose", missing);
        }
    }
}
