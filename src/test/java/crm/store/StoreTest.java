package crm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Touch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A healthy store: made whole and private, written in turn, at whatever path. */
class StoreTest {
    private static final Patience NONE = new Patience(1, 0, 0);

    @TempDir
    Path folder;

    // made whole

    @Test
    void manyMakeItAtOnceAndNobodyLosesAnything() throws Exception {
        Path home = Files.createDirectory(folder.resolve("new"));
        Path path = home.resolve("crm.db");
        together(20, number -> {
            try (Store store = Store.openOrCreate(path)) {
                store.write(
                        "kim",
                        Example.NOW,
                        "add",
                        () -> store.customers()
                                .insert(Customer.named("c" + number, "Customer " + number, Example.DAY)));
            }
            return number;
        });

        try (Store store = Store.open(path)) {
            assertThat(store.accounts().all(Example.DAY)).hasSize(20);
        }
        assertThat(files(home)).containsExactly("crm.db");
        assertThat(Example.ask(path, "PRAGMA integrity_check")).isEqualTo("ok");
    }

    @Test
    void whatCannotBeMadeLeavesNothingBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(Example.failure(() -> Store.openOrCreate(file.resolve("crm.db"))))
                .isInstanceOfSatisfying(
                        Failure.File.class,
                        failure -> assertThat(failure.message()).startsWith(file.toString()));
        assertThat(Example.failure(() -> Store.openOrCreate(folder.resolve("n".repeat(300)))))
                .isInstanceOf(Failure.File.class);
        assertThat(files(folder)).containsExactly("file");
    }

    @Test
    void askingMakesNothing() throws IOException {
        try (Store store = Store.open(folder.resolve("not/there.db"))) {
            assertThat(store.exists()).isFalse();
            assertThat(store.accounts().all(Example.DAY)).isEmpty();
        }
        assertThat(files(folder)).isEmpty();
    }

    // private

    @Test
    void nobodyElseCanReadAnyFileOfIt() throws IOException {
        Path path = folder.resolve("deep/er/crm.db");
        Example.fill(path, 1);
        try (Store store = Store.open(path)) {
            Example.touch(store, store.customers().find("acme"), "second", null);
            for (String ending : List.of("", "-wal", "-shm")) {
                assertThat(modes(Path.of(path + ending))).as(ending).isEqualTo("rw-------");
            }
        }
        assertThat(modes(folder.resolve("deep/er"))).isEqualTo("rwx------");
        assertThat(modes(folder.resolve("deep"))).isEqualTo("rwx------");
    }

    // a path is a path

    @Test
    void aPathIsAPathWhateverIsInIt() throws IOException {
        List<String> names = List.of(
                "crm.db?mode=memory&cache=shared",
                ":memory:",
                "file:crm.db",
                "file::memory:?x=%41",
                "two  blanks .db",
                "'quoted' \"twice\"; DROP TABLE customer; --",
                "new\nline",
                "Zoë – 中文 🙂.db",
                "100%.db",
                "%41#fragment",
                "-o.db",
                ":resource:x",
                "back\\slash");
        for (String name : names) {
            Path path = folder.resolve(name);
            Example.fill(path, 1);
            try (Store store = Store.open(path)) {
                assertThat(Example.notes(store)).as(name).hasSize(2);
                assertThat(Files.isRegularFile(Path.of(path + "-wal"))).as(name).isTrue();
            }
        }
        assertThat(files(folder)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path target = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.db");
        Example.fill(target, 1);
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), Path.of("elsewhere/real.db"));

        try (Store store = Store.openOrCreate(link)) {
            Example.touch(store, store.customers().find("acme"), "second", null);
            assertThat(Example.notes(store)).hasSize(3);
        }
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(files(folder)).containsExactlyInAnyOrder("elsewhere", "link.db");
    }

    // in turn

    @Test
    void lockedForLongerThanWeWaitIsBusyAndLeavesNoRow() throws SQLException {
        Path path = folder.resolve("crm.db");
        Customer.Ref acme = Example.fill(path, 0);
        try (Connection other = Example.raw(path);
                var statement = other.createStatement();
                Store store = Store.open(path, NONE)) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            Failure failure = Example.failure(() -> Example.touch(store, acme, "first", null));
            statement.executeUpdate("ROLLBACK");

            assertThat(failure).isEqualTo(new Failure.Busy(path.toString()));
            assertThat(failure.code()).isEqualTo(5);
            assertThat(Example.notes(store)).hasSize(1);
            Example.touch(store, acme, "second", null);
            assertThat(Example.notes(store)).hasSize(2);
        }
    }

    @Test
    void waitsForOthersAsLongAsItsPatienceLasts() throws Exception {
        Path path = folder.resolve("crm.db");
        Customer.Ref acme = Example.fill(path, 0);
        CountDownLatch locked = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            try (Connection connection = Example.raw(path);
                    var statement = connection.createStatement()) {
                statement.executeUpdate("BEGIN IMMEDIATE");
                locked.countDown();
                Thread.sleep(150);
                statement.executeUpdate("COMMIT");
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        other.start();
        locked.await();
        try (Store store =
                Store.open(path, new Patience(1, TimeUnit.SECONDS.toNanos(30), TimeUnit.SECONDS.toNanos(30)))) {
            Example.touch(store, acme, "first", null);
            assertThat(Example.notes(store)).hasSize(2);
        }
        other.join();
    }

    @Test
    void waitsOnWhileOthersGetOn() {
        // without progress it would end with the first refusal
        Patience patience = new Patience(0, 0, TimeUnit.MINUTES.toNanos(10));
        long[] commits = {0};
        int[] tries = {0};
        assertThat(patience.until(
                        () -> {
                            if (++tries[0] < 4) {
                                throw new CrmException(new Failure.Busy("store"));
                            }
                            return "done";
                        },
                        () -> ++commits[0]))
                .isEqualTo("done");
    }

    @Test
    void seesThatOthersGetOn() throws SQLException {
        Path path = folder.resolve("crm.db");
        Example.fill(path, 0);
        try (Connection connection = Sqlite.open(path, Patience.USUAL)) {
            Sql sql = new Sql(connection, path.toString());
            long before = SqliteEngine.commitsOfOthers(sql);
            assertThat(SqliteEngine.commitsOfOthers(sql)).isEqualTo(before);
            Example.run(path, "UPDATE customer SET note = 'by another'");
            assertThat(SqliteEngine.commitsOfOthers(sql)).isNotEqualTo(before);
        }
    }

    @Test
    void givesUpOnACrowdInTheEnd() {
        Patience patience = new Patience(0, TimeUnit.SECONDS.toNanos(60), TimeUnit.MILLISECONDS.toNanos(100));
        long[] progress = {0};
        assertThat(Example.failure(() -> patience.until(
                        () -> {
                            throw new CrmException(new Failure.Busy("store"));
                        },
                        () -> progress[0]++)))
                .isEqualTo(new Failure.Busy("store"));
        assertThat(progress[0]).isPositive();
    }

    /** In a rollback journal, unlike in WAL, a reader can keep a writer from committing. */
    @Test
    void aCommitThatIsHeldUpIsTriedAgainAndThenRolledBack() throws SQLException {
        Path path = folder.resolve("crm.db");
        Customer.Ref acme = Example.fill(path, 0);
        Example.run(path, "PRAGMA journal_mode = DELETE");
        try (Connection reader = Example.raw(path);
                var statement = reader.createStatement()) {
            statement.executeUpdate("BEGIN");
            statement.executeQuery("SELECT * FROM customer").next();
            try (Store store = Store.open(path, NONE)) {
                assertThat(Example.failure(() -> Example.touch(store, acme, "first", null)))
                        .isEqualTo(new Failure.Busy(path.toString()));
            }
        }
        try (Store store = Store.open(path)) {
            assertThat(Example.notes(store)).hasSize(1);
        }
    }

    @Test
    void manyWriteAtOnceAndNothingIsLostOrDoubled() throws Exception {
        Path path = folder.resolve("crm.db");
        Customer.Ref acme = Example.fill(path, 0);
        together(8, number -> {
            for (int i = 0; i < 5; i++) {
                try (Store store = Store.open(path)) {
                    Example.touch(store, acme, Example.id(10 * number + i), null);
                }
            }
            return number;
        });

        assertThat(Example.ask(path, "SELECT count(*) || ' ' || count(DISTINCT uid) FROM touch"))
                .isEqualTo("40 40");
    }

    @Test
    void aChangeThatFailsHalfWayIsNotThere() {
        Path path = folder.resolve("crm.db");
        Customer.Ref acme = Example.fill(path, 0);
        try (Store store = Store.open(path)) {
            assertThatThrownBy(() -> store.write("kim", Example.NOW, "two", () -> {
                        store.touches().insert(Example.of(acme, "first", null), true, new Random(1));
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");
            assertThat(Example.notes(store)).hasSize(1);
            Example.touch(store, acme, "second", null);
        }
        try (Store store = Store.open(path)) {
            assertThat(Example.notes(store)).hasSize(2);
        }
    }

    @Test
    void anIdThatIsTakenIsDrawnAgain() {
        Customer.Ref acme = Example.fill(folder.resolve("crm.db"), 0);
        try (Store store = Store.open(folder.resolve("crm.db"))) {
            Touch first = Example.touch(store, acme, "same", "first");
            Touch second = Example.touch(store, acme, "same", "second");

            assertThat(first.id()).isEqualTo("same");
            assertThat(second.id()).isNotEqualTo("same").hasSize(10);
            assertThat(store.touches().find(second.id()).note()).isEqualTo("second");
        }
    }

    @Test
    void aCustomerWhoWasRemovedMeanwhileIsNotFound() {
        Path path = folder.resolve("crm.db");
        Customer.Ref acme = Example.fill(path, 0);
        try (Store store = Store.open(path)) {
            store.write("kim", Example.NOW, "rm acme", () -> {
                store.customers().delete(acme.id());
                return acme;
            });
            // takes the same number
            store.write(
                    "kim",
                    Example.NOW,
                    "add beta",
                    () -> store.customers().insert(Customer.named("beta", "Beta", Example.DAY)));

            assertThat(Example.failure(() -> Example.touch(store, acme, "first", null)))
                    .isEqualTo(new Failure.NotFound("customer", "acme", List.of()));
            assertThat(Example.failure(() -> store.customers().get(99)).code()).isEqualTo(4);
            assertThat(Example.failure(() -> store.accounts().get(99, Example.DAY))
                            .code())
                    .isEqualTo(4);
        }
    }

    @Test
    void aLargeNoteIsKeptByteForByte() {
        Path path = folder.resolve("crm.db");
        Customer.Ref acme = Example.fill(path, 0);
        String note = "Zoë 🙂\t\u0001\n".repeat(1 << 16);
        try (Store store = Store.open(path)) {
            Example.touch(store, acme, "large", note);
            assertThat(store.touches().find("large").note()).isEqualTo(note);
        }
    }

    @Test
    void anyWordsCanBeSearchedFor() {
        Path path = folder.resolve("crm.db");
        Example.fill(path, 3);
        try (Store store = Store.open(path)) {
            for (String words : List.of("note", "", "\"", "*", "AND OR NOT", "note:x", "(", "^a", "né\u0301")) {
                Touches.Filter filter = new Touches.Filter(
                        null, null, null, List.of(), List.of(), null, null, null, null, List.of(words), 0);
                List<Touch> found = new ArrayList<>();
                store.touches().log(filter).forEachRemaining(found::add);
                assertThat(found).as(words).hasSizeLessThanOrEqualTo(3);
            }
        }
    }

    @Test
    void aVersionOfSqliteIsComparedNumberByNumber() {
        assertThat(Sqlite.older("3.51.2", "3.51.3")).isTrue();
        assertThat(Sqlite.older("3.9.9", "3.51.3")).isTrue();
        assertThat(Sqlite.older("2.99", "3.51.3")).isTrue();
        assertThat(Sqlite.older("3.51", "3.51.3")).isTrue();
        assertThat(Sqlite.older("3.51.3", "3.51.3")).isFalse();
        assertThat(Sqlite.older("3.51.3.1", "3.51.3")).isFalse();
        assertThat(Sqlite.older("3.54.1", "3.51.3")).isFalse();
        assertThat(Sqlite.older("10.0.0", "3.51.3")).isFalse();
        assertThatThrownBy(() -> Sqlite.requireSafe("3.46.0"))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        e -> assertThat(e.failure().message())
                                .isEqualTo("SQLite: is 3.46.0, which can lose changes; crm needs 3.51.3 or newer"));
    }

    private interface Work {
        int run(int number) throws Exception;
    }

    /** All at the same instant, as far as that goes. */
    private static void together(int many, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch ready = new CountDownLatch(many);
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                all.add(() -> {
                    ready.countDown();
                    ready.await();
                    return work.run(number);
                });
            }
            for (Future<Integer> one : threads.invokeAll(all)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
