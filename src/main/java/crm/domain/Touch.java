package crm.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contact between us and a customer.
 *
 * @param id made by the client, ten lower-case letters and digits, so that a repeated write cannot double it
 * @param customer whom it was with
 * @param day the calendar day where it was logged; no zone or clock change moves it
 * @param at day and time with the offset in force where it was logged; null where only the day is known
 * @param kind a kind of {@link Kinds}
 * @param channel the way it went
 * @param direction out from us, or in from them
 * @param addsValue whether the customer got something out of it
 * @param value what they got; null where not said
 * @param note the user's words; null where none
 * @param link a URL; null where none
 * @param with the person it was with; null where not said
 * @param contact the contact of the customer who that person is, a row in the store; null where they are none we know
 * @param by who of us
 * @param cancelled it did not happen after all: it stays in the log and moves no clock
 * @param tags the user's own labels
 * @param noReply it came in and wants no answer
 */
public record Touch(
        String id,
        Customer.Ref customer,
        LocalDate day,
        @Nullable OffsetDateTime at,
        String kind,
        Channel channel,
        Direction direction,
        boolean addsValue,
        @Nullable String value,
        @Nullable String note,
        @Nullable String link,
        @Nullable String with,
        @Nullable Long contact,
        String by,
        boolean cancelled,
        List<String> tags,
        boolean noReply) {
    public Touch {
        tags = List.copyOf(tags);
    }

    /** A touch with nobody that is a contact of the customer, to be answered if it came in. */
    public Touch(
            String id,
            Customer.Ref customer,
            LocalDate day,
            @Nullable OffsetDateTime at,
            String kind,
            Channel channel,
            Direction direction,
            boolean addsValue,
            @Nullable String value,
            @Nullable String note,
            @Nullable String link,
            @Nullable String with,
            String by,
            boolean cancelled,
            List<String> tags) {
        this(
                id, customer, day, at, kind, channel, direction, addsValue, value, note, link, with, null, by,
                cancelled, tags, false);
    }

    public Touch withNote(@Nullable String text) {
        return new Touch(
                id, customer, day, at, kind, channel, direction, addsValue, value, text, link, with, contact, by,
                cancelled, tags, noReply);
    }

    public Touch withCancelled(boolean off) {
        return new Touch(
                id, customer, day, at, kind, channel, direction, addsValue, value, note, link, with, contact, by, off,
                tags, noReply);
    }

    public Touch withDirection(Direction way) {
        return new Touch(
                id, customer, day, at, kind, channel, way, addsValue, value, note, link, with, contact, by, cancelled,
                tags, noReply);
    }

    public Touch identified(String other) {
        return new Touch(
                other, customer, day, at, kind, channel, direction, addsValue, value, note, link, with, contact, by,
                cancelled, tags, noReply);
    }

    public Touch with(Customer.Ref other) {
        return new Touch(
                id, other, day, at, kind, channel, direction, addsValue, value, note, link, with, contact, by,
                cancelled, tags, noReply);
    }

    /** The same with that person; {@code row} is their row in the store, null where they are no contact we know. */
    public Touch withPerson(@Nullable String name, @Nullable Long row) {
        return new Touch(
                id, customer, day, at, kind, channel, direction, addsValue, value, note, link, name, row, by, cancelled,
                tags, noReply);
    }

    public Touch withNoReply(boolean none) {
        return new Touch(
                id, customer, day, at, kind, channel, direction, addsValue, value, note, link, with, contact, by,
                cancelled, tags, none);
    }
}
