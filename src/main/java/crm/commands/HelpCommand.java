package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.CommonOptions;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code crm help [COMMAND]}: the same as {@code crm COMMAND --help}. */
final class HelpCommand implements Command {
    private final Syntax syntax = new Syntax("help", "How a command is used, or which there are.");
    private final Argument<@Nullable String> first =
            syntax.optional("COMMAND", "such as touch").completing(Completes.COMMAND);
    private final Argument<@Nullable String> second = syntax.optional(
                    "WORD", "of a command of two words, such as touch edit")
            .completing(Completes.COMMAND);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String name = first.get();
        if (name == null) {
            session.printText(HelpText.overview());
            return 0;
        }
        String path = second.get() == null ? name : name + " " + second.get();
        if (Commands.aboutGroup(path) != null) {
            session.printText(HelpText.group(path));
            return 0;
        }
        Command command = Commands.paths().contains(path) ? Commands.make(path) : null;
        if (command == null) {
            throw new CrmException(new Failure.NotOneOf("command", path, Commands.paths()));
        }
        session.printText(HelpText.of(command.syntax(), new CommonOptions(command.syntax())));
        return 0;
    }
}
