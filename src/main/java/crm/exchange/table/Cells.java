package crm.exchange.table;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.Text;
import crm.domain.When;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of one row say, as values; whatever makes no sense is a failure that names the field. */
final class Cells {
    private static final Pattern ENGLISH = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,2})?");
    private static final Pattern EUROPEAN = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+,[0-9]{1,2}|[0-9]+,[0-9]{1,2}");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+(\\.[0-9]{1,2}|\\.[0-9]{2}0+)?");

    private final Heading heading;
    private final Sheet.Line line;
    private final ZonedDateTime now;
    private final DateOrder order;

    Cells(Heading heading, Sheet.Line line, ZonedDateTime now, DateOrder order) {
        this.heading = heading;
        this.line = line;
        this.now = now;
        this.order = order;
    }

    /** Without blanks at the ends; null where there is nothing else. */
    @Nullable
    String text(String field) {
        String cell = heading.cell(line, field);
        if (cell == null || cell.isBlank()) {
            return null;
        }
        return Text.clean(field, cell).strip();
    }

    /** As it is, to the last blank; null where it is empty. */
    @Nullable
    String words(String field) {
        String cell = heading.cell(line, field);
        return cell == null || cell.isBlank() ? null : Text.clean(field, cell);
    }

    /** Names and the like, which may hold commas. */
    List<String> names(String field) {
        String text = text(field);
        return text == null ? List.of() : distinct(Items.of(text));
    }

    /** Topics, addresses and the like, which hold none. */
    List<String> items(String field) {
        String text = text(field);
        return text == null ? List.of() : distinct(Items.ofWords(text));
    }

    /** All columns of a field that several hold. */
    List<Integer> columns(String field) {
        return heading.columns(field);
    }

    /** The same of one column, parted by {@code between} too. */
    List<String> names(int column, String between) {
        String cell = line.cell(column);
        return cell == null ? List.of() : Items.of(Text.clean("cell", cell).replace(between, ";"));
    }

    /** The same of one column, parted by {@code between} too. */
    List<String> items(int column, String between) {
        String cell = line.cell(column);
        return cell == null ? List.of() : Items.ofWords(Text.clean("cell", cell).replace(between, ";"));
    }

    /** A day, and the time where one is given; null where the cell is empty. */
    @Nullable
    When when(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            try {
                if (text.length() == 10) {
                    return new When(plainDay(field, text), null);
                }
                return When.parse(text, now, When.Towards.PAST);
            } catch (CrmException e) {
                throw unfit(field, text, "a date such as 2026-11-21");
            }
        }
        DateOrder.Moment moment = order.read(text);
        if (moment == null) {
            throw unfit(field, text, "a date such as 2026-11-21");
        }
        return new When(moment.day(), moment.time());
    }

    /** The usual form, read without the grammar of all the others: a file may hold a million of them. */
    private LocalDate plainDay(String field, String text) {
        try {
            for (int index = 0; index < text.length(); index++) {
                if (index != 4 && index != 7 && !Character.isDigit(text.charAt(index))) {
                    throw unfit(field, text, "a date such as 2026-11-21");
                }
            }
            LocalDate day = LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10));
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below, as for a year that makes no sense
        }
        throw unfit(field, text, "a date such as 2026-11-21");
    }

    @Nullable
    LocalDate day(String field) {
        When when = when(field);
        return when == null ? null : when.day();
    }

    @Nullable
    Boolean flag(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "x" -> true;
            case "false", "no", "n", "0" -> false;
            default -> throw unfit(field, text, "true or false");
        };
    }

    /** An amount of money, its currency left off: 12000, 12000.50, $12,000.00, 1.234,56 €. */
    @Nullable
    BigDecimal money(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        String number = text.replaceAll("[\\p{Sc}\\p{L}\\s\\u00a0']", "");
        String plain;
        if (PLAIN.matcher(number).matches()) {
            plain = number;
        } else if (ENGLISH.matcher(number).matches()) {
            plain = number.replace(",", "");
        } else if (EUROPEAN.matcher(number).matches()) {
            plain = number.replace(".", "").replace(',', '.');
        } else {
            throw unfit(field, text, "an amount of money such as 12000 or 12000.50");
        }
        BigDecimal money = new BigDecimal(plain);
        return money.scale() > 2 ? money.setScale(2) : money;
    }

    CrmException unfit(String field, String text, String wanted) {
        return unfit(field, heading.column(field), text, wanted);
    }

    CrmException unfit(String field, int column, String text, String wanted) {
        return new CrmException(new Failure.BadData(
                null,
                field + (column < 0 ? "" : " (column " + (column + 1) + ")") + " is '" + text + "', not " + wanted));
    }

    /** Without those that differ from one before in case and accents only. */
    static List<String> distinct(List<String> texts) {
        List<String> distinct = new ArrayList<>();
        for (String text : texts) {
            if (distinct.stream().noneMatch(one -> Names.fold(one).equals(Names.fold(text)))) {
                distinct.add(text);
            }
        }
        return distinct;
    }
}
