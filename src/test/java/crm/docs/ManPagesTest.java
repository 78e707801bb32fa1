package crm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Schemas;
import crm.commands.Commands;
import crm.domain.Urgency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual in {@code man} is what the program and {@code src/man} make of it, and says something about every command. */
class ManPagesTest {
    private static final Path MAN = Path.of("man");

    /** No clock: the same pages every time. */
    private static final String DATE = "2026-11-21";

    static List<String> paths() {
        return Commands.paths();
    }

    /** All in one test: starting the converter takes seconds, a page milliseconds. */
    @Test
    void pagesAreUpToDate() throws IOException {
        boolean accept = accepting();
        List<String> outdated = new ArrayList<>();
        try (Asciidoctor converter = Asciidoctor.Factory.create()) {
            for (String page : ManSource.pages()) {
                Path file = MAN.resolve(page);
                String made = converted(converter, ManSource.of(page));
                if (!Files.exists(file) || !Files.readString(file).equals(made)) {
                    outdated.add(page);
                    if (accept) {
                        Files.createDirectories(MAN);
                        Files.writeString(file, made);
                    }
                }
            }
        }
        assertThat(accept ? List.of() : outdated)
                .as("pages that differ from what would be made now; mvn test -Dtest=ManPagesTest -Dman=accept")
                .isEmpty();
    }

    @Test
    void thereIsNoPageWithoutASubject() throws IOException {
        assertThat(names(MAN)).containsExactlyInAnyOrderElementsOf(ManSource.pages());
        assertThat(names(ManSource.PROSE).stream().filter(name -> name.endsWith(".adoc")))
                .containsExactlyInAnyOrderElementsOf(ManSource.pages().stream()
                        .map(page -> String.valueOf(ManSource.prose(page).getFileName()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyCommandHasAnExample(String path) throws IOException {
        String prose = Files.readString(ManSource.prose(ManSource.page(path)));
        assertThat(prose).contains("== Examples");
        assertThat(prose.lines().filter(line -> line.startsWith("$ ")))
                .as("lines of a session")
                .anyMatch(line -> line.contains("crm " + path + " ") || line.endsWith("crm " + path));
        assertThat(prose).contains("// see:");
    }

    @Test
    void everyNounOfTheJsonIsDescribed() {
        String page = ManSource.of("crm-json.5");
        assertThat(page).doesNotContain("// generated");
        Schemas.nouns().forEach(noun -> assertThat(page).contains("== " + noun + "\n"));
    }

    @Test
    void theGuideExplainsEachTermOfTheUrgency() throws IOException {
        String guide = Files.readString(ManSource.prose("crm-guide.7"));
        for (Urgency.Term term : Urgency.Term.values()) {
            assertThat(guide).contains("*" + term.word() + "* (" + (int) term.coefficient() + ")::");
        }
    }

    private static String converted(Asciidoctor converter, String source) {
        Attributes attributes = Attributes.builder().attribute("docdate", DATE).build();
        Options options = Options.builder()
                .backend("manpage")
                .standalone(true)
                .attributes(attributes)
                .build();
        return Lists.shown(String.valueOf(converter.convert(source, options))).stripTrailing() + "\n";
    }

    private static boolean accepting() {
        String wish = System.getProperty("man", "");
        assertThat(wish).as("-Dman").isIn("", "accept");
        assertThat(wish.isEmpty() || System.getenv("CI") == null)
                .as("-Dman=accept is refused where CI is set: nobody would read what was accepted")
                .isTrue();
        return !wish.isEmpty();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }
}
