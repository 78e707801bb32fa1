package crm.store;

import crm.domain.Account;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Finding;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks a store over: each page, index and row of it is read, and nothing is changed, nor is an older store brought up to
 * date. Whatever is wrong with it is an answer and never a failure.
 *
 * @param findings at least one
 * @param newest the day of the newest touch; null where there is none, or it cannot be told
 */
public record Examination(List<Finding> findings, @Nullable LocalDate newest) {
    /** So many faults of one sort are told; a store that has more is as broken with fewer. */
    private static final int MOST = 5;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final String RESTORE = "restore the store from a backup";

    public static Examination of(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Finding none = Finding.ok("store", "none yet at " + path + "; crm add NAME makes it");
            return new Examination(List.of(none), null);
        }
        return new Examiner(path).examine();
    }

    private static final class Examiner {
        private final Path path;
        private final List<Finding> findings = new ArrayList<>();
        private @Nullable LocalDate newest;

        Examiner(Path path) {
            this.path = path;
        }

        Examination examine() {
            try (Connection connection = Patience.USUAL.until(() -> Sqlite.open(path, Patience.USUAL))) {
                Sql sql = new Sql(connection, path.toString());
                Migrations.State state = Patience.USUAL.until(new Migrations(sql)::check);
                findings.add(Finding.ok("store", path.toString()));
                findings.add(schema(state.version()));
                look("sqlite", () -> sqlite(sql));
                look("integrity", () -> integrity(sql));
                look("references", () -> references(sql));
                if (state.version() == Migrations.latest()) {
                    look("search index", () -> searchIndex(sql));
                    look("rows", () -> rows(sql));
                }
            } catch (CrmException e) {
                findings.add(found("store", e));
            } catch (SQLException e) {
                findings.add(found("store", Sqlite.failure(path.toString(), e)));
            }
            return new Examination(List.copyOf(findings), newest);
        }

        private void look(String check, Supplier<Finding> look) {
            try {
                findings.add(look.get());
            } catch (CrmException e) {
                findings.add(found(check, e));
            } catch (RuntimeException e) {
                findings.add(Finding.damage(check, "cannot be read: " + e.getMessage(), RESTORE));
            }
        }

        private static Finding found(String check, CrmException e) {
            Failure failure = e.failure();
            if (failure instanceof Failure.Busy) {
                return Finding.warning(check, "could not be looked at: " + failure.message(), null);
            }
            // that it is damaged is no reason to ask the doctor, who is just saying so
            return failure instanceof Failure.UnfitStore unfit && Sqlite.DOCTOR.equals(unfit.hint())
                    ? Finding.damage(check, failure.message(), RESTORE)
                    : Finding.of(check, failure);
        }

        private static Finding schema(int version) {
            String what = version + " of " + Migrations.latest();
            return version == Migrations.latest()
                    ? Finding.ok("schema", what)
                    : Finding.ok("schema", what + "; the next command brings it up to date");
        }

        /** That it is new enough was asked when the store was opened. */
        private static Finding sqlite(Sql sql) {
            return Finding.ok(
                    "sqlite", Objects.requireNonNull(sql.first("SELECT sqlite_version()", row -> row.getString(1))));
        }

        private static Finding integrity(Sql sql) {
            List<String> faults =
                    sql.list("PRAGMA integrity_check(" + MOST + ")", row -> String.valueOf(row.getString(1)));
            return faults.equals(List.of("ok"))
                    ? Finding.ok("integrity", "every page and index is whole")
                    : Finding.damage("integrity", joined(faults), RESTORE);
        }

        private static Finding references(Sql sql) {
            List<String> faults = sql.list(
                    "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT " + MOST,
                    row -> row.getString(1) + " " + row.getLong(2) + " is of a " + row.getString(3)
                            + " that is not there");
            return faults.isEmpty()
                    ? Finding.ok("references", "nothing points to what is not there")
                    : Finding.damage("references", joined(faults), RESTORE);
        }

        /** Holds the index against the words of the touches. */
        private static Finding searchIndex(Sql sql) {
            try {
                sql.run("INSERT INTO touch_search (touch_search, rank) VALUES ('integrity-check', 1)");
                return Finding.ok("search index", "agrees with the touches");
            } catch (CrmException e) {
                if (e.failure() instanceof Failure.File) {
                    return Finding.warning("search index", "cannot be compared in a store that is read-only", null);
                }
                if (e.failure() instanceof Failure.UnfitStore) {
                    return Finding.damage("search index", "does not agree with the touches", RESTORE);
                }
                throw e;
            }
        }

        /** Reads every customer and touch as the commands do. */
        private Finding rows(Sql sql) {
            Journal journal = new Journal(sql);
            Customers customers = new Customers(sql, journal);
            List<Account> all = new Accounts(sql).all(LAST_DAY);
            List<String> faults = new ArrayList<>();
            for (Account account : all) {
                Customer customer = account.customer();
                Customer.Ref named = customers.named(customer.name());
                if (named == null && faults.size() < MOST) {
                    faults.add("customer " + customer.key() + " is not found by its name");
                }
            }
            long touches = 0;
            for (Iterator<?> log = new Touches(sql, journal).log(Touches.Filter.ALL); log.hasNext(); log.next()) {
                touches++;
            }
            newest = sql.first(
                    "SELECT day FROM touch ORDER BY day DESC LIMIT 1", row -> LocalDate.parse(row.getString(1)));
            return faults.isEmpty()
                    ? Finding.ok("rows", "all can be read; customers: " + all.size() + ", touches: " + touches)
                    : Finding.damage("rows", joined(faults), RESTORE);
        }

        private static String joined(List<String> faults) {
            return String.join("; ", faults).replace('\n', ' ');
        }
    }
}
