package crm.store;

import crm.domain.Dossier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is held about somebody, from whatever tables there are. */
public final class Dossiers {
    /** What the program remembers for itself. */
    private static final Set<String> OURS = Set.of("stale_seen");

    private static final Set<String> FLAGS =
            Set.of("adds_value", "contact", "cancelled", "no_reply", "discounts", "again", "final");
    private static final Map<String, String> NAMES =
            Map.of("uid", "id", "by_whom", "by", "with_whom", "with", "left_on", "left");

    private final Sql sql;

    Dossiers(Sql sql) {
        this.sql = sql;
    }

    /** All that belongs to a customer; of a contact also what was with them. */
    public Dossier of(Subjects.Found whom) {
        String root = whom.contact() == null ? "customer" : "contact";
        long id = whom.contact() == null ? whom.customer().id() : whom.contact().id();
        Holdings held = Holdings.of(sql, "held", root, id);
        for (Holdings.Reference link : held.references()) {
            if (!link.owning() && link.parent().equals("contact") && whom.contact() != null) {
                sql.update("INSERT INTO " + held.table() + " SELECT '" + link.child() + "', id, 1, "
                        + Long.MAX_VALUE + " FROM " + link.child() + " WHERE " + link.column() + " = " + id
                        + " ON CONFLICT DO NOTHING");
            }
        }
        List<Dossier.Section> sections = new ArrayList<>();
        for (String table : held.counts().keySet()) {
            if (!OURS.contains(table)) {
                List<Dossier.Fact> facts = new ArrayList<>();
                for (long row : held.rows(table)) {
                    facts.add(new Dossier.Fact(shown(held.row(table, row)), source(table, row)));
                }
                sections.add(new Dossier.Section(table, facts));
            }
        }
        // first who they are
        sections.sort(java.util.Comparator.comparing(section -> !section.table().equals(root)));
        List<Dossier.Step> journal = sql.list(
                "SELECT j.at, j.by_whom, j.command FROM journal j WHERE j.id IN"
                        + " (SELECT c.journal_id FROM journal_change c WHERE " + held.ofChange("c") + ") ORDER BY j.id",
                Dossiers::step);
        String contact = whom.contact() == null ? null : whom.contact().name();
        return new Dossier(whom.customer(), contact, sections, journal);
    }

    private Dossier.@Nullable Step source(String table, long row) {
        return sql.first(
                "SELECT j.at, j.by_whom, j.command FROM journal_change c JOIN journal j ON j.id = c.journal_id"
                        + " WHERE c.table_name = ? AND c.row_id = ? AND c.before IS NULL AND c.after IS NULL"
                        + " ORDER BY c.id DESC LIMIT 1",
                Dossiers::step,
                table,
                row);
    }

    private static Dossier.Step step(ResultSet row) throws SQLException {
        return new Dossier.Step(Instant.ofEpochSecond(row.getLong(1)), row.getString(2), row.getString(3));
    }

    /** As {@code crm-json(5)} has it: without the numbers that tie rows to each other, and what is only for searching. */
    private static Map<String, @Nullable Object> shown(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (column.equals("at") && value instanceof Number at) {
                shown.put("at", at.longValue() < 0 ? null : moment(at.longValue(), row.get("utc_offset")));
            } else if (FLAGS.contains(column) && value instanceof Number flag) {
                // a touch that is no contact is a note among ourselves
                shown.put(column.equals("contact") ? "moves_clocks" : column, flag.longValue() == 1);
            } else if (!column.equals("id")
                    && !column.endsWith("_id")
                    && !column.endsWith("folded")
                    && !column.equals("utc_offset")) {
                shown.put(
                        NAMES.getOrDefault(column, column),
                        value instanceof Number number ? Long.valueOf(number.longValue()) : value);
            }
        });
        return shown;
    }

    private static String moment(long at, @Nullable Object offset) {
        int seconds = offset instanceof Number number ? number.intValue() : 0;
        return OffsetDateTime.ofInstant(Instant.ofEpochSecond(at), ZoneOffset.ofTotalSeconds(seconds))
                .toString();
    }
}
