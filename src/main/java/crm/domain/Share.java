package crm.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What part of all annual value a customer makes. Customers of equal value are never told apart by their names: they have
 * the same rank.
 *
 * @param worth the customer, with a value above 0
 * @param rank 1 for the most valuable
 * @param above what those with a larger value make together
 * @param total what all make together; above 0
 */
public record Share(Worth worth, int rank, BigDecimal above, BigDecimal total) {
    /** The part of all value that the best customers make: 80 %, by the rule that a fifth of them makes four fifths. */
    public static final BigDecimal BEST = new BigDecimal("0.80");

    private static final int DIGITS = 6;

    /**
     * What a customer is worth.
     *
     * @param tier as it is now; null where none
     * @param annualValue money a year; null where unknown
     */
    public record Worth(
            Customer.Ref customer,
            @Nullable String tier,
            @Nullable BigDecimal annualValue) {}

    /** The shares of those that are worth anything, the largest first. */
    public static List<Share> of(List<Worth> worths) {
        List<Worth> valued = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Worth worth : worths) {
            if (money(worth).signum() > 0) {
                valued.add(worth);
                total = total.add(money(worth));
            }
        }
        valued.sort(Comparator.comparing(Share::money)
                .reversed()
                .thenComparing(worth -> worth.customer().key()));
        List<Share> shares = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Worth worth : valued) {
            Share last = shares.isEmpty() ? null : shares.get(shares.size() - 1);
            if (last != null && last.value().compareTo(money(worth)) == 0) {
                shares.add(new Share(worth, last.rank, last.above, total));
            } else {
                shares.add(new Share(worth, shares.size() + 1, sum, total));
            }
            sum = sum.add(money(worth));
        }
        return shares;
    }

    /** Whether it is among those that make this part of the whole: those above it do not make as much yet. */
    public boolean within(BigDecimal part) {
        return above.compareTo(total.multiply(part)) < 0;
    }

    /** Whether it is one of the best customers. */
    public boolean best() {
        return within(BEST);
    }

    public BigDecimal value() {
        return money(worth);
    }

    /** Its part of the whole, 0 to 1. */
    public double part() {
        return part(value());
    }

    /** The part of the whole that those above it make, 0 to 1. */
    public double partAbove() {
        return part(above);
    }

    private double part(BigDecimal money) {
        return money.divide(total, DIGITS, RoundingMode.DOWN).doubleValue();
    }

    private static BigDecimal money(Worth worth) {
        return worth.annualValue() == null ? BigDecimal.ZERO : worth.annualValue();
    }
}
