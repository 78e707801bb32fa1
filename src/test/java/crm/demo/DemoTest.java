package crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Crm;
import crm.World;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code crm demo} with real stores. */
class DemoTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyVerdictOccurs() {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        Set<Shape> shapes = EnumSet.noneOf(Shape.class);
        Set<WindowRule> rules = EnumSet.noneOf(WindowRule.class);
        for (Standing standing : standings(TODAY).values()) {
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
        Map<String, Status> saturday = statuses(TODAY);
        for (int shift = 1; shift < 7; shift++) {
            assertThat(statuses(TODAY.plusDays(shift)))
                    .as("%s days later", shift)
                    .isEqualTo(saturday);
        }
    }

    @Test
    void theMostUrgentIsTheForgottenOne() {
        for (int shift = 0; shift < 7; shift++) {
            out.getBuffer().setLength(0);
            assertThat(run(TODAY.plusDays(shift), "demo", "-o", "ids")).isZero();
            assertThat(out.toString()).as("%s days later", shift).startsWith("zoe\nbrennan\n");
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

    private Map<String, Status> statuses(LocalDate today) {
        Map<String, Status> statuses = new TreeMap<>();
        standings(today).forEach((key, standing) -> statuses.put(key, standing.status()));
        return statuses;
    }

    private Map<String, Standing> standings(LocalDate today) {
        Path path = home.resolve(today + ".db");
        assertThat(run(today, "demo", "--into", path.toString())).isZero();
        Policy policy = Settings.load(Folders.of(world(today))).policy();
        Map<String, Standing> standings = new TreeMap<>();
        try (Store store = Store.open(path)) {
            List<Account> accounts = store.accounts().all(today);
            assertThat(accounts).hasSize(40);
            for (Account account : accounts) {
                standings.put(
                        account.customer().key(),
                        Verdict.of(account, policy, null, null, today).standing());
            }
        }
        return standings;
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
