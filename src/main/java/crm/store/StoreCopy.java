package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A whole store copied into an empty one, in whichever database either lies: every row of every table with its number, the
 * journal included. It is one transaction at the target, which ends only once all was read again on both sides and found to be
 * the same. A file that is not there yet gets its name then, too.
 */
public final class StoreCopy implements AutoCloseable {
    private final Sql from;
    private final Sql to;
    private final Place target;
    private final @Nullable FreshFile fresh;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private long steps;

    private StoreCopy(Sql from, Sql to, Place target, @Nullable FreshFile fresh) {
        this.from = from;
        this.to = to;
        this.target = target;
        this.fresh = fresh;
        for (String table : from.engine().tables(from)) {
            columns.put(table, from.columns(table));
        }
    }

    /**
     * Opens both. The source is brought up to date first; nothing is written at the target before it is found to be empty.
     */
    public static StoreCopy between(Place from, Place to) {
        if (from instanceof Place.InFile one && to instanceof Place.InFile other) {
            Backups.refuseItself(one.file(), other.file());
        }
        boolean absent = isAbsent(to);
        Store source = Store.open(from);
        try {
            if (!source.exists()) {
                throw from instanceof ServerPlace server
                        ? Postgres.noStore(server)
                        : new CrmException(new Failure.File(from.toString(), "there is no store to copy"));
            }
            return absent && to instanceof Place.InFile file
                    ? intoFresh(source.sql(), file)
                    : new StoreCopy(source.sql(), Store.openOrCreate(to).sql(), to, null);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static StoreCopy intoFresh(Sql source, Place.InFile to) {
        FreshFile fresh = FreshFile.beside(to.file());
        try {
            Sqlite.fill(fresh.path(), to.file());
            Sql target = new Sql(Sqlite.open(fresh.path(), Patience.USUAL), to.toString());
            return new StoreCopy(source, target, to, fresh);
        } catch (RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    /** Whether there is no store yet; a failure where one that is there holds anything. */
    private static boolean isAbsent(Place to) {
        Sql sql = Inspection.open(to);
        if (sql == null) {
            return true;
        }
        try {
            boolean none =
                    to instanceof ServerPlace && new Migrations(sql).state().empty();
            if (!none) {
                new Migrations(sql).check();
                refuseFilled(sql);
            }
            return none;
        } finally {
            sql.close();
        }
    }

    private static void refuseFilled(Sql sql) {
        for (String table : sql.engine().tables(sql)) {
            if (sql.first("SELECT 1 FROM " + table + " LIMIT 1", row -> true) != null) {
                throw new CrmException(new Failure.Usage(
                        sql.path() + " is not empty: nothing was copied", "a store is copied into an empty one only"));
            }
        }
    }

    /** How many steps {@link #run} takes: each row is written once and compared once. */
    public long steps() {
        long all = 0;
        for (String table : columns.keySet()) {
            all += Inspection.count(from, table);
        }
        return 2 * all;
    }

    /**
     * Copies, and compares.
     *
     * @param progress told how many steps are done; begins anew where others were in the way
     * @return how many rows there are, by table
     */
    public Map<String, Long> run(LongConsumer progress) {
        from.engine().snapshot(from, () -> {
            refuseDangling();
            to.engine()
                    .transaction(
                            to,
                            false,
                            () -> {
                                copy(progress);
                                return rows;
                            },
                            this::isWhole);
        });
        if (fresh != null) {
            place(fresh, target.file());
        }
        return rows;
    }

    private void place(FreshFile file, Path at) {
        to.close();
        try {
            file.place(at, false);
        } catch (FileAlreadyExistsException e) {
            throw new CrmException(new Failure.File(at.toString(), "somebody else has just made it"), e);
        } catch (IOException e) {
            throw Sqlite.unusable(at, e);
        }
    }

    /** A row of what is not there could not be written. */
    private void refuseDangling() {
        for (Schema.Reference reference : from.engine().references(from)) {
            Long id = from.first(
                    "SELECT c.id FROM " + reference.table() + " c WHERE c." + reference.column()
                            + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + reference.parent() + " p WHERE p.id = c."
                            + reference.column() + ") LIMIT 1",
                    row -> row.getLong(1));
            if (id != null) {
                throw from.unfit(
                        "the store is damaged: " + reference.table() + " " + id + " is of a " + reference.parent()
                                + " that is not there",
                        "crm doctor says more");
            }
        }
    }

    private void copy(LongConsumer progress) {
        steps = 0;
        rows.clear();
        refuseFilled(to);
        if (!new HashSet<>(to.engine().tables(to)).equals(columns.keySet())) {
            throw new IllegalStateException("stores of one schema have other tables");
        }
        to.engine().referencesAtTheEnd(to);
        columns.forEach((table, names) -> {
            String marks = "?" + ", ?".repeat(names.size() - 1);
            String insert = "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + marks + ")";
            long before = steps;
            try (Sql.Batch batch = to.batch(insert)) {
                from.each(question(table), row -> values(row, names.size()), row -> {
                    batch.add(row);
                    progress.accept(++steps);
                });
                batch.send();
            }
            rows.put(table, steps - before);
        });
        to.engine().filled(to, List.copyOf(columns.keySet()));
        for (String table : columns.keySet()) {
            String fault = difference(table, progress);
            if (fault != null) {
                throw to.unfit("did not keep what was copied: " + fault + " is another; nothing was copied", null);
            }
        }
    }

    /** Whether all is there, where the answer to the commit was lost. */
    private boolean isWhole() {
        for (String table : columns.keySet()) {
            if (difference(table, done -> {}) != null) {
                return false;
            }
        }
        return true;
    }

    /** The first row that is not the same in both; null where all are. */
    private @Nullable String difference(String table, LongConsumer progress) {
        int width = Objects.requireNonNull(columns.get(table)).size();
        Iterator<List<@Nullable Object>> there = from.stream(question(table), row -> values(row, width));
        Iterator<List<@Nullable Object>> here = to.stream(question(table), row -> values(row, width));
        long at = 0;
        while (there.hasNext() || here.hasNext()) {
            at++;
            if (!there.hasNext() || !here.hasNext() || !there.next().equals(here.next())) {
                return "row " + at + " of " + table;
            }
            progress.accept(++steps);
        }
        return null;
    }

    private String question(String table) {
        return "SELECT " + String.join(", ", Objects.requireNonNull(columns.get(table))) + " FROM " + table
                + " ORDER BY id";
    }

    /** Whole numbers are of one kind whichever database they come from. */
    private static List<@Nullable Object> values(ResultSet row, int width) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(width);
        for (int at = 1; at <= width; at++) {
            Object value = row.getObject(at);
            values.add(value instanceof Integer number ? Long.valueOf(number) : value);
        }
        return values;
    }

    @Override
    public void close() {
        to.close();
        from.close();
        if (fresh != null) {
            fresh.close();
        }
    }
}
