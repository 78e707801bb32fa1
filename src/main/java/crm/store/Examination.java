package crm.store;

import crm.domain.Account;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    static final int MOST = 5;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    static final String RESTORE = "restore the store from a backup";

    public static Examination of(Place place) {
        return new Examiner(place).examine();
    }

    /** What one database looks at, by the name of the check; asked for one after the other. */
    interface Checks {
        /** What can be looked at in any store of ours. */
        Map<String, Supplier<Finding>> always();

        /** What can be looked at in one that is up to date. */
        Map<String, Supplier<Finding>> upToDate();
    }

    /** Several faults in a line. */
    static String joined(List<String> faults) {
        return String.join("; ", faults).replace('\n', ' ');
    }

    private static final class Examiner {
        private final Place place;
        private final List<Finding> findings = new ArrayList<>();
        private @Nullable LocalDate newest;

        Examiner(Place place) {
            this.place = place;
        }

        Examination examine() {
            try {
                Sql sql = Inspection.open(place);
                if (sql == null) {
                    return new Examination(List.of(none()), null);
                }
                try {
                    examine(sql);
                } finally {
                    sql.close();
                }
            } catch (CrmException e) {
                findings.add(found("store", e));
            }
            return new Examination(List.copyOf(findings), newest);
        }

        private Finding none() {
            return Finding.ok("store", "none yet at " + place + "; crm add NAME makes it");
        }

        private void examine(Sql sql) {
            if (place instanceof ServerPlace && new Migrations(sql).state().empty()) {
                findings.add(none());
                return;
            }
            Migrations.State state = Patience.USUAL.until(new Migrations(sql)::check);
            findings.add(Finding.ok("store", place.toString()));
            findings.add(schema(state.version()));
            Checks checks = place instanceof ServerPlace ? new PostgresChecks(sql) : new SqliteChecks(sql);
            checks.always().forEach(this::look);
            if (state.version() == Migrations.latest()) {
                checks.upToDate().forEach(this::look);
                look("rows", () -> rows(sql));
            }
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
    }
}
