package crm.render;

import crm.domain.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Value given over a year in one line, {@code ··▂·█····}: a column a week, or two or four weeks where there is less room. */
public final class YearLine {
    /** What stands before it. */
    static final String LABEL = "value given";

    private static final int[] STEPS = {1, 2, 4};
    /** Cells of what is said behind the line. */
    private static final int WORDS = 40;

    private YearLine() {}

    /** What lines of one chart have in common, so that they can be compared. */
    record Scale(int step, int shown, double most, LocalDate since) {
        String sentence() {
            String column = step == 1 ? "a column a week" : "a column every " + step + " weeks";
            return column + (most == 0 ? "" : ", " + Spark.cell(8) + " is " + Math.round(most));
        }

        String line(List<Figure> weeks) {
            List<Double> sums = sums(weeks, step);
            return Spark.of(sums.subList(Math.max(0, sums.size() - shown), sums.size()), most);
        }
    }

    /** For lines of so many cells, each of the same weeks. */
    static Scale scale(Collection<List<Figure>> lines, int cells) {
        List<Figure> any = lines.iterator().next();
        int step = STEPS[STEPS.length - 1];
        for (int index = STEPS.length - 1; index >= 0; index--) {
            step = (any.size() + STEPS[index] - 1) / STEPS[index] <= cells ? STEPS[index] : step;
        }
        int all = (any.size() + step - 1) / step;
        int shown = Math.max(1, Math.min(all, cells));
        double most = 0;
        for (List<Figure> weeks : lines) {
            List<Double> sums = sums(weeks, step);
            for (double sum : sums.subList(all - shown, all)) {
                most = Math.max(most, sum);
            }
        }
        int first = Math.max(0, any.size() - shown * step);
        return new Scale(step, shown, most, any.get(first).since());
    }

    /**
     * A line with its scale, {@code ··▂·█···· 7 since 2025-12-01, by 2 weeks, █ is 3}, that fits where it can.
     *
     * @param weeks of one year
     * @param cells for all of it; 0 for as many as it takes
     */
    static String of(List<Figure> weeks, int cells) {
        int room = cells == 0 ? weeks.size() : Math.max(weeks.size() / STEPS[STEPS.length - 1], cells - WORDS);
        Scale scale = scale(List.of(weeks), room);
        return scale.line(weeks) + " " + Math.round(Amounts.sum(weeks)) + " since "
                + weeks.get(0).since() + ", by "
                + (scale.step() == 1 ? "week" : scale.step() + " weeks") + ", " + Spark.cell(8) + " is "
                + Math.round(scale.most());
    }

    /** The line over a listing, ready to print, and a blank line; none where nothing was given. */
    public static List<String> lines(List<Figure> weeks, Theme theme, Screen screen) {
        if (Amounts.sum(weeks) == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        int cells = screen.columns() == 0 ? 0 : screen.columns() - LABEL.length() - 1;
        for (String line : Wrapping.of(LABEL + " " + of(weeks, cells), screen, 0)) {
            lines.add(theme.paint(Theme.Role.DIM, line));
        }
        lines.add("");
        return lines;
    }

    /** By so many weeks, counted from the last. */
    private static List<Double> sums(List<Figure> weeks, int step) {
        List<Double> sums = new ArrayList<>();
        for (int end = weeks.size(); end > 0; end -= step) {
            sums.add(0, Amounts.sum(weeks.subList(Math.max(0, end - step), end)));
        }
        return sums;
    }
}
