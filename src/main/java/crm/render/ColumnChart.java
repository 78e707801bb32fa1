package crm.render;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns over time, a few rows high:
 *
 * <pre>
 * 100 % │     ▂▂
 *       │ ▅▅  ██
 *   0 % └─────────
 *         Oct Nov
 * </pre>
 */
final class ColumnChart {
    private static final int ROWS = 4;
    private static final int WIDEST = 4;

    /** A column: the last day that it counts, and its height; null where there was nothing to count. */
    record Column(LocalDate day, @Nullable Double height) {}

    private final List<Column> columns;
    private final double top;
    private final String topLabel;
    private final String bottomLabel;
    private final int labels;
    private final int cells;

    /**
     * Of the last columns, as many as there is room for in {@code width} cells.
     *
     * @param top the height of a full column; above 0
     */
    ColumnChart(List<Column> all, double top, String topLabel, String bottomLabel, int width) {
        this.top = top;
        this.topLabel = topLabel;
        this.bottomLabel = bottomLabel;
        this.labels = Math.max(CellWidth.of(topLabel), CellWidth.of(bottomLabel));
        int room = Math.max(1, width - labels - 2);
        this.columns = all.subList(Math.max(0, all.size() - room), all.size());
        this.cells = Math.max(1, Math.min(WIDEST, room / Math.max(1, columns.size())));
    }

    /** The first column that is shown. */
    int first(int all) {
        return all - columns.size();
    }

    void draw(Block block, Theme theme, Theme.@Nullable Role role) {
        for (int row = ROWS - 1; row >= 0; row--) {
            Block.Line line = new Block.Line(theme);
            String label = row == ROWS - 1 ? topLabel : "";
            line.add(Theme.Role.DIM, " ".repeat(labels - CellWidth.of(label)) + label + " │");
            for (Column column : columns) {
                Double height = column.height();
                String cell = height == null
                        ? row == 0 ? Spark.NONE : " "
                        : Spark.cell(Spark.eighths(height, top, ROWS) - row * 8);
                int wide = Math.max(1, cells - 1);
                line.add(height == null ? Theme.Role.DIM : role, height == null ? cell : cell.repeat(wide));
                line.add(" ".repeat(cells - (height == null ? 1 : wide)));
            }
            block.add(line);
        }
        String bottom = " ".repeat(labels - CellWidth.of(bottomLabel)) + bottomLabel + " └";
        block.add(new Block.Line(theme).add(Theme.Role.DIM, bottom + "─".repeat(columns.size() * cells)));
        List<LocalDate> days = columns.stream().map(Column::day).toList();
        block.add(new Block.Line(theme).to(labels + 2).add(Theme.Role.DIM, TimeAxis.months(days, cells)));
    }
}
