package crm.store;

import crm.domain.Customer;
import crm.domain.Dealings;
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
    /**
     * The columns that {@link #customer} reads, of a table named {@code c}. "dealt" says in one look whether any of the
     * columns of {@link Dealings} holds something: reading seven empty ones of 10,000 customers costs what shows.
     */
    static final String CUSTOMER =
            "c.*, c.goal IS NOT NULL OR c.success IS NOT NULL OR c.sold IS NOT NULL OR c.terms IS NOT NULL"
                    + " OR c.pays IS NOT NULL OR c.discounts IS NOT NULL OR c.buys IS NOT NULL AS dealt";

    private Columns() {}

    /** A day so many days after the one in a column, or before it where {@code days} is negative. */
    static String daysAfter(String column, int days) {
        return "date(" + column + ", '" + days + " days')";
    }

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

    /** A customer from the columns {@link #CUSTOMER}, with its labels by sort. */
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
                day(row.getString("clock_start")),
                window == 0 ? null : new Window(window),
                value == null ? null : new BigDecimal(value),
                day(row.getString("renewal")),
                day(row.getString("archived")),
                snoozed == null ? null : new Customer.Snooze(snoozed, row.getString("snooze_reason")),
                row.getString("note"),
                row.getBoolean("dealt") ? dealings(row) : Dealings.UNKNOWN,
                labels.getOrDefault("alias", List.of()),
                labels.getOrDefault("domain", List.of()),
                labels.getOrDefault("email", List.of()),
                labels.getOrDefault("interest", List.of()),
                labels.getOrDefault("tag", List.of()));
    }

    private static Dealings dealings(ResultSet row) throws SQLException {
        String pays = row.getString("pays");
        int discounts = row.getInt("discounts");
        boolean unsaid = row.wasNull();
        return new Dealings(
                row.getString("goal"),
                row.getString("success"),
                row.getString("sold"),
                row.getString("terms"),
                pays == null ? null : word(Dealings.Pays.class, pays),
                unsaid ? null : Boolean.valueOf(discounts == 1),
                row.getString("buys"));
    }
}
