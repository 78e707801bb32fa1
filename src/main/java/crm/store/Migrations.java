package crm.store;

import crm.domain.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Brings a store up to the schema of this program. Each step is atomic with its number, and never changes once landed. */
final class Migrations {
    private static final List<String> STEPS = List.of(
            "001-customers-touches-journal",
            "002-search",
            "003-relationship",
            "004-content-search",
            "005-imports",
            "006-threads");

    private final Sql sql;
    private final List<String> steps;

    Migrations(Sql sql) {
        this(sql, STEPS);
    }

    /** With steps of a test's own, by the names of their resources. */
    Migrations(Sql sql, List<String> steps) {
        this.sql = sql;
        this.steps = steps;
    }

    /**
     * Checks that the file is ours and not newer than we are, and brings it up to date.
     *
     * @param fresh whether it may be empty: only what we are just making may
     */
    void run(boolean fresh) {
        State state = state();
        if (state.version == steps.size() && state.applicationId == Sqlite.APPLICATION_ID) {
            return;
        }
        if (!fresh || !state.empty()) {
            refuseUnfit(state);
        }
        for (int step = state.version; step < steps.size(); step++) {
            migrate(step);
        }
    }

    /** What a store says of itself; {@link Failure.UnfitStore} where it is none that we can use. */
    State check() {
        State state = state();
        refuseUnfit(state);
        return state;
    }

    static int latest() {
        return STEPS.size();
    }

    private void refuseUnfit(State state) {
        if (state.empty()) {
            throw Sqlite.blank(sql.path());
        }
        if (state.applicationId != Sqlite.APPLICATION_ID) {
            throw sql.unfit("is a SQLite database of another program, not a store of crm", null);
        }
        if (state.version > steps.size()) {
            throw sql.unfit(
                    "was made by a newer crm (schema " + state.version + ", this one knows " + steps.size() + ")",
                    "upgrade crm");
        }
    }

    private void migrate(int step) {
        sql.run("BEGIN IMMEDIATE");
        try {
            // Somebody else may have done it while we waited for the lock.
            if (state().version == step) {
                sql.run(script(steps.get(step)));
                sql.run("PRAGMA application_id = " + Sqlite.APPLICATION_ID + "; PRAGMA user_version = " + (step + 1));
            }
            sql.run("COMMIT");
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private void rollBack() {
        try {
            sql.run("ROLLBACK");
        } catch (RuntimeException e) {
            // SQLite has rolled back by itself (disk full, I/O error); the first failure is the one to tell.
        }
    }

    /**
     * @param version how many steps it has behind it
     * @param tables how many tables, indexes and triggers it has
     */
    record State(int applicationId, int version, int tables) {
        /** Nobody has written anything yet. */
        boolean empty() {
            return applicationId == 0 && version == 0 && tables == 0;
        }
    }

    /** What a store says of itself, fit or not. */
    State state() {
        State state = sql.first("""
                SELECT a.application_id, v.user_version, (SELECT count(*) FROM sqlite_schema), sqlite_version()
                FROM pragma_application_id a, pragma_user_version v
                """, row -> {
            Sqlite.requireSafe(row.getString(4));
            return new State(row.getInt(1), row.getInt(2), row.getInt(3));
        });
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
