package crm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person at a customer.
 *
 * @param id row in the store; 0 until stored
 * @param customer whose person it is
 * @param name as the user writes it; no two at one customer are alike
 * @param role what they are to the buying of it; null where unknown
 * @param channel how they like to be reached; null where unknown
 * @param note free text; null where none
 * @param added the day they were added
 * @param left the day they left the firm; null where they are there
 * @param confirmed the day name, role and channel were last known to be true
 * @param details addresses, numbers, interests and dates, each with the day it was last known to be true
 */
public record Contact(
        long id,
        Customer.Ref customer,
        String name,
        @Nullable Role role,
        @Nullable Channel channel,
        @Nullable String note,
        LocalDate added,
        @Nullable LocalDate left,
        LocalDate confirmed,
        List<Detail> details) {

    /** After so many days without confirmation what we know of a person is old. */
    public static final int FRESH_DAYS = 365;

    /** What a person is to the buying. */
    public enum Role {
        DECISION_MAKER,
        INFLUENCER,
        USER,
        AUTHORITY,
        PAYER;

        /** The word users type and read, such as {@code decision-maker}. */
        public String word() {
            return Words.of(this);
        }
    }

    /** What a person has several of. */
    public enum Sort {
        EMAIL,
        PHONE,
        INTEREST,
        BIRTHDAY,
        ANNIVERSARY;

        /** The word users read, such as {@code email}. */
        public String word() {
            return Words.of(this);
        }
    }

    /**
     * One thing known of a person.
     *
     * @param text as typed; a date as {@code 1980-05-17}, or {@code --05-17} where the year is unknown
     * @param confirmed the day it was last known to be true
     */
    public record Detail(Sort sort, String text, LocalDate confirmed) {}

    public Contact {
        details = List.copyOf(details);
    }

    /** The texts of one sort, in order. */
    public List<String> all(Sort sort) {
        List<String> texts = new ArrayList<>();
        for (Detail detail : details) {
            if (detail.sort() == sort) {
                texts.add(detail.text());
            }
        }
        return texts;
    }

    /** Whether what was last known to be true on {@code confirmed} is old on {@code today}. */
    public static boolean old(LocalDate confirmed, LocalDate today) {
        return confirmed.plusDays(FRESH_DAYS).isBefore(today);
    }
}
