package crm.store;

import crm.domain.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a store up to the schema of this program: all steps that it lacks are one transaction with the number of the last, so
 * that one that fails leaves a store that its own crm still reads. A step never changes once landed.
 */
final class Migrations {
    static final List<String> STEPS = List.of(
            "001-customers-touches-journal",
            "002-search",
            "003-relationship",
            "004-content-search",
            "005-imports",
            "006-threads",
            "007-numbers");

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
        run(state(), fresh);
    }

    /** The same of one that has said {@code state} of itself. */
    void run(State state, boolean fresh) {
        if (state.version == steps.size() && state.ours) {
            return;
        }
        if (!fresh || !state.empty) {
            refuseUnfit(state);
        }
        migrate();
    }

    /** What a store says of itself; {@link Failure.UnfitStore} where it is none that we can use. */
    State check() {
        State state = state();
        refuseUnfit(state);
        return state;
    }

    /** What a store of ours says of itself, even where a newer crm made it. */
    State known() {
        State state = state();
        if (state.version <= steps.size()) {
            refuseUnfit(state);
        }
        return state;
    }

    static int latest() {
        return STEPS.size();
    }

    private void refuseUnfit(State state) {
        if (state.empty) {
            throw sql.engine().blank();
        }
        if (!state.ours) {
            throw sql.engine().foreign();
        }
        if (state.version > steps.size()) {
            throw sql.unfit(
                    "was made by a newer crm (schema " + state.version + ", this one knows " + steps.size() + ")",
                    "upgrade crm");
        }
    }

    private void migrate() {
        Engine engine = sql.engine();
        engine.beginMigration(sql);
        try {
            State now = state();
            // Somebody else may have done it while we waited for the lock, a newer crm even more than that.
            if (!now.empty) {
                refuseUnfit(now);
            }
            for (int step = now.version; step < steps.size(); step++) {
                sql.run(engine.script(sql, script(steps.get(step))));
                engine.mark(sql, step + 1);
            }
            if (now.version > 0) {
                // A step that makes an index need not know of what was there before it: 004 does not.
                engine.rebuildSearch(sql);
            }
            sql.run("COMMIT");
        } catch (RuntimeException e) {
            sql.rollBack();
            throw e;
        }
    }

    /**
     * What a store says of itself.
     *
     * @param ours whether crm made it
     * @param version how many steps it has behind it
     * @param empty whether nobody has written anything yet
     */
    record State(boolean ours, int version, boolean empty) {
        static final State NOTHING = new State(false, 0, true);
    }

    /** What a store says of itself, fit or not. */
    State state() {
        return sql.engine().state(sql);
    }

    /** What all databases take, and behind it what this one alone does. */
    private String script(String name) {
        String shared = resource(name);
        String own = resource(name + "." + sql.engine().name());
        if (shared == null && own == null) {
            throw new IllegalStateException("no migration " + name);
        }
        return (shared == null ? "" : shared) + (own == null ? "" : own);
    }

    private static @Nullable String resource(String name) {
        try (InputStream script = Migrations.class.getResourceAsStream("/crm/store/migrations/" + name + ".sql")) {
            return script == null ? null : new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
