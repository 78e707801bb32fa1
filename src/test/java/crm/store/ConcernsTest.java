package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.BetweenOwners;
import crm.domain.Concerns;
import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Handoff;
import crm.domain.Risk;
import crm.domain.Signs;
import crm.domain.Survey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What weighs on customers, asked of a real store. */
class ConcernsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    private Store store;
    private Customer.Ref acme;
    private int ids;

    @BeforeEach
    void open() {
        store = Store.openOrCreate(folder.resolve("crm.db"));
        acme = write(() -> store.customers().insert(Customer.named("acme", "Acme", TODAY.minusYears(1))));
        write(() -> store.customers().insert(Customer.named("bolt", "Bolt", TODAY.minusYears(1))));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingWeighsOnANewCustomer() {
        assertThat(store.accounts().all(TODAY))
                .hasSize(2)
                .allSatisfy(account -> assertThat(account.concerns()).isEqualTo(Concerns.NONE));
    }

    @Test
    void aBadAnswerWeighsUntilTheSamePersonGivesAnother() {
        Contact dana = person("Dana", null);
        Contact sam = person("Sam", null);
        answer(dana, 2, null, TODAY.minusDays(9));
        answer(sam, 10, null, TODAY.minusDays(8));
        assertThat(worst(TODAY)).isEqualTo(2);
        answer(dana, 8, null, TODAY.minusDays(1));
        assertThat(worst(TODAY)).isNull();
        assertThat(worst(TODAY.minusDays(2))).isEqualTo(2);
        assertThat(worst(TODAY.minusDays(10))).isNull();
    }

    @Test
    void aBadAnswerWeighsUntilSomebodyActs() {
        Survey survey = answer(null, 9, false, TODAY.minusDays(9));
        assertThat(worst(TODAY)).isEqualTo(6);
        write(() -> store.surveys().update(survey.actedOn(TODAY)));
        assertThat(worst(TODAY)).isNull();
        assertThat(worst(TODAY.minusDays(1))).isEqualTo(6);
        assertThat(store.accounts()
                        .get(acme.id(), TODAY.minusDays(1))
                        .concerns()
                        .worstAnswer())
                .isEqualTo(6);
    }

    @Test
    void ofTwoAnswersOfOneDayTheLaterNotedCounts() {
        answer(null, 1, null, TODAY);
        answer(null, 9, null, TODAY);
        assertThat(worst(TODAY)).isNull();
    }

    @Test
    void openRisksAreCountedBySeverity() {
        Risk low = risk("one", Risk.Severity.LOW);
        risk("two", Risk.Severity.HIGH);
        risk("three", Risk.Severity.HIGH);
        assertThat(concerns(TODAY)).isEqualTo(new Concerns(0, 0, null, 1, 0, 2, null));
        answer(null, 0, null, TODAY);
        write(() -> store.risks().update(low.closed(TODAY, Risk.Outcome.SAVED, null)));
        assertThat(concerns(TODAY)).isEqualTo(new Concerns(0, 0, 0, 0, 0, 2, null));
        assertThat(store.accounts().all(TODAY).get(1).concerns()).isEqualTo(Concerns.NONE);
    }

    @Test
    void aCustomerIsBetweenOwnersUntilItIsAccepted() {
        Handoff handoff = new Handoff(
                "h1", acme, "Ana", "Ben", TODAY.minusDays(9), null, List.of(), null, Handoff.State.OPEN, null, null);
        write(() -> {
            store.handoffs().insert(handoff);
            return handoff;
        });
        BetweenOwners between = new BetweenOwners("Ana", "Ben", TODAY.minusDays(9));
        assertThat(concerns(TODAY)).isEqualTo(Concerns.NONE.passing(between));
        assertThat(concerns(TODAY.minusDays(10))).isEqualTo(Concerns.NONE);
        write(() -> {
            store.handoffs().update(handoff.accepted(TODAY.minusDays(1)));
            return handoff;
        });
        assertThat(concerns(TODAY)).isEqualTo(Concerns.NONE);
        assertThat(concerns(TODAY.minusDays(2)).between()).isEqualTo(between);
        assertThat(store.handoffs().open(acme.id(), TODAY)).isNull();
        assertThat(store.handoffs().open(acme.id(), TODAY.minusDays(2))).isEqualTo(handoff);
        assertThat(store.accounts().all(TODAY.minusDays(2)).get(1).concerns()).isEqualTo(Concerns.NONE);
    }

    @Test
    void signsComeFromEveryTable() throws Exception {
        assertThat(signs()).isEqualTo(Signs.NONE);
        answer(null, 3, null, TODAY.minusDays(4));
        person("Dana", TODAY.minusDays(3));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("crm.db"))) {
            connection
                    .createStatement()
                    .executeUpdate("UPDATE customer SET pays = 'late', discounts = 1 WHERE id = " + acme.id());
            promise(connection, "us", "broken", "2026-01-01", "2026-02-01");
            promise(connection, "us", "broken", "2026-01-01", "2026-03-01");
            promise(connection, "us", "broken", "2024-01-01", "2024-03-01");
            promise(connection, "them", "broken", "2026-01-01", "2026-04-01");
            promise(connection, "us", "open", "2026-11-20", null);
            promise(connection, "us", "open", "2026-11-21", null);
            promise(connection, "them", "open", "2026-11-01", null);
        }
        assertThat(signs())
                .isEqualTo(
                        new Signs(2, LocalDate.of(2026, 3, 1), TODAY.minusDays(3), true, true, 0, TODAY.minusDays(4)));
        assertThat(concerns(TODAY)).isEqualTo(Concerns.NONE.andLate(1).andAnswer(3));
        person("Sam", null);
        assertThat(signs().decisionMakerLeft()).isNull();
    }

    private void promise(Connection connection, String side, String state, String due, @Nullable String settled)
            throws Exception {
        connection
                .createStatement()
                .executeUpdate(
                        "INSERT INTO promise (uid, customer_id, side, who, what, made, due, first_due, state, settled)"
                                + " VALUES ('p" + ids++ + "', " + acme.id() + ", '" + side
                                + "', 'kim', 'x', '2024-01-01', '" + due
                                + "', '" + due + "', '" + state + "', "
                                + (settled == null ? "NULL" : "'" + settled + "'")
                                + ")");
    }

    private Signs signs() {
        return store.healthSigns().all(TODAY).getOrDefault(acme.id(), Signs.NONE);
    }

    private Concerns concerns(LocalDate day) {
        return store.accounts().all(day).get(0).concerns();
    }

    private @Nullable Integer worst(LocalDate day) {
        return concerns(day).worstAnswer();
    }

    private Contact person(String name, @Nullable LocalDate left) {
        return write(() -> store.contacts()
                .insert(new Contact(
                        0, acme, name, Contact.Role.DECISION_MAKER, null, null, TODAY, left, TODAY, List.of())));
    }

    private Survey answer(@Nullable Contact contact, @Nullable Integer score, @Nullable Boolean again, LocalDate day) {
        Survey.Person person = contact == null ? null : new Survey.Person(contact.id(), contact.name());
        return write(() -> store.surveys()
                .insert(new Survey(
                        0, "s" + ids++, acme, person, day, Survey.Occasion.OTHER, score, again, null, "kim", null)));
    }

    private Risk risk(String reason, Risk.Severity severity) {
        return write(() -> store.risks()
                .insert(new Risk(
                        0, "r" + ids++, acme, reason, severity, "kim", null, TODAY, null, null, null, List.of())));
    }

    private <T> T write(Supplier<T> change) {
        return store.write("kim", Instant.EPOCH, "test", change);
    }
}
