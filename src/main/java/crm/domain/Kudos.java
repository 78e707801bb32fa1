package crm.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Recognition for a colleague who did well by a customer.
 *
 * @param row in the store; 0 until stored
 * @param id that users see
 * @param whom the colleague
 * @param what they did
 * @param customer by whom they did well; null where not said
 * @param by who says so
 */
public record Kudos(
        long row, String id, String whom, String what, Customer.@Nullable Ref customer, LocalDate day, String by) {}
