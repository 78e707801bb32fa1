package crm.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One number of a chart.
 *
 * @param name of what it is about where a measure is taken of several things: a tier, a colleague; null for all, or for
 *     customers without a tier
 * @param since first day of what it counts
 * @param until its last day; of what is counted at one moment, the day of that
 * @param amount in {@code unit}; null where there is nothing to count
 * @param of how many there are of which {@code amount} is a part; null where it is no part of anything
 */
public record Figure(
        Measure measure,
        @Nullable String name,
        LocalDate since,
        LocalDate until,
        Unit unit,
        @Nullable Double amount,
        @Nullable Double of) {

    /** What an amount is a number of. */
    public enum Unit {
        TOUCHES,
        TOUCHES_OF_VALUE,
        CUSTOMERS,
        PROMISES,
        /** Minutes while the business is open. */
        BUSINESS_MINUTES,
        /** Money a year. */
        ANNUAL_VALUE;

        /** The word in JSON, such as {@code touches-of-value}. */
        public String word() {
            return Words.of(this);
        }
    }

    /** A part of a whole. */
    static Figure part(Measure measure, @Nullable String name, Period span, Unit unit, double amount, double of) {
        return new Figure(measure, name, span.since(), span.until(), unit, amount, of);
    }

    /** {@code amount ÷ of}, from 0 to 1; null where there is nothing to divide, or to divide by. */
    public @Nullable Double share() {
        return amount == null || of == null || of == 0 ? null : Double.valueOf(amount / of);
    }
}
