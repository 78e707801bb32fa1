package crm.render;

import java.time.LocalDate;
import java.util.List;

/** The line of months along a chart of days or weeks. */
final class TimeAxis {
    private static final int LETTERS = 3;

    private TimeAxis() {}

    /**
     * The name of each month over the first column that begins in it, as far as there is room.
     *
     * @param days the last day of each column, rising
     * @param cells of one column
     */
    static String months(List<LocalDate> days, int cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < days.size(); column++) {
            LocalDate day = days.get(column);
            LocalDate before = column == 0 ? null : days.get(column - 1);
            boolean begins = before == null || before.getMonth() != day.getMonth();
            int at = column * cells;
            boolean fits = at + LETTERS <= days.size() * cells + 1;
            if (begins && fits && (line.length() == 0 || line.length() < at)) {
                line.append(" ".repeat(at - line.length())).append(name(day.getMonth()));
            }
        }
        return line.toString();
    }

    /** {@code Jan}, {@code Mon}. */
    static String name(Enum<?> dayOrMonth) {
        String name = dayOrMonth.name();
        return name.charAt(0) + name.substring(1, LETTERS).toLowerCase(java.util.Locale.ROOT);
    }
}
