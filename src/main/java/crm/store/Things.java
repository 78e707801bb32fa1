package crm.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rows are to people: the word for a thing, its name, its fields, and whose it is. */
final class Things {
    /** Parts and what they are part of. */
    static final Map<String, String> WHOLE = Map.of(
            "contact_detail", "contact",
            "touch_tag", "touch",
            "promise_move", "promise",
            "risk_step", "risk",
            "content_topic", "content");

    /** What points at other rows, by the columns that do, and the table they point into. */
    private static final Map<String, String> POINTERS = Map.of(
            "customer_id", "customer",
            "contact_id", "contact",
            "content_id", "content",
            "touch_id", "touch",
            "promise_id", "promise",
            "risk_id", "risk",
            "replaces", "document");

    private static final Set<String> HIDDEN =
            Set.of("id", "name_folded", "folded", "utc_offset", "contact", "position");

    private static final Set<String> FLAGS =
            Set.of("adds_value", "cancelled", "no_reply", "final", "again", "discounts");

    private static final Map<String, String> FIELDS = Map.of(
            "uid", "id", "by_whom", "by", "with_whom", "with", "from_whom", "from", "to_whom", "to", "left_on", "left");

    private final Sql sql;
    private final Map<String, @Nullable String> names = new HashMap<>();

    Things(Sql sql) {
        this.sql = sql;
    }

    /** Whether people know nothing of such rows. */
    static boolean isOwn(String table) {
        return table.equals("import_seen");
    }

    /** The word for a row of that table: {@code touch}, {@code alias}, {@code email}. */
    static String word(String table, Map<String, @Nullable Object> row) {
        return switch (table) {
            case "customer_label", "contact_detail" -> String.valueOf(row.get("sort"));
            case "stage_change" -> "stage";
            case "touch_tag" -> "touch tag";
            case "content_topic" -> "topic";
            case "promise_move" -> "promise move";
            case "risk_step" -> "risk step";
            default -> table;
        };
    }

    /** The word for several of them, where their rows are not looked at. */
    static String word(String table) {
        return switch (table) {
            case "customer_label" -> "label";
            case "contact_detail" -> "contact detail";
            default -> word(table, Map.of());
        };
    }

    static String name(String table, Map<String, @Nullable Object> row) {
        return switch (table) {
            case "customer", "contact" -> text(row, "name");
            case "touch" -> text(row, "kind") + " " + text(row, "day");
            case "customer_label", "contact_detail", "touch_tag", "content_topic", "risk_step" -> text(row, "text");
            case "stage_change" -> text(row, "stage") + " " + text(row, "day");
            case "content", "document" -> text(row, "title");
            case "promise" -> text(row, "what");
            case "promise_move" -> "to " + text(row, "to_due");
            case "handoff" -> "to " + text(row, "to_whom");
            case "survey" -> text(row, "day");
            case "risk" -> text(row, "reason");
            case "kudos" -> "for " + text(row, "whom");
            default -> "";
        };
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    /** The fields that people know, as they are called in JSON. {@code only} null for all that are not empty. */
    Map<String, @Nullable Object> fields(Map<String, @Nullable Object> row, @Nullable Set<String> only) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (!HIDDEN.contains(column) && (only == null ? value != null : only.contains(column))) {
                String table = POINTERS.get(column);
                String field = table == null ? FIELDS.getOrDefault(column, column) : column.replace("_id", "");
                fields.put(field, table == null ? value(column, value) : pointed(table, value));
            }
        });
        return fields;
    }

    private static @Nullable Object value(String column, @Nullable Object value) {
        if (value instanceof Number number) {
            if (FLAGS.contains(column)) {
                return number.intValue() == 1;
            }
            if (column.equals("at")) {
                return number.longValue() < 0
                        ? null
                        : Instant.ofEpochSecond(number.longValue()).toString();
            }
        }
        return value;
    }

    private @Nullable Object pointed(String table, @Nullable Object id) {
        return id instanceof Number number ? called(table, number.longValue()) : null;
    }

    /** What a row that others point at is called in short; null where nothing is known of it any more. */
    @Nullable
    String called(String table, long id) {
        return names.computeIfAbsent(table + " " + id, key -> {
            Map<String, @Nullable Object> row = row(table, id);
            for (String column : List.of("key", "uid", "name")) {
                if (row != null && row.get(column) instanceof String text) {
                    return table.equals("document") ? name(table, row) : text;
                }
            }
            return null;
        });
    }

    /** The row as it is, or as it last was; null where nothing of it is left. */
    @Nullable
    Map<String, @Nullable Object> row(String table, long id) {
        String image = sql.first("SELECT * FROM " + table + " WHERE id = ?", RowImage::write, id);
        if (image == null) {
            image = sql.first(
                    "SELECT before FROM journal_change WHERE table_name = ? AND row_id = ? AND before <> '{}'"
                            + " ORDER BY id DESC LIMIT 1",
                    row -> row.getString(1),
                    table,
                    id);
        }
        return image == null ? null : RowImage.read(image);
    }

    /** The row of the customer that it is of; null where it is of none. */
    @Nullable
    Long customer(String table, Map<String, @Nullable Object> row) {
        String whole = WHOLE.get(table);
        if (table.equals("customer")) {
            return row.get("id") instanceof Number number ? Long.valueOf(number.longValue()) : null;
        }
        if (whole != null) {
            Map<String, @Nullable Object> parent =
                    row.get(whole + "_id") instanceof Number number ? row(whole, number.longValue()) : null;
            return parent == null ? null : customer(whole, parent);
        }
        return row.get("customer_id") instanceof Number number ? Long.valueOf(number.longValue()) : null;
    }
}
