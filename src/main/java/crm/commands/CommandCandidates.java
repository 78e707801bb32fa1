package crm.commands;

import crm.cli.Command;
import org.jspecify.annotations.Nullable;

/** Names of commands, each with its one line. Only those that are offered are made. */
final class CommandCandidates {
    private CommandCandidates() {}

    /** The commands of a group; those that stand first on the line where {@code group} is null. */
    static void offer(@Nullable String group, Candidates to) {
        if (group != null) {
            for (String word : Commands.within(group)) {
                offer(word, group + " " + word, to);
            }
            return;
        }
        String before = "";
        for (String path : Commands.paths()) {
            int blank = path.indexOf(' ');
            String first = blank < 0 ? path : path.substring(0, blank);
            if (!first.equals(before)) {
                offer(first, first, to);
            }
            before = first;
        }
    }

    private static void offer(String word, String path, Candidates to) {
        if (to.wants(word)) {
            String about = Commands.aboutGroup(path);
            Command command = about == null ? Commands.make(path) : null;
            if (command != null) {
                about = command.syntax().spec().usageMessage().description()[0];
            }
            if (about != null) {
                to.offer(word, about);
            }
        }
    }
}
