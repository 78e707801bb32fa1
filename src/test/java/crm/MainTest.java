package crm;

import static com.github.stefanbirkner.systemlambda.SystemLambda.catchSystemExit;
import static com.github.stefanbirkner.systemlambda.SystemLambda.withEnvironmentVariable;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What only {@code main} does: it ends the process, and reads the real environment. Newer Javas let no test catch that. */
@EnabledForJreRange(max = JRE.JAVA_17)
// It changes the environment of the whole JVM, which others copy when they start a program.
@Isolated
class MainTest {
    @Test
    void exitsWithTheCodeOfTheProgram() throws Exception {
        assertThat(catchSystemExit(() -> Main.main(new String[] {"--no-such-option"})))
                .isEqualTo(2);
    }

    @Test
    void readsTheEnvironment(@TempDir Path folder) throws Exception {
        Path noStore = Files.writeString(folder.resolve("crm.db"), "dear diary");
        int code = withEnvironmentVariable("CRM_DB", noStore.toString())
                .execute(() -> catchSystemExit(() -> Main.main(new String[] {"stale"})));

        assertThat(code).isEqualTo(6);
    }
}
