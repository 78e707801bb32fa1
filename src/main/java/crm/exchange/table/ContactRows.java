package crm.exchange.table;

import crm.domain.Card;
import crm.domain.CardName;
import crm.domain.Channel;
import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.YearlyDay;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** People and firms out of rows; each becomes what a card of an address book would be. */
public final class ContactRows {
    /** What Google writes between several addresses in one cell. */
    private static final String BETWEEN = ":::";

    /** Outlook's for colleagues: {@code /o=ExchangeLabs/ou=…}. */
    private static final String EXCHANGE = "/o=";

    private final Heading heading;
    private final ZonedDateTime now;
    private final DateOrder order;

    public ContactRows(Heading heading, ZonedDateTime now, DateOrder order) {
        this.heading = heading;
        this.now = now;
        this.order = order;
    }

    /** What a row says of somebody; one without a name has a flaw, as a card has. */
    public Card read(Sheet.Line line) {
        Cells cells = new Cells(heading, line, now, order);
        CardName called = new CardName(
                cells.text("name"),
                cells.text("first_name"),
                some(cells.text("middle_name")),
                cells.text("last_name"),
                cells.text("customer"));
        boolean ofFirm = called.ofFirmAlone();
        String name = ofFirm ? called.firm() : called.name();
        if (name == null) {
            return Card.unusable(line.number(), "", "without a name");
        }
        List<String> titles = some(cells.text("title"));
        String firm = called.firm();
        return new Card(
                line.number(),
                ofFirm ? Card.Sort.FIRM : Card.Sort.PERSON,
                bounded(name),
                ofFirm || firm == null ? null : bounded(firm),
                role(cells, titles),
                channel(cells),
                emails(cells),
                phones(cells, line),
                cells.items("interests"),
                day(cells, "birthday"),
                day(cells, "anniversary"),
                cells.day("left"),
                Card.note(titles, some(cells.text("note"))),
                null);
    }

    private static List<String> some(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static String bounded(String name) {
        if (name.length() > Card.LONGEST_NAME) {
            throw new CrmException(
                    new Failure.BadData(null, "the name has more than " + Card.LONGEST_NAME + " letters"));
        }
        return name;
    }

    private static Contact.@Nullable Role role(Cells cells, List<String> titles) {
        String text = cells.text("role");
        if (text == null) {
            return Card.role(titles);
        }
        Contact.Role role = Card.role(List.of(text));
        if (role == null) {
            throw cells.unfit("role", text, "decision-maker, influencer, user, authority or payer");
        }
        return role;
    }

    private static @Nullable Channel channel(Cells cells) {
        String text = cells.text("channel");
        if (text == null) {
            return null;
        }
        for (Channel channel : Channel.values()) {
            if (channel.word().equals(text.toLowerCase(Locale.ROOT))) {
                return channel;
            }
        }
        throw cells.unfit("channel", text, "call, email, meeting, visit, chat, letter, event or other");
    }

    private static List<String> emails(Cells cells) {
        List<String> emails = new ArrayList<>();
        for (int column : cells.columns("emails")) {
            for (String email : cells.items(column, BETWEEN)) {
                if (Names.isEmail(email)) {
                    emails.add(email);
                } else if (!Names.fold(email).startsWith(EXCHANGE)) {
                    throw cells.unfit("emails", column, email, "an e-mail address such as dana@acme.example");
                }
            }
        }
        return Cells.distinct(emails);
    }

    /** Without those of fax machines, and without what only stars and squares tell: services of the network. */
    private List<String> phones(Cells cells, Sheet.Line line) {
        List<String> phones = new ArrayList<>();
        for (int column : cells.columns("phones")) {
            String label = heading.label(line, column);
            String sort = label == null ? "" : label.toLowerCase(Locale.ROOT);
            if (sort.contains("fax") || sort.contains("pager")) {
                continue;
            }
            for (String phone : cells.names(column, BETWEEN)) {
                boolean service = phone.startsWith("*") || phone.startsWith("#");
                boolean rounded = phone.matches("[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+");
                if (!service && (rounded || !Names.isPhone(phone))) {
                    throw cells.unfit("phones", column, phone, "a phone number such as +49 40 123456");
                }
                if (!service) {
                    phones.add(phone);
                }
            }
        }
        return Cells.distinct(phones);
    }

    /** A day of the year, with the year or, as Google has it, without; Outlook writes 0/0/00 for none. */
    private static @Nullable String day(Cells cells, String field) {
        String text = cells.text(field);
        if (text == null || text.matches("0+/0+/0+")) {
            return null;
        }
        try {
            return YearlyDay.parse(text).toString();
        } catch (CrmException e) {
            LocalDate day = cells.day(field);
            return day == null ? null : new YearlyDay(MonthDay.from(day), day.getYear()).toString();
        }
    }
}
