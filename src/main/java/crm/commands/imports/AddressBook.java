package crm.commands.imports;

import crm.domain.Card;
import crm.domain.Channel;
import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.CustomerBuilder;
import crm.domain.Intake;
import crm.domain.MailHosts;
import crm.domain.Names;
import crm.exchange.Phones;
import crm.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes cards, and rows that say the same, into the store: whom we do not know is added, of whom we know what was not known. */
final class AddressBook {
    /** Why a person or a firm was left out, and what takes it in. */
    private static final String UNKNOWN_FIRM = "of a firm we do not know (--new adds it)";

    private final Store store;
    private final Phones phones;
    private final Acquaintances known;
    private final LocalDate today;
    private final boolean fresh;
    private final boolean update;
    private final Consumer<String> conflicts;

    /**
     * @param fresh whether customers may be added
     * @param update whether a card wins over the store
     * @param conflicts told where a card says otherwise than the store and does not win
     */
    AddressBook(
            Store store, Phones phones, LocalDate today, boolean fresh, boolean update, Consumer<String> conflicts) {
        this.store = store;
        this.phones = phones;
        this.known = new Acquaintances(store, phones);
        this.today = today;
        this.fresh = fresh;
        this.update = update;
        this.conflicts = conflicts;
    }

    /** Takes one card in and counts what became of it; {@code place} is where it stands. */
    void take(Card card, String place, Intake intake) {
        try {
            if (card.sort() == Card.Sort.FIRM) {
                firm(card, place, intake);
            } else {
                person(card, place, intake);
            }
        } catch (Acquaintances.Several e) {
            intake.skipped(e.reason());
        }
    }

    private void person(Card card, String place, Intake intake) throws Acquaintances.Several {
        String firm = card.firm();
        Customer.Ref customer = firm == null ? null : known.firm(firm);
        Customer.Ref named = customer;
        Contact contact = known.person(card, customer);
        if (contact != null) {
            merge(contact, card, named, place, intake);
            return;
        }
        customer = customer == null ? known.reachedAt(card.emails()) : customer;
        if (customer == null && firm != null && fresh) {
            customer = added(firm, card, List.of(), null);
            intake.added();
        }
        if (customer == null) {
            intake.skipped(firm == null ? "of no firm" : UNKNOWN_FIRM);
            return;
        }
        Contact contactThere = atTheirs(card, customer);
        if (contactThere != null) {
            merge(contactThere, card, named, place, intake);
            return;
        }
        Contact added = store.contacts().insert(facts(Contact.named(customer, card.name(), today), card));
        store.contacts().adopt(added);
        known.dialled(added);
        intake.added();
    }

    /** The customer's person of that very name, where the customer was told by the e-mail address only. */
    private @Nullable Contact atTheirs(Card card, Customer.Ref customer) {
        for (Contact contact : store.contacts().named(card.name())) {
            if (contact.customer().id() == customer.id()) {
                return contact;
            }
        }
        return null;
    }

    private void merge(Contact contact, Card card, Customer.@Nullable Ref named, String place, Intake intake) {
        Contact merged = facts(contact, card);
        Difference difference = new Difference(contact.path(), place);
        if (named != null && named.id() != contact.customer().id()) {
            conflicts.accept(place + ": " + contact.path() + " is at "
                    + contact.customer().name() + ", there said to be at " + named.name()
                    + ", and a contact stays where it is");
        }
        String name = contact.name();
        if (!Names.fold(name).equals(Names.fold(card.name()))
                && !store.contacts().has(contact.customer().id(), card.name())) {
            name = difference.settle("name", name, card.name());
        }
        String note = contact.note();
        String said = card.note();
        if (note != null && said != null && !note.contains(said)) {
            note = difference.settle("note", note, said);
        } else if (note == null) {
            note = said;
        }
        Contact.Role role = contact.role();
        if (role != null && card.role() != null && role != card.role()) {
            String word = difference.settle("role", role.word(), card.role().word());
            role = word.equals(role.word()) ? role : card.role();
        } else if (role == null) {
            role = card.role();
        }
        Channel channel = contact.channel();
        if (channel != null && card.channel() != null && channel != card.channel()) {
            String word =
                    difference.settle("channel", channel.word(), card.channel().word());
            channel = word.equals(channel.word()) ? channel : card.channel();
        } else if (channel == null) {
            channel = card.channel();
        }
        LocalDate left = contact.left();
        if (left != null && card.left() != null && !left.equals(card.left())) {
            left = LocalDate.parse(
                    difference.settle("last day", left.toString(), card.left().toString()));
        } else if (left == null) {
            left = card.left();
        }
        merged = day(merged, Contact.Sort.BIRTHDAY, card.birthday(), difference);
        merged = day(merged, Contact.Sort.ANNIVERSARY, card.anniversary(), difference);
        merged = new Contact(
                contact.id(),
                contact.customer(),
                name,
                role,
                channel,
                note,
                contact.added(),
                left,
                contact.confirmed(),
                merged.details());
        if (merged.equals(contact)) {
            intake.known();
            return;
        }
        known.dialled(store.contacts().update(merged));
        intake.changed();
    }

    private Contact day(Contact contact, Contact.Sort sort, @Nullable String said, Difference difference) {
        String before = contact.first(sort);
        if (said == null || before == null || said.equals(before)) {
            return contact;
        }
        // A day without its year says nothing against one that has it.
        if (said.startsWith("--") && before.endsWith(said.substring(1))) {
            return contact;
        }
        String settled = difference.settle(sort.word(), before, said);
        return settled.equals(before) ? contact : contact.with(sort, said, today);
    }

