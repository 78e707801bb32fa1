package crm.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crm.installed.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that nobody takes, stores that cannot be written, and signals. */
class StreamsIT {
    @TempDir
    Path home;

    private Installed crm = Installed.in(Path.of("/"));

    @BeforeEach
    void fill() {
        crm = Installed.in(home);
        assertThat(crm.run("add", "Acme", "--since", "2020-01-01").exit()).isZero();
    }

    @Test
    void anAnswerThatCannotBeWrittenFails() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full");

        assertThat(crm.shell(crm.commandLine("stale") + " >/dev/full"))
                .isEqualTo(new Result(7, "", "crm: standard output: no space left on device\n"));
        assertThat(crm.shell(crm.commandLine("stale", "--json") + " >/dev/full").exit())
                .isEqualTo(7);
    }

    @Test
    void closedOutputFailsAndSpoilsNothing() {
        assertThat(crm.shell(crm.commandLine("stale") + " >&-").exit()).isEqualTo(7);
        assertThat(crm.shell(crm.commandLine("touch", "acme", "hi") + " >&-").exit())
                .isEqualTo(7);
        assertThat(crm.shell(crm.commandLine("touch", "acme", "hi") + " <&- 2>&-")
                        .exit())
                .isZero();
        // said to nobody, and done
        assertThat(crm.run("log", "-o", "ids").stdout().lines()).hasSize(2);
        assertThat(crm.run("doctor").exit()).isZero();
    }

    @Test
    void whoHasReadEnoughStopsIt() {
        String note = "many words ".repeat(8_000);
        for (int i = 0; i < 3; i++) {
            assertThat(crm.run("touch", "acme", note).exit()).isZero();
        }
        Result result = crm.shell(
                "{ " + crm.commandLine("log", "-o", "jsonl") + "; echo $? >code; } | head -c 20 | wc -c; cat code");

        assertThat(result.stdout().replace(" ", "")).isEqualTo("20\n0\n");
        assertThat(result.stderr()).isEmpty();
    }

    @Test
    void aReadOnlyStoreCanBeReadAndNotWritten() throws IOException {
        Path folder = home.resolve(".local/share/crm");
        Result user = crm.shell("id -u");
        String other = "setpriv --reuid 65534 --regid 65534 --clear-groups ";
        boolean root = user.stdout().strip().equals("0");
        assumeTrue(
                !root || crm.shell(other + "true").exit() == 0, "root may write everything, and there is no setpriv");
        assumeTrue(
                !root || crm.shell(other + crm.commandLine("--version")).exit() == 0,
                "nobody else can reach the program of this build");
        Path shown = Files.createDirectory(home.resolve("shown"));
        Files.copy(folder.resolve("crm.db"), shown.resolve("crm.db"));
        assertThat(crm.shell("chmod 755 . && chmod 444 shown/crm.db && chmod 555 shown")
                        .exit())
                .isZero();
        Installed reader = crm.with("CRM_DB", shown + "/crm.db");
        String before = root ? other : "";

        Result read = reader.shell(before + reader.commandLine("list", "-o", "ids"));
        assertThat(read).isEqualTo(new Result(0, "acme\n", ""));
        Result write = reader.shell(before + reader.commandLine("touch", "acme", "hi"));
        assertThat(write).isEqualTo(new Result(7, "", "crm: " + shown + "/crm.db: is read-only\n"));
        assertThat(reader.shell(before + reader.commandLine("doctor")).stdout()).contains("integrity");
        assertThat(crm.shell("chmod 700 shown").exit()).isZero();
    }

    @Test
    void aSignalEndsItAndLeavesNoRow() throws Exception {
        for (String signal : List.of("INT", "TERM", "HUP")) {
            assertThat(whileWaiting(signal).exit())
                    .as(signal)
                    .isEqualTo(
                            switch (signal) {
                                case "INT" -> 130;
                                case "TERM" -> 143;
                                default -> 129;
                            });
        }
        assertThat(crm.run("log").stdout()).isEmpty();
    }

    /** Sends the signal to a touch that waits for a lock. */
    private Result whileWaiting(String signal) throws Exception {
        Files.deleteIfExists(home.resolve("pid"));
        assumeFalse(signal.equals("INT") && ignored(), "whoever started the tests has SIGINT ignored");
        try (Connection other = lock()) {
            CompletableFuture<Result> run = CompletableFuture.supplyAsync(() ->
                    crm.shell("echo $$ >pid.new; mv pid.new pid; exec " + crm.commandLine("touch", "acme", "hi")));
            for (int i = 0; i < 1000 && !Files.exists(home.resolve("pid")); i++) {
                Thread.sleep(10);
            }
            Thread.sleep(1500);
            assertThat(run).isNotDone();
            assertThat(other.isClosed()).isFalse();
            crm.shell("kill -" + signal + " $(cat pid)");
            return run.get(30, TimeUnit.SECONDS);
        }
    }

    private Connection lock() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve(".local/share/crm/crm.db"));
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
        }
        return connection;
    }

    /** Whether a shell that we start, and all that it starts, ignores Ctrl-C, as jobs in the background do. */
    private boolean ignored() {
        String mask = crm.shell("sed -n 's/^SigIgn:[^0-9a-f]*//p' /proc/self/status")
                .stdout()
                .strip();
        return !mask.isEmpty() && (Long.parseUnsignedLong(mask, 16) & 2) != 0;
    }
}
