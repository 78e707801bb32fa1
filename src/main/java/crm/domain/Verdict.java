package crm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** All that the rules say of one account on one day. */
public record Verdict(Account account, Standing standing, Urgency urgency) {
    /** What to do first comes first; names decide between equals, so that every run gives the same order. */
    public static final Comparator<Verdict> MOST_URGENT_FIRST = Verdict::compareUrgency;

    // By hand: a comparator put together from parts costs more at start than all comparisons of a run.
    private static int compareUrgency(Verdict one, Verdict other) {
        int urgency = Double.compare(other.urgency.total(), one.urgency.total());
        return urgency != 0
                ? urgency
                : one.customer().key().compareTo(other.customer().key());
    }

    /**
     * @param override a window in place of every other; null for none
     * @param meanAnnualValue of all customers with one; null where none has
     */
    public static Verdict of(
            Account account,
            Policy policy,
            @Nullable Window override,
            @Nullable BigDecimal meanAnnualValue,
            LocalDate today) {
        Glance glance = Glance.of(account.customer(), account.clocks());
        int day = Glance.number(today);
        Deadline deadline = Deadline.of(glance, policy, override, day);
        double mean = meanAnnualValue == null ? 0 : meanAnnualValue.doubleValue();
        return new Verdict(
                account,
                Standing.of(account.customer(), account.clocks(), deadline, today),
                Urgency.of(glance, account.concerns(), deadline, policy, mean, day));
    }

    public Customer customer() {
        return account.customer();
    }
}
