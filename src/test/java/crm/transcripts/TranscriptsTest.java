package crm.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Crm;
import crm.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The command line, as {@code src/test/transcripts} and the sessions in README and manual write it down. */
@Execution(ExecutionMode.CONCURRENT)
class TranscriptsTest {
    private static final Path TRANSCRIPTS = Path.of("src", "test", "transcripts");
    /** What is true of servers alone. */
    private static final Path ON_SERVERS = TRANSCRIPTS.resolve("server");

    private static final Path MANUAL = Path.of("src", "man");
    private static final Path README = Path.of("README.md");

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        Verdict verdict = Verdict.asked();
        return found(TRANSCRIPTS, ".txt").stream()
                .filter(file -> !file.startsWith(ON_SERVERS))
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

    /** Every page again, with the store on a server: it must say the same. */
    @TestFactory
    Stream<DynamicTest> onServer() throws IOException {
        List<Path> pages = new ArrayList<>(found(TRANSCRIPTS, ".txt"));
        pages.removeIf(file -> file.startsWith(ON_SERVERS));
        pages.add(README);
        pages.addAll(walk(MANUAL, ".adoc"));
        return pages.stream()
                .filter(TranscriptsTest::isForAnyStore)
                .map(file -> DynamicTest.dynamicTest("on a server: " + file, file.toUri(), () -> judgeOnServer(file)));
    }

    /** What a page about servers says; it may make databases and roles of its own with {@code psql}. */
    @TestFactory
    Stream<DynamicTest> ofServers() throws IOException {
        Verdict verdict = Verdict.asked();
        return found(ON_SERVERS, ".txt").stream()
                .map(file -> DynamicTest.dynamicTest(
                        TRANSCRIPTS.relativize(file).toString(), file.toUri(), () -> judgeOfServers(verdict, file)));
    }

    private static void judgeOfServers(Verdict verdict, Path file) {
        String database = Server.database();
        try {
            assertThat(verdict.judge(file, Notation.TRANSCRIPT, new Session(Crm::run).ofServer(database)))
                    .as("commands in %s", file)
                    .isPositive();
        } finally {
            Server.drop(database);
        }
    }

    private static void judgeOnServer(Path file) {
        String database = Server.database();
        try {
            String name = file.toString();
            if (name.endsWith(".txt")) {
                Verdict.COMPARE.judge(file, Notation.TRANSCRIPT, new Session(Crm::run).on(database));
            } else {
                Verdict.COMPARE.judge(
                        file,
                        name.endsWith(".md") ? Notation.MARKDOWN : Notation.ASCIIDOC,
                        Session.shown(Crm::run).on(database));
            }
        } finally {
            Server.drop(database);
        }
    }

    private static boolean isForAnyStore(Path file) {
        try {
            return !Files.readString(file).contains("@ store file: ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
