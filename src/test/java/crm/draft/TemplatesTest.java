package crm.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.CrmException;
import crm.domain.Direction;
import crm.domain.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    @TempDir
    Path home;

    private Path folder = Path.of("");
    private Templates templates = Samples.BUILT_IN;

    @BeforeEach
    void folder() {
        folder = home.resolve("crm/templates");
        templates = new Templates(folder);
    }

    @Test
    void yoursStandInAndAdd() throws IOException {
        Path checkIn = write("check-in", "Subject: Mine\n\nHello {{customer}}");
        Path own = write("zebra", "Subject: Zebra\n\nHello");
        Files.createFile(folder.resolve(".hidden.txt"));
        Files.createFile(folder.resolve("check-in.txt~"));

        assertThat(templates.list())
                .extracting(Templates.Entry::name, Templates.Entry::source, Templates.Entry::path)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("check-in", "yours", checkIn),
                        org.assertj.core.api.Assertions.tuple("first-90-days", "built-in", null),
                        org.assertj.core.api.Assertions.tuple("something-useful", "built-in", null),
                        org.assertj.core.api.Assertions.tuple("reply", "built-in", null),
                        org.assertj.core.api.Assertions.tuple("owning-up", "built-in", null),
                        org.assertj.core.api.Assertions.tuple("win-back", "built-in", null),
                        org.assertj.core.api.Assertions.tuple("zebra", "yours", own));
        assertThat(fill("check-in").body()).isEqualTo("Hello Acme");
        assertThat(templates.source("zebra")).isEqualTo("Subject: Zebra\n\nHello");
    }

    @Test
    void aCopyIsMadeOnceAndIsNobodyElsesToRead() throws IOException {
        assertThat(templates.path("reply")).isEqualTo(folder.resolve("reply.txt"));
        Path copy = templates.copyToUser("reply");
        assertThat(copy).hasContent(Samples.BUILT_IN.source("reply"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        Files.writeString(copy, "Subject: changed\n\nchanged");
        assertThat(templates.copyToUser("reply")).hasContent("Subject: changed\n\nchanged");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        for (String name : List.of("chek-in", "../check-in", "")) {
            assertThatThrownBy(() -> templates.read(name))
                    .isInstanceOfSatisfying(
                            CrmException.class,
                            thrown -> assertThat(thrown.failure())
                                    .isEqualTo(new Failure.NotFound("template", name, Samples.BUILT_IN.names())));
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenOneIsNamedWithItsLine(String text, int line, String why) throws IOException {
        Path file = write("mine", text);
        assertThat(failure("mine")).isEqualTo(new Failure.BadData(file + ":" + line, why));
    }

    static Stream<Arguments> broken() {
        String start = "Subject: Hello\n\n";
        return Stream.of(
                Arguments.of("", 1, "the first line must be 'Subject: …'"),
                Arguments.of("Hello\n", 1, "the first line must be 'Subject: …'"),
                Arguments.of("Subject: Hello\nMaria", 2, "an empty line must follow the subject"),
                Arguments.of("Subject: {{contact}}\n\nHello", 1, "the subject came out empty"),
                Arguments.of(start, 3, "the message came out empty"),
                Arguments.of(start + "one\n{{ nmae }}", 4, "there is no fact 'nmae'"),
                Arguments.of(
                        start + "{{#contact}}\nnever today\n{{{nmae}}}\n{{/contact}}", 5, "there is no fact 'nmae'"),
                Arguments.of(start + "{{^nmae}}\n{{/nmae}}", 3, "there is no fact 'nmae'"),
                Arguments.of(start + "{{customer.length}}", 3, "there is no fact 'customer.length'"),
                Arguments.of(start + "\n{{gift}}", 4, "there is no fact 'gift'"),
                Arguments.of(start + "{{^contact}}{{gift_day}}{{/contact}}", 3, "there is no fact 'gift_day'"),
                Arguments.of(start + "{{gifts.class}}", 3, "there is no fact 'gifts.class'"),
                Arguments.of(start + "{{entrySet}}", 3, "there is no fact 'entrySet'"),
                Arguments.of(start + "a\n{{>reply}}", 4, "'{{>' has no meaning in a message"),
                Arguments.of(start + "{{=<% %>=}}", 3, "'{{=' has no meaning in a message"),
                Arguments.of(
                        start + "{{#gifts}}".repeat(6) + "{{/gifts}}".repeat(6),
                        3,
                        "more than 5 sections inside each other"),
                Arguments.of(start + "{{#contact}}\nHello", 3, "Section missing close tag 'contact'"),
                Arguments.of(start + "a\n{{/contact}}", 4, "Section close tag with no open tag 'contact'"));
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path latin = write("latin", "");
        Files.write(latin, "Subject: Zoë\n\nZoë".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(failure("latin")).isEqualTo(new Failure.BadData(latin.toString(), "not UTF-8 text"));
        Path large = write("large", "Subject: a\n\n" + "a".repeat(64 * 1024));
        assertThat(failure("large"))
                .isEqualTo(new Failure.BadData(large.toString(), "larger than 64 KB, no template for a message"));
        Path directory = Files.createDirectory(folder.resolve("directory.txt"));
        assertThat(failure("directory")).isEqualTo(new Failure.BadData(directory.toString(), "not a file"));
        assertThat(failure("deep", "Subject: a\n\n" + "{{#gifts}}".repeat(6000)))
                .isEqualTo(new Failure.BadData(
                        folder.resolve("deep.txt") + ":3", "more than 5 sections inside each other"));
    }

    @Test
    void linesParagraphsAndListsComeOutAsWritten() throws IOException {
        write("mine", """
                \ufeffsubject:   From {{sender_firm}}\r
                \r
                Hello
                {{#contact}}{{contact}}{{/contact}}
                you, {{! a word to ourselves, nmae }}
                and all.


                {{#contact}}

                gone
                {{/contact}}
                {{#gifts}}
                - {{gift}} ({{gift_day}})
                {{/gifts}}

                {{gifts}}{{.}} {{#gifts}}{{.}}, {{/gifts}}{{interest_list}}.

                {{#interest_list}}{{.}}{{^-last}}; {{/-last}}{{/interest_list}}\\
                Bye\\
                {{signature}}
                """);
        Samples sample = new Samples();
        sample.sender = Samples.ANNA;
        sample.interests = List.of("pumps", "{{customer}}");
        for (int day = 1; day <= 4; day++) {
            sample.touch(LocalDate.of(2026, 8, day), "tip", Direction.OUT, "tip " + day, null);
        }
        sample.touch(LocalDate.of(2026, 8, 5), "internal", Direction.OUT, "ours", null);
        sample.touch(LocalDate.of(2026, 12, 5), "tip", Direction.OUT, "not yet", null);
        Draft draft = templates.read("mine").fill(sample.facts(), "asked for");
        assertThat(draft.subject()).isEqualTo("From Northwind Tools");
        assertThat(draft.body()).isEqualTo("""
                        Hello you, and all.

                        - tip 4 (in early August)
                        - tip 3 (in early August)
                        - tip 2 (in early August)

                        tip 4, tip 3 and tip 2 tip 4, tip 3, tip 2, pumps and {{customer}}.

                        pumps; {{customer}}
                        Bye
                        Anna Berg
                        Northwind Tools""");
    }

    @Test
    void everyFactIsThereToBeNamed() throws IOException {
        StringBuilder all = new StringBuilder("Subject: all\n\nall\n");
        for (Fact fact : Fact.values()) {
            boolean inGifts = fact == Fact.GIFT || fact == Fact.GIFT_DAY;
            String tag = "{{#" + fact.word() + "}}{{.}}{{/" + fact.word() + "}}\n";
            boolean inOwed = fact == Fact.OWED || fact == Fact.OWED_DAY;
            all.append(
                    inGifts
                            ? "{{#gifts}}" + tag + "{{/gifts}}"
                            : inOwed ? "{{#also_owed}}" + tag + "{{/also_owed}}" : tag.replace("{{.}}", "there"));
            assertThat(fact.about()).isNotBlank();
        }
        write("all", all.toString());
        assertThat(fill("all").body()).startsWith("all");
        assertThat(templates
                        .read("all")
                        .fill(GoldenTest.all().facts(), "asked for")
                        .body())
                .contains("keeping pumps free of frost two hours on winter care in early October in early July");
    }

    private Draft fill(String name) {
        return templates.read(name).fill(new Samples().facts(), "asked for");
    }

    private Failure failure(String name, String text) throws IOException {
        write(name, text);
        return failure(name);
    }

    private Failure failure(String name) {
        try {
            return org.junit.jupiter.api.Assertions.fail(fill(name).toString());
        } catch (CrmException e) {
            return e.failure();
        }
    }

    private Path write(String name, String text) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name + ".txt"), text);
    }
}
