package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** {@code crm completion SHELL}: the script that makes TAB complete. */
final class CompletionCommand implements Command {
    static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private final Syntax syntax = new Syntax("completion", "Print the script that makes TAB complete, names included.")
            .describe(
                    "bash: crm completion bash > ~/.local/share/bash-completion/completions/crm (make the folder if it is"
                            + " not there). Without the package bash-completion, write it to any file and add to ~/.bashrc:"
                            + " . THAT-FILE",
                    "zsh: crm completion zsh > FOLDER/_crm, where FOLDER is one of $fpath; to use one of your own, put into"
                            + " ~/.zshrc: fpath=(FOLDER $fpath); autoload -Uz compinit; compinit",
                    "fish: crm completion fish > ~/.config/fish/completions/crm.fish",
                    "New shells have it. The scripts only ask crm, so they need no renewal when commands are added.");
    private final Argument<String> shell =
            syntax.required("SHELL", "bash, zsh or fish").completing(Completes.SHELL);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        session.world().out().write(script(shell.get()));
        return 0;
    }

    private static String script(String typed) throws IOException {
        String shell = typed.strip().toLowerCase(Locale.ROOT);
        if (!SHELLS.contains(shell)) {
            throw new CrmException(new Failure.NotOneOf("shell", typed, SHELLS));
        }
        String name = shell.equals("zsh") ? "_crm" : "crm." + shell;
        try (InputStream script = CompletionCommand.class.getResourceAsStream("/crm/completions/" + name)) {
            if (script == null) {
                throw new IllegalStateException("no script " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
