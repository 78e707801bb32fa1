package crm.exchange.card;

import crm.domain.Card;
import crm.domain.CardName;
import crm.domain.Names;
import crm.domain.Text;
import crm.exchange.Seen;
import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Email;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a vCard says, in our fields: the different places in which programs put the same thing. */
final class CardFields {
    private static final int MOST_OF_A_SORT = 50;

    private final VCard card;

    CardFields(VCard card) {
        this.card = card;
    }

    Card card(long line) {
        CardName called = called();
        String name = called.name();
        if (isOf("group") || isOf("location") || isOf("device") || isOf("application")) {
            return Card.unusable(line, name == null ? "" : name, "of a group or a thing");
        }
        String firm = called.firm();
        boolean ofFirm = isOf("org") || isOf("organization") || showsAsCompany() || called.ofFirmAlone();
        if (ofFirm && firm != null) {
            name = firm;
        }
        if (name == null) {
            return Card.unusable(line, "", "without a name");
        }
        if (name.length() > Card.LONGEST_NAME) {
            return Card.unusable(
                    line, name.substring(0, 40), "with a name of more than " + Card.LONGEST_NAME + " letters");
        }
        return new Card(
                line,
                ofFirm ? Card.Sort.FIRM : Card.Sort.PERSON,
                Text.clean("name", name),
                ofFirm ? null : firm,
                Card.role(titles()),
                null,
                emails(),
                phones(),
                List.of(),
                new CardDays(card).birthday(),
                new CardDays(card).anniversary(),
                null,
                Card.note(titles(), notes()),
                null);
    }

    private boolean isOf(String kind) {
        if (card.getKind() != null && kind.equalsIgnoreCase(card.getKind().getValue())) {
            return true;
        }
        RawProperty apple = card.getExtendedProperty("X-ADDRESSBOOKSERVER-KIND");
        return apple != null && kind.equalsIgnoreCase(apple.getValue());
    }

    private boolean showsAsCompany() {
        RawProperty shown = card.getExtendedProperty("X-ABShowAs");
        return shown != null && "company".equalsIgnoreCase(shown.getValue());
    }

    private CardName called() {
        StructuredName parts = card.getStructuredName();
        String whole = value(card.getFormattedName());
        if (parts == null) {
            return new CardName(whole, null, List.of(), null, firm());
        }
        List<String> middle = new ArrayList<>();
        for (String part : parts.getAdditionalNames()) {
            String seen = Seen.orNull(part);
            if (seen != null) {
                middle.add(seen);
            }
        }
        return new CardName(whole, Seen.orNull(parts.getGiven()), middle, Seen.orNull(parts.getFamily()), firm());
    }

    private @Nullable String firm() {
        if (card.getOrganization() == null || card.getOrganization().getValues().isEmpty()) {
            return null;
        }
        String firm = Seen.orNull(card.getOrganization().getValues().get(0));
        return firm == null || firm.length() > Card.LONGEST_NAME ? null : Text.clean("firm", firm);
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        card.getTitles().forEach(title -> titles.add(value(title)));
        card.getRoles().forEach(role -> titles.add(value(role)));
        titles.removeIf(text -> text == null);
        return titles;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        card.getNotes().forEach(note -> notes.add(value(note)));
        notes.removeIf(note -> note == null);
        return notes;
    }

    private List<String> emails() {
        Map<String, String> emails = new LinkedHashMap<>();
        for (Email email : card.getEmails()) {
            String text = value(email);
            if (text == null || emails.size() == MOST_OF_A_SORT) {
                continue;
            }
            String address = text.toLowerCase(Locale.ROOT).startsWith("mailto:") ? text.substring(7) : text;
            if (Names.isEmail(address)) {
                emails.putIfAbsent(Names.fold(address), Text.clean("e-mail address", address));
            }
        }
        return new ArrayList<>(emails.values());
    }

    private List<String> phones() {
        List<String> phones = new ArrayList<>();
        for (Telephone telephone : card.getTelephoneNumbers()) {
            boolean spoken = !telephone.getTypes().contains(TelephoneType.FAX)
                    && !telephone.getTypes().contains(TelephoneType.PAGER);
            String text = number(telephone);
            if (spoken && text != null && Names.isPhone(text) && phones.size() < MOST_OF_A_SORT) {
                phones.add(text);
            }
        }
        return phones;
    }

    private static @Nullable String number(Telephone telephone) {
        if (telephone.getUri() == null) {
            return Seen.orNull(telephone.getText());
        }
        String extension = telephone.getUri().getExtension();
        String number = telephone.getUri().getNumber();
        return Seen.orNull(extension == null ? number : number + " ext. " + extension);
    }

    private static @Nullable String value(@Nullable TextProperty property) {
        return property == null ? null : Seen.orNull(property.getValue());
    }
}
