package crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Crm;
import crm.World;
import crm.commands.Commands;
import crm.config.Folders;
import crm.config.Settings;
import crm.domain.Account;
import crm.domain.Policy;
import crm.domain.Shape;
import crm.domain.Standing;
import crm.domain.Status;
import crm.domain.Verdict;
import crm.domain.WindowRule;
import crm.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code crm demo} with real stores. */
class DemoTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** The last words of the commands that are no list: they change something, or show one thing. */
    private static final Set<String> LISTS_NOTHING = Set.of(
            "spread",
            "touch",
            "restore",
            "erase",
            "give",
            "add",
            "edit",
            "rm",
            "stage",
            "snooze",
            "archive",
            "undo",
            "redo",
            "rename",
            "merge",
            "dupes", // nobody stands there twice
            "verify",
            "start",
            "accept",
            "reject",
            "keep",
            "move",
            "break",
            "act",
            "open",
            "step",
            "close",
            "set",
            "unset",
            "show",
            "get",
            "path",
            "draft",
            "brief",
            "demo",
            "doctor",
            "completion",
            "init",
            "copy",
            "help");

    /** What a list must be told before it can answer. */
    private static final Map<String, List<String>> ASKS_FOR =
            Map.of("suggest", List.of("zoe"), "export person", List.of("zoe"));

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyVerdictOccurs() {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        Set<Shape> shapes = EnumSet.noneOf(Shape.class);
        Set<WindowRule> rules = EnumSet.noneOf(WindowRule.class);
        for (Verdict verdict : verdicts(TODAY)) {
            Standing standing = verdict.standing();
            statuses.add(standing.status());
            shapes.addAll(standing.shape());
            rules.add(standing.rule());
        }

        assertThat(statuses).containsExactlyInAnyOrder(Status.values());
        assertThat(shapes).containsExactlyInAnyOrder(Shape.values());
        assertThat(rules)
                .containsExactlyInAnyOrder(
                        WindowRule.CUSTOMER, WindowRule.TIER, WindowRule.DEFAULT, WindowRule.FIRST_90_DAYS);
    }

    /** The manual may say who is stale, for it is the same whatever the day of the week. */
    @Test
    void theVerdictsAreTheSameOnEveryDayOfTheWeek() {
        Map<String, Status> saturday = statuses(verdicts(TODAY));
        for (int shift = 1; shift < 7; shift++) {
            List<Verdict> verdicts = verdicts(TODAY.plusDays(shift));

            assertThat(statuses(verdicts)).as("%s days later", shift).isEqualTo(saturday);
            assertThat(verdicts.stream()
                            .filter(verdict -> verdict.customer().stage().nagged())
                            .map(verdict -> verdict.customer().key()))
                    .as("most urgent, %s days later", shift)
                    .startsWith("zoe", "celik");
        }
    }

    @Test
    void whatItSaysToTryWorks() {
        Path path = home.resolve("it's here.db");
        assertThat(run(TODAY, "demo", "--into", path.toString())).isZero();
        List<String> lines =
                out.toString().lines().filter(line -> line.startsWith("  crm ")).toList();

        assertThat(lines).hasSize(5);
        for (String line : lines) {
            assertThat(run(TODAY, words(line).toArray(new String[0]))).as(line).isZero();
        }
    }

    @Test
    void undoTakesItBack() {
        Path path = home.resolve("kept.db");

        assertThat(run(TODAY, "demo", "--into", path.toString())).isZero();
        assertThat(run(TODAY, "--db", path.toString(), "undo")).isZero();

        try (Store store = Store.open(path)) {
            assertThat(store.accounts().all(TODAY)).isEmpty();
        }
    }

    @Test
    void whatItKeepsIsForItsOwnerAlone() throws IOException {
        Path path = home.resolve("new folder").resolve("kept.db");

        assertThat(run(TODAY, "demo", "--into", path.toString())).isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutIntoItTouchesNoFile() throws IOException {
        assertThat(run(TODAY, "demo")).isZero();

        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws IOException {
        Path path = Files.writeString(home.resolve("letter.txt"), "Dear Zoë,");

        assertThat(run(TODAY, "demo", "--into", path.toString())).isEqualTo(7);

        assertThat(path).hasContent("Dear Zoë,");
        assertThat(err.toString()).contains("letter.txt: is there already");
        assertThat(out.toString()).isEmpty();
    }

    /** Whatever there is to list, the firm has some of it; a new list is asked as soon as it is a command. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-23", "2028-02-29"})
    void everyListHasSomethingToShow(LocalDate today) {
        Path path = home.resolve("lists.db");
        assertThat(run(today, "demo", "--into", path.toString())).isZero();
        Set<String> asked = new TreeSet<>();
        for (String command : Commands.paths()) {
            // nothing was ever imported in a made-up firm
            if (!command.startsWith("import ")
                    && !LISTS_NOTHING.contains(command.substring(command.lastIndexOf(' ') + 1))) {
                List<String> words = new ArrayList<>(List.of(command.split(" ")));
                words.addAll(ASKS_FOR.getOrDefault(command, List.of()));
                words.addAll(List.of("-o", "jsonl", "--db", path.toString()));
                out.getBuffer().setLength(0);
                err.getBuffer().setLength(0);

                assertThat(run(today, words.toArray(new String[0])))
                        .as("%s: %s", words, err)
                        .isZero();
                assertThat(out.toString()).as("what %s lists", command).isNotBlank();
                asked.add(command);
            }
        }

        assertThat(asked)
                .contains("contact list", "promise list", "content gaps", "risk signals", "survey due", "today");
    }

    /** The words after {@code crm}, as a shell reads them. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?:[^\\s'\\\\]|'[^']*'|\\\\.)+").matcher(line);
        while (matcher.find()) {
            words.add(matcher.group().replace("\\'", "\0").replace("'", "").replace('\0', '\''));
        }
        return words.subList(1, words.size());
    }

    private static Map<String, Status> statuses(List<Verdict> verdicts) {
        Map<String, Status> statuses = new TreeMap<>();
        verdicts.forEach(verdict ->
                statuses.put(verdict.customer().key(), verdict.standing().status()));
        return statuses;
    }

    /** Most urgent first. */
    private List<Verdict> verdicts(LocalDate today) {
        Path path = home.resolve(today + ".db");
        assertThat(run(today, "demo", "--into", path.toString())).isZero();
        Policy policy = Settings.load(Folders.of(world(today))).policy();
        List<Verdict> verdicts = new ArrayList<>();
        try (Store store = Store.open(path)) {
            for (Account account : store.accounts().all(today)) {
                verdicts.add(Verdict.of(account, policy, null, store.accounts().meanAnnualValue(), today));
            }
        }
        assertThat(verdicts).hasSize(40);
        verdicts.sort(Verdict.MOST_URGENT_FIRST);
        return verdicts;
    }

    private int run(LocalDate today, String... args) {
        return Crm.run(world(today), args);
    }

    private World world(LocalDate today) {
        return new World(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                Map.of(),
                Clock.fixed(today.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                new Random(1),
                home,
                "kim",
                World.Terminal.NONE,
                World.Install.NONE);
    }
}
