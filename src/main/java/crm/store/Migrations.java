package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Brings a store up to the schema of this program. Each step is atomic with its number, and never changes once landed. */
final class Migrations {
    private static final List<String> STEPS =
            List.of("001-customers-touches-journal", "002-search", "003-relationship");

    private final Sql sql;
    private final String path;

    Migrations(Sql sql, String path) {
        this.sql = sql;
        this.path = path;
    }

    /** Checks that the file is ours and not newer than we are, and that SQLite can be trusted with it. */
    void run() {
        State state = state();
        if (state.version == STEPS.size() && state.applicationId == Sqlite.APPLICATION_ID) {
            return;
        }
        boolean fresh = state.applicationId == 0 && state.version == 0 && state.tables == 0;
        if (!fresh && state.applicationId != Sqlite.APPLICATION_ID) {
            throw new CrmException(
                    new Failure.UnfitStore(path, "is a SQLite database of another program, not a store of crm", null));
        }
        if (state.version > STEPS.size()) {
            throw new CrmException(new Failure.UnfitStore(
                    path,
                    "was made by a newer crm (schema " + state.version + ", this one knows " + STEPS.size() + ")",
                    "upgrade crm"));
        }
        for (int step = state.version; step < STEPS.size(); step++) {
            migrate(step);
        }
    }

    static int latest() {
        return STEPS.size();
    }

    private void migrate(int step) {
        sql.run("BEGIN IMMEDIATE");
        try {
            // Somebody else may have done it while we waited for the lock.
            if (state().version == step) {
                sql.run(script(STEPS.get(step)));
                sql.run("PRAGMA application_id = " + Sqlite.APPLICATION_ID + "; PRAGMA user_version = " + (step + 1));
            }
            sql.run("COMMIT");
        } catch (RuntimeException e) {
            sql.run("ROLLBACK");
            throw e;
        }
    }

    private record State(int applicationId, int version, int tables) {}

    private State state() {
        State state = sql.first("""
                SELECT a.application_id, v.user_version, (SELECT count(*) FROM sqlite_schema)
                FROM pragma_application_id a, pragma_user_version v
                """, row -> new State(row.getInt(1), row.getInt(2), row.getInt(3)));
        return state == null ? new State(0, 0, 0) : state;
    }

    private static String script(String name) {
        try (InputStream script = Migrations.class.getResourceAsStream("/crm/store/sqlite/" + name + ".sql")) {
            if (script == null) {
                throw new IllegalStateException("no migration " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
