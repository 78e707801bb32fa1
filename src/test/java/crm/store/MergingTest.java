package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Merge;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two customers with everything there is become one, and one undo makes them two again. */
class MergingTest {
    /** Of each table all that can hang on a customer, for customer 1 and 2; the numbers of the rows are those behind. */
    private static final String EVERYTHING = """
            INSERT INTO customer (id, key, name, name_folded, stage, stage_since, added, owner, tier, note) VALUES
                (11, 'acme', 'Acme', 'acme', 'customer', '2026-03-01', '2026-01-01', 'kim', NULL, 'ours'),
                (12, 'acme-2', 'Acme Inc', 'acme inc', 'prospect', '2026-05-01', '2025-01-01', 'mira', 'A', 'theirs');
            INSERT INTO customer_label (customer_id, sort, text, folded) VALUES
                (11, 'tag', 'x', 'x'), (12, 'tag', 'X', 'x'), (12, 'tag', 'y', 'y'), (12, 'domain', 'acme.example', 'acme.example'),
                (12, 'alias', 'Acme', 'acme');
            INSERT INTO stage_change (customer_id, stage, day) VALUES
                (11, 'prospect', '2026-02-01'), (11, 'customer', '2026-03-01'),
                (12, 'suspect', '2025-01-01'), (12, 'prospect', '2026-05-01');
            INSERT INTO contact (id, customer_id, name, name_folded, added, confirmed, role) VALUES
                (21, 11, 'Dana Ruiz', 'dana ruiz', '2026-01-01', '2026-01-01', NULL),
                (22, 12, 'D. Ruiz', 'd. ruiz', '2025-01-01', '2026-01-01', 'payer'),
                (23, 12, 'Ola', 'ola', '2025-01-01', '2026-01-01', NULL);
            INSERT INTO contact_detail (contact_id, sort, text, folded, confirmed) VALUES
                (21, 'phone', '030 123', '030123', '2026-01-01'), (22, 'phone', '0301-23', '030123', '2026-01-01'),
                (21, 'birthday', '--05-17', '--05-17', '2026-01-01'), (22, 'birthday', '--05-18', '--05-18', '2026-01-01'),
                (22, 'email', 'd@acme.example', 'd@acme.example', '2026-01-01');
            INSERT INTO content (id, key, title, kind, added, by_whom) VALUES (31, 'guide', 'Guide', 'article', '2026-01-01', 'kim');
            INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact,
                cancelled, note, by_whom, contact_id, content_id) VALUES
                (41, 'ta', 11, '2026-01-01', -1, 0, 'tip', 'email', 'out', 1, 1, 0, 'one', 'kim', 21, NULL),
                (42, 'tb', 12, '2026-01-02', -1, 0, 'article', 'email', 'out', 1, 1, 0, 'two', 'kim', 22, 31);
            INSERT INTO touch_tag (touch_id, text) VALUES (42, 'fair');
            INSERT INTO promise (id, uid, customer_id, contact_id, side, who, what, made, state, touch_id) VALUES
                (51, 'pa', 12, 22, 'us', 'kim', 'a quote', '2026-01-01', 'kept', 42);
            INSERT INTO promise_move (promise_id, day, to_due, reason) VALUES (51, '2026-01-02', '2026-01-09', 'ill');
            INSERT INTO document (id, uid, customer_id, sort, title, place, final, replaces, added, by_whom) VALUES
                (61, 'da', 12, 'contract', 'one', '/a', 1, NULL, '2026-01-01', 'kim'),
                (62, 'db', 12, 'contract', 'two', '/b', 1, 61, '2026-01-01', 'kim');
            INSERT INTO handoff (uid, customer_id, to_whom, started, state) VALUES ('ha', 12, 'mira', '2026-01-01', 'open');
            INSERT INTO survey (uid, customer_id, contact_id, day, occasion, score, by_whom) VALUES
                ('sa', 12, 22, '2026-01-01', 'yearly', 9, 'kim');
            INSERT INTO risk (id, uid, customer_id, reason, folded, severity, owner, opened) VALUES
                (71, 'ra', 12, 'silence', 'silence', 'low', 'kim', '2026-01-01');
            INSERT INTO risk_step (risk_id, position, text, state) VALUES (71, 1, 'call', 'open');
            INSERT INTO kudos (uid, customer_id, whom, what, day, by_whom) VALUES ('ka', 12, 'mira', 'calm', '2026-01-01', 'kim');
            """;

    @TempDir
    Path folder;

    @Test
    void allMovesAndOneUndoBringsBothBack() throws SQLException {
        Path path = folder.resolve("crm.db");
        Store.openOrCreate(path).close();
        Example.run(path, EVERYTHING);
        List<String> before = Example.rows(path);
        try (Store store = Store.open(path)) {
            Merge.Report report = store.write("kim", Example.NOW, "merge", () -> {
                UnaryOperator<String> digits = text -> text.replaceAll("\\D", "");
                return store.merging(digits)
                        .merge(store.customers().find("acme"), store.customers().find("acme-2"));
            });
            assertThat(report.moved())
                    .containsExactly(
                            new Merge.Moved("contact", 1),
                            new Merge.Moved("touch", 1),
                            new Merge.Moved("promise", 1),
                            new Merge.Moved("document", 2),
                            new Merge.Moved("handoff", 1),
                            new Merge.Moved("survey", 1),
                            new Merge.Moved("risk", 1),
                            new Merge.Moved("kudos", 1));
            assertThat(report.joined()).containsExactly(new Merge.Joined("D. Ruiz", "Dana Ruiz"));
            assertThat(report.conflicts())
                    .containsExactly(
                            new Merge.Conflict("stage", "customer", "prospect"),
                            new Merge.Conflict("owner", "kim", "mira"));
            assertThat(report.into().tier()).isEqualTo("A");
            assertThat(report.into().note()).isEqualTo("ours\ntheirs");
            assertThat(report.into().aliases()).containsExactly("Acme Inc", "acme-2");
            assertThat(report.into().tags()).containsExactly("x", "y");
            assertThat(store.customers().find("acme-2").key()).isEqualTo("acme");
        }
        for (String table : List.of("touch", "promise", "document", "handoff", "survey", "risk", "kudos", "contact")) {
            assertThat(Example.ask(path, "SELECT DISTINCT customer_id FROM " + table))
                    .as(table)
                    .isEqualTo("11");
        }
        assertThat(Example.ask(path, "SELECT stage || ' ' || day FROM stage_change ORDER BY id"))
                .isEqualTo("suspect 2025-01-01\nprospect 2026-02-01\ncustomer 2026-03-01");
        assertThat(Example.ask(
                        path,
                        "SELECT DISTINCT contact_id FROM touch UNION SELECT contact_id FROM promise"
                                + " UNION SELECT contact_id FROM survey"))
                .isEqualTo("21");
        assertThat(Example.ask(path, "SELECT sort || ' ' || text FROM contact_detail ORDER BY id"))
                .isEqualTo("phone 030 123\nbirthday --05-17\nemail d@acme.example");
        assertThat(Example.ask(path, "SELECT role || ', ' || note FROM contact WHERE id = 21"))
                .isEqualTo("payer, also known as D. Ruiz");
        List<String> merged = Example.rows(path);
        try (Store store = Store.open(path)) {
            assertThat(Example.undo(store)).isNotNull();
            assertThat(Example.rows(path)).isEqualTo(before);
            assertThat(Example.redo(store)).isNotNull();
            assertThat(Example.rows(path)).isEqualTo(merged);
        }
        assertThat(Examination.of(new Place.InFile(path)).findings()).noneMatch(finding -> finding.code() != 0);
    }
}
