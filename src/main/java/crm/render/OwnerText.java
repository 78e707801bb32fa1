package crm.render;

import crm.domain.BetweenOwners;
import crm.domain.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looks after an account, and between whom it passes. */
final class OwnerText {
    static final List<String> BETWEEN = List.of("from", "to", "since");

    private OwnerText() {}

    /** {@code Ana → Ben} while it is between owners; null where its owner says all. */
    static @Nullable String of(Verdict verdict) {
        BetweenOwners between = verdict.account().concerns().between();
        if (between == null) {
            return null;
        }
        return (between.from() == null ? "nobody" : between.from()) + " → " + between.to();
    }

    /** Adds {@code between_owners}. */
    static Row between(Row row, Verdict verdict) {
        BetweenOwners between = verdict.account().concerns().between();
        return row.fields(
                "between_owners",
                between == null
                        ? null
                        : new Row()
                                .text("from", between.from())
                                .text("to", between.to())
                                .day("since", between.since()),
                BETWEEN);
    }
}
