package crm.exchange.outgoing;

import crm.domain.Contact;
import crm.domain.Customer;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Anniversary;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Kind;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import ezvcard.util.PartialDate;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;

/**
 * An address book: a vCard for each person or firm. The same one has the same UID in every export, so that a program which
 * knows it makes it new instead of twice.
 */
public final class CardWriter implements Closeable {
    /** The year that Apple's programs, and Google's after them, write where none is known. */
    private static final int NO_YEAR = 1604;

    private final VCardWriter cards;
    private final boolean old;

    /** {@code old} writes vCard 3.0, which more phones read, and not 4.0. */
    public CardWriter(Writer out, boolean old) {
        this.old = old;
        this.cards = new VCardWriter(new PropertyLines(out), old ? VCardVersion.V3_0 : VCardVersion.V4_0);
        cards.setAddProdId(false);
    }

    public void write(Contact contact) throws IOException {
        VCard card = card("contact " + contact.path(), contact.name());
        // The parts of a name are not known, and are not guessed: all of it is shown where the given name is.
        StructuredName name = new StructuredName();
        name.setGiven(contact.name());
        card.setStructuredName(name);
        organization(card, contact.customer().name());
        Contact.Role role = contact.role();
        if (role != null) {
            card.addRole(role.word());
        }
        contact.all(Contact.Sort.EMAIL).forEach(card::addEmail);
        contact.all(Contact.Sort.PHONE).forEach(number -> card.addTelephoneNumber(number, TelephoneType.VOICE));
        String birthday = contact.first(Contact.Sort.BIRTHDAY);
        if (birthday != null) {
            card.setBirthday(birthday(birthday));
        }
        String anniversary = contact.first(Contact.Sort.ANNIVERSARY);
        if (anniversary != null && old) {
            card.addExtendedProperty("X-ANNIVERSARY", anniversary);
        } else if (anniversary != null) {
            card.setAnniversary(
                    anniversary.startsWith("--")
                            ? new Anniversary(partial(anniversary))
                            : new Anniversary(LocalDate.parse(anniversary)));
        }
        categories(card, contact.all(Contact.Sort.INTEREST));
        note(card, contact.note());
        cards.write(card);
    }

    public void write(Customer customer) throws IOException {
        VCard card = card("customer " + customer.key(), customer.name());
        if (old) {
            card.setStructuredName(new StructuredName());
            card.addExtendedProperty("X-ABShowAs", "COMPANY");
        } else {
            card.setKind(Kind.org());
        }
        organization(card, customer.name());
        customer.emails().forEach(card::addEmail);
        categories(card, customer.tags());
        note(card, customer.note());
        cards.write(card);
    }

    private static VCard card(String what, String name) {
        VCard card = new VCard();
        card.setUid(new Uid("urn:uuid:" + UUID.nameUUIDFromBytes(("crm " + what).getBytes(StandardCharsets.UTF_8))));
        card.setProductId("-//crm//crm//EN");
        card.setFormattedName(name);
        return card;
    }

    private static void organization(VCard card, String name) {
        Organization organization = new Organization();
        organization.getValues().add(name);
        card.setOrganization(organization);
    }

    private static void categories(VCard card, List<String> words) {
        if (!words.isEmpty()) {
            Categories categories = new Categories();
            categories.getValues().addAll(words);
            card.setCategories(categories);
        }
    }

    private static void note(VCard card, @org.jspecify.annotations.Nullable String note) {
        if (note != null) {
            card.addNote(note);
        }
    }

    private Birthday birthday(String text) {
        if (!text.startsWith("--")) {
            return new Birthday(LocalDate.parse(text));
        }
        if (!old) {
            return new Birthday(partial(text));
        }
        Birthday birthday = new Birthday(MonthDay.parse(text).atYear(NO_YEAR));
        birthday.setParameter("X-APPLE-OMIT-YEAR", Integer.toString(NO_YEAR));
        return birthday;
    }

    private static PartialDate partial(String text) {
        MonthDay day = MonthDay.parse(text);
        return PartialDate.builder()
                .month(day.getMonthValue())
                .date(day.getDayOfMonth())
                .build();
    }

    /** Writes what is left; the writer below stays open. */
    @Override
    public void close() throws IOException {
        cards.flush();
    }
}
