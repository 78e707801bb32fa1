package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Customer;
import crm.domain.Deed;
import crm.domain.Failure;
import crm.domain.Stage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a command did, undo leaves every row of every table as it was before. */
class JournalTest {
    /** What the journal itself and the search index keep is no row that a user knows. */
    private static final List<String> TABLES = List.of(
            "customer",
            "customer_label",
            "stage_change",
            "touch",
            "touch_tag",
            "stale_seen",
            "contact",
            "contact_detail",
            "content",
            "content_topic",
            "promise",
            "promise_move",
            "document",
            "handoff",
            "survey",
            "risk",
            "risk_step",
            "kudos",
            "import_seen");

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void fill() {
        path = folder.resolve("crm.db");
        Example.fill(path, 3);
    }

    @Test
    void theTestKnowsAllTables() throws SQLException {
        assertThat(Example.ask(
                                path,
                                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'touch_search%'"
                                        + " AND name NOT LIKE 'content_search%' AND name NOT LIKE 'journal%' AND name <> 'import'")
                        .lines())
                .containsExactlyInAnyOrderElementsOf(TABLES);
    }

    /** Sixty commands by chance, and all taken back one by one. */
    @Test
    void undoTakesBackWhateverWasDone() throws SQLException {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            Deque<Map<String, String>> before = new ArrayDeque<>();
            try (Store store = Store.open(path)) {
                for (int i = 0; i < 20; i++) {
                    Map<String, String> now = rows();
                    change(store, random, i);
                    if (!rows().equals(now)) {
                        before.push(now);
                    }
                }
                assertThat(before).hasSizeGreaterThan(8);
                while (!before.isEmpty()) {
                    assertThat(Example.undo(store)).isNotNull();
                    assertThat(rows())
                            .as("seed %s, %s to go", seed, before.size())
                            .isEqualTo(before.pop());
                }
            }
            assertThat(Examination.of(new Place.InFile(path)).findings()).noneMatch(finding -> finding.code() != 0);
        }
    }

    @Test
    void undoEndsWhereTheStoreBegan() {
        try (Store store = Store.open(path)) {
            for (int i = 0; i < 4; i++) {
                assertThat(Example.undo(store)).isNotNull();
            }
            assertThat(Example.undo(store)).isNull();
            assertThat(Example.notes(store)).isEmpty();
        }
    }

    @Test
    void whatChangedNothingIsNoEntry() {
        try (Store store = Store.open(path)) {
            Customer acme = store.customers().get(1);
            store.write("kim", Example.NOW, "edit acme", () -> {
                store.customers().update(acme);
                return acme;
            });
            assertThat(Example.undo(store))
                    .isNotNull()
                    .extracting(Deed::command)
                    .isEqualTo("touch " + Example.id(2));
        }
    }

    @Test
    void undoRefusesWhatWasChangedSinceAndChangesNothing() throws SQLException {
        for (String change : List.of(
                "UPDATE touch SET note = 'by hand' WHERE id = 1",
                "DELETE FROM touch_tag WHERE touch_id = 1; DELETE FROM touch WHERE id = 1")) {
            Path copy = folder.resolve(change.substring(0, 3));
            Example.fill(copy, 1);
            try (Store store = Store.open(copy)) {
                store.write("kim", Example.NOW, "touch edit", () -> {
                    store.touches().update(store.touches().find(Example.id(0)).withNote("edited"), true);
                    return copy;
                });
            }
            Example.run(copy, change);
            String before = Example.ask(copy, "SELECT count(*) || ' ' || max(id) FROM journal_change");
            try (Store store = Store.open(copy)) {
                assertThat(Example.failure(() -> Example.undo(store)))
                        .isEqualTo(new Failure.BadData(
                                null, "'touch edit' cannot be taken back: touch 1 was changed since"));
            }
            assertThat(Example.ask(copy, "SELECT count(*) || ' ' || max(id) FROM journal_change"))
                    .isEqualTo(before);
        }
    }

    /** Back and forth by chance: wherever the walk stands, the rows are those that stood there the first time. */
    @Test
    void undoAndRedoWalkOverTheSameRows() throws SQLException {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            List<Map<String, String>> states = new ArrayList<>();
            try (Store store = Store.open(path)) {
                states.add(rows());
                for (int i = 0; i < 15; i++) {
                    change(store, random, i);
                    if (!rows().equals(states.get(states.size() - 1))) {
                        states.add(rows());
                    }
                }
                int at = states.size() - 1;
                for (int step = 0; step < 40; step++) {
                    if (random.nextInt(5) < 3 && at > 0) {
                        assertThat(Example.undo(store)).isNotNull();
                        at--;
                    } else {
                        assertThat(Example.redo(store) != null).isEqualTo(at < states.size() - 1);
                        at = Math.min(at + 1, states.size() - 1);
                    }
                    assertThat(rows()).as("seed %s, step %s", seed, step).isEqualTo(states.get(at));
                }
                while (Example.redo(store) != null) {
                    at++;
                }
                assertThat(at).isEqualTo(states.size() - 1);
                assertThat(rows()).isEqualTo(states.get(at));
            }
            assertThat(Examination.of(new Place.InFile(path)).findings()).noneMatch(finding -> finding.code() != 0);
        }
    }

    /** One out of the middle: either what came later builds on it, or taking it back and doing it again leaves all as it was. */
    @Test
    void anyCommandCanBeTakenBackOrSaysWhyNot() throws SQLException {
        int free = 0;
        int bound = 0;
        for (long seed = 1; seed <= 6; seed++) {
            Path copy = folder.resolve("any" + seed);
            Example.fill(copy, 2);
            path = copy;
            Random random = new Random(seed);
            try (Store store = Store.open(copy)) {
                for (int i = 0; i < 15; i++) {
                    change(store, random, i);
                }
                List<Deed> all = new ArrayList<>();
                store.undoing().all(0).forEachRemaining(all::add);
                Map<String, String> before = rows();
                for (Deed command : all) {
                    if (!store.undoing().buildingOn(command).isEmpty()) {
                        bound++;
                        continue;
                    }
                    free++;
                    store.transaction(() -> store.undoing().undo(command, "kim", Example.NOW));
                    assertThat(rows()).isNotEqualTo(before);
                    assertThat(Example.redo(store))
                            .isNotNull()
                            .extracting(Deed::id)
                            .isEqualTo(command.id());
                    assertThat(rows()).as("seed %s, %s", seed, command).isEqualTo(before);
                }
            }
            assertThat(Examination.of(new Place.InFile(copy)).findings()).noneMatch(finding -> finding.code() != 0);
        }
        assertThat(free).isGreaterThan(20);
        assertThat(bound).isGreaterThan(20);
    }

    @Test
    void whatBuildsOnACommandIsNamed() {
        try (Store store = Store.open(path)) {
            List<Deed> all = new ArrayList<>();
            store.undoing().all(0).forEachRemaining(all::add);
            Deed added = all.get(3);
            assertThat(added.command()).isEqualTo("add acme");
            assertThat(store.undoing().buildingOn(added)).containsExactlyElementsOf(all.subList(0, 3));
            assertThat(store.undoing().buildingOn(all.get(2))).isEmpty();
            store.write("kim", Example.NOW, "rm acme", () -> store.customers().delete(1));
            assertThat(store.undoing().buildingOn(all.get(0)))
                    .extracting(Deed::command)
                    .containsExactly("rm acme");
            Deed removed = Objects.requireNonNull(store.undoing().last());
            store.write(
                    "kim",
                    Example.NOW,
                    "add acme",
                    () -> store.customers().insert(Customer.named("acme", "Another", Example.DAY)));
            assertThat(store.undoing().buildingOn(removed))
                    .extracting(Deed::command)
                    .containsExactly("add acme");
        }
    }

    @Test
    void aNewCommandEndsWhatCanBeDoneAgain() {
        try (Store store = Store.open(path)) {
            assertThat(Example.redo(store)).isNull();
            Example.undo(store);
            Example.touch(store, store.customers().get(1).ref(), "t9", "new");
            assertThat(Example.redo(store)).isNull();
        }
    }

    @Test
    void whatWasTooMuchToKeepIsGoneAndSaysSo() throws SQLException {
        try (Store store = Store.open(path)) {
            Map<String, String> before = rows();
            Customer.Ref acme = store.customers().get(1).ref();
            int many = Undoing.MOST_KEPT + 1;
            store.write("kim", Example.NOW, "import touches", () -> {
                for (int i = 0; i < many; i++) {
                    store.touches().insert(Example.of(acme, "m" + i, null), false, new Random(1));
                }
                return many;
            });
            Deed last = Objects.requireNonNull(store.undoing().last());
            assertThat(store.<Boolean>transaction(() -> store.undoing().undo(last, "kim", Example.NOW)))
                    .isFalse();
            assertThat(rows()).isEqualTo(before);
            assertThat(Example.failure(() -> Example.redo(store)).message()).contains("run it anew");
            Example.run(path, "INSERT INTO touch_search (touch_search, rank) VALUES ('integrity-check', 1)");
            assertThat(Example.ask(path, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"))
                    .isEqualTo("6");
            assertThat(Example.ask(path, "SELECT count(*) < 20 FROM journal_change"))
                    .isEqualTo("1");
        }
    }

    private static void change(Store store, Random random, int number) {
        List<Customer> all = new ArrayList<>();
        store.accounts().all(Example.DAY).forEach(account -> all.add(account.customer()));
        if (all.isEmpty() || random.nextInt(4) == 0) {
            store.write(
                    "kim",
                    Example.NOW,
                    "add",
                    () -> store.customers()
                            .insert(Customer.named(
                                    "new" + number + "x" + random.nextInt(1000), "New " + number, Example.DAY)));
            return;
        }
        Customer one = all.get(random.nextInt(all.size()));
        List<String> words = List.of("a" + random.nextInt(3), "b" + random.nextInt(3));
        switch (random.nextInt(6)) {
            case 0 ->
                update(store, one.moved(List.of(Stage.values()).get(random.nextInt(4)), Example.DAY.plusDays(number)));
            case 1 -> update(store, labelled(one, words, new BigDecimal("12000.50")));
            case 2 ->
                update(
                        store,
                        labelled(one, List.of(), null)
                                .with()
                                .archived(Example.DAY)
                                .build());
            case 3 ->
                update(
                        store,
                        one.with()
                                .snooze(new Customer.Snooze(Example.DAY, "asked for peace"))
                                .build());
            case 4 ->
                store.write("kim", Example.NOW, "rm", () -> {
                    store.customers().delete(one.id());
                    return one;
                });
            default ->
                Example.touch(store, one.ref(), "u" + number + "x" + random.nextInt(1000), "Zoë \"quoted\" \\ \u0001");
        }
    }

    private static Customer labelled(Customer one, List<String> words, @Nullable BigDecimal value) {
        return one.with()
                .annualValue(value)
                .aliases(words)
                .domains(words)
                .emails(words)
                .interests(words)
                .tags(words)
                .build();
    }

    private static void update(Store store, Customer customer) {
        store.write("kim", Example.NOW, "edit", () -> {
            store.customers().update(customer);
            return customer;
        });
    }

    /** Every row of every table, by table and number. */
    private Map<String, String> rows() throws SQLException {
        Map<String, String> all = new TreeMap<>();
        try (Connection connection = Example.raw(path);
                var statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (var rows = statement.executeQuery("SELECT rowid, * FROM " + table)) {
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            row.append(rows.getString(i)).append('|');
                        }
                        all.put(table + rows.getLong(1), row.toString());
                    }
                }
            }
        }
        return all;
    }
}
