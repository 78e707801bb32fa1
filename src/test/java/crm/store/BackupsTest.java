package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Backup;
import crm.domain.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies are whole whatever happens meanwhile, and a restore loses nothing of either store. */
class BackupsTest {
    @TempDir
    Path folder;

    private Path path = Path.of("");
    private Path copy = Path.of("");
    private Path kept = Path.of("");

    @BeforeEach
    void fill() {
        path = folder.resolve("crm.db");
        copy = folder.resolve("copy.db");
        kept = folder.resolve("kept.db");
        Example.fill(path, 3);
    }

    private Backup make() {
        return Backups.make(new Place.InFile(path), copy, Example.NOW, false);
    }

    private void restore() {
        Restoration.of(copy, path, kept, Example.NOW);
    }

    private static List<String> notes(Path store) {
        try (Store open = Store.open(store)) {
            return Example.notes(open);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aCopyHoldsEverythingAndIsOursAlone() throws IOException {
        Backup made = make();

        assertThat(made.customers()).isEqualTo(1);
        assertThat(made.touches()).isEqualTo(3);
        assertThat(made.schema()).isEqualTo(Migrations.latest());
        assertThat(made.bytes()).isEqualTo(Files.size(copy));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        assertThat(notes(copy)).isEqualTo(notes(path)).hasSize(4);
        assertThat(files()).containsExactly("copy.db", "crm.db");
    }

    @Test
    void whatStandsThereStaysUnlessItIsToGo() throws IOException {
        Files.writeString(copy, "mine");
        assertThat(Example.failure(this::make)).isInstanceOf(Failure.File.class);
        assertThat(Files.readString(copy)).isEqualTo("mine");
        Backups.make(new Place.InFile(path), copy, Example.NOW, true);
        assertThat(notes(copy)).hasSize(4);
        assertThat(Example.failure(() -> Backups.make(new Place.InFile(path), path, Example.NOW, true)))
                .isEqualTo(new Failure.File(path.toString(), "is the store itself"));
        assertThat(notes(path)).hasSize(4);
    }

    /** A copy made while others write has each command whole or not at all. */
    @Test
    void aCopyIsOfOneMoment() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try (Store store = Store.open(path)) {
                var acme = store.customers().find("acme");
                for (int i = 10; !over.get(); i++) {
                    int number = i;
                    store.write("kim", Example.NOW, "two " + i, () -> {
                        store.touches().insert(Example.of(acme, Example.id(2 * number), "a"), true, new Random(1));
                        return store.touches()
                                .insert(Example.of(acme, Example.id(2 * number + 1), "b"), true, new Random(1));
                    });
                }
            }
        });
        writer.start();
        for (int i = 0; i < 10; i++) {
            Backups.make(new Place.InFile(path), copy, Example.NOW, true);
            assertThat(Example.ask(copy, "SELECT count(*) % 2 FROM touch WHERE note IN ('a', 'b')"))
                    .isEqualTo("0");
            assertThat(Example.ask(copy, "PRAGMA integrity_check")).isEqualTo("ok");
        }
        over.set(true);
        writer.join();
    }

    @Test
    void aDamagedStoreMakesNoBackup() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        java.util.Arrays.fill(bytes, 3 * 4096, 3 * 4096 + 900, (byte) 0x55);
        Files.write(path, bytes);
        assertThat(Example.failure(this::make)).isInstanceOf(Failure.UnfitStore.class);
        assertThat(files()).containsExactly("crm.db");
    }

    @Test
    void whatAKilledProcessLeftIsSweptAwayADayLater() throws IOException {
        Path old = Files.writeString(folder.resolve(".crm-1.copy"), "half");
        Path young = Files.writeString(folder.resolve(".crm-2.copy"), "half");
        Files.writeString(folder.resolve("crm-3.copy"), "mine");
        Files.setLastModifiedTime(old, FileTime.from(Example.NOW.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(young, FileTime.from(Example.NOW.minus(Duration.ofHours(23))));
        make();
        assertThat(files()).containsExactly(".crm-2.copy", "copy.db", "crm-3.copy", "crm.db");
    }

    @Test
    void onlyBackupsOfThisStoreAreRotated() throws IOException {
        BackupFolder backups = BackupFolder.in(folder.resolve("backups"), path);
        List<Path> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            made.add(backups.free(Backup.Sort.BACKUP, Example.NOW.plusSeconds(i / 2)));
            Backups.make(new Place.InFile(path), made.get(i), Example.NOW, false);
        }
        List<Path> others = List.of(
                backups.free(Backup.Sort.BEFORE_RESTORE, Example.NOW.minusSeconds(9)),
                backups.path().resolve("crm-old-20200101T000000Z.db"),
                backups.path().resolve("crm-20200101T000000Z.txt"),
                backups.path().resolve("crm-20209999T000000Z.db"));
        for (Path other : others) {
            Files.writeString(other, "mine");
        }
        Path late = backups.free(Backup.Sort.BACKUP, Example.NOW.minusSeconds(99));
        Backups.make(new Place.InFile(path), late, Example.NOW, false);

        assertThat(backups.rotate(2, late)).containsExactly(made.get(2), made.get(1), made.get(0));
        assertThat(made.get(3)).exists();
        assertThat(late).exists();
        assertThat(others).allMatch(Files::exists);
        assertThat(backups.list())
                .extracting(Backup::path)
                .containsExactly(made.get(3).toString(), others.get(0).toString(), late.toString());
        assertThat(backups.list().get(1).fault()).contains("is not a store of crm");
    }

    @Test
    void aRestoreBringsBackWhatWasAndKeepsWhatIs() throws Exception {
        make();
        byte[] before = Files.readAllBytes(copy);
        try (Store store = Store.open(path)) {
            Example.touch(store, store.customers().find("acme"), Example.id(50), "later");
        }
        List<String> now = notes(path);
        restore();
        assertThat(notes(path)).hasSize(4).isEqualTo(notes(copy));
        assertThat(notes(kept)).isEqualTo(now).hasSize(5);
        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
        assertThat(Example.ask(path, "PRAGMA journal_mode")).isEqualTo("wal");
        assertThat(Examination.of(new Place.InFile(path)).findings()).noneMatch(finding -> finding.code() != 0);
        // and the other way round
        Restoration.of(kept, path, folder.resolve("kept2.db"), Example.NOW);
        assertThat(notes(path)).isEqualTo(now);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(files()).doesNotContain("crm.db-wal").noneMatch(name -> name.startsWith(".crm-"));
    }

    /** What only the log of the store holds, as a killed process leaves it, is kept aside too. */
    @Test
    void whatStandsInTheLogIsKept() throws Exception {
        make();
        Path crashed = Files.createDirectory(folder.resolve("crashed")).resolve("crm.db");
        try (Connection open = Example.raw(path);
                var statement = open.createStatement()) {
            statement.executeUpdate("PRAGMA wal_autocheckpoint = 0");
            statement.executeUpdate("UPDATE touch SET note = 'in the log' WHERE id = 1");
            Files.copy(path, crashed);
            Files.copy(Path.of(path + "-wal"), Path.of(crashed + "-wal"));
        }
        Restoration.of(copy, crashed, kept, Example.NOW);
        assertThat(notes(kept)).anyMatch(note -> note.contains("in the log"));
        assertThat(notes(crashed)).noneMatch(note -> note.contains("in the log"));
    }

    @Test
    void aRestoreWaitsUntilNobodyHasTheStoreOpen() throws Exception {
        make();
        Store open = Store.open(path);
        Example.notes(open);
        Thread restore = new Thread(this::restore);
        restore.start();
        restore.join(500);
        assertThat(restore.isAlive()).isTrue();
        Example.touch(open, open.customers().find("acme"), Example.id(60), "at the last moment");
        open.close();
        restore.join(20_000);
        assertThat(notes(path)).hasSize(4);
        assertThat(notes(kept)).anyMatch(note -> note.contains("at the last moment"));
    }

    @Test
    void aStoreThatIsGoneOrDamagedIsRestored() throws Exception {
        make();
        Files.delete(path);
        assertThat(Restoration.of(copy, path, kept, Example.NOW).kept()).isNull();
        assertThat(notes(path)).hasSize(4);
        assertThat(Example.ask(path, "PRAGMA journal_mode")).isEqualTo("wal");

        byte[] bytes = Files.readAllBytes(path);
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x55);
        Files.write(path, bytes);
        assertThat(Restoration.of(copy, path, kept, Example.NOW).kept()).isEqualTo(kept);
        assertThat(notes(path)).hasSize(4);
        assertThat(Files.readAllBytes(kept)).isEqualTo(bytes);
    }

    @Test
    void anOlderBackupIsBroughtUpToDateAndStaysAsItIs() throws Exception {
        Path old = OldStores.of(1, folder);
        byte[] before = Files.readAllBytes(old);
        Restoration.of(old, path, kept, Example.NOW);
        assertThat(notes(path)).anyMatch(note -> note.contains("before the index"));
        assertThat(Example.ask(path, "PRAGMA user_version")).isEqualTo(Integer.toString(Migrations.latest()));
        assertThat(Files.readAllBytes(old)).isEqualTo(before);
    }

    @Test
    void whatIsNoWholeBackupIsRefusedAndTheStoreStays() throws Exception {
        List<String> before = notes(path);
        Path text = Files.writeString(folder.resolve("text"), "Dear diary, today I met Zoë.");
        Path empty = Files.createFile(folder.resolve("empty"));
        Path other = folder.resolve("other");
        Example.run(other, "CREATE TABLE t (x)");
        make();
        Path newer = folder.resolve("newer");
        Files.copy(copy, newer);
        Example.run(newer, "PRAGMA user_version = 999");
        Path cut = folder.resolve("cut");
        byte[] bytes = Files.readAllBytes(copy);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path dangling = folder.resolve("dangling");
        Files.copy(copy, dangling);
        Example.run(dangling, "PRAGMA foreign_keys = OFF", "DELETE FROM customer");

        for (Path backup : List.of(text, empty, other, newer, cut, dangling)) {
            assertThat(Example.failure(() -> Restoration.of(backup, path, kept, Example.NOW)))
                    .as("%s", backup)
                    .isInstanceOf(Failure.UnfitStore.class);
        }
        assertThat(Example.failure(() -> Restoration.of(path, path, kept, Example.NOW)))
                .isEqualTo(new Failure.File(path.toString(), "is the store itself"));
        assertThat(Example.failure(() -> Restoration.of(copy, other, kept, Example.NOW)))
                .isInstanceOf(Failure.File.class);
        assertThat(notes(path)).isEqualTo(before);
        assertThat(kept).doesNotExist();
        assertThat(files()).noneMatch(name -> name.startsWith(".crm-"));
    }

    @Test
    void aStoreInUseIsNoBackup() throws SQLException {
        make();
        try (Connection open = Example.raw(path);
                var statement = open.createStatement()) {
            statement.executeUpdate("UPDATE touch SET note = 'x'");
            assertThat(Example.failure(() -> Restoration.look(folder.resolve("new.db"), path, Example.NOW)))
                    .isInstanceOf(Failure.File.class);
        }
    }
}
