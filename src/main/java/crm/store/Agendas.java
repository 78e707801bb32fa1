package crm.store;

import crm.domain.Agenda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is to be done that no clock tells: promises, handoffs, steps against a risk, dates of people. */
public final class Agendas {
    private static final String OF = " JOIN customer c ON c.id = x.customer_id WHERE c.archived IS NULL AND ";
    private static final String ORDER = " ORDER BY c.key, x.id";

    private final Sql sql;

    Agendas(Sql sql) {
        this.sql = sql;
    }

    /** All of it as of a day, by customer. */
    public List<Agenda.Item> items(LocalDate today) {
        List<Agenda.Item> items = new ArrayList<>();
        items.addAll(sql.list(
                "SELECT c.id, x.what, x.due, x.who, x.side FROM promise x" + OF
                        + "x.state = 'open' AND x.due <= ? AND x.made <= ?" + ORDER,
                row -> promise(row, today),
                today.plusDays(2).toString(),
                today.toString()));
        items.addAll(sql.list(
                "SELECT c.id, x.to_whom, x.started, x.to_whom FROM handoff x" + OF
                        + "x.state = 'open' AND x.started <= ?" + ORDER,
                row -> item(row, Agenda.Sort.HANDOFF, "take it over, or say why not: crm handoff show"),
                today.toString()));
        items.addAll(sql.list(
                "SELECT c.id, x.to_whom, x.started, x.from_whom FROM handoff x" + OF
                        + "x.state = 'open' AND x.from_whom IS NOT NULL AND x.started <= ?" + ORDER,
                row -> item(row, Agenda.Sort.HANDOFF, "handed to " + row.getString(2) + ", who has not accepted yet"),
                today.toString()));
        items.addAll(sql.list(
                "SELECT c.id, s.text, s.due, x.owner FROM risk_step s JOIN risk x ON x.id = s.risk_id" + OF
                        + "x.closed IS NULL AND s.state = 'open' AND s.due <= ?" + ORDER,
                row -> item(row, Agenda.Sort.RISK_STEP, row.getString(2)),
                today.toString()));
        items.addAll(sql.list(
                "SELECT c.id, x.name, d.text, c.owner, d.sort FROM contact_detail d"
                        + " JOIN contact x ON x.id = d.contact_id" + OF
                        + "d.sort IN ('birthday', 'anniversary') AND x.left_on IS NULL" + ORDER,
                row -> date(row, today)));
        items.removeIf(
                item -> item.sort() == Agenda.Sort.DATE && (item.due() == null || !Agenda.near(item.due(), today)));
        return items;
    }

    private static Agenda.Item promise(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = LocalDate.parse(row.getString(3));
        boolean ours = row.getString(5).equals("us");
        return new Agenda.Item(
                due.isBefore(today) ? Agenda.Sort.LATE_PROMISE : Agenda.Sort.DUE_PROMISE,
                row.getLong(1),
                (ours ? "we promised: " : "they promised: ") + row.getString(2),
                due,
                row.getString(4));
    }

    /** The next return of a person's day; {@code --05-17} is a day whose year is unknown. */
    private static Agenda.Item date(ResultSet row, LocalDate today) throws SQLException {
        String text = row.getString(3);
        LocalDate day = LocalDate.parse(text.startsWith("--") ? "2000-" + text.substring(2) : text);
        return new Agenda.Item(
                Agenda.Sort.DATE,
                row.getLong(1),
                row.getString(5) + " of " + row.getString(2),
                Agenda.next(day, today),
                row.getString(4));
    }

    private static Agenda.Item item(ResultSet row, Agenda.Sort sort, String what) throws SQLException {
        return new Agenda.Item(sort, row.getLong(1), what, LocalDate.parse(row.getString(3)), row.getString(4));
    }
}