    /** The contact with what the card knows besides; nothing that was known is replaced. */
    private Contact facts(Contact contact, Card card) {
        Contact more = contact;
        if (more.id() == 0) {
            more = new Contact(
                    0,
                    more.customer(),
                    more.name(),
                    card.role(),
                    card.channel(),
                    card.note(),
                    today,
                    card.left(),
                    today,
                    more.details());
        }
        Set<String> had = new LinkedHashSet<>();
        contact.all(Contact.Sort.EMAIL).forEach(email -> had.add(Names.fold(email)));
        contact.all(Contact.Sort.PHONE).forEach(phone -> had.add(phones.normal(phone)));
        for (String email : card.emails()) {
            more = had.add(Names.fold(email)) ? more.with(Contact.Sort.EMAIL, email, today) : more;
        }
        for (String phone : card.phones()) {
            more = had.add(phones.normal(phone)) ? more.with(Contact.Sort.PHONE, phone, today) : more;
        }
        contact.all(Contact.Sort.INTEREST).forEach(interest -> had.add("topic " + Names.fold(interest)));
        for (String interest : card.interests()) {
            more = had.add("topic " + Names.fold(interest)) ? more.with(Contact.Sort.INTEREST, interest, today) : more;
        }
        String birthday = card.birthday();
        if (birthday != null && more.first(Contact.Sort.BIRTHDAY) == null) {
            more = more.with(Contact.Sort.BIRTHDAY, birthday, today);
        }
        String anniversary = card.anniversary();
        if (anniversary != null && more.first(Contact.Sort.ANNIVERSARY) == null) {
            more = more.with(Contact.Sort.ANNIVERSARY, anniversary, today);
        }
        return more;
    }

    private void firm(Card card, String place, Intake intake) throws Acquaintances.Several {
        Customer.Ref ref = known.firm(card.name());
        ref = ref == null ? known.reachedAt(card.emails()) : ref;
        if (ref == null) {
            if (fresh) {
                added(card.name(), card, card.emails(), firmNote(card));
                intake.added();
            } else {
                intake.skipped(UNKNOWN_FIRM);
            }
            return;
        }
        Customer customer = store.customers().get(ref.id());
        Difference difference = new Difference(customer.key(), place);
        CustomerBuilder changed = customer.with()
                .emails(joined(customer.emails(), unowned(card.emails())))
                .domains(joined(customer.domains(), domains(card)));
        String note = card.note();
        if (customer.note() == null) {
            changed.note(note);
        } else if (note != null && !customer.note().contains(note)) {
            changed.note(difference.settle("note", customer.note(), note));
        }
        Customer after = changed.build();
        if (after.equals(customer)) {
            intake.known();
        } else {
            store.customers().update(after);
            intake.changed();
        }
    }

    private Customer.Ref added(String name, Card card, List<String> emails, @Nullable String note) {
        Customer customer = Customer.named(store.customers().freeKey(name), name, today)
                .with()
                .emails(unowned(emails))
                .domains(domains(card))
                .note(note)
                .build();
        return store.customers().insert(customer);
    }

    /** A customer has no place for phone numbers but the note. */
    private static @Nullable String firmNote(Card card) {
        StringJoiner note = new StringJoiner("\n");
        card.phones().forEach(phone -> note.add("Phone: " + phone));
        if (card.note() != null) {
            note.add(card.note());
        }
        return note.length() == 0 ? null : note.toString();
    }

    /** Those that are nobody's we know. */
    private List<String> unowned(List<String> emails) {
        List<String> unowned = new ArrayList<>(emails);
        unowned.removeIf(email -> !store.contacts().withEmail(email).isEmpty());
        return unowned;
    }

    /** The domains of the card's addresses that are one firm's and no customer's yet. */
    private List<String> domains(Card card) {
        Set<String> domains = new LinkedHashSet<>();
        for (String email : card.emails()) {
            String domain = Names.domainOf(email);
            if (domain != null && !MailHosts.isOpenToAll(domain) && isFree(domain)) {
                domains.add(domain);
            }
        }
        return new ArrayList<>(domains);
    }

    private boolean isFree(String domain) {
        try {
            return known.reachedAt(List.of("nobody@" + domain)) == null;
        } catch (Acquaintances.Several e) {
            return false;
        }
    }

    private static List<String> joined(List<String> before, List<String> more) {
        List<String> all = new ArrayList<>(before);
        for (String text : more) {
            if (all.stream().noneMatch(one -> Names.fold(one).equals(Names.fold(text)))) {
                all.add(text);
            }
        }
        return all;
    }

    /** Where a card says otherwise than the store. */
    private final class Difference {
        private final String who;
        private final String place;

        Difference(String who, String place) {
            this.who = who;
            this.place = place;
        }

        /** What counts: what the card says with {@code --update}, else what is known, and the difference is told. */
        String settle(String what, String known, String said) {
            if (update) {
                return said;
            }
            conflicts.accept(
                    place + ": " + what + " of " + who + " is '" + shown(known) + "', there '" + shown(said) + "'");
            return known;
        }

        private static String shown(String text) {
            String line = text.replace('\n', ' ');
            return line.length() <= 60
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, Math.min(59, line.codePointCount(0, line.length()))))
                            + "…";
        }
    }
}
