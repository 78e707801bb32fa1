package crm.store;

import crm.domain.CrmException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** An open store. Reads see what was committed; every change goes through {@link #write}, in one transaction. */
public final class Store implements AutoCloseable {
    private final Sql sql;
    private final Journal journal;
    private final Patience patience;
    private final boolean exists;

    private Store(Sql sql, Patience patience, boolean exists) {
        this.sql = sql;
        this.journal = new Journal(sql);
        this.patience = patience;
        this.exists = exists;
    }

    /** Opens the store, and makes it if there is none. */
    public static Store openOrCreate(Place place) {
        return place instanceof Place.InFile in
                ? openOrCreate(in.file())
                : onServer((ServerPlace) place, true, Patience.USUAL);
    }

    /** Opens the store, and makes it if there is none. */
    public static Store openOrCreate(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Sqlite.create(path);
        }
        return file(path, Patience.USUAL);
    }

    /** Opens the store; where there is none the answer to every question is "nothing", and none is made. */
    public static Store open(Place place) {
        return place instanceof Place.InFile in
                ? open(in.file())
                : onServer((ServerPlace) place, false, Patience.USUAL);
    }

    /** Opens the store; where there is none the answer to every question is "nothing", and none is made. */
    public static Store open(Path path) {
        return open(path, Patience.USUAL);
    }

    static Store open(Path path, Patience patience) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? file(path, patience) : empty(path.toString());
    }

    static Store onServer(ServerPlace place, boolean make, Patience patience) {
        Sql sql = new Sql(Postgres.connect(place), new PostgresEngine(place, patience));
        Store store = new Store(sql, patience, true);
        try {
            Migrations migrations = new Migrations(sql);
            Migrations.State state = migrations.state();
            if (state.empty() && !make) {
                store.close();
                return empty(place.toString());
            }
            if (state.empty()) {
                new PostgresEngine(place, patience).create(sql);
                state = migrations.state();
            }
            migrate(place, migrations, state);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static void migrate(ServerPlace place, Migrations migrations, Migrations.State state) {
        try {
            migrations.run(state, false);
        } catch (CrmException e) {
            throw Postgres.mayNotMigrate(place, state, e);
        }
    }

    /** An empty store that no file stands behind, gone when it is closed. */
    public static Store inMemory() {
        return empty("the store in memory");
    }

    private static Store file(Path path, Patience patience) {
        Connection connection = patience.until(() -> Sqlite.open(path, patience));
        return ready(
                new Store(new Sql(connection, new SqliteEngine(path.toString(), patience)), patience, true), false);
    }

    private static Store empty(String path) {
        return ready(new Store(new Sql(Sqlite.memory(), path), Patience.USUAL, false), true);
    }

    private static Store ready(Store store, boolean fresh) {
        try {
            return store.patience.until(() -> {
                new Migrations(store.sql).run(fresh);
                return store;
            });
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Loads the driver, so that it is there when a store is opened; failures are left for then. */
    public static void warmUp() {
        try {
            Sqlite.memory().close();
        } catch (SQLException | RuntimeException | LinkageError e) {
            // Whoever opens the store meets the same fault and can tell it.
        }
    }

    Journal journal() {
        return journal;
    }

    Sql sql() {
        return sql;
    }

    /** Whether there is a file behind the answers. */
    public boolean exists() {
        return exists;
    }

    public Customers customers() {
        return new Customers(sql, journal);
    }

    public Touches touches() {
        return new Touches(sql, journal);
    }

    public Agendas agendas() {
        return new Agendas(sql);
    }

    public Contacts contacts() {
        return new Contacts(sql, journal);
    }

    public Correspondents correspondents() {
        return new Correspondents(sql);
    }

    public Responses responses() {
        return new Responses(sql);
    }

    public Contents contents() {
        return new Contents(sql, journal);
    }

    public Documents documents() {
        return new Documents(sql, journal);
    }

    public Promises promises() {
        return new Promises(sql, journal);
    }

    public Surveys surveys() {
        return new Surveys(sql, journal);
    }

    public Risks risks() {
        return new Risks(sql, journal);
    }

    public HealthSigns healthSigns() {
        return new HealthSigns(sql);
    }

    public KudosGiven kudos() {
        return new KudosGiven(sql, journal);
    }

    public Accounts accounts() {
        return new Accounts(sql);
    }

    public Handoffs handoffs() {
        return new Handoffs(sql, journal);
    }

    public Briefs briefs() {
        return new Briefs(sql, journal);
    }

    public Imports imports() {
        return new Imports(sql, journal);
    }

    public Archive archive() {
        return new Archive(sql, journal);
    }

    public Retention retention() {
        return new Retention(sql);
    }

    public Statistics statistics() {
        return new Statistics(sql, this);
    }

    public Dossiers dossiers() {
        return new Dossiers(sql);
    }

    public History history() {
        return new History(sql);
    }

    /** {@code phones} gives numbers the form in which they are compared. */
    public Merging merging(UnaryOperator<String> phones) {
        return new Merging(sql, journal, phones);
    }

    public Undoing undoing() {
        return new Undoing(sql, journal);
    }

    public StaleSeen staleSeen() {
        return new StaleSeen(sql);
    }

    /**
     * Makes a change: all of it or nothing, and an entry in the journal if anything changed. On a server it may be made
     * again from its start, where others were in its way or the connection was lost.
     *
     * @param by who makes it
     * @param at when
     * @param command what it is called in the journal, such as {@code touch acme}
     * @param change reads what it decides by, and remembers nothing of a former time that it was begun
     */
    public <T> T write(String by, Instant at, String command, Supplier<T> change) {
        return transaction(false, journaled(by, at, command, change));
    }

    /**
     * The same for a change that uses up what it reads, such as a file: where others are in its way, or the server goes
     * away, it is not made again but fails, and nothing of it stays.
     */
    public <T> T writeOnce(String by, Instant at, String command, Supplier<T> change) {
        return transaction(true, journaled(by, at, command, change));
    }

    private <T> Supplier<T> journaled(String by, Instant at, String command, Supplier<T> change) {
        return () -> {
            journal.begin(by, at, command);
            T answer = change.get();
            journal.end();
            return answer;
        };
    }

    /** A transaction without a journal entry, for what the program remembers for itself; {@code change} as in {@link #write}. */
    public <T> T transaction(Supplier<T> change) {
        return transaction(false, change);
    }

    private <T> T transaction(boolean once, Supplier<T> change) {
        Engine engine = sql.engine();
        String token = engine.token();
        journal.open(token);
        return engine.transaction(
                sql,
                once,
                () -> {
                    journal.attempt();
                    return change.get();
                },
                () -> journal.holds(token));
    }

    /** Asks all questions of {@code look} of the store as it is at the first of them, whatever others change meanwhile. */
    public void snapshot(Runnable look) {
        sql.engine().snapshot(sql, look);
    }

    @Override
    public void close() {
        sql.close();
    }
}
