package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Channel;
import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Direction;
import crm.domain.Handoff;
import crm.domain.Promise;
import crm.domain.Risk;
import crm.domain.Survey;
import crm.domain.Touch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People, promises, handoffs, risks and answers in a real store: what they say of a day does not know what happened later,
 * and every write can be taken back to the very rows there were before.
 */
class RelationshipTest {
    private static final LocalDate TODAY = Example.DAY;
    private static final List<String> TABLES = List.of(
            "customer",
            "contact",
            "contact_detail",
            "touch",
            "promise",
            "promise_move",
            "handoff",
            "risk",
            "risk_step",
            "survey");

    @TempDir
    Path folder;

    private Path path;
    private Store store;
    private Customer.Ref acme;

    @BeforeEach
    void open() {
        path = folder.resolve("crm.db");
        store = Store.openOrCreate(path);
        acme = store.write(
                "kim",
                Example.NOW,
                "add",
                () -> store.customers().insert(Customer.named("acme", "Acme", TODAY.minusYears(1))));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void contacts() throws Exception {
        Contact dana = undone(() -> store.contacts().insert(person("Dana", null)));
        touch("t100000001", dana, TODAY.minusDays(9));
        touch("t100000002", dana, TODAY.minusDays(2));
        assertThat(daysSinceTouch(dana, TODAY)).isEqualTo(2);
        assertThat(daysSinceTouch(dana, TODAY.minusDays(3))).isEqualTo(6);
        assertThat(daysSinceTouch(dana, TODAY.minusDays(10))).isNull();
        assertThat(store.contacts().spoken(acme.id(), TODAY.minusDays(3)))
                .singleElement()
                .satisfies(spoken -> assertThat(spoken.contact()).isEqualTo(dana.id()));
        Contact left = undone(() -> store.contacts().update(gone(dana, TODAY.minusDays(1))));
        assertThat(left.leftBy(TODAY)).isTrue();
        assertThat(left.leftBy(TODAY.minusDays(2))).isFalse();
        undone(() -> {
            store.contacts().delete(left);
            return left;
        });
    }

    @Test
    void promises() throws Exception {
        Promise made = undone(() -> store.promises().insert(promise(), new Random(1)));
        Promise moved = made.move(TODAY.plusDays(5), "they asked for it", TODAY.minusDays(6));
        undone(() -> update(moved));
        assertThat(stored(made).dueOn(TODAY.minusDays(7))).isEqualTo(TODAY.minusDays(4));
        assertThat(stored(made).state(TODAY)).isEqualTo(Promise.State.MOVED);
        touch("t100000003", null, TODAY.minusDays(1));
        undone(() -> update(moved.keep(TODAY.minusDays(1), "t100000003")));
        assertThat(stored(made)).isEqualTo(moved.keep(TODAY.minusDays(1), "t100000003"));
        assertThat(stored(made).state(TODAY)).isEqualTo(Promise.State.KEPT);
        assertThat(stored(made).state(TODAY.minusDays(2))).isEqualTo(Promise.State.MOVED);
        assertThat(store.promises().kept(acme.id(), TODAY.minusDays(9), TODAY.minusDays(2)))
                .isEmpty();
        assertThat(store.promises().kept(acme.id(), TODAY.minusDays(9), TODAY)).hasSize(1);
        undone(() -> {
            store.promises().delete(made);
            return made;
        });
    }

    @Test
    void handoffs() throws Exception {
        Handoff started = new Handoff(
                "h1",
                acme,
                "Ana",
                "Ben",
                TODAY.minusDays(9),
                "in a hurry",
                List.of(Handoff.Must.GOAL, Handoff.Must.TERMS),
                null,
                Handoff.State.OPEN,
                null,
                null);
        undone(() -> insert(started));
        assertThat(store.handoffs().find("acme")).isEqualTo(started);
        assertThat(store.handoffs().openOf("ben")).containsExactly(started);
        assertThat(store.handoffs().openOf("ANA")).containsExactly(started);
        assertThat(store.handoffs().openOf("Carl")).isEmpty();
        Handoff rejected = started.rejected(TODAY.minusDays(3), "no goal");
        undone(() -> {
            store.handoffs().update(rejected);
            return rejected;
        });
        assertThat(store.handoffs().find("h1")).isEqualTo(rejected);
        assertThat(store.handoffs().open(acme.id())).isNull();
        assertThat(store.handoffs().open(acme.id(), TODAY.minusDays(3))).isNull();
        assertThat(store.handoffs().open(acme.id(), TODAY.minusDays(4))).isEqualTo(started);
        assertThat(store.handoffs().open(acme.id(), TODAY.minusDays(10))).isNull();
    }

    @Test
    void risks() throws Exception {
        Risk.Step first = new Risk.Step(1, "call them", TODAY, Risk.State.OPEN, null);
        Risk.Step second = new Risk.Step(2, "write to them", null, Risk.State.OPEN, null);
        Risk opened = undone(() -> store.risks().insert(risk(List.of(first, second))));
        assertThat(store.risks().open(acme.id(), "GONE silent")).isEqualTo(opened);
        Risk done = undone(() ->
                store.risks().update(opened.with(List.of(first.in(Risk.State.DONE, TODAY.minusDays(2)), second))));
        assertThat(done.next()).isEqualTo(second);
        assertThat(store.risks().find("r1")).isEqualTo(done);
        Risk closed =
                undone(() -> store.risks().update(done.closed(TODAY.minusDays(1), Risk.Outcome.SAVED, "well done")));
        assertThat(store.risks().list(acme.id(), false)).isEmpty();
        assertThat(store.risks().list(acme.id(), true)).containsExactly(closed);
        assertThat(highRisks(TODAY)).isZero();
        assertThat(highRisks(TODAY.minusDays(2))).isEqualTo(1);
        assertThat(highRisks(TODAY.minusDays(8))).isZero();
        undone(() -> {
            store.risks().delete(closed);
            return closed;
        });
    }

    @Test
    void surveys() throws Exception {
        Survey bad = undone(() -> store.surveys().insert(answer("s1", 3, TODAY.minusDays(9))));
        assertThat(waiting(TODAY)).containsExactly(bad);
        assertThat(waiting(TODAY.minusDays(10))).isEmpty();
        Survey acted = undone(() -> store.surveys().update(bad.actedOn(TODAY.minusDays(5))));
        assertThat(waiting(TODAY)).isEmpty();
        assertThat(waiting(TODAY.minusDays(6))).containsExactly(acted);
        undone(() -> store.surveys().insert(answer("s2", 9, TODAY.minusDays(1))));
        assertThat(store.surveys().lastDays(TODAY)).containsEntry(acme.id(), TODAY.minusDays(1));
        assertThat(store.surveys().lastDays(TODAY.minusDays(2))).containsEntry(acme.id(), TODAY.minusDays(9));
        assertThat(store.surveys().lastDays(TODAY.minusDays(10))).isEmpty();
        undone(() -> {
            store.surveys().delete(acted);
            return acted;
        });
    }

    /** Makes a change, takes it back, finds every row as it was before, and makes it again. */
    private <T> T undone(Supplier<T> change) throws Exception {
        List<String> before = rows();
        write(change);
        assertThat(rows()).as("rows after the change").isNotEqualTo(before);
        assertThat(Example.undo(store)).isNotNull();
        assertThat(rows()).as("rows after it was taken back").isEqualTo(before);
        return write(change);
    }

    private <T> T write(Supplier<T> change) {
        return store.write("kim", Example.NOW, "test", change);
    }

    private List<String> rows() throws Exception {
        List<String> all = new ArrayList<>();
        try (var connection = Example.raw(path);
                var statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (var rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY id")) {
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            row.append('|').append(rows.getString(column));
                        }
                        all.add(row.toString());
                    }
                }
            }
        }
        return all;
    }

    private Contact person(String name, @Nullable LocalDate left) {
        return new Contact(
                0,
                acme,
                name,
                Contact.Role.DECISION_MAKER,
                null,
                null,
                TODAY.minusDays(30),
                left,
                TODAY.minusDays(30),
                List.of(new Contact.Detail(Contact.Sort.EMAIL, "dana@acme.example", TODAY.minusDays(30))));
    }

    private static Contact gone(Contact contact, LocalDate day) {
        return new Contact(
                contact.id(),
                contact.customer(),
                contact.name(),
                contact.role(),
                contact.channel(),
                contact.note(),
                contact.added(),
                day,
                contact.confirmed(),
                contact.details());
    }

    private void touch(String id, @Nullable Contact with, LocalDate day) {
        Touch touch = new Touch(
                id,
                acme,
                day,
                null,
                "check-in",
                Channel.CALL,
                Direction.OUT,
                true,
                null,
                null,
                null,
                with == null ? null : with.name(),
                with == null ? null : with.id(),
                "kim",
                false,
                List.of(),
                false);
        write(() -> store.touches().insert(touch, true, new Random(1)));
    }

    private @Nullable Integer daysSinceTouch(Contact contact, LocalDate day) {
        return store.contacts().acquaintance(contact, day).daysSinceTouch(day);
    }

    private Promise promise() {
        return Promise.made(
                "p100000001",
                acme,
                Promise.Side.US,
                null,
                "kim",
                "send the plan",
                TODAY.minusDays(9),
                TODAY.minusDays(4),
                null,
                "30 days net");
    }

    private Promise stored(Promise promise) {
        return store.promises().find(promise.id());
    }

    private Promise update(Promise promise) {
        store.promises().update(promise);
        return promise;
    }

    private Handoff insert(Handoff handoff) {
        store.handoffs().insert(handoff);
        return handoff;
    }

    private Risk risk(List<Risk.Step> steps) {
        return new Risk(
                0,
                "r1",
                acme,
                "gone silent",
                Risk.Severity.HIGH,
                "kim",
                "gone-silent",
                TODAY.minusDays(7),
                null,
                null,
                null,
                steps);
    }

    private int highRisks(LocalDate day) {
        return store.accounts().get(acme.id(), day).concerns().highRisks();
    }

    private Survey answer(String id, int score, LocalDate day) {
        return new Survey(0, id, acme, null, day, Survey.Occasion.OTHER, score, null, null, "kim", null);
    }

    private List<Survey> waiting(LocalDate day) {
        return store.surveys().waiting(new Surveys.Filter(acme.id(), null, null, 0), day);
    }
}
