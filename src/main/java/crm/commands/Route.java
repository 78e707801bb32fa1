package crm.commands;

import crm.cli.CommonOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which command the words ask for.
 *
 * @param path such as {@code touch rm}; empty where none is named
 * @param group the group whose command is missing; null where that is not the question
 * @param rest the words for that command; common options that stood before it come first
 */
public record Route(String path, @Nullable String group, List<String> rest) {
    /** Reads the words after {@code crm}. */
    public static Route of(List<String> args) {
        List<String> rest = new ArrayList<>();
        int at = skipOptions(args, 0, rest);
        if (at == args.size() || args.get(at).startsWith("-")) {
            rest.addAll(args.subList(at, args.size()));
            return new Route("", null, rest);
        }
        String first = args.get(at);
        List<String> within = Commands.within(first);
        boolean group = Commands.aboutGroup(first) != null;
        List<String> between = new ArrayList<>();
        int next = group ? skipOptions(args, at + 1, between) : at + 1;
        if (next < args.size() && within.contains(args.get(next))) {
            rest.addAll(between);
            rest.addAll(args.subList(next + 1, args.size()));
            return new Route(first + " " + args.get(next), null, rest);
        }
        rest.addAll(args.subList(at + 1, args.size()));
        return group ? new Route("", first, rest) : new Route(first, null, rest);
    }

    private static int skipOptions(List<String> args, int from, List<String> skipped) {
        int at = from;
        while (at < args.size() && args.get(at).startsWith("-") && !args.get(at).equals("--")) {
            String option = args.get(at);
            skipped.add(option);
            at++;
            if (CommonOptions.takesValue(option) && at < args.size()) {
                skipped.add(args.get(at));
                at++;
            }
        }
        return at;
    }
}
