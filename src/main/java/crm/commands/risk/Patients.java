package crm.commands.risk;

import crm.cli.Session;
import crm.domain.Account;
import crm.domain.Customer;
import crm.domain.Names;
import crm.domain.Signs;
import crm.domain.Stage;
import crm.domain.Verdict;
import crm.store.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers with all that tells of their health. */
final class Patients {
    private Patients() {}

    /** A customer, how it stands, and what else is known. */
    record Patient(Verdict verdict, Signs signs) {}

    /**
     * The customer asked for; else all who are customers now, not archived, by key.
     *
     * @param owner only those of this colleague; null for all
     */
    static List<Patient> of(Session session, Store store, @Nullable Long customer, @Nullable String owner) {
        BigDecimal mean = store.accounts().meanAnnualValue();
        Map<Long, Signs> signs = store.healthSigns().all(session.today());
        List<Patient> patients = new ArrayList<>();
        for (Account account : store.accounts().all(session.today())) {
            Customer one = account.customer();
            boolean wanted =
                    customer == null ? one.stage() == Stage.CUSTOMER && one.archived() == null : one.id() == customer;
            boolean theirs = owner == null
                    || (one.owner() != null && Names.fold(one.owner()).equals(Names.fold(owner)));
            if (wanted && theirs) {
                patients.add(new Patient(
                        Verdict.of(account, session.policy(), null, mean, session.today()),
                        signs.getOrDefault(one.id(), Signs.NONE)));
            }
        }
        return patients;
    }
}
