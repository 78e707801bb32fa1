package crm.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench itself, tried with a small program that says what it is told to. */
class TranscriptTest {
    @TempDir
    private Path folder = Path.of("");

    private static final String PAGE = """
            Prose stays as it is.

                $ crm out one two
                one
                two
                $ crm err oops
                ! oops
                $ crm exit 4
                [4]

            The end.
            """;

    @Test
    void aTruePagePasses() throws IOException {
        assertThat(judge(PAGE)).isEqualTo(3);
    }

    @Test
    void eachWrongExpectationFailsWithADiff() {
        assertFails(PAGE.replace("    two\n", "    three\n"), "-    three", "+    two");
        assertFails(PAGE.replace("    two\n", ""), "+    two");
        assertFails(PAGE.replace("    two\n", "    two\n    two\n"), "-    two");
        assertFails(PAGE.replace("! oops", "oops"), "-    oops", "+    ! oops");
        assertFails(PAGE.replace("    ! oops\n", ""), "+    ! oops");
        assertFails(PAGE.replace("[4]", "[5]"), "-    [5]", "+    [4]");
        assertFails(PAGE.replace("    [4]\n", ""), "+    [4]");
    }

    @Test
    void acceptingRewritesThePageAndKeepsProseAndTrueWildcards() throws IOException {
        String page = """
                A page.

                    $ crm out id-4711 old
                    id-[..]
                    ancient

                    $ crm exit 0
                    [1]
                Prose.
                """;
        Path file = write(page);
        new Verdict(true).judge(file, Notation.TRANSCRIPT, session());
        assertThat(file).hasContent("""
                        A page.

                            $ crm out id-4711 old
                            id-[..]
                            old

                            $ crm exit 0
                        Prose.
                        """);
        assertThat(new Verdict(false).judge(file, Notation.TRANSCRIPT, session()))
                .isEqualTo(2);
    }

    @Test
    void acceptingIsAskedForAndRefusedInCi() {
        assertThat(Verdict.of("", true).accept()).isFalse();
        assertThat(Verdict.of("accept", false).accept()).isTrue();
        assertThatThrownBy(() -> Verdict.of("accept", true)).hasMessageContaining("CI");
        assertThatThrownBy(() -> Verdict.of("acept", false)).hasMessageContaining("acept");
    }

