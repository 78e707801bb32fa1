package crm.exchange.card;

import crm.domain.CrmException;
import crm.domain.YearlyDay;
import ezvcard.VCard;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.RawProperty;
import ezvcard.util.PartialDate;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days of a card that come back every year, wherever a program puts them. */
final class CardDays {
    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})-?|--)(\\d{2})-?(\\d{2})(?:[T ].*)?", Pattern.DOTALL);
    private static final int OLDEST = 1900;
    private static final List<String> ANNIVERSARIES = List.of(
            "X-ANNIVERSARY",
            "X-EVOLUTION-ANNIVERSARY",
            "X-MS-ANNIVERSARY",
            "X-KADDRESSBOOK-X-ANNIVERSARY",
            "X-WAB-WEDDING_ANNIVERSARY");

    private final VCard card;

    CardDays(VCard card) {
        this.card = card;
    }

    @Nullable
    String birthday() {
        String day = day(card.getBirthday());
        day = day == null ? raw("BDAY") : day;
        return day == null ? android("3") : day;
    }

    @Nullable
    String anniversary() {
        String day = day(card.getAnniversary());
        for (int index = 0; day == null && index < ANNIVERSARIES.size(); index++) {
            day = raw(ANNIVERSARIES.get(index));
        }
        day = day == null ? labelled() : day;
        return day == null ? android("1") : day;
    }

    private static @Nullable String day(@Nullable DateOrTimeProperty property) {
        if (property == null) {
            return null;
        }
        boolean yearless = property.getParameter("X-APPLE-OMIT-YEAR") != null;
        PartialDate partial = property.getPartialDate();
        String text = property.getDate() != null
                ? property.getDate().toString()
                : partial != null ? partial.toISO8601(true) : property.getText();
        return text == null ? null : read(text, yearless);
    }

    private @Nullable String raw(String name) {
        RawProperty property = card.getExtendedProperty(name);
        return property == null || property.getValue() == null ? null : read(property.getValue(), false);
    }

    /** Apple's: a date and, in the same group, what it is called. */
    private @Nullable String labelled() {
        for (RawProperty date : card.getExtendedProperties("X-ABDATE")) {
            for (RawProperty label : card.getExtendedProperties("X-ABLabel")) {
                boolean together = date.getGroup() != null && date.getGroup().equalsIgnoreCase(label.getGroup());
                String text = label.getValue();
                if (together && text != null && text.toLowerCase(Locale.ROOT).contains("anniversary")) {
                    return read(date.getValue(), date.getParameter("X-APPLE-OMIT-YEAR") != null);
                }
            }
        }
        return null;
    }

    /** Android's: {@code vnd.android.cursor.item/contact_event;2007-03-01;1;…}. */
    private @Nullable String android(String type) {
        for (RawProperty custom : card.getExtendedProperties("X-ANDROID-CUSTOM")) {
            String[] parts = String.valueOf(custom.getValue()).split(";", 4);
            if (parts.length > 2 && parts[0].endsWith("/contact_event") && parts[2].equals(type)) {
                return read(parts[1], false);
            }
        }
        return null;
    }

    /** The day as {@link YearlyDay} writes it; without a year before 1900, which stands for one that is not known. */
    private static @Nullable String read(String text, boolean yearless) {
        Matcher matcher = DAY.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        String year = matcher.group(1);
        boolean known = year != null && !yearless && Integer.parseInt(year) >= OLDEST;
        try {
            MonthDay day = MonthDay.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
            return YearlyDay.parse(known ? year + day.toString().substring(1) : day.toString())
                    .toString();
        } catch (DateTimeException | CrmException e) {
            return null;
        }
    }
}
