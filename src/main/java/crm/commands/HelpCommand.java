package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.CommonOptions;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code crm help [COMMAND]}: the same as {@code crm COMMAND --help}. */
final class HelpCommand implements Command {
    private final Syntax syntax = new Syntax("help", "Show how a command is used, or list the commands.");
    private final Argument<@Nullable String> first =
            syntax.optional("COMMAND", "the command, such as touch").completing(Completes.COMMAND);
    private final Argument<@Nullable String> second = syntax.optional(
                    "WORD", "its second word, where it has two, such as edit")
            .completing(Completes.COMMAND);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String name = first.get();
        if (name == null) {
            session.printText(HelpText.overview(session.screen()));
            return 0;
        }
        String path = second.get() == null ? name : name + " " + second.get();
        if (Commands.aboutGroup(path) != null) {
            session.printText(HelpText.group(path, session.screen()));
            return 0;
        }
        Command command = Commands.paths().contains(path) ? Commands.make(path) : null;
        if (command == null) {
            throw Commands.unknown(path);
        }
        session.printText(HelpText.of(command.syntax(), new CommonOptions(command.syntax()), session.screen()));
        return 0;
    }
}
