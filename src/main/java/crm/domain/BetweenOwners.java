package crm.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer that was handed over and that nobody has accepted or sent back yet.
 *
 * @param from who hands it over; null where nobody looked after it
 * @param to who is to take it over
 * @param since the day the handoff was started
 */
public record BetweenOwners(@Nullable String from, String to, LocalDate since) {}
