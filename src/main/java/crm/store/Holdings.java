package crm.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every row that is held about one customer or contact, found along the references between the tables, so that a table that
 * comes with a later schema is found too. Kept as a temporary table of the connection:
 *
 * <ul>
 *   <li>{@code live = 1}: a row that belongs to the subject. Whatever refers to a customer belongs to it; else a row belongs
 *       to what it cannot be without ({@code NOT NULL}).
 *   <li>{@code live = 0}: a row of which only the journal knows yet, up to its change number {@code upto}: a removed row's
 *       number may have gone to another since.
 * </ul>
 */
final class Holdings {
    private final Sql sql;
    private final List<Reference> references;
    private final String table;

    private Holdings(Sql sql, String table) {
        this.sql = sql;
        this.table = table;
        this.references = references(sql);
    }

    /** A column that holds the number of a row of {@code parent}; {@code owning} where its row belongs to that one. */
    record Reference(String child, String column, String parent, boolean owning) {}

    /**
     * What belongs to a customer or a contact, and to those of the same name that were removed before, or of a name that a
     * customer answers to since they were merged: the journal remembers them.
     *
     * @param name of the temporary table, which is made anew
     * @param root {@code customer} or {@code contact}
     * @param id of its row
     */
    static Holdings of(Sql sql, String name, String root, long id) {
        Holdings holdings = new Holdings(sql, name);
        sql.run("DROP TABLE IF EXISTS " + name + "; CREATE TEMP TABLE " + name
                + " (table_name TEXT, row_id BIGINT, live INTEGER, upto BIGINT, PRIMARY KEY (table_name, row_id))");
        sql.update("INSERT INTO " + holdings.table + " VALUES (?, ?, 1, ?)", root, id, Long.MAX_VALUE);
        holdings.spread(holdings::live);
        Engine engine = sql.engine();
        String folded = engine.text("j.before", "name_folded");
        String same = root.equals("contact")
                ? folded + " = r.name_folded AND " + engine.number("j.before", "customer_id") + " = r.customer_id"
                : "(" + folded + " = r.name_folded OR " + folded
                        + " IN (SELECT l.folded FROM customer_label l WHERE l.customer_id = r.id AND l.sort = 'alias'))";
        sql.update(
                "INSERT INTO " + holdings.table + " SELECT j.table_name, j.row_id, 0, max(j.id)"
                        + " FROM journal_change j, " + root + " r WHERE r.id = ? AND j.table_name = ? AND " + same
                        + " GROUP BY 1, 2 ON CONFLICT DO NOTHING",
                id,
                root);
        holdings.spread(holdings::remembered);
        return holdings;
    }

    /** Of the whole store. */
    List<Reference> references() {
        return references;
    }

    /** The temporary table, as SQL names it. */
    String table() {
        return table;
    }

    /** How many rows of each table there are, by the name of the table. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.each(
                "SELECT table_name, count(*) FROM " + table + " WHERE live = 1 GROUP BY 1 ORDER BY 1",
                row -> Map.entry(row.getString(1), row.getInt(2)),
                count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** The numbers of those of one table, as a question within a question. */
    String of(String tableName) {
        return "(SELECT row_id FROM " + table + " WHERE live = 1 AND table_name = '" + tableName + "')";
    }

    /** The numbers of those of one table that are there or were. */
    private String everOf(String tableName) {
        return "(SELECT row_id FROM " + table + " WHERE table_name = '" + tableName + "')";
    }

    /** That a change of the journal is about one of them. */
    String ofChange(String change) {
        return "EXISTS (SELECT 1 FROM " + table + " h WHERE h.table_name = " + change + ".table_name AND h.row_id = "
                + change + ".row_id AND " + change + ".id <= h.upto)";
    }

    private interface Step {
        int along(Reference reference);
    }

    private void spread(Step step) {
        int found;
        do {
            found = 0;
            for (Reference reference : references) {
                if (reference.owning) {
                    found += step.along(reference);
                }
            }
        } while (found > 0);
    }

    private int live(Reference to) {
        return sql.update("INSERT INTO " + table + " SELECT '" + to.child + "', id, 1, " + Long.MAX_VALUE + " FROM "
                + to.child + " WHERE " + to.column + " IN " + of(to.parent) + " ON CONFLICT DO NOTHING");
    }

    private int remembered(Reference to) {
        return sql.update("INSERT INTO " + table
                + " SELECT table_name, row_id, 0, max(id) FROM journal_change"
                + " WHERE table_name = '" + to.child + "' AND (" + inImage("before", to.column, everOf(to.parent))
                + " OR " + inImage("after", to.column, everOf(to.parent)) + ") GROUP BY 1, 2 ON CONFLICT DO NOTHING");
    }

    private String inImage(String image, String column, String numbers) {
        return inImage(sql, image, column, numbers);
    }

    static String inImage(Sql sql, String image, String column, String numbers) {
        return sql.engine().number(image, column) + " IN " + numbers;
    }

    private static List<Reference> references(Sql sql) {
        return sql.engine().references(sql).stream()
                .filter(reference -> !reference.table().startsWith("journal"))
                .map(reference -> new Reference(
                        reference.table(),
                        reference.column(),
                        reference.parent(),
                        reference.required() || reference.parent().equals("customer")))
                .toList();
    }

    /** The tables with rows that users know. */
    static List<String> tables(Sql sql) {
        return sql.engine().tables(sql).stream()
                .filter(table -> !table.startsWith("journal"))
                .toList();
    }

    /** A row's columns, in order. */
    Map<String, @Nullable Object> row(String tableName, long id) {
        return Objects.requireNonNull(sql.first("SELECT * FROM " + tableName + " WHERE id = ?", RowImage::values, id));
    }

    /** The numbers of the rows of one table, in order. */
    List<Long> rows(String tableName) {
        return new ArrayList<>(sql.list(
                "SELECT row_id FROM " + table + " WHERE live = 1 AND table_name = ? ORDER BY row_id",
                row -> row.getLong(1),
                tableName));
    }
}
