package crm.hostile;

import crm.World;
import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.CommonOptions;
import crm.cli.Syntax;
import crm.commands.Commands;
import crm.commands.Completion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The command lines there are, made from the command tree: what an argument is to be says what stands in its place, and where
 * it may be anything a hostile text does. A command that is new is so among them from its first day.
 */
final class Lines {
    /** What a command needs that its syntax does not say. */
    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            Map.entry("touch", List.of("k0", "a note")),
            Map.entry("draft", List.of("k0")),
            Map.entry("import mail", List.of("--own", "firm.example")),
            Map.entry("promise break", List.of("--reason", "TEXT")),
            Map.entry("log", List.of("--limit", "100000")),
            Map.entry("today", List.of("--limit", "100000")),
            Map.entry("touch edit", List.of("--note", "TEXT")),
            Map.entry("edit", List.of("--name", "TEXT", "--note", "TEXT")),
            Map.entry("rm", List.of("--yes")),
            Map.entry("merge", List.of("--yes")),
            Map.entry("lately", List.of("--since", "2025-01-01")),
            Map.entry("snooze", List.of("--until", "2w", "--reason", "TEXT")),
            Map.entry("handoff start", List.of("--to", "TEXT", "--force", "TEXT")),
            Map.entry("handoff reject", List.of("--reason", "TEXT")),
            Map.entry("content edit", List.of("--title", "TEXT")),
            Map.entry("contact edit", List.of("--note", "TEXT")),
            Map.entry("doc edit", List.of("--title", "TEXT")),
            Map.entry("promise move", List.of("--due", "2026-12-24", "--reason", "TEXT")),
            Map.entry("promise edit", List.of("--what", "TEXT")),
            Map.entry("survey add", List.of("--score", "3", "--words", "TEXT")),
            Map.entry("survey edit", List.of("--words", "TEXT")),
            Map.entry("risk open", List.of("--reason", "TEXT")),
            Map.entry("risk close", List.of("--outcome", "saved")),
            Map.entry("risk list", List.of("--all")),
            Map.entry("restore", List.of("--yes")),
            Map.entry("funnel", List.of("--since", "2020-01-01")),
            Map.entry("stale", List.of("--all")));

    /** Shows what the options do that every command has. */
    private static final String PLAINEST = "list";

    private static final Set<String> PLACES = Set.of("FILE", "PATH", "FOLDER", "FROM", "TO");

    private final Path home;
    private final HostileFirm.Member member;
    private final List<HostileFirm.Member> free;
    private final Map<String, String> offered = new HashMap<>();

    /** With the words of {@code members.get(number)}; files to be read and written are in {@code home}. */
    Lines(Path home, List<HostileFirm.Member> members, int number) {
        this.home = home;
        this.member = members.get(number % members.size());
        this.free = members.subList(members.size() - 2, members.size());
    }

    static List<String> paths() {
        return Commands.paths();
    }

    /** The shortest line that says enough. */
    List<String> shortest(String path) {
        List<String> line = start(path);
        Syntax syntax = syntax(path);
        int place = 0;
        for (Argument<?> argument : syntax.arguments()) {
            if (!argument.spec().isOption() && argument.spec().required()) {
                line.add(positional(path, place++, argument));
            }
        }
        for (String word : NEEDED.getOrDefault(path, List.of())) {
            line.add(word.equals("TEXT") ? seen(member.text()) : word);
        }
        switch (path) {
            case "report" ->
                line.addAll(List.of("--out", home.resolve("report.html").toString()));
            case "handoff accept", "handoff reject" -> line.addAll(List.of("--by", member.text()));
            case "erase" -> line.addAll(List.of("--confirm", member.text()));
            case "demo" -> line.addAll(List.of("--into", home.resolve("demo.db").toString()));
            case "sql" -> line.add("SELECT * FROM customers");
            case "backup" -> line.add(home.resolve("backup.db").toString());
            default -> {}
        }
        return line;
    }

    /** The shortest line with one argument more, or with a hostile text in the place of one. */
    List<List<String>> longer(String path) {
        List<List<String>> lines = new ArrayList<>();
        Syntax syntax = syntax(path);
        CommonOptions common = new CommonOptions(syntax);
        List<String> shortest = shortest(path);
        int words = start(path).size();
        for (Argument<?> argument : syntax.arguments()) {
            if (common.has(argument) && (argument == common.db || !path.equals(PLAINEST))) {
                continue;
            }
            if (argument.spec() instanceof OptionSpec option) {
                boolean flag = option.arity().max() == 0;
                add(
                        lines,
                        shortest,
                        words,
                        flag
                                ? List.of(option.longestName())
                                : List.of(option.longestName() + "=" + value(path, argument)));
                if (!flag) {
                    add(lines, shortest, words, List.of(option.longestName() + "=" + hostile(argument)));
                }
            } else if (argument.spec().required()) {
                List<String> line = new ArrayList<>(start(path));
                line.add("--");
                line.add(hostile(argument));
                line.addAll(shortest.subList(Math.min(shortest.size(), words + 1), shortest.size()));
                lines.add(line);
            } else {
                add(lines, shortest, shortest.size(), List.of(value(path, argument)));
                add(lines, shortest, shortest.size(), List.of("--", hostile(argument)));
            }
        }
        lines.add(List.of(member.text()));
        return lines;
    }

    private static void add(List<List<String>> lines, List<String> line, int at, List<String> more) {
        List<String> longer = new ArrayList<>(line);
        longer.addAll(at, more);
        lines.add(longer);
    }

    private static List<String> start(String path) {
        return new ArrayList<>(List.of(path.split(" ")));
    }

    private static Syntax syntax(String path) {
        Command command = Objects.requireNonNull(Commands.make(path), path);
        return command.syntax();
    }

    private String positional(String path, int place, Argument<?> argument) {
        return switch (path + " " + place) {
            case "merge 0", "handoff start 0" -> free.get(0).key();
            case "merge 1" -> free.get(1).key();
            case "add 0", "rename 1" -> seen(member.text()) + " anew";
            case "config set 1" -> "60d";
            case "risk step 1" -> "1";
            case "risk step 2" -> "done";
            case "stage 1" -> "former";
            case "completion 0" -> "bash";
            case "restore 0" -> home.resolve("earlier.db").toString();
            case "store copy 0" -> home.resolve("earlier.db").toString();
            case "store copy 1" -> home.resolve("copy.db").toString();
            case "import all 0" -> home.resolve("all.jsonl").toString();
            case "import customers 0" -> home.resolve("customers.csv").toString();
            case "import content 0" -> home.resolve("content.csv").toString();
            case "import touches 0" -> home.resolve("touches.csv").toString();
            case "import contacts 0" -> home.resolve("contacts.vcf").toString();
            case "import calendar 0" -> home.resolve("calendar.ics").toString();
            case "import mail 0" -> home.resolve("mail.mbox").toString();
            default -> value(path, argument);
        };
    }

    private String value(String path, Argument<?> argument) {
        return switch (argument.completes()) {
            case CUSTOMER, SUBJECT -> member.key();
            case CONTACT -> member.contact();
            case CONTENT -> member.content();
            case TOUCH -> member.touch();
            case PROMISE -> member.promise();
            case DOCUMENT -> member.document();
            case HANDOFF -> member.handoff();
            case SURVEY -> member.survey();
            case RISK -> member.risk();
            case KUDOS -> member.kudos();
            case OWNER, COLLEAGUE, INTEREST, TAG, TOUCH_TAG, TIER, TOPIC -> member.text();
            case FILE -> home.resolve("customers.csv").toString();
            case FOLDER -> home.resolve("folder").toString();
            case DEED -> "1";
            case NOTHING ->
                PLACES.contains(argument.spec().paramLabel())
                        ? home + "/new"
                        : free(argument.spec().paramLabel(), seen(member.text()));
            default -> offered(path, argument);
        };
    }

    /** The text as it is; where it is the name of a file, one of that name. */
    private String hostile(Argument<?> argument) {
        boolean file = switch (argument.completes()) {
            case FILE, FOLDER -> true;
            default -> PLACES.contains(argument.spec().paramLabel());
        };
        return file ? home + "/" + member.text().replace("/", "") : member.text();
    }

    private static String free(String label, String text) {
        return switch (label) {
            case "DATE", "WHEN" -> "2026-11-20";
            case "SPAN", "DAYS" -> "30d";
            case "N", "SCORE" -> "3";
            default -> text;
        };
    }

    /** The first that TAB offers. */
    private String offered(String path, Argument<?> argument) {
        return offered.computeIfAbsent(path + " " + argument.name(), key -> {
            List<String> words = new ArrayList<>(List.of(Completion.CALLBACK, "--"));
            words.addAll(start(path));
            if (argument.spec().isOption()) {
                words.add(argument.name());
            }
            words.add("");
            String lines = Speech.plain(World.Terminal.NONE, home, words, "").out();
            Optional<String> first = lines.lines().findFirst();
            return first.map(line -> line.split("\t", 2)[0]).orElse("x");
        });
    }

    /** With something that is seen: a text of blanks alone is refused before anything is done with it. */
    private static String seen(String text) {
        return "x " + text;
    }
}
