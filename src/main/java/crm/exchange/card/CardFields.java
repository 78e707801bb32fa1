package crm.exchange.card;

import crm.domain.Contact;
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
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What a vCard says, in our fields: the different places in which programs put the same thing. */
final class CardFields {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_PHONE = 40;
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_OF_A_SORT = 50;

    private final VCard card;

    CardFields(VCard card) {
        this.card = card;
    }

    Card card(long line) {
        String firm = firm();
        String person = composed();
        String formatted = formatted(person);
        if (isOf("group") || isOf("location") || isOf("device") || isOf("application")) {
            return Card.unusable(line, formatted == null ? "" : formatted, "of a group or a thing");
        }
        String name = formatted == null ? person : formatted;
        boolean ofFirm = isOf("org") || isOf("organization") || showsAsCompany() || isFirmAlone(person, name, firm);
        if (ofFirm && firm != null) {
            name = firm;
        }
        if (name == null) {
            return Card.unusable(line, "", "without a name");
        }
        if (name.length() > LONGEST_NAME) {
            return Card.unusable(line, name.substring(0, 40), "with a name of more than " + LONGEST_NAME + " letters");
        }
        return new Card(
                line,
                ofFirm ? Card.Sort.FIRM : Card.Sort.PERSON,
                Text.clean("name", name),
                ofFirm ? null : firm,
                role(),
                emails(),
                phones(),
                new CardDays(card).birthday(),
                new CardDays(card).anniversary(),
                note(),
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

    /** Phones write a firm as a person of its name. */
    private static boolean isFirmAlone(@Nullable String person, @Nullable String name, @Nullable String firm) {
        if (firm == null) {
            return false;
        }
        boolean nobody = person == null || same(person, firm);
        return nobody && (name == null || same(name, firm));
    }

    private static boolean same(String one, String other) {
        return Names.fold(one).equals(Names.fold(other));
    }

    /** The formatted name; put in order where it is that of a filing cabinet: {@code Faber, Zoë}. */
    private @Nullable String formatted(@Nullable String person) {
        String name = value(card.getFormattedName());
        StructuredName parts = card.getStructuredName();
        if (name == null || parts == null || person == null || name.indexOf(',') < 0) {
            return name;
        }
        String filed = parts.getFamily() + ", " + parts.getGiven();
        return same(name, filed) ? person : name;
    }

    private @Nullable String composed() {
        StructuredName parts = card.getStructuredName();
        if (parts == null) {
            return null;
        }
        StringJoiner name = new StringJoiner(" ");
        add(name, parts.getGiven());
        parts.getAdditionalNames().forEach(part -> add(name, part));
        add(name, parts.getFamily());
        return Seen.orNull(name.toString());
    }

    private static void add(StringJoiner name, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            name.add(part.strip());
        }
    }

    private @Nullable String firm() {
        if (card.getOrganization() == null || card.getOrganization().getValues().isEmpty()) {
            return null;
        }
        String firm = Seen.orNull(card.getOrganization().getValues().get(0));
        return firm == null || firm.length() > LONGEST_NAME ? null : Text.clean("firm", firm);
    }

    /** Only where title or role is one of our own words: what a Head of Something decides is not for us to guess. */
    private Contact.@Nullable Role role() {
        for (Contact.Role role : Contact.Role.values()) {
            String plain = role.word().replace('-', ' ');
            for (String text : titles()) {
                String folded = Names.fold(text).replace('-', ' ');
                if (folded.equals(plain)) {
                    return role;
                }
            }
        }
        return null;
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        card.getTitles().forEach(title -> titles.add(value(title)));
        card.getRoles().forEach(role -> titles.add(value(role)));
        titles.removeIf(text -> text == null);
        return titles;
    }

    /** The titles that are no role of ours, and below them the notes. */
    private @Nullable String note() {
        StringJoiner text = new StringJoiner("\n");
        if (role() == null) {
            titles().stream().distinct().forEach(text::add);
        }
        card.getNotes().forEach(note -> {
            String words = value(note);
            if (words != null) {
                text.add(words.replace("\r\n", "\n"));
            }
        });
        String note = Seen.orNull(text.toString());
        return note == null ? null : Text.clean("note", note);
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
            if (spoken && text != null && isPhone(text) && phones.size() < MOST_OF_A_SORT) {
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

    private static boolean isPhone(String text) {
        long digits = text.chars().filter(sign -> sign >= '0' && sign <= '9').count();
        boolean clean = text.chars().noneMatch(sign -> Character.isISOControl(sign) || sign == '\uFFFD');
        return clean
                && "+(0123456789".indexOf(text.charAt(0)) >= 0
                && digits >= FEWEST_DIGITS
                && text.length() <= LONGEST_PHONE;
    }

    private static @Nullable String value(@Nullable TextProperty property) {
        return property == null ? null : Seen.orNull(property.getValue());
    }
}
