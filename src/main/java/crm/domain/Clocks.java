package crm.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The latest touch of each sort with one customer, each clock kept apart. Future-dated and cancelled
 * touches and internal notes move none of them. Null where there was none.
 */
public record Clocks(
        @Nullable Tick value,
        @Nullable Tick outbound,
        @Nullable Tick inbound,
        @Nullable Tick human,
        @Nullable Tick any) {

    public static final Clocks NONE = new Clocks(null, null, null, null, null);

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
        private static final Comparator<Tick> BY_TIME = Comparator.comparing(Tick::day)
                .thenComparing(Tick::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingLong(Tick::order);

        @Override
        public int compareTo(Tick other) {
            return BY_TIME.compare(this, other);
        }
    }
}
