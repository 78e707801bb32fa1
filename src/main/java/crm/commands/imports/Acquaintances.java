package crm.commands.imports;

import crm.domain.Card;
import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Names;
import crm.exchange.Phones;
import crm.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom of those we know a card means. Never guesses: what could be more than one is {@link Several}. */
final class Acquaintances {
    /** A key of that length may be cut off, and so says less than the name. */
    private static final int SURE_KEY = 20;

    private final Store store;
    private final Phones phones;
    private @Nullable Map<String, Set<Long>> numbers;

    /** More than one is meant; the message finishes "skipped 3: …". */
    static final class Several extends Exception {
        private static final long serialVersionUID = 1;

        Several(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    Acquaintances(Store store, Phones phones) {
        this.store = store;
        this.phones = phones;
    }

    /**
     * The contact that a card is of: by an e-mail address, by the name at its customer, by a phone number and a word of the
     * name, or, where the card names no firm, by first and last name. Null where it is nobody we know.
     *
     * @param customer where the card says they work; null where that is no customer we know
     */
    @Nullable
    Contact person(Card card, Customer.@Nullable Ref customer) throws Several {
        Map<Long, Contact> found = new LinkedHashMap<>();
        for (String email : card.emails()) {
            store.contacts().withEmail(email).forEach(contact -> found.put(contact.id(), contact));
        }
        if (!found.isEmpty()) {
            return one(card, found);
        }
        List<Contact> namesakes = store.contacts().named(card.name());
        for (Contact contact : namesakes) {
            if (customer != null && contact.customer().id() == customer.id()) {
                return contact;
            }
        }
        for (String phone : card.phones()) {
            for (long id : numbers().getOrDefault(phones.normal(phone), Set.of())) {
                Contact contact = store.contacts().get(id);
                if (shareAWord(contact.name(), card.name())) {
                    found.put(id, contact);
                }
            }
        }
        boolean fullName = Names.fold(card.name()).indexOf(' ') > 0;
        if (found.isEmpty() && card.firm() == null && customer == null && fullName) {
            namesakes.forEach(contact -> found.put(contact.id(), contact));
        }
        return found.isEmpty() ? null : one(card, found);
    }

    /** Remembers a number that the store has now. */
    void dialled(Contact contact) {
        for (String phone : contact.all(Contact.Sort.PHONE)) {
            numbers()
                    .computeIfAbsent(phones.normal(phone), number -> new HashSet<>())
                    .add(contact.id());
        }
    }

    /** The customer of that name, be it with or without the legal form; null where there is none. */
    Customer.@Nullable Ref firm(String name) throws Several {
        Customer.Ref found = exactly(name);
        String key = Names.key(name);
        if (found == null && key.length() < SURE_KEY && store.customers().hasKey(key)) {
            Customer.Ref similar = store.customers().find(key);
            return Names.key(similar.name()).equals(key) ? similar : null;
        }
        return found;
    }

    /** The customer whose address or domain one of these is; null where there is none. */
    Customer.@Nullable Ref reachedAt(List<String> emails) throws Several {
        for (String email : emails) {
            Customer.Ref found = exactly(email);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Customer.@Nullable Ref exactly(String name) throws Several {
        try {
            return store.customers().findExactly(name);
        } catch (CrmException e) {
            if (e.failure() instanceof Failure.Ambiguous) {
                throw new Several("of a firm that could be more than one customer");
            }
            throw e;
        }
    }

    private static Contact one(Card card, Map<Long, Contact> found) throws Several {
        List<Contact> named = new ArrayList<>();
        for (Contact contact : found.values()) {
            if (Names.fold(contact.name()).equals(Names.fold(card.name()))) {
                named.add(contact);
            }
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        if (found.size() > 1) {
            throw new Several("who could be more than one contact");
        }
        return found.values().iterator().next();
    }

    private static boolean shareAWord(String one, String other) {
        Set<String> words = new HashSet<>(List.of(Names.fold(one).split(" ")));
        words.retainAll(List.of(Names.fold(other).split(" ")));
        return !words.isEmpty();
    }

    private Map<String, Set<Long>> numbers() {
        Map<String, Set<Long>> all = numbers;
        if (all == null) {
            all = new HashMap<>();
            for (var number : store.contacts().numbers()) {
                all.computeIfAbsent(phones.normal(number.text()), text -> new HashSet<>())
                        .add(number.contact());
            }
            numbers = all;
        }
        return all;
    }
}
