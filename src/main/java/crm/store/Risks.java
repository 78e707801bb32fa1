package crm.store;

import crm.domain.Customer;
import crm.domain.Names;
import crm.domain.PlayRecord;
import crm.domain.Risk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dangers to accounts, with their steps. */
public final class Risks {
    private static final String SELECT =
            "SELECT r.*, c.key, c.name AS customer_name FROM risk r JOIN customer c ON c.id = r.customer_id ";

    private final Sql sql;
    private final Rows rows;

    Risks(Sql sql, Journal journal) {
        this.sql = sql;
        this.rows = new Rows(sql, journal);
    }

    /** The risk whose id begins so. */
    public Risk find(String id) {
        return get(rows.find("risk", id));
    }

    /** The open risk of a customer for that reason, case and accents aside; null where there is none. */
    public @Nullable Risk open(long customer, String reason) {
        Long row = sql.first(
                "SELECT id FROM risk WHERE customer_id = ? AND closed IS NULL AND folded = ? ORDER BY id LIMIT 1",
                found -> found.getLong(1),
                customer,
                Names.fold(reason));
        return row == null ? null : get(row);
    }

    /** Those of {@code customer}, or of everybody where it is null: the open ones first, each by severity, then newest. */
    public List<Risk> list(@Nullable Long customer, boolean closedToo) {
        String where = "WHERE 1 = 1" + (closedToo ? "" : " AND r.closed IS NULL")
                + (customer == null ? "" : " AND r.customer_id = " + customer);
        Map<Long, List<Risk.Step>> steps = new HashMap<>();
        sql.each(
                "SELECT s.* FROM risk_step s JOIN risk r ON r.id = s.risk_id " + where
                        + " ORDER BY s.risk_id, s.position",
                row -> steps.computeIfAbsent(row.getLong("risk_id"), id -> new ArrayList<>())
                        .add(step(row)),
                added -> {});
        return sql.list(
                SELECT + where + " ORDER BY r.closed IS NOT NULL, CASE r.severity WHEN 'high' THEN 0 WHEN 'medium'"
                        + " THEN 1 ELSE 2 END, r.opened DESC, r.id DESC",
                row -> risk(row, steps.getOrDefault(row.getLong("id"), List.of())));
    }

    /** By the name of the play. */
    public Map<String, PlayRecord> plays() {
        Map<String, PlayRecord> plays = new HashMap<>();
        sql.each(
                """
                SELECT play, count(*), count(CASE WHEN closed IS NULL THEN 1 END),
                    count(CASE outcome WHEN 'saved' THEN 1 END), count(CASE outcome WHEN 'lost' THEN 1 END),
                    count(CASE outcome WHEN 'false-alarm' THEN 1 END)
                FROM risk WHERE play IS NOT NULL GROUP BY play
                """,
                row -> plays.put(
                        row.getString(1),
                        new PlayRecord(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))),
                added -> {});
        return plays;
    }

    public Risk insert(Risk risk) {
        long row = rows.insert("risk", values(risk));
        for (Risk.Step step : risk.steps()) {
            rows.insert("risk_step", values(row, step));
        }
        return get(row);
    }

    /** Makes the risk of the same row as given, its steps too; steps are told apart by their numbers. */
    public Risk update(Risk risk) {
        rows.update("risk", risk.row(), values(risk));
        for (Risk.Step step : risk.steps()) {
            Long there = sql.first(
                    "SELECT id FROM risk_step WHERE risk_id = ? AND position = ?",
                    row -> row.getLong(1),
                    risk.row(),
                    step.number());
            if (there == null) {
                rows.insert("risk_step", values(risk.row(), step));
            } else {
                rows.update("risk_step", there, values(risk.row(), step));
            }
        }
        return get(risk.row());
    }

    public void delete(Risk risk) {
        rows.deleteAll("risk_step", "risk_id", risk.row());
        rows.delete("risk", risk.row());
    }

    private Risk get(long id) {
        List<Risk.Step> steps =
                sql.list("SELECT * FROM risk_step WHERE risk_id = ? ORDER BY position", Risks::step, id);
        return Objects.requireNonNull(sql.first(SELECT + "WHERE r.id = ?", row -> risk(row, steps), id));
    }

    private static Risk risk(ResultSet row, List<Risk.Step> steps) throws SQLException {
        String outcome = row.getString("outcome");
        return new Risk(
                row.getLong("id"),
                row.getString("uid"),
                new Customer.Ref(row.getLong("customer_id"), row.getString("key"), row.getString("customer_name")),
                row.getString("reason"),
                Columns.word(Risk.Severity.class, row.getString("severity")),
                row.getString("owner"),
                row.getString("play"),
                Columns.aDay(row.getString("opened")),
                Columns.day(row.getString("closed")),
                outcome == null ? null : Columns.word(Risk.Outcome.class, outcome),
                row.getString("note"),
                steps);
    }

    private static Risk.Step step(ResultSet row) throws SQLException {
        return new Risk.Step(
                row.getInt("position"),
                row.getString("text"),
                Columns.day(row.getString("due")),
                Columns.word(Risk.State.class, row.getString("state")),
                Columns.day(row.getString("settled")));
    }

    private static Rows.Values values(Risk risk) {
        return new Rows.Values()
                .put("uid", risk.id())
                .put("customer_id", risk.customer().id())
                .put("reason", risk.reason())
                .put("folded", Names.fold(risk.reason()))
                .put("severity", risk.severity().word())
                .put("owner", risk.owner())
                .put("play", risk.play())
                .put("opened", risk.opened())
                .put("closed", risk.closed())
                .put("outcome", risk.outcome() == null ? null : risk.outcome().word())
                .put("note", risk.note());
    }

    private static Rows.Values values(long risk, Risk.Step step) {
        return new Rows.Values()
                .put("risk_id", risk)
                .put("position", step.number())
                .put("text", step.text())
                .put("due", step.due())
                .put("state", step.state().word())
                .put("settled", step.settled());
    }
}
