package crm.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** crm as somebody sees it who sits at a terminal: narrow, usual and wide. */
class TerminalIT {
    private static final String DAY = " --as-of 2026-11-21";

    @TempDir
    static Path firm;

    @TempDir
    Path home;

    private Installed crm;

    @BeforeAll
    static void demo() {
        assumeTrue(Tmux.has("tmux"), "tmux is not installed: nobody looks at the terminal");
        Installed.Result made =
                Installed.in(firm).run("demo", "--into", firm.resolve("demo.db").toString(), "--as-of", "2026-11-21");
        assertThat(made.exit()).as(made.stderr()).isZero();
    }

    @BeforeEach
    void settle() throws IOException {
        Path store = Files.copy(firm.resolve("demo.db"), home.resolve("demo.db"));
        crm = Installed.in(home).with("CRM_DB", store.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void nothingRunsOverTheScreen(int columns) {
        try (Tmux shell = shell(columns, 200, "cat")) {
            for (String command : new String[] {
                "stale",
                "today -q -n 6",
                "log -n 8",
                "list",
                "lately -q",
                "stats",
                "show trần",
                "contact list",
                "help",
                "stale --help"
            }) {
                run(shell, command);
                assertThat(shell.overlong())
                        .as("lines of crm %s that run over %d columns%n%s", command, columns, shell.screen())
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void whomAreWeNeglectingIsReadAtOnce(int columns) {
        try (Tmux shell = shell(columns, 200, "cat")) {
            run(shell, "stale");
            assertThat(shell.screen())
                    .containsPattern("(?m)^URGENCY  CUSTOMER")
                    .containsPattern("(?m)^ +[0-9]+\\.[0-9]  Zoë Vermeulen Preci")
                    .containsPattern(columns == 40 ? "status: stale" : "A     Mira .*stale");
            run(shell, "today -n 6");
            assertThat(shell.screen()).containsPattern("(?m)^WHY +CUSTOMER").containsPattern("(?m)^reply +Brennan");
        }
    }

    @Test
    void aLongAnswerGoesToThePagerAndAShortOneDoesNot() {
        assumeTrue(Tmux.has("less"), "less is not installed");
        try (Tmux shell = shell(80, 24, null)) {
            shell.type("crm log" + DAY).press("Enter").see("\n:");
            assertThat(shell.screen()).contains("DAY ");
            shell.press("q").prompt();
            shell.type("echo code $?").press("Enter").see("code 0").prompt();
            shell.type("clear").press("Enter").prompt();
            shell.type("crm log -n 3" + DAY).press("Enter").prompt();
            assertThat(shell.screen()).contains("DAY ").doesNotContain("\n:");
            shell.type("PAGER='no such pager' crm log" + DAY).press("Enter").prompt();
        }
    }

    @Test
    void whatACommandFoundIsItsExitCodeWhereverThePagerIsClosed() {
        assumeTrue(Tmux.has("less"), "less is not installed");
        try (Tmux shell = shell(80, 10, null)) {
            shell.type("crm stale --check" + DAY).press("Enter").see("\n:");
            shell.press("q").prompt();
            shell.type("echo code $?").press("Enter").see("code 1");
        }
    }

    @Test
    void ofSeveralCandidatesOneIsPicked() {
        try (Tmux shell = shell(80, 50, "cat")) {
            shell.type("crm show s" + DAY).press("Enter");
            shell.see("'s' could be more than one customer").see("  1  shaked").see("Enter for none:");
            shell.type("so").press("Enter").see("(sorensen)").prompt();
            shell.type("clear; crm touch s hello -q; echo code $?")
                    .press("Enter")
                    .see("code 4")
                    .prompt();
            shell.type("clear; crm touch s hello").press("Enter").see("none:");
            shell.press("Enter").see("hint: one of shaked").prompt();
            shell.type("clear; crm touch s 'hello there'").press("Enter").see("none:");
            shell.type("2").press("Enter").see("logged contact for Σιδερής").prompt();
        }
    }

    @Test
    void touchAloneAsks() {
        try (Tmux shell = shell(80, 50, "cat")) {
            shell.type("crm touch").press("Enter").see("customer:");
            shell.type("Zo")
                    .press("Tab")
                    .see("customer: Zoë Vermeulen Precisie")
                    .press("Enter");
            shell.see("kind, Enter for contact:").type("tra").press("Tab").see("contact: training");
            shell.press("Enter")
                    .see("what was said or done?")
                    .type("an hour at the bench")
                    .press("Enter");
            shell.see("what did they get")
                    .press("Enter")
                    .see("training for Zoë Vermeulen Precisie: an hour at the bench");
            shell.see("log it? [Y/n]")
                    .press("Enter")
                    .see("logged training for Zoë")
                    .prompt();
            shell.type("clear").press("Enter").prompt();
            shell.type("crm touch").press("Enter").see("customer:").press("C-c").see("nothing was logged");
            shell.type("echo code $?").press("Enter").see("code 130").prompt();
        }
        assertThat(crm.run("log", "zoe", "-n", "1", "-o", "jsonl", "--columns", "kind,note")
                        .stdout())
                .isEqualTo("{\"kind\":\"training\",\"note\":\"an hour at the bench\"}\n");
        assertThat(crm.run("touch").exit()).isEqualTo(2);
    }

    private static void run(Tmux shell, String command) {
        shell.type("clear; crm " + command + (command.contains("help") ? "" : DAY))
                .press("Enter")
                .prompt();
    }

    /** {@code pager} as PAGER; null for none set. */
    private Tmux shell(int columns, int rows, @Nullable String pager) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HOME", home.toString());
        environment.put("PATH", Installed.image().resolve("bin") + ":/usr/local/bin:/usr/bin:/bin");
        environment.put("JAVA_HOME", Installed.javaOfTheTests().toString());
        environment.put("CRM_DB", home.resolve("demo.db").toString());
        environment.put("TZ", "Europe/Berlin");
        environment.put("LANG", "C.UTF-8");
        environment.put("TERM", "screen-256color");
        environment.put("PS1", "> ");
        if (pager != null) {
            environment.put("PAGER", pager);
        }
        return Tmux.start(columns, rows, home, environment, "sh").prompt();
    }
}
