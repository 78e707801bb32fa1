package crm.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A contact and where the clocks of what was between them and us stand.
 *
 * @param touch the last touch with them; null where there was none
 * @param value the last with them that gave the customer something; null where there was none
 */
public record Acquaintance(Contact contact, Clocks.@Nullable Tick touch, Clocks.@Nullable Tick value) {

    /** Calendar days since the last touch with them; null where there was none. */
    public @Nullable Integer daysSinceTouch(LocalDate today) {
        return days(touch, today);
    }

    /** Calendar days since the last touch of value with them; null where there was none. */
    public @Nullable Integer daysSinceValue(LocalDate today) {
        return days(value, today);
    }

    private static @Nullable Integer days(Clocks.@Nullable Tick tick, LocalDate today) {
        return tick == null ? null : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(tick.day(), today)));
    }
}
