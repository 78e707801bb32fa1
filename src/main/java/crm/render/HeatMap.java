package crm.render;

import crm.domain.Figure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A calendar: a column for each week, a row for each day of it, the denser the more. Density is read without colour.
 *
 * <pre>
 *      Oct   Nov
 * Mon  · ░ · ▓ ·
 * Tue  · · █ · ·
 * </pre>
 */
final class HeatMap {
    private static final int LABEL = 5;
    private static final String[] SHADES = {"░", "▒", "▓", "█"};

    private final Map<LocalDate, Double> amounts = new HashMap<>();
    private final List<LocalDate> mondays = new ArrayList<>();
    private final double most;
    private final int cells;

    /** Of figures of one day each, in order; of the last weeks, as many as there is room for in {@code columns} cells. */
    HeatMap(List<Figure> days, int columns) {
        LocalDate last = days.get(days.size() - 1).since();
        LocalDate first = days.get(0).since();
        int weeks = weeks(first, last);
        this.cells = LABEL + 2 * weeks <= columns ? 2 : 1;
        int shown = Math.max(1, Math.min(weeks, (columns - LABEL) / cells));
        double highest = 1;
        for (LocalDate monday = monday(last).minusWeeks(shown - 1L);
                !monday.isAfter(last);
                monday = monday.plusWeeks(1)) {
            mondays.add(monday);
        }
        for (Figure day : days) {
            if (!day.since().isBefore(mondays.get(0))) {
                double amount = Amounts.of(day);
                amounts.put(day.since(), amount);
                highest = Math.max(highest, amount);
            }
        }
        this.most = highest;
    }

    /** The first day that is shown. */
    LocalDate since() {
        LocalDate monday = mondays.get(0);
        return amounts.containsKey(monday)
                ? monday
                : amounts.keySet().stream().min(LocalDate::compareTo).orElse(monday);
    }

    void draw(Block block, Theme theme, int columns) {
        List<LocalDate> sundays =
                mondays.stream().map(monday -> monday.plusDays(6)).toList();
        block.add(new Block.Line(theme).to(LABEL).add(Theme.Role.DIM, TimeAxis.months(sundays, cells)));
        for (DayOfWeek day : DayOfWeek.values()) {
            Block.Line line = new Block.Line(theme)
                    .add(Theme.Role.DIM, TimeAxis.name(day))
                    .to(LABEL);
            for (LocalDate monday : mondays) {
                Double amount = amounts.get(monday.plusDays(day.getValue() - 1L));
                int shade = amount == null ? 0 : shade(amount);
                String sign = amount == null ? " " : shade == 0 ? Spark.NONE : SHADES[shade - 1];
                line.add(shade == 0 ? Theme.Role.DIM : Theme.Role.GOOD, sign).add(" ".repeat(cells - 1));
            }
            block.add(line);
        }
        Block.Line legend = legend(theme, LABEL);
        block.add(legend.width() <= columns ? legend : legend(theme, 0));
    }

    /** {@code · none  ░ 1-2  ▒ 3-4 a day}. */
    private Block.Line legend(Theme theme, int indent) {
        Block.Line line = new Block.Line(theme).to(indent).add(Theme.Role.DIM, Spark.NONE + " none");
        int from = 1;
        for (int shade = 1; shade <= SHADES.length; shade++) {
            int to = from;
            while (to < most && shade(to + 1.0) == shade) {
                to++;
            }
            if (from <= most && shade(from) == shade) {
                line.add("  ").add(Theme.Role.GOOD, SHADES[shade - 1]);
                line.add(Theme.Role.DIM, " " + from + (to == from ? "" : "-" + to));
                from = to + 1;
            }
        }
        return line.add(Theme.Role.DIM, " a day");
    }

    /** From 0 for none to 4 for the most. */
    private int shade(double amount) {
        return amount <= 0 ? 0 : (int) Math.ceil(amount / Math.max(most, SHADES.length) * SHADES.length);
    }

    private static int weeks(LocalDate first, LocalDate last) {
        return Math.toIntExact((monday(last).toEpochDay() - monday(first).toEpochDay()) / 7 + 1);
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
}
