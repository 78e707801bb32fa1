package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Server;
import crm.domain.Customer;
import crm.domain.Failure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that break and servers that fall over: what was acknowledged is there once, and nothing is half done. */
class FaultsTest {
    /** So many connections are ended under those who write. */
    private static final int ENDED = 10;

    private static final Patience SHORT =
            new Patience(0, TimeUnit.MILLISECONDS.toNanos(300), TimeUnit.SECONDS.toNanos(5));
    private static final String COMMIT = "COMMIT";

    private String direct = "";
    private Wire wire = new Wire(0);

    @BeforeEach
    void begin() {
        wire.close();
        direct = Colleagues.store(3);
        wire = new Wire(URI.create(direct).getPort());
    }

    @AfterEach
    void end() {
        wire.close();
        Server.drop(direct);
    }

    // the wire

    @Test
    void aCommitThatNeverArrivedIsMadeAgain() {
        demandOneTouch(Wire.End.CUT_BEFORE, COMMIT, 2);
    }

    @Test
    void aCommitWhoseAnswerWasLostIsNotMadeAgain() {
        demandOneTouch(Wire.End.CUT_AFTER, COMMIT, 1);
    }

    @Test
    void aStatementThatWasCutOffIsMadeAgain() {
        demandOneTouch(Wire.End.CUT_BEFORE, "INSERT INTO journal_change", 2);
        demandOneTouch(Wire.End.CUT_AFTER, "INSERT INTO touch (", 2);
    }

    private void demandOneTouch(Wire.End end, String where, int attempts) {
        AtomicBoolean cut = new AtomicBoolean();
        AtomicInteger made = new AtomicInteger();
        String note = end + " " + where;
        try (Store store = Colleagues.open(wire.place(direct))) {
            Customer.Ref customer = store.customers().find("c0");
            wire.fails(statements ->
                    statements.contains(where) && cut.compareAndSet(false, true) ? end : Wire.End.ARRIVES);
            String stored = store.write("kim", Example.NOW, "touch " + note, () -> {
                made.incrementAndGet();
                return store.touches()
                        .insert(Example.of(customer, Colleagues.id(note), note), true, new Random(1))
                        .id();
            });
            assertThat(stored).isEqualTo(Colleagues.id(note));
            assertThat(cut).isTrue();
            assertThat(made).hasValue(attempts);
            assertThat(notes()).containsOnlyOnce(note);
        }
    }

    @Test
    void aQuestionWhoseAnswerWasLostIsAskedAgain() {
        try (Store store = Colleagues.open(wire.place(direct))) {
            AtomicBoolean cut = new AtomicBoolean();
            wire.fails(statements -> cut.compareAndSet(false, true) ? Wire.End.CUT_AFTER : Wire.End.ARRIVES);

            assertThat(store.accounts().all(Example.DAY)).hasSize(3);
            assertThat(cut).isTrue();
        }
    }

    @Test
    void whatCannotBeMadeAgainFailsAndLeavesNothing() {
        AtomicInteger made = new AtomicInteger();
        try (Store store = Colleagues.open(wire.place(direct))) {
            Customer.Ref customer = store.customers().find("c0");
            AtomicBoolean cut = new AtomicBoolean();
            wire.fails(statements -> statements.contains(COMMIT) && cut.compareAndSet(false, true)
                    ? Wire.End.CUT_BEFORE
                    : Wire.End.ARRIVES);

            Failure failure = Example.failure(() -> store.writeOnce("kim", Example.NOW, "import", () -> {
                made.incrementAndGet();
                return store.touches().insert(Example.of(customer, Example.id(1), "once"), true, new Random(1));
            }));
            assertThat(failure.code()).isEqualTo(5);
            assertThat(failure.message()).endsWith("the connection was lost");
            assertThat(made).hasValue(1);
            assertThat(notes()).isEmpty();

            cut.set(false);
            wire.fails(statements -> statements.contains(COMMIT) && cut.compareAndSet(false, true)
                    ? Wire.End.CUT_AFTER
                    : Wire.End.ARRIVES);
            store.writeOnce(
                    "kim",
                    Example.NOW,
                    "import",
                    () -> store.touches().insert(Example.of(customer, Example.id(1), "once"), true, new Random(1)));
            assertThat(notes()).containsExactly("once");
        }
    }