    @Test
    void aCrashIsAFailureEvenWhenAccepting() {
        Path file = write("    $ crm crash\n");
        assertThatThrownBy(() -> new Verdict(true).judge(file, Notation.TRANSCRIPT, session()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(file + ":1: $ crm crash")
                .hasRootCauseMessage("crashed");
        assertThat(file).hasContent("    $ crm crash\n");
    }

    @Test
    void aBugInCrmIsAFailureEvenWhenExpected() {
        assertFails("    $ crm exit 70\n    [70]\n", "exit 70");
    }

    @Test
    void whatNobodyCouldSeeIsEscaped() throws IOException {
        judge("""
                    $ crm out $'\\e[31mred\\\\' $'blank ' $'a\\tb' $'\\u202eevil' $'\\u00e9t\\u00e9 \\U0001f600' 'plain \\'
                    \\e[31mred\\\\ (esc)
                    blank\\x20 (esc)
                    a\\tb (esc)
                    \\u202eevil (esc)
                    été 😀
                    plain \\
                """);
    }

    @Test
    void outputThatLooksLikeAMarkIsNone() throws IOException {
        judge("""
                    $ crm out '$ x' '! x' '[4]' '\\x'
                    \\$ x
                    \\! x
                    \\[4]
                    \\\\x
                """);
        assertFails("    $ crm out '! x'\n    ! x\n", "-    ! x", "+    \\! x");
        assertFails("    $ crm out '[4]'\n    [4]\n", "-    [4]", "+    \\[4]");
    }

    @Test
    void blankLinesAndMissingLineEndsAreSeen() throws IOException {
        judge("""
                    $ crm out a '' b
                    a

                    b

                    $ crm out a ''
                    a
                    \\ blank line
                    $ printf 'no end'
                    no end
                    \\ no newline
                """);
        assertFails("    $ printf a\n    a\n", "+    \\ no newline");
        assertFails("    $ crm out a ''\n    a\n", "+    \\ blank line");
    }

    @Test
    void aCommandGoesOnOverLines() throws IOException {
        judge("""
                    $ crm out one \\
                    > two
                    one
                    two
                    $ crm in <<EOF
                    > > first
                    >
                    > last
                    > EOF
                    > first

                    last
                """);
        assertFails("    $ crm out 'one\n    two'\n", "must start with '> '");
    }

    @Test
    void filesLiveInTheSessionsFolder() throws IOException {
        judge("""
                    $ mkdir letters
                    $ crm out hello > letters/a.txt
                    $ crm out again >> letters/a.txt
                    $ chmod 600 letters/a.txt
                    $ ls
                    letters/
                    $ ls -l letters
                    rw------- a.txt
                    $ cat letters/a.txt
                    hello
                    again
                    $ crm in < ~/letters/a.txt
                    hello
                    again
                    $ crm out ~/x
                    ~/x
                    $ printf 'a\\xff\\n' > bytes
                    $ cp bytes more
                    $ mv more other
                    $ rm bytes
                    $ ls
                    letters/
                    other
                """);
    }

    @Test
    void variablesAndSubstitution() throws IOException {
        judge("""
                    $ COLOUR=red crm env COLOUR
                    red
                    $ crm env COLOUR
                    (unset)
                    $ id=$(crm out 4711)
                    $ crm out "id $id" ${id}0 '$id' $(crm out "x y") a\\ b
                    id 4711
                    47110
                    $id
                    x y
                    a b
                    $ crm exit 3
                    [3]
                    $ echo $?
                    3
                """);
    }

    @Test
    void directivesSetTheScene() throws IOException {
        judge("""
                    $ crm now
                    2026-11-21T10:00 kim
                    $ crm now
                    2026-11-21T10:00:01 kim
                    $ crm terminal
                    false false 0

                @ today 2026-03-29T01:59
                @ user anna
                @ terminal 40
                @ env COLOUR=blue
                @ unset TERM

                    $ crm now
                    2026-03-29T01:59 anna
                    $ crm terminal
                    true true 40
                    $ crm terminal > file
                    $ cat file
                    true false 40
                    $ crm env COLOUR
                    blue
                    $ crm env TERM
                    (unset)
                """);
        assertFails("@ todya 2026-01-01\n", "no such directive");
    }

    @Test
    void theEnvironmentOfThisMachineIsNotSeen() throws IOException {
        judge("    $ crm env PATH\n    (unset)\n    $ crm env HOME\n    ~\n");
    }

    @Test
    void anUnknownCommandIsNotSkipped() {
        assertFails("    $ frobnicate\n", "knows no command 'frobnicate'");
        assertFails("    $ crm out a; crm out b\n", "knows no ';'");
        assertFails("    stray\n", "output without a command");
    }

    @Test
    void markdownSessionsLookAsOnATerminal() throws IOException {
        String page = """
                # Title

                    $ this is not run

                ```console
                $ crm out one ''
                one

                $ crm err two
                two
                $ crm terminal
                true true 80
                ```

                <!-- @ user anna -->
                ```sh
                $ nor this
                ```
                  ```console
                  $ crm now
                  2026-11-21T10:00:03 anna
                  ```
                """;
        Path file = write(page);
        assertThat(new Verdict(false).judge(file, Notation.MARKDOWN, Session.shown(TranscriptTest::program)))
                .isEqualTo(4);
        Path wrong = write(page.replace("\ntwo", "\ntwoo"));
        assertThatThrownBy(() ->
                        new Verdict(false).judge(wrong, Notation.MARKDOWN, Session.shown(TranscriptTest::program)))
                .hasMessageContaining("-twoo");
    }

    @Test
    void asciidocSessionsAreListings() throws IOException {
        Path file = write("""
                == Examples

                // @ terminal 60
                [source,console]
                ----
                $ crm terminal
                true true 60
                ----

                ----
                $ not run
                ----
                """);
        assertThat(new Verdict(false).judge(file, Notation.ASCIIDOC, Session.shown(TranscriptTest::program)))
                .isEqualTo(1);
    }

    @Test
    void outputGoesThroughRealFilters() throws IOException {
        judge("""
                    $ crm out b a | sort
                    a
                    b
                    $ crm out kept | a-tool-that-nobody-has
                    what the page says of it stays
                """);
        assertFails("    $ crm out b a | sort\n    b\n", "+    a");
    }

    @Test
    void jsonIsHeldAgainstItsSchema() {
        assertFails("    $ crm stale --json\n    {}\n", "no array where any number of stale belongs");
    }

    private int judge(String page) throws IOException {
        return new Verdict(false).judge(write(page), Notation.TRANSCRIPT, session());
    }

    private void assertFails(String page, String... complaints) {
        Path file = write(page);
        assertThatThrownBy(() -> new Verdict(false).judge(file, Notation.TRANSCRIPT, session()))
                .message()
                .contains(complaints);
    }

    private Path write(String page) {
        try {
            return Files.writeString(folder.resolve("page.txt"), page);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Session session() {
        return new Session(TranscriptTest::program);
    }

    /** Prints, fails and exits as its first word says. */
    private static int program(World world, String... args) {
        try {
            List<String> rest = new ArrayList<>(List.of(args).subList(1, args.length));
            switch (args[0]) {
                case "out" -> print(world.out(), rest);
                case "err" -> print(world.err(), rest);
                case "in" -> world.out().write(new String(world.in().readAllBytes(), StandardCharsets.UTF_8));
                case "env" -> print(world.out(), List.of(world.env().getOrDefault(rest.get(0), "(unset)")));
                case "now" -> print(world.out(), List.of(LocalDateTime.now(world.clock()) + " " + world.login()));
                case "terminal" -> {
                    World.Terminal terminal = world.terminal();
                    print(world.out(), List.of(terminal.in() + " " + terminal.out() + " " + terminal.columns()));
                }
                case "stale" -> print(world.out(), List.of("{}"));
                case "exit" -> {
                    return Integer.parseInt(rest.get(0));
                }
                default -> throw new IllegalStateException("crashed");
            }
            return 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void print(Writer to, List<String> lines) throws IOException {
        for (String line : lines) {
            to.write(line + "\n");
        }
    }
}
