package crm.store;

import crm.domain.CrmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** SQLite's own words; its files and their safety stand in {@link Sqlite}. */
record SqliteEngine(String path, Patience patience) implements Engine {
    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public CrmException failure(SQLException e) {
        return Sqlite.failure(path, e);
    }

    @Override
    public Migrations.State state(Sql sql) {
        Migrations.State state = sql.first("""
                SELECT a.application_id, v.user_version, (SELECT count(*) FROM sqlite_schema), sqlite_version()
                FROM pragma_application_id a, pragma_user_version v
                """, row -> {
            Sqlite.requireSafe(row.getString(4));
            int application = row.getInt(1);
            int version = row.getInt(2);
            return new Migrations.State(
                    application == Sqlite.APPLICATION_ID,
                    version,
                    application == 0 && version == 0 && row.getInt(3) == 0);
        });
        return state == null ? Migrations.State.NOTHING : state;
    }

    @Override
    public CrmException blank() {
        return Sqlite.blank(path);
    }

    @Override
    public CrmException foreign() {
        return Sqlite.unfit(path, "is a SQLite database of another program, not a store of crm", null);
    }

    @Override
    public String script(Sql sql, String script) {
        return script;
    }

    @Override
    public void beginMigration(Sql sql) {
        sql.run("BEGIN IMMEDIATE");
    }

    @Override
    public void mark(Sql sql, int version) {
        sql.run("PRAGMA application_id = " + Sqlite.APPLICATION_ID + "; PRAGMA user_version = " + version);
    }

    @Override
    public List<Schema.Reference> references(Sql sql) {
        return sql.list(
                """
                SELECT t.name, f."from", f."table", c."notnull" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f,
                    pragma_table_info(t.name) c
                WHERE t.type = 'table' AND c.name = f."from" ORDER BY t.name, f.id
                """,
                row -> new Schema.Reference(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
    }

    @Override
    public String uniqueColumns() {
        return """
                SELECT m.name, i.name, c.name FROM sqlite_schema m JOIN pragma_index_list(m.name) i
                JOIN pragma_index_info(i.name) c WHERE m.type = 'table' AND i."unique" = 1
                ORDER BY m.name, i.name, c.seqno
                """;
    }

    @Override
    public List<String> tables(Sql sql) {
        return sql.list("""
                SELECT t.name FROM pragma_table_list t WHERE t.schema = 'main' AND t.type = 'table'
                AND t.name NOT LIKE 'sqlite%' ORDER BY t.name
                """, row -> row.getString(1));
    }

    @Override
    public List<String> texts(Sql sql, String table) {
        return sql.list("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", row -> row.getString(1), table);
    }

    @Override
    public @Nullable String token() {
        return null;
    }

    @Override
    public <T> T transaction(Sql sql, boolean once, Supplier<T> change, BooleanSupplier committed) {
        patience.until(
                () -> {
                    sql.run("BEGIN IMMEDIATE");
                    return sql;
                },
                () -> commitsOfOthers(sql));
        try {
            T answer = change.get();
            patience.until(() -> {
                sql.run("COMMIT");
                return sql;
            });
            return answer;
        } catch (RuntimeException e) {
            sql.rollBack();
            throw e;
        }
    }

    @Override
    public void snapshot(Sql sql, Runnable look) {
        sql.run("BEGIN");
        try {
            look.run();
        } finally {
            sql.rollBack();
        }
    }

    /** A number that changes with each commit of another process. */
    static long commitsOfOthers(Sql sql) {
        Long version = sql.first("PRAGMA data_version", row -> row.getLong(1));
        return version == null ? 0 : version;
    }

    /** SQLite waits for others by itself. */
    @Override
    public <T> @Nullable T asked(Sql sql, Question<T> question) throws SQLException {
        return question.ask();
    }

    /** As it always does. */
    @Override
    public void rowByRow(PreparedStatement statement) {}

    @Override
    public boolean beginRows(Sql sql) {
        return false;
    }

    @Override
    public void endRows(Sql sql) {}

    @Override
    public void referencesAtTheEnd(Sql sql) {
        sql.run("PRAGMA defer_foreign_keys = ON");
    }

    /** There is no way between us that could be saved. */
    @Override
    public int rowsAtOnce() {
        return 1;
    }

    /** As it always does. */
    @Override
    public void filled(Sql sql, List<String> tables) {}

    /**
     * The search indexes do not follow row by row, which takes a millisecond or more each since nothing of what is deleted
     * may stay in them, but are built anew from what is left.
     */
    @Override
    public void removingMany(Sql sql, Runnable change) {
        Map<String, String> triggers = new LinkedHashMap<>();
        sql.each(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%\\_search\\_delete' ESCAPE '\\'",
                row -> triggers.put(row.getString(1), row.getString(2)), found -> {});
        triggers.keySet().forEach(name -> sql.run("DROP TRIGGER " + name));
        change.run();
        triggers.forEach((name, text) -> {
            String index = name.replace("_delete", "");
            sql.run("INSERT INTO " + index + " (" + index + ") VALUES ('rebuild')");
            sql.run(text);
        });
    }

    /** The next transaction takes the lock and does not give it back. */
    @Override
    public void alone(Sql sql) {
        Patience.USUAL.until(() -> {
            sql.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT");
            return sql;
        });
    }

    @Override
    public void rebuildSearch(Sql sql) {
        for (String index : sql.list(
                "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'",
                row -> row.getString(1))) {
            sql.run("INSERT INTO " + index + " (" + index + ") VALUES ('rebuild')");
        }
    }

    /** Every page, and an empty log. */
    @Override
    public void tidy(Sql sql) {
        sql.run("VACUUM");
        sql.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
    }

    @Override
    public String without(String column, String name) {
        return "json_set(" + column + ", '$." + name + "', NULL)";
    }

    @Override
    public String text(String column, String name) {
        return "json_extract(" + column + ", '$." + name + "')";
    }

    @Override
    public String number(String column, String name) {
        return text(column, name);
    }

    @Override
    public String matches(String table, String id) {
        String index = table + "_search";
        return id + " IN (SELECT rowid FROM " + index + " WHERE " + index + " MATCH ?)";
    }

    @Override
    public String searchFor(List<String> words) {
        StringBuilder query = new StringBuilder();
        for (String word : words) {
            query.append(query.length() == 0 ? "\"" : " \"")
                    .append(word.replace("\"", "\"\""))
                    .append("\"*");
        }
        return query.toString();
    }
}