    @Test
    void whereTheServerStaysAwayThatIsToldInTime() {
        try (Store store = Store.onServer(wire.place(direct), false, SHORT)) {
            Customer.Ref customer = store.customers().find("c0");
            wire.fails(statements -> {
                wire.close();
                return Wire.End.CUT_BEFORE;
            });
            Failure failure = Example.failure(() -> Example.touch(store, customer, Example.id(1), "lost"));

            assertThat(failure).isInstanceOf(Failure.Server.class);
            assertThat(failure.code()).isEqualTo(5);
            assertThat(failure.message()).endsWith("nobody listens there");
            assertThat(Example.failure(() -> store.accounts().all(Example.DAY)).code())
                    .isEqualTo(5);
        }
        assertThat(notes()).isEmpty();
    }

    @Test
    void whereNobodyKnowsWhetherItWasMadeThatIsTold() {
        try (Store store = Store.onServer(wire.place(direct), false, SHORT)) {
            Customer.Ref customer = store.customers().find("c0");
            wire.fails(statements -> {
                if (statements.contains(COMMIT)) {
                    wire.stop();
                    return Wire.End.CUT_AFTER;
                }
                return Wire.End.ARRIVES;
            });
            Failure failure = Example.failure(() -> Example.touch(store, customer, Example.id(1), "made"));

            assertThat(failure.code()).isEqualTo(5);
            assertThat(failure.message()).endsWith("went away before it said whether the change was made");
            assertThat(failure.hint()).contains("crm undo --list");
        }
        assertThat(notes()).containsExactly("made");
    }

    @Test
    void aCrowdOnABadWireLosesNothing() throws Exception {
        Colleagues colleagues = new Colleagues();
        Random random = new Random(7);
        Colleagues.together(8, number -> {
            try (Store store = Colleagues.open(wire.place(direct))) {
                wire.fails(statements -> {
                    int chance = random.nextInt(40);
                    return chance == 0 ? Wire.End.CUT_BEFORE : chance == 1 ? Wire.End.CUT_AFTER : Wire.End.ARRIVES;
                });
                colleagues.log(store, "p" + number, 10, 3);
            }
            return number;
        });
        colleagues.demandAll(Colleagues.place(direct));
    }

    // the server

    @Test
    void connectionsThatTheServerEndsLoseNothing() throws Exception {
        Colleagues colleagues = new Colleagues();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger ended = new AtomicInteger();
        String database = direct.substring(direct.lastIndexOf('/') + 1);
        Thread ending = new Thread(() -> {
            while (!done.get()) {
                Server.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database
                        + "' ORDER BY random() LIMIT 1");
                ended.incrementAndGet();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
            }
        });
        ending.start();
        try {
            Colleagues.together(8, number -> {
                try (Store store = Colleagues.open(Colleagues.place(direct))) {
                    // however fast they are, they are interrupted
                    for (int round = 0; round < 2 || ended.get() < ENDED; round++) {
                        colleagues.log(store, "p" + number + " round " + round, 5, 3);
                    }
                }
                return number;
            });
        } finally {
            done.set(true);
            ending.join();
        }
        assertThat(colleagues.acknowledged).hasSizeGreaterThanOrEqualTo(8 * 10);
        colleagues.demandAll(Colleagues.place(direct));
    }

    @Test
    void aServerThatIsKilledKeepsWhatWasAcknowledged(@TempDir Path folder) throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        EmbeddedPostgres first = start(data, 0);
        Colleagues colleagues = new Colleagues();
        String address = "postgresql://localhost:" + first.getPort() + "/postgres";
        Colleagues.fill(Colleagues.place(address), 3);
        EmbeddedPostgres second;
        Thread crowd = new Thread(() -> {
            try {
                Colleagues.together(8, number -> {
                    try (Store store = Colleagues.open(Colleagues.place(address))) {
                        colleagues.log(store, "p" + number, 15, 3);
                    }
                    return number;
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        crowd.start();
        while (colleagues.acknowledged.size() < 20) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        kill(data);
        int acknowledged = colleagues.acknowledged.size();
        first.close();
        second = start(data, first.getPort());
        try {
            crowd.join(TimeUnit.SECONDS.toMillis(60));
            assertThat(acknowledged).isLessThan(8 * 15);
            assertThat(colleagues.acknowledged).hasSize(8 * 15);
            colleagues.demandAll(Colleagues.place(address));
        } finally {
            second.close();
        }
    }

    /** With all that a crash must not lose written to the disk. */
    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private static void kill(Path data) throws Exception {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> backends = process.descendants().toList();
        process.destroyForcibly();
        for (ProcessHandle backend : backends) {
            // they end when they see that they are orphans, and a new server waits for that
            backend.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    private List<String> notes() {
        try (Store store = Colleagues.open(Colleagues.place(direct))) {
            List<String> notes = new java.util.ArrayList<>();
            store.touches().log(Touches.Filter.ALL).forEachRemaining(touch -> notes.add(String.valueOf(touch.note())));
            return notes;
        }
    }
}
