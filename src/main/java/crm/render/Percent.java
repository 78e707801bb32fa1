package crm.render;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as people read them. */
final class Percent {
    private Percent() {}

    /** {@code 32 %}; of a share from 0 to 1. */
    static String of(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }
}
