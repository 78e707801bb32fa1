package crm.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest touch of each sort with one customer, each clock kept apart. Future-dated and cancelled
 * touches and internal notes move none of them. Null where there was none.
 *
 * @param value the last that gave the customer something
 * @param outbound the last that went out from us
 * @param inbound the last that came in from them
 * @param human the last time we spoke
 * @param any the last of all
 * @param asking the last that came in and wants an answer, where nobody has given one
 */
public record Clocks(
        @Nullable Tick value,
        @Nullable Tick outbound,
        @Nullable Tick inbound,
        @Nullable Tick human,
        @Nullable Tick any,
        @Nullable Tick asking) {

    public static final Clocks NONE = new Clocks(null, null, null, null, null);

    /** Where the last that came in wants an answer, which anything that went out later is. */
    public Clocks(
            @Nullable Tick value,
            @Nullable Tick outbound,
            @Nullable Tick inbound,
            @Nullable Tick human,
            @Nullable Tick any) {
        this(
                value,
                outbound,
                inbound,
                human,
                any,
                inbound != null && (outbound == null || inbound.compareTo(outbound) > 0) ? inbound : null);
    }

    /**
     * Where a clock stands: a touch, reduced to what clocks need.
     *
     * @param id of the touch
     * @param day of the touch
     * @param at its instant; null where only the day is known, which sorts before any known time of that day
     * @param order in which touches were logged, to tell two of the same moment apart
     */
    public record Tick(
            String id,
            LocalDate day,
            @Nullable Instant at,
            long order,
            String kind,
            @Nullable String value,
            String by) implements Comparable<Tick> {
        // By hand: a comparator put together from parts costs more at start than all comparisons of a run.
        @Override
        public int compareTo(Tick other) {
            int days = day.compareTo(other.day);
            if (days != 0) {
                return days;
            }
            int instants = compare(at, other.at);
            return instants != 0 ? instants : Long.compare(order, other.order);
        }

        private static int compare(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return Boolean.compare(one != null, other != null);
            }
            return one.compareTo(other);
        }
    }
}
