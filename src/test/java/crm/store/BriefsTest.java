package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Brief;
import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Handoff;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    private Path folder;

    private Brief brief(String script) throws SQLException {
        Path path = folder.resolve("crm.db");
        try (Store store = Store.openOrCreate(path)) {
            Customer customer = Customer.named("acme", "Acme", TODAY);
            long id = store.write(
                    "kim",
                    Instant.EPOCH,
                    "add",
                    () -> store.customers().insert(customer).id());
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(script.replace(":acme", Long.toString(id)));
            }
            return store.briefs().of(id, TODAY);
        }
    }

    private static String promise(String uid, String side, String due, String state, String settled) {
        return "INSERT INTO promise (uid, customer_id, side, who, what, made, due, first_due, state, settled) VALUES ('"
                + uid
                + "', :acme, '" + side + "', 'Kim', 'the plan', '2026-01-01', " + due + ", " + due + ", '" + state
                + "', "
                + settled + ");";
    }

    private static String document(int id, String title, int last, String replaces) {
        return "INSERT INTO document (id, uid, customer_id, sort, title, place, final, replaces, added, by_whom) VALUES ("
                + id + ", 'd" + id + "', :acme, 'specification', '" + title + "', '/spec.pdf', " + last + ", "
                + replaces
                + ", '2026-01-01', 'kim');";
    }

    @Test
    void nothingIsKnownOfANewCustomer() throws SQLException {
        assertThat(brief("SELECT 1;").lacks(TODAY))
                .extracting(Brief.Lack::must)
                .containsExactly(Handoff.Must.GOAL, Handoff.Must.TERMS, Handoff.Must.DOCUMENTS);
    }

    @Test
    void onlyPromisesOfOursThatAreLateAreMissing() throws SQLException {
        Brief brief = brief(promise("kept", "us", "'2026-11-01'", "kept", "'2026-11-02'")
                + promise("broken", "us", "'2026-10-01'", "broken", "'2026-11-03'")
                + promise("theirs", "them", "'2026-11-01'", "open", "NULL")
                + promise("undated", "us", "NULL", "open", "NULL")
                + promise("today", "us", "'2026-11-21'", "open", "NULL")
                + promise("late", "us", "'2026-11-20'", "open", "NULL"));
        assertThat(brief.promises())
                .extracting(Brief.Promise::id)
                .containsExactly("theirs", "late", "today", "undated", "broken", "kept");
        assertThat(brief.lacks(TODAY).stream().filter(lack -> lack.must() == Handoff.Must.PROMISES))
                .singleElement()
                .extracting(Brief.Lack::command)
                .isEqualTo("crm promise keep late or crm promise move late --due DATE --reason WHY");
    }

    @Test
    void aDocumentIsFinalUntilAnotherReplacesIt() throws SQLException {
        Brief brief = brief(
                document(1, "first", 1, "NULL") + document(2, "second", 1, "1") + document(3, "draft", 0, "NULL"));
        assertThat(brief.documents()).extracting(Brief.Paper::title).containsExactly("second");
        assertThat(brief.lacks(TODAY)).extracting(Brief.Lack::must).doesNotContain(Handoff.Must.DOCUMENTS);
    }

    @Test
    void peopleWhoLeftAndRisksThatAreClosedDoNotMatter() throws SQLException {
        Brief brief = brief("""
                INSERT INTO contact (customer_id, name, name_folded, role, channel, added, left_on, confirmed)
                    VALUES (:acme, 'Dana', 'dana', 'payer', 'call', '2026-01-01', NULL, '2026-01-01'),
                           (:acme, 'Gone', 'gone', NULL, NULL, '2026-01-01', '2026-11-21', '2026-01-01');
                INSERT INTO risk (id, uid, customer_id, reason, folded, severity, owner, opened, closed, outcome)
                    VALUES (1, 'r1', :acme, 'low one', 'low one', 'low', 'Kim', '2026-11-01', NULL, NULL),
                           (2, 'r2', :acme, 'high one', 'high one', 'high', 'Kim', '2026-11-02', NULL, NULL),
                           (3, 'r3', :acme, 'over', 'over', 'high', 'Kim', '2026-11-01', '2026-11-03', 'saved');
                INSERT INTO risk_step (risk_id, position, text, state)
                    VALUES (2, 1, 'call', 'done'), (2, 3, 'write', 'open'), (2, 2, 'visit', 'open');
                """);
        assertThat(brief.people()).extracting(Contact::name).containsExactly("Dana");
        assertThat(brief.risks())
                .isEqualTo(List.of(
                        new Brief.Danger("high one", "high", "Kim", LocalDate.of(2026, 11, 2), "visit"),
                        new Brief.Danger("low one", "low", "Kim", LocalDate.of(2026, 11, 1), null)));
    }
}
