package crm.domain;

import java.time.LocalDate;

/**
 * Content that a customer had.
 *
 * @param touch id of the touch that gave it
 * @param key of the content
 * @param title of the content
 * @param kind of the content
 * @param day the day of the touch
 */
public record Giving(String touch, Customer.Ref customer, String key, String title, Content.Kind kind, LocalDate day) {}
