package crm.domain;

import java.util.List;
import java.util.Map;

/**
 * What the firm has decided: its windows, its kinds and what it finds urgent. Read from the settings, passed to every rule.
 *
 * @param window the window of a customer that nothing else gives one
 * @param first90Days the window in the first 90 days after the sale
 * @param tiers the window of each tier, the most important tier first
 * @param stages the window of a stage, where one is set
 * @param kinds what counts as value
 * @param urgency what each reason to act weighs
 */
public record Policy(
        Window window,
        Window first90Days,
        Map<String, Window> tiers,
        Map<Stage, Window> stages,
        Kinds kinds,
        Map<Urgency.Term, Double> urgency) {

    /** The tier of that name, whatever its case; a {@link Failure.NotOneOf} if there is none. */
    public String tier(String name) {
        for (String tier : tiers.keySet()) {
            if (tier.equalsIgnoreCase(name)) {
                return tier;
            }
        }
        throw new CrmException(new Failure.NotOneOf("tier", name, List.copyOf(tiers.keySet())));
    }

    /** How many tiers are more important than the one of that name; -1 where there is none. */
    int rank(String name) {
        int rank = 0;
        for (String tier : tiers.keySet()) {
            if (tier.equals(name)) {
                return rank;
            }
            rank++;
        }
        return -1;
    }
}
