package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no store, or no longer one: each has its own message, and none is touched. */
class BrokenStoreTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    @Test
    void textIsNoStore() throws IOException {
        refused(Files.writeString(folder.resolve("x"), "Dear diary\n".repeat(500)), 6, "is not a store of crm");
        refused(Files.writeString(folder.resolve("short"), "x"), 6, "is not a store of crm");
    }

    @Test
    void randomBytesAreNoStore() throws IOException {
        byte[] bytes = new byte[50_000];
        new Random(1).nextBytes(bytes);
        refused(Files.write(folder.resolve("x"), bytes), 6, "is not a store of crm");
    }

    @Test
    void anEmptyFileIsNoStore() throws IOException {
        refused(Files.createFile(folder.resolve("x")), 6, "is empty: not a store");
    }

    @Test
    void aFolderIsNoStore() throws IOException {
        Path path = Files.createDirectory(folder.resolve("x"));
        assertThat(Example.failure(() -> Store.open(path)))
                .isEqualTo(new Failure.File(path.toString(), "is a folder, not a store"));
        assertThat(Example.failure(() -> Store.openOrCreate(path)))
                .isEqualTo(new Failure.File(path.toString(), "is a folder, not a store"));
        assertThat(wrong(path)).hasSize(1);
    }

    @Test
    void aLinkToNowhereIsNoStoreAndMakesNone() throws IOException {
        Path path = Files.createSymbolicLink(folder.resolve("x"), Path.of("nowhere"));
        assertThat(Example.failure(() -> Store.open(path)))
                .isEqualTo(new Failure.File(path.toString(), "is a link to nowhere"));
        assertThat(Example.failure(() -> Store.openOrCreate(path)))
                .isEqualTo(new Failure.File(path.toString(), "is a link to nowhere"));
        assertThat(wrong(path)).hasSize(1);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aDatabaseOfAnotherProgramIsNotTouched() throws Exception {
        for (String mode : List.of("DELETE", "WAL")) {
            Path path = folder.resolve(mode);
            Example.run(path, "PRAGMA journal_mode = " + mode, "CREATE TABLE customer (id)");
            refused(path, 6, "is a SQLite database of another program, not a store of crm");
        }
        Path path = folder.resolve("id");
        Example.run(path, "PRAGMA application_id = 7", "CREATE TABLE t (id)", "PRAGMA user_version = 2");
        refused(path, 6, "is a SQLite database of another program, not a store of crm");
    }

    @Test
    void aStoreOfANewerCrmIsNotTouched() throws Exception {
        Path path = folder.resolve("x");
        Example.fill(path, 1);
        Example.run(path, "PRAGMA user_version = 99");
        refused(path, 6, "was made by a newer crm (schema 99, this one knows " + Migrations.latest() + ")");
    }

    @Test
    void aStoreThatIsCutShortIsNotTouched() throws IOException {
        Path whole = folder.resolve("whole");
        Example.fill(whole, 20);
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {bytes.length - PAGE, bytes.length / 2, 3 * PAGE + 7, PAGE}) {
            Path path = Files.write(folder.resolve("cut" + length), Arrays.copyOf(bytes, length));
            refused(path, 6, "the store is cut short");
        }
        refused(Files.write(folder.resolve("header"), Arrays.copyOf(bytes, 90)), 6, "the store is cut short");
    }

    @Test
    void doctorFindsADamagedPageWhicheverItIs() throws IOException {
        Path whole = folder.resolve("whole");
        Example.fill(whole, 20);
        assertThat(wrong(whole)).isEmpty();
        byte[] bytes = Files.readAllBytes(whole);
        for (int page = 0; page < bytes.length / PAGE; page++) {
            byte[] damaged = bytes.clone();
            for (int i = 0; i < 64; i++) {
                damaged[page * PAGE + (page == 0 ? 100 : 0) + i] ^= 0x5a;
            }
            Path path = Files.write(folder.resolve("page" + page), damaged);
            assertThat(wrong(path)).as("page " + page).isNotEmpty();
            assertThat(Files.readAllBytes(path)).as("page " + page).isEqualTo(damaged);
        }
    }

    /** Whatever was flipped, a command works or says that the store is damaged; and doctor says something, and never fails. */
    @Test
    void flippedBytesAreNeverABug() throws IOException {
        Path whole = folder.resolve("whole");
        Customer.Ref acme = Example.fill(whole, 12);
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = bytes.clone();
            int at = random.nextInt(4) == 0 ? random.nextInt(PAGE) : random.nextInt(bytes.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Path path = Files.write(folder.resolve("flipped"), damaged);
            Failure failure = null;
            try (Store store = Store.open(path)) {
                Example.notes(store);
                Example.touch(store, acme, "new", "one more");
                Example.undo(store);
            } catch (CrmException e) {
                failure = e.failure();
                assertThat(failure.code()).as(at + ": " + e.getMessage()).isBetween(3, 7);
            }
            Files.write(path, damaged);
            Examination examination = Examination.of(new Place.InFile(path));
            assertThat(examination.findings()).isNotEmpty();
            if (failure instanceof Failure.UnfitStore) {
                assertThat(wrong(path)).as(at + ": " + failure.message()).isNotEmpty();
            }
            Files.delete(path);
        }
    }

    @Test
    void doctorFindsWordsThatTheIndexDoesNotKnow() throws Exception {
        Path path = folder.resolve("x");
        Example.fill(path, 3);
        Example.run(path, "DROP TRIGGER touch_search_update", "UPDATE touch SET note = 'other' WHERE id = 2");

        assertThat(wrong(path)).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("search index");
            assertThat(finding.code()).isEqualTo(6);
        });
    }

    @Test
    void doctorFindsContentThatTheIndexDoesNotKnow() throws Exception {
        Path path = folder.resolve("x");
        Example.fill(path, 3);
        Example.run(path, "DROP TRIGGER content_search_insert", """
                INSERT INTO content (key, title, kind, added, by_whom) VALUES ('frost', 'Frost', 'tip', '2026-01-01', 'kim')""");

        assertThat(wrong(path)).extracting(Finding::what).containsExactly("does not agree with the content");
    }

    @Test
    void doctorFindsRowsThatMakeNoSense() throws Exception {
        Path path = folder.resolve("x");
        Example.fill(path, 3);
        Example.run(path, "UPDATE touch SET day = 'someday' WHERE id = 2");

        assertThat(wrong(path)).hasSize(1).first().extracting(Finding::check).isEqualTo("rows");
        try (Store store = Store.open(path)) {
            assertThat(Example.failure(() -> Example.notes(store)).code()).isEqualTo(6);
        }
    }

    @Test
    void doctorFindsATouchOfNobody() throws Exception {
        Path path = folder.resolve("x");
        Example.fill(path, 3);
        Example.run(path, "PRAGMA foreign_keys = OFF", "UPDATE touch SET customer_id = 77 WHERE id = 2");

        assertThat(wrong(path)).extracting(Finding::what).containsExactly("touch 2 is of a customer that is not there");
    }

    @Test
    void doctorLeavesAnOlderStoreAsItIs() throws SQLException {
        Path path = OldStores.of(1, folder);

        assertThat(wrong(path)).isEmpty();
        assertThat(Example.ask(path, "PRAGMA user_version")).isEqualTo("1");
    }

    private void refused(Path path, int code, String why) throws IOException {
        byte[] before = Files.readAllBytes(path);
        List<Finding> wrong = wrong(path);
        for (int i = 0; i < 2; i++) {
            boolean make = i == 0;
            Failure failure = Example.failure(() -> {
                try (Store store = make ? Store.openOrCreate(path) : Store.open(path)) {
                    Example.notes(store);
                }
            });
            assertThat(failure.message()).isEqualTo(path + ": " + why);
            assertThat(failure.code()).isEqualTo(code);
        }
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
        assertThat(Path.of(path + "-wal")).doesNotExist();
        assertThat(wrong).hasSize(1);
        assertThat(wrong.get(0).what()).isEqualTo(path + ": " + why);
        assertThat(wrong.get(0).code()).isEqualTo(code);
    }

    private static List<Finding> wrong(Path path) {
        return Examination.of(new Place.InFile(path)).findings().stream()
                .filter(finding -> finding.result() == Finding.Result.WRONG)
                .toList();
    }
}
