package crm.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * TAB, pressed in real shells that have the scripts as {@code crm completion --help} says: what the command line becomes,
 * and that the command then run is about the customer that was meant.
 */
class CompletionIT {
    private static final Path BASH_COMPLETION = Path.of("/usr/share/bash-completion/bash_completion");

    @TempDir
    static Path firm;

    @TempDir
    Path home;

    private Installed crm;

    @BeforeAll
    static void add() {
        for (String name : new String[] {"Acme Tooling", "Zoë Müller & Söhne", "O'Brien; rm -rf", "Pay $HOME `id`"}) {
            ok(Installed.in(firm).with("CRM_DB", firm.resolve("a store.db").toString()), "add", name);
        }
    }

    @BeforeEach
    void settle() throws IOException {
        Path store = Files.copy(firm.resolve("a store.db"), home.resolve("a store.db"));
        crm = Installed.in(home).with("CRM_DB", store.toString());
    }

    @Test
    void bash() throws IOException {
        Path script = write("script", ok("completion", "bash"));
        write(".bashrc", "PS1='> '\n. " + script + "\n");
        bashCompletes();
    }

    @Test
    void bashWithThePackageBashCompletion() throws IOException {
        assumeTrue(Files.exists(BASH_COMPLETION), "bash-completion is not installed");
        write(".local/share/bash-completion/completions/crm", ok("completion", "bash"));
        write(".bashrc", "PS1='> '\n. " + BASH_COMPLETION + "\n");
        bashCompletes();
    }

    private void bashCompletes() {
        try (Tmux bash = shell("bash")) {
            bash.type("crm touch Zo").press("Tab").see("> crm touch Zoë\\ Müller\\ \\&\\ Söhne");
            bash.type("--kind=ti")
                    .press("Tab")
                    .see("--kind=tip")
                    .press("Enter")
                    .see("logged tip for Zoë")
                    .prompt();
            bash.type("crm touch O")
                    .press("Tab")
                    .see("> crm touch O\\'Brien\\;\\ rm\\ -rf")
                    .press("Enter");
            bash.see("logged contact for O'Brien; rm -rf").prompt();
            bash.type("crm touch \"Pa")
                    .press("Tab")
                    .see("> crm touch \"Pay \\$HOME \\`id\\`\"")
                    .press("Enter");
            bash.see("logged contact for Pay $HOME `id`").prompt();
            bash.type("crm sho").press("Tab").see("> crm show").press("Tab").press("Tab");
            bash.see("acme-tooling  (Acme Tooling)").see("zoe-muller-sohne  (Zoë Müller & Söhne)");
            bash.type("ac").press("Tab").see("> crm show acme-tooling");
            eachWasTouchedOnce();
        }
    }

    @Test
    void zsh() throws IOException {
        assumeTrue(Tmux.has("zsh"), "zsh is not installed");
        write("functions/_crm", ok("completion", "zsh"));
        write(".zshrc", "PS1='> '\nfpath=(~/functions $fpath)\nautoload -Uz compinit\ncompinit -u\n");
        try (Tmux zsh = shell("zsh")) {
            zsh.type("crm touch Zo").press("Tab").see("> crm touch Zoë\\ Müller\\ \\&\\ Söhne");
            zsh.type("--kind=ti")
                    .press("Tab")
                    .see("--kind=tip")
                    .press("Enter")
                    .see("logged tip for Zoë")
                    .prompt();
            zsh.type("crm touch O")
                    .press("Tab")
                    .see("> crm touch O\\'Brien\\;\\ rm\\ -rf")
                    .press("Enter");
            zsh.see("logged contact for O'Brien; rm -rf").prompt();
            zsh.type("crm touch \"Pa")
                    .press("Tab")
                    .see("> crm touch \"Pay \\$HOME \\`id\\`\"")
                    .press("Enter");
            zsh.see("logged contact for Pay $HOME `id`").prompt();
            zsh.type("crm sho").press("Tab").see("> crm show").press("Tab");
            zsh.see("acme-tooling      -- Acme Tooling").see("zoe-muller-sohne  -- Zoë Müller & Söhne");
            eachWasTouchedOnce();
        }
    }

    @Test
    void fish() throws IOException {
        assumeTrue(Tmux.has("fish"), "fish is not installed");
        write(".config/fish/completions/crm.fish", ok("completion", "fish"));
        write(".config/fish/config.fish", "function fish_greeting; end\nfunction fish_prompt; printf '> '; end\n");
        try (Tmux fish = shell("fish")) {
            fish.type("crm touch Zo").press("Tab").see("> crm touch Zoë\\ Müller\\ \\&\\ Söhne");
            fish.type("--kind=ti")
                    .press("Tab")
                    .see("--kind=tip")
                    .press("Enter")
                    .see("logged tip for Zoë")
                    .prompt();
            fish.type("crm touch O")
                    .press("Tab")
                    .see("> crm touch O\\'Brien\\;\\ rm\\ -rf")
                    .press("Enter");
            fish.see("logged contact for O'Brien; rm -rf").prompt();
            fish.type("crm touch \"Pa")
                    .press("Tab")
                    .see("> crm touch \"Pay \\$HOME `id`\"")
                    .press("Enter");
            fish.see("logged contact for Pay $HOME `id`").prompt();
            fish.type("crm sho").press("Tab").see("> crm show").press("Tab");
            fish.see("(Acme Tooling)").see("(Zoë Müller & Söhne)");
            eachWasTouchedOnce();
        }
    }

    private void eachWasTouchedOnce() {
        assertThat(ok("log", "-o", "tsv").lines().skip(1)).hasSize(3);
        assertThat(ok("log", "zoe", "-o", "tsv")).contains("\ttip\t");
        for (String name : new String[] {"O'Brien; rm -rf", "Pay $HOME `id`"}) {
            assertThat(ok("log", name, "-o", "ids").lines()).hasSize(1);
        }
    }

    /** The shell at its first prompt. */
    private Tmux shell(String program) {
        assumeTrue(Tmux.has("tmux"), "tmux is not installed");
        Map<String, String> environment = new TreeMap<>();
        environment.put("HOME", home.toString());
        environment.put("PATH", Installed.image().resolve("bin") + ":/usr/local/bin:/usr/bin:/bin");
        environment.put("JAVA_HOME", Installed.javaOfTheTests().toString());
        environment.put("CRM_DB", home.resolve("a store.db").toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("TERM", "screen");
        return Tmux.start(home, environment, program).prompt();
    }

    private Path write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String ok(String... words) {
        return ok(crm, words);
    }

    private static String ok(Installed crm, String... words) {
        Installed.Result result = crm.run(words);
        assertThat(result.exit()).as(result.stderr()).isZero();
        return result.stdout();
    }
}
