package crm.store;

import crm.domain.Customer;
import crm.domain.Stage;
import crm.domain.Window;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns as values of the domain and back. */
final class Columns {
    private Columns() {}

    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : aDay(text);
    }

    /** A day where there always is one. Read by hand: the formats of java.time cost milliseconds at every start. */
    static LocalDate aDay(String text) {
        if (text.length() != 10) {
            return LocalDate.parse(text);
        }
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** A customer from the columns of its table, named as there, with its labels by sort. */
    static Customer customer(ResultSet row, Map<String, List<String>> labels) throws SQLException {
        int window = row.getInt("window_days");
        String value = row.getString("annual_value");
        LocalDate snoozed = day(row.getString("snoozed_until"));
        return new Customer(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                word(Stage.class, row.getString("stage")),
                aDay(row.getString("stage_since")),
                row.getString("tier"),
                row.getString("owner"),
                day(row.getString("since")),
                aDay(row.getString("added")),
                window == 0 ? null : new Window(window),
                value == null ? null : new BigDecimal(value),
                day(row.getString("renewal")),
                day(row.getString("archived")),
                snoozed == null ? null : new Customer.Snooze(snoozed, row.getString("snooze_reason")),
                row.getString("note"),
                labels.getOrDefault("alias", List.of()),
                labels.getOrDefault("domain", List.of()),
                labels.getOrDefault("email", List.of()),
                labels.getOrDefault("interest", List.of()),
                labels.getOrDefault("tag", List.of()));
    }
}
