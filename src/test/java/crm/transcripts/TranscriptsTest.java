package crm.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Crm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The command line, as {@code src/test/transcripts} and the sessions in README and manual write it down. */
class TranscriptsTest {
    private static final Path TRANSCRIPTS = Path.of("src", "test", "transcripts");
    private static final Path MANUAL = Path.of("src", "man");
    private static final Path README = Path.of("README.md");

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        Verdict verdict = Verdict.asked();
        return found(TRANSCRIPTS, ".txt").stream()
                .map(file -> DynamicTest.dynamicTest(
                        TRANSCRIPTS.relativize(file).toString(),
                        file.toUri(),
                        () -> assertThat(verdict.judge(file, Notation.TRANSCRIPT, new Session(Crm::run)))
                                .as("commands in %s", file)
                                .isPositive()));
    }

    @TestFactory
    Stream<DynamicTest> readme() {
        Verdict verdict = Verdict.asked();
        return Stream.of(README)
                .filter(Files::exists)
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        file.toUri(),
                        () -> assertThat(verdict.judge(file, Notation.MARKDOWN, Session.shown(Crm::run)))
                                .as("commands in the console sessions of %s", file)
                                .isPositive()));
    }

    /** A page of the manual need not show a session; those it shows are true. */
    @TestFactory
    Stream<DynamicTest> manual() throws IOException {
        Verdict verdict = Verdict.asked();
        return (Files.isDirectory(MANUAL) ? walk(MANUAL, ".adoc") : List.<Path>of())
                .stream()
                        .map(file -> DynamicTest.dynamicTest(
                                file.toString(),
                                file.toUri(),
                                () -> verdict.judge(file, Notation.ASCIIDOC, Session.shown(Crm::run))));
    }

    private static List<Path> found(Path folder, String suffix) throws IOException {
        List<Path> files = walk(folder, suffix);
        assertThat(files).as("files %s under %s", suffix, folder).isNotEmpty();
        return files;
    }

    private static List<Path> walk(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
