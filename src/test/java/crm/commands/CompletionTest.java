package crm.commands;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Crm;
import crm.World;
import crm.store.Customers;
import crm.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What TAB is answered, without any shell; words are parted by {@code |} in the tables. */
class CompletionTest {
    private static final String BREAKS = " \t\n\"'@><=;|&(:";

    @TempDir
    static Path firm;

    @TempDir
    Path home;

    private Path store = firm.resolve("crm.db");

    @BeforeAll
    static void firm() {
        CompletionTest made = new CompletionTest();
        made.home = firm;
        made.addAll();
    }

    private void addAll() {
        run("add", "Acme Tooling", "--alias", "The Anvil People", "--owner", "Dana Scully", "--tag", "très bon");
        run("add", "Acme North", "--key", "an", "--tier", "A");
        run("add", "Zoë Müller & Söhne", "--interest", "returns");
        run("add", "O'Brien; rm -rf");
        run("touch", "an", "sent the list", "-k", "article", "--by", "Kim");
        run("touch", "zoe", "called\tback", "--tag", "fair");
        run("contact", "add", "an", "Dana Berg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                // customers: as a key, or by the name as soon as it is not typed like a key
                "touch|ac             => Acme North:an|acme-tooling:Acme Tooling",
                "touch|Ac             => Acme North:an|Acme Tooling:acme-tooling",
                // fields, several with commas between, a hyphen before what to sort by
                "stale|--columns|ur     => urgency:",
                "stale|--columns|key,ur => key,urgency:",
                "stale|--columns=key,ur => --columns=key,urgency:",
                "stale|--sort|-ur       => -urgency:",
                "stale|--sort|tier,-ur  => tier,-urgency:",
                "log|--columns|li       => link:",
                "lately|--columns|pr    => promises_kept:",
                "lately|an|--columns|li => link:",
                "touch|acme-          => acme-tooling:Acme Tooling",
                "touch|ACME-T         => acme-tooling:Acme Tooling",
                "touch|acme t         => Acme Tooling:acme-tooling",
                "touch|an             => an:Acme North",
                "touch|zo             => zoe-muller-sohne:Zoë Müller & Söhne",
                "touch|Zo             => Zoë Müller & Söhne:zoe-muller-sohne",
                "touch|ZOE            => Zoë Müller & Söhne:zoe-muller-sohne",
                "touch|zoë mu         => Zoë Müller & Söhne:zoe-muller-sohne",
                "touch|the            => The Anvil People:Acme Tooling",
                "touch|o'b            => O'Brien; rm -rf:obrien-rm-rf",
                "touch|nobody         => ''",
                "log|zo               => zoe-muller-sohne:Zoë Müller & Söhne",
                "-q|log|zo            => zoe-muller-sohne:Zoë Müller & Söhne",
                "log|--since|3d|zo    => zoe-muller-sohne:Zoë Müller & Söhne",
                "log|-qk|tip|zo       => zoe-muller-sohne:Zoë Müller & Söhne",
                "log|--|zo            => zoe-muller-sohne:Zoë Müller & Söhne",
                "touch|an|zo          => ''",
                // values, in each way an option can be given one
                "log|--kind|ti        => tip:advice they can use, perhaps from another customer",
                "log|-k|TI            => tip:advice they can use, perhaps from another customer",
                "log|--kind=ti        => --kind=tip:advice they can use, perhaps from another customer",
                "log|-kti             => -ktip:advice they can use, perhaps from another customer",
                "log|--channel=m      => --channel=meeting:",
                "stale|--stage|p      => prospect:",
                "stale|--owner|d      => Dana Scully:",
                "stale|--tier|        => A:|B:|C:",
                "stale|--tag|TRES     => très bon:",
                "stale|--interest|r   => returns:",
                "stale|--by|          => Dana Scully:|Kim:|Sam:",
                "stale|-o|c           => csv:",
                "stale|-o|h           => ''",
                "lately|-o|h          => html:",
                "handoff|show|-o|te   => text:",
                "edit|an|--clear|go   => goal:",
                "contact|edit|an/x|--clear|le => left:",
                "promise|add|an|do it|--to|d => Dana Berg:an",
                "survey|add|an|-w|d   => Dana Berg:an",
                "log|--tag|fa         => fair:",
                "touch|an|--tag|fa    => fair:",
                "list|--status=n      => --status=never:",
                "stale|--color|a      => auto:|always:",
                "completion|          => bash:|zsh:|fish:",
                "stage|an|f           => former:",
                "--db|                => :file",
                "stale|--db=x         => :file",
                "stale|--as-of|       => ''",
                // options
                "stale|--n            => --newly:only those who became stale since the last --newly with the same filters",
                "stale|--newly|--n    => ''",
                "stale|--tag|a|--ta   => --tag:only those with this tag",
                "stale|--|--n         => ''",
                "touch|an|-w          => -w:the person it was with",
                // commands
                "sta                  => stale:*|stats:*|stage:*",
                "conf                 => config:*",
                "config|g             => get:*",
                "help|touch|e         => edit:*",
                "touch|e              => edit:*",
                "nothing|             => ''",
                "-q|sta               => stale:*|stats:*|stage:*",
            })
    void offers(String words, String expected) {
        List<String> offered = complete(words.split("\\|", -1));
        List<String> wanted = expected.isEmpty() ? List.of() : Arrays.asList(expected.split("\\|"));
        assertThat(offered).hasSameSizeAs(wanted);
        for (int at = 0; at < wanted.size(); at++) {
            String want = wanted.get(at).replace(":*", "");
            String got = offered.get(at).replace('\t', ':');
            assertThat(wanted.get(at).endsWith(":*") ? got.substring(0, got.indexOf(':')) : got)
                    .isEqualTo(want);
        }
    }

