package crm.render;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Values as a person reads them: at a terminal in the words of the view, days as ages; elsewhere plainly.
 *
 * @param today the day that "3 days ago" counts from
 */
record Spoken(Screen screen, LocalDate today) {
    <T> String shown(View.Column<T> column, T item, Value value) {
        if (column.human() != null && (screen.terminal() || column.everywhere())) {
            String human = column.human().apply(item);
            if (human != null) {
                return human;
            }
        }
        return shown(value);
    }

    /** Of one thing the age of a day is not enough: {@code 2026-10-01 (7 weeks ago)}. */
    <T> String inFull(View.@Nullable Column<T> column, T item, Value value) {
        boolean spoken = column != null && column.human() != null;
        if (screen.terminal() && !spoken && value instanceof Value.Day day) {
            return day.day() + " (" + Ages.ago(day.day(), today) + ")";
        }
        return column == null ? shown(value) : shown(column, item, value);
    }

    static <T> Theme.@Nullable Role role(View.Column<T> column, T item) {
        return column.role() == null ? null : column.role().apply(item);
    }

    String shown(Value value) {
        if (value instanceof Value.Fields fields) {
            return shown(fields.row());
        }
        if (screen.terminal() && value instanceof Value.Day day) {
            return Ages.ago(day.day(), today);
        }
        if (screen.terminal() && value instanceof Value.Time time) {
            return shown(time.time());
        }
        return Plain.text(value);
    }

    private String shown(Row row) {
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < row.size(); index++) {
            String word = shown(row.value(index));
            if (!word.isEmpty()) {
                words.append(words.length() == 0 ? "" : "  ").append(word);
            }
        }
        return words.toString();
    }

    /** The hour matters on the day itself, and hardly later. */
    private String shown(OffsetDateTime time) {
        LocalDate day = time.toLocalDate();
        String ago = Ages.ago(day, today);
        return day.equals(today) ? ago + " " + time.toLocalTime().toString().substring(0, 5) : ago;
    }
}
