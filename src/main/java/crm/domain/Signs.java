package crm.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What else is known that tells of a customer's health; clocks and {@link Concerns} know the rest.
 *
 * @param brokenPromises how many of our promises were broken in the last {@value #YEAR} days
 * @param lastBroken the day of the last of them; null where there was none
 * @param decisionMakerLeft the day the last decision-maker we know left the firm; null where one is there or none was known
 * @param paysLate whether they pay late
 * @param asksForDiscounts whether they always ask for one
 * @param buyingOverdue how many of their own rhythms they are past the day by which they should have bought again; see
 *     {@link Rhythm}
 * @param unhappySince the day of the oldest bad answer that nobody has acted on; null where none waits
 */
public record Signs(
        int brokenPromises,
        @Nullable LocalDate lastBroken,
        @Nullable LocalDate decisionMakerLeft,
        boolean paysLate,
        boolean asksForDiscounts,
        double buyingOverdue,
        @Nullable LocalDate unhappySince) {

    /** A broken promise is remembered so long, in days. */
    public static final int YEAR = 365;

    public static final Signs NONE = new Signs(0, null, null, false, false, 0, null);
}
