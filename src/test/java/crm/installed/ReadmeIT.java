package crm.installed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README says to type, typed into a real shell, by a user whose home is empty. */
class ReadmeIT {
    @TempDir
    Path home;

    @Test
    void theTourWorksAsItStands() throws IOException {
        Files.writeString(home.resolve("tour"), "set -e\n" + commands(Files.readString(Path.of("README.md"))));

        Installed.Result result = Installed.in(home)
                .shell("PATH=" + Installed.image().resolve("bin") + ":$PATH sh " + home.resolve("tour"));

        assertThat(result.exit()).as(result.stderr()).isZero();
        assertThat(result.stdout())
                .contains("Acme Pumps got something of value")
                .contains("What we have done for you");
    }

    /** The lines behind a prompt, in the fences marked {@code console}. */
    private static String commands(String page) {
        StringBuilder commands = new StringBuilder();
        boolean console = false;
        for (String line : page.split("\n", -1)) {
            console = line.equals("```console") || (console && !line.equals("```"));
            if (console && (line.startsWith("$ ") || line.startsWith("> "))) {
                commands.append(line.substring(2)).append('\n');
            }
        }
        return commands.toString();
    }
}