    @Test
    void aTouchIsKnownByWhatItWas() {
        assertThat(complete("touch", "edit", ""))
                .hasSize(2)
                .satisfiesExactly(
                        newest -> assertThat(newest).endsWith("\t2026-11-21 zoe-muller-sohne contact called back"),
                        older -> assertThat(older).endsWith("\t2026-11-21 an article sent the list"));
        String id = complete("touch", "rm", "").get(1).substring(0, 10);
        assertThat(complete("touch", "rm", id.substring(0, 6)))
                .singleElement()
                .asString()
                .startsWith(id);
    }

    @Test
    void nothingLeftToSayMeansOptions() {
        assertThat(complete("redo", "")).allSatisfy(line -> assertThat(line).startsWith("--"));
        assertThat(complete("stale", "")).anySatisfy(line -> assertThat(line).startsWith("--explain\t"));
        assertThat(complete("stale", "")).noneSatisfy(line -> assertThat(line).startsWith("--debug\t"));
    }

    @Test
    void undoIsOfferedWhatIsNotTakenBack() {
        assertThat(complete("undo", ""))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line).matches("[0-9]+\t.+"));
        String last = complete("undo", "").get(0);
        run("undo");
        assertThat(complete("undo", "")).doesNotContain(last);
    }

    @Test
    void theStoreIsTheOneOnTheLine() {
        String other = home.resolve("other.db").toString();
        run("add", "Zebra", "--db", other);
        assertThat(complete("--db", other, "touch", "z")).containsExactly("zebra\tZebra");
        assertThat(complete("touch", "--db=" + other, "z")).containsExactly("zebra\tZebra");
        assertThat(complete("touch", "--db=~/other.db", "z")).containsExactly("zebra\tZebra");
    }

    @Test
    void aNameThatIsNotAloneGivesWayToTheKey() throws IOException {
        withStoreOfItsOwn();
        run("add", "acme tooling", "--key", "second");
        assertThat(complete("touch", "acme t"))
                .containsExactlyInAnyOrder("acme-tooling\tAcme Tooling", "second\tacme tooling");
    }

    @Test
    void aNameThatLooksLikeAnOptionGivesWayToTheKey() throws IOException {
        withStoreOfItsOwn();
        run("add", "--key", "dash", "--", "-Dash");
        assertThat(complete("touch", "--", "-D")).containsExactly("dash\t-Dash");
    }

    @Test
    void whatIsNotSeenIsNotOffered() throws IOException {
        withStoreOfItsOwn();
        run("add", "Evil\u001b[31m Corp", "--tag", "a\u202eb", "--owner", "x\ty");
        String all = run("__complete", "--", "touch", "Evil")
                + run("__complete", "--", "stale", "--tag", "a")
                + run("__complete", "--", "stale", "--owner", "x");
        assertThat(all).isEqualTo("evil-31m\tEvil\\u{1b}[31m Corp\n");
    }

    @Test
    void ofTooManyTheLastIsStillThere() {
        Candidates many = new Candidates("", "Many ");
        for (int number = 100; number < 100 + Candidates.MOST + 20; number++) {
            many.offer("many " + number, "");
        }
        assertThat(many.lines().lines()).hasSize(Candidates.MOST).last().isEqualTo("many 419\t");
        try (Store open = Store.open(store)) {
            assertThat(open.customers().calledBy("", 2))
                    .extracting(Customers.Calling::text)
                    .containsExactly("acme-tooling", "zoe-muller-sohne");
        }
    }

    @Test
    void aDescriptionIsOneShortLine() {
        Candidates candidates = new Candidates("", "");
        candidates.offer("a", "😀".repeat(100));
        candidates.offer("b", "one\ntwo\u001b\t" + "x".repeat(1 << 20));
        assertThat(candidates.lines())
                .isEqualTo("a\t" + "😀".repeat(35) + "…\nb\tone⏎two\\u{1b} " + "x".repeat(57) + "…\n");
    }

    @Test
    void whateverIsWrongNothingIsSaid() throws IOException {
        assertThat(run("__complete")).isEmpty();
        assertThat(run("__complete", "--")).isEmpty();
        assertThat(run("__complete", "bash", "9")).isEmpty();
        assertThat(run("__complete", "bash", "9", BREAKS, "")).isEmpty();
        assertThat(run("__complete", "--help")).isEmpty();
        Path broken = Files.writeString(home.resolve("broken.db"), "no store at all");
        assertThat(complete("--db", broken.toString(), "log", "a")).isEmpty();
        assertThat(complete("--db", home.resolve("none.db").toString(), "log", "a"))
                .isEmpty();
        assertThat(home.resolve("none.db")).doesNotExist();
        assertThat(complete("--db", home.toString(), "touch", ""))
                .extracting(line -> line.split("\t")[0])
                .containsExactly("edit", "rm");
        Files.createDirectories(home.resolve(".config/crm"));
        Files.writeString(home.resolve(".config/crm/config.properties"), "window = never\n");
        assertThat(complete("stale", "--tier", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '%',
            value = {
                "crm touch Zo                 => Zoë\\ Müller\\ \\&\\ Söhne",
                "crm touch 'Zo                => Zoë Müller & Söhne",
                "crm touch \"Zo               => Zoë Müller & Söhne",
                "crm touch 'Zoë Mül           => Zoë Müller & Söhne",
                "crm touch Zoë\\ Mül          => Zoë\\ Müller\\ \\&\\ Söhne",
                "crm touch \"Zoë\"\\ M        => Zoë\\ Müller\\ \\&\\ Söhne",
                "crm touch Zoë' M             => %% Müller & Söhne",
                "crm touch O                  => O\\'Brien\\;\\ rm\\ -rf",
                "crm touch O\\'b              => O\\'Brien\\;\\ rm\\ -rf",
                "crm touch 'O                 => O'\\''Brien; rm -rf",
                "crm touch 'O'\\''b           => Brien; rm -rf",
                "crm touch \"O'b              => O'Brien; rm -rf",
                "crm log --kind=ti            => tip",
                "crm log --kind=              => article",
                "crm log -k ti                => tip",
                "crm stale --owner=\"Dana     => Dana Scully",
                "crm stale --owner='Dana' --tag t => très\\ bon",
                "'/a path/crm' touch Zo       => Zoë\\ Müller\\ \\&\\ Söhne",
                "crm touch an -d '3 days ago' --chan => --channel",
            })
    void bashPutsInWhatIsMissing(String line, String expected) {
        String reply = run("__complete", "bash", "9", BREAKS, line);
        assertThat(reply.substring(0, reply.indexOf('\n'))).isEqualTo(expected.replace("%%", ""));
    }

    @Test
    void bashQuotesWhatItWouldRun() throws IOException {
        withStoreOfItsOwn();
        run("add", "Pay $HOME `id` \"!\" \\");
        assertThat(run("__complete", "bash", "9", BREAKS, "crm touch P"))
                .isEqualTo("Pay\\ \\$HOME\\ \\`id\\`\\ \\\"\\!\\\"\\ \\\\\n");
        assertThat(run("__complete", "bash", "9", BREAKS, "crm touch \"P"))
                .isEqualTo("Pay \\$HOME \\`id\\` \\\"\"'!'\"\\\" \\\\\n");
        assertThat(run("__complete", "bash", "9", BREAKS, "crm touch 'P")).isEqualTo("Pay $HOME `id` \"!\" \\\n");
    }

    @Test
    void bashListsWithDescriptionsOnlyWhileItListsSeveral() {
        assertThat(run("__complete", "bash", "63", BREAKS, "crm touch Ac"))
                .isEqualTo("Acme North  (an)\nAcme Tooling  (acme-tooling)\n");
        assertThat(run("__complete", "bash", "9", BREAKS, "crm touch Ac")).isEqualTo("Acme\\ North\nAcme\\ Tooling\n");
        assertThat(run("__complete", "bash", "63", BREAKS, "crm touch Acme\\ N"))
                .isEqualTo("Acme\\ North\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash=crm.bash", "zsh=_crm", "fish=crm.fish"})
    void theScriptIsTheFile(String pair) throws IOException {
        String file = pair.substring(pair.indexOf('=') + 1);
        assertThat(run("completion", pair.substring(0, pair.indexOf('='))))
                .isEqualTo(Files.readString(Path.of("completions", file)))
                .contains("__complete");
    }

    /** For a test that adds to it. */
    private void withStoreOfItsOwn() throws IOException {
        store = Files.copy(store, home.resolve("crm.db"));
    }

    private List<String> complete(String... words) {
        List<String> args = new ArrayList<>(List.of("__complete", "--"));
        args.addAll(Arrays.asList(words));
        return run(args.toArray(new String[0])).lines().toList();
    }

    /** Standard output of a run that must go well and say nothing beside it. */
    private String run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        World world = new World(
                InputStream.nullInputStream(),
                out,
                err,
                Map.of("CRM_DB", store.toString()),
                Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC),
                new Random(args.length + nextSeed++),
                home,
                "Sam",
                World.Terminal.NONE,
                World.Install.NONE);
        assertThat(Crm.run(world, args)).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
        return out.toString();
    }

    private long nextSeed;
}
