package crm.commands.risk;

import crm.cli.AccountFilter;
import crm.cli.Session;
import crm.domain.Account;
import crm.domain.Customer;
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
     * The customer asked for; else all who are customers now, or of a stage that is chosen, not archived, by key.
     *
     * @param chosen only those of them
     */
    static List<Patient> of(Session session, Store store, @Nullable Long customer, AccountFilter.Chosen chosen) {
        BigDecimal mean = store.accounts().meanAnnualValue();
        Map<Long, Signs> signs = store.healthSigns().all(session.today());
        List<Patient> patients = new ArrayList<>();
        for (Account account : store.accounts().all(session.today())) {
            Customer one = account.customer();
            boolean staged = !chosen.stages().isEmpty() || one.stage() == Stage.CUSTOMER;
            boolean wanted = customer == null ? staged && one.archived() == null : one.id() == customer;
            if (wanted && chosen.matches(account)) {
                patients.add(new Patient(
                        Verdict.of(account, session.policy(), null, mean, session.today()),
                        signs.getOrDefault(one.id(), Signs.NONE)));
            }
        }
        return patients;
    }
}
