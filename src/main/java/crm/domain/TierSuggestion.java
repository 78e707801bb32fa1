package crm.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tier that a customer's share of all annual value speaks for: the first tier is who makes 80 % of it, the second who
 * makes 80 % of the rest, and so on; the last takes all others.
 *
 * @param share of all annual value
 * @param suggested a tier of the policy
 * @param reason a phrase for people
 */
public record TierSuggestion(Share share, String suggested, String reason) {

    /**
     * One for each customer that is worth anything, the most valuable first.
     *
     * @param tiers those of the policy, the most important first; not empty
     */
    public static List<TierSuggestion> of(List<Share.Worth> worths, List<String> tiers) {
        List<TierSuggestion> suggestions = new ArrayList<>();
        for (Share share : Share.of(worths)) {
            suggestions.add(of(share, tiers));
        }
        return suggestions;
    }

    private static TierSuggestion of(Share share, List<String> tiers) {
        BigDecimal rest = BigDecimal.ONE;
        int tier = 0;
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal to = Share.BEST;
        while (tier < tiers.size() - 1 && !share.within(to)) {
            rest = rest.multiply(BigDecimal.ONE.subtract(Share.BEST));
            from = to;
            to = to.add(rest.multiply(Share.BEST));
            tier++;
        }
        String range;
        if (tier == tiers.size() - 1) {
            range = tier == 0 ? " is the only tier" : " is the rest";
        } else if (tier == 0) {
            range = " makes the first " + percent(to) + " of the value";
        } else {
            range = " makes the value between " + percent(from) + " and " + percent(to);
        }
        String above = share.rank() == 1
                ? "none is worth more"
                : "those worth more make " + percent(BigDecimal.valueOf(share.partAbove()));
        return new TierSuggestion(share, tiers.get(tier), tiers.get(tier) + range + "; " + above);
    }

    public @Nullable String tier() {
        return share.worth().tier();
    }

    /** Whether the customer has another tier now. */
    public boolean changes() {
        return !suggested.equals(tier());
    }

    /** Rounded down, so that nobody beyond a border is shown on it. */
    private static String percent(BigDecimal part) {
        BigDecimal percent =
                part.movePointRight(2).setScale(1, RoundingMode.DOWN).stripTrailingZeros();
        return percent.toPlainString() + " %";
    }
}
