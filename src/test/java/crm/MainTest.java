package crm;

import static com.github.stefanbirkner.systemlambda.SystemLambda.catchSystemExit;
import static com.github.stefanbirkner.systemlambda.SystemLambda.tapSystemOut;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What only {@code main} does: it ends the process with the program's exit code. Newer Javas let no test catch that. */
@EnabledForJreRange(max = JRE.JAVA_17)
class MainTest {

    @Test
    void exitsWithTheCodeOfTheProgram() throws Exception {
        assertThat(catchSystemExit(() -> Main.main(new String[] {"--no-such-option"})))
                .isEqualTo(2);
    }

    @Test
    void printsTheAnswerBeforeItExits() throws Exception {
        String out = tapSystemOut(() -> assertThat(catchSystemExit(() -> Main.main(new String[] {"--version"})))
                .isZero());

        assertThat(out).startsWith("crm 0.1.0");
    }
}
