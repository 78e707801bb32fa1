package crm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param details addresses, numbers, interests and dates, each with the day it was last known to be true; no two alike
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

    /** What a person has several of; of the dates one each. */
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

        /** Whether a new one takes the place of the one before. */
        boolean single() {
            return this == BIRTHDAY || this == ANNIVERSARY;
        }
    }

    /**
     * One thing known of a person.
     *
     * @param text as typed; a date as {@code 1980-05-17}, or {@code --05-17} where the year is unknown
     * @param confirmed the day it was last known to be true
     */
    public record Detail(Sort sort, String text, LocalDate confirmed) {
        /** The form in which it is compared: a number by its digits, all else as names are. */
        public String folded() {
            if (sort != Sort.PHONE) {
                return Names.fold(text);
            }
            StringBuilder digits = new StringBuilder();
            for (int index = 0; index < text.length(); index++) {
                char character = text.charAt(index);
                if (character == '+' || (character >= '0' && character <= '9')) {
                    digits.append(character);
                }
            }
            return digits.toString();
        }

        public boolean old(LocalDate today) {
            return Contact.old(confirmed, today);
        }

        boolean same(Sort other, String text) {
            return sort == other && folded().equals(new Detail(other, text, confirmed).folded());
        }
    }

    public Contact {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a contact has a name");
        }
        details = List.copyOf(details);
        Set<String> seen = new HashSet<>();
        for (Detail detail : details) {
            if (!seen.add(detail.sort().single() ? detail.sort().word() : detail.sort() + " " + detail.folded())) {
                throw new IllegalArgumentException("twice the same: " + detail);
            }
        }
    }

    /** A person of whom no more is known yet. */
    public static Contact named(Customer.Ref customer, String name, LocalDate today) {
        return new Contact(0, customer, name, null, null, null, today, null, today, List.of());
    }

    /** One word that names this contact and no other, such as {@code acme/Dana Ruiz}. */
    public String path() {
        return customer.key() + "/" + name;
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

    /** The first text of one sort; null where there is none. */
    public @Nullable String first(Sort sort) {
        List<String> texts = all(sort);
        return texts.isEmpty() ? null : texts.get(0);
    }

    /** The same person at that customer. */
    public Contact at(Customer.Ref other) {
        return new Contact(id, other, name, role, channel, note, added, left, confirmed, details);
    }

    /** The same person, of whom this is true today; what was known already is confirmed. */
    public Contact with(Sort sort, String text, LocalDate today) {
        List<Detail> all = new ArrayList<>();
        Detail known = new Detail(sort, text, today);
        boolean placed = false;
        for (Detail detail : details) {
            if (detail.same(sort, text) || (sort.single() && detail.sort() == sort)) {
                all.add(known);
                placed = true;
            } else {
                all.add(detail);
            }
        }
        if (!placed) {
            all.add(known);
        }
        return withDetails(all);
    }

    /** The same person without the details of that text, whatever their sort. */
    public Contact without(String text) {
        List<Detail> rest = new ArrayList<>();
        for (Detail detail : details) {
            if (!detail.same(detail.sort(), text)) {
                rest.add(detail);
            }
        }
        return withDetails(rest);
    }

    /** The same person without any detail of that sort. */
    public Contact without(Sort sort) {
        List<Detail> rest = new ArrayList<>(details);
        rest.removeIf(detail -> detail.sort() == sort);
        return withDetails(rest);
    }

    /** All of it is still true today. */
    public Contact verified(LocalDate today) {
        List<Detail> fresh = new ArrayList<>();
        for (Detail detail : details) {
            fresh.add(new Detail(detail.sort(), detail.text(), today));
        }
        return new Contact(id, customer, name, role, channel, note, added, left, today, fresh);
    }

    /** The details of that text, whatever their sort, are still true today. */
    public Contact verified(String text, LocalDate today) {
        List<Detail> all = new ArrayList<>();
        for (Detail detail : details) {
            all.add(detail.same(detail.sort(), text) ? new Detail(detail.sort(), detail.text(), today) : detail);
        }
        return withDetails(all);
    }

    private Contact withDetails(List<Detail> all) {
        return new Contact(id, customer, name, role, channel, note, added, left, confirmed, all);
    }

    /** Whether they have left the firm by {@code today}. */
    public boolean leftBy(LocalDate today) {
        return left != null && !left.isAfter(today);
    }

    /** Whether anything known of them is old; of those who left nothing need be kept current. */
    public boolean old(LocalDate today) {
        if (leftBy(today)) {
            return false;
        }
        boolean old = old(confirmed, today);
        for (Detail detail : details) {
            old |= detail.old(today);
        }
        return old;
    }

    /** Whether what was last known to be true on {@code confirmed} is old on {@code today}. */
    public static boolean old(LocalDate confirmed, LocalDate today) {
        return confirmed.plusDays(FRESH_DAYS).isBefore(today);
    }
}
