package crm.render;

import java.time.OffsetDateTime;
import java.util.List;

/** Values as plain text: ISO days and times, numbers without exponent; the same wherever it is printed. */
final class Plain {
    private Plain() {}

    /** What machines read in a cell of CSV: raw text, {@code true} and {@code false}, several values joined by {@code ;}. */
    static String cell(Value value) {
        if (value instanceof Value.Items items) {
            StringBuilder cell = new StringBuilder();
            for (int index = 0; index < items.items().size(); index++) {
                cell.append(index == 0 ? "" : ";");
                cell.append(cell(items.items().get(index)).replace("\\", "\\\\").replace(";", "\\;"));
            }
            return cell.toString();
        }
        if (value instanceof Value.Fields fields) {
            return words(fields.row(), " ");
        }
        return value instanceof Value.Flag flag ? Boolean.toString(flag.set()) : text(value);
    }

    /** What people read: raw text, {@code yes} and {@code no}, several values joined by a comma; empty for none. */
    static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Count count) {
            return Long.toString(count.count());
        }
        if (value instanceof Value.Day day) {
            return day.day().toString();
        }
        if (value instanceof Value.None) {
            return "";
        }
        if (value instanceof Value.Decimal decimal) {
            return decimal.number().toPlainString();
        }
        if (value instanceof Value.Flag flag) {
            return flag.set() ? "yes" : "no";
        }
        if (value instanceof Value.Time time) {
            return time(time.time());
        }
        if (value instanceof Value.Items items) {
            return join(items.items(), ", ");
        }
        if (value instanceof Value.Fields fields) {
            return words(fields.row(), " ");
        }
        throw new AssertionError(value);
    }

    /** With seconds even where they are zero, as RFC 3339 and {@code jq} want them. */
    static String time(OffsetDateTime time) {
        boolean minutes = time.getSecond() == 0 && time.getNano() == 0;
        return minutes ? time.toLocalDateTime() + ":00" + time.getOffset() : time.toString();
    }

    /** The values of a row that are there, in order. */
    static String words(Row row, String separator) {
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < row.size(); index++) {
            String word = text(row.value(index));
            if (!word.isEmpty()) {
                words.append(words.length() == 0 ? "" : separator).append(word);
            }
        }
        return words.toString();
    }

    private static String join(List<Value> values, String separator) {
        StringBuilder joined = new StringBuilder();
        for (int index = 0; index < values.size(); index++) {
            joined.append(index == 0 ? "" : separator).append(text(values.get(index)));
        }
        return joined.toString();
    }
}
