package crm.render;

import java.util.List;

/** A chart of one line: a column of eight heights for each number, a dot for none. */
final class Spark {
    static final String NONE = "·";
    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

    private Spark() {}

    /** One cell a number; the height of {@code most} is a full one. */
    static String of(List<Double> numbers, double most) {
        StringBuilder line = new StringBuilder(numbers.size());
        for (double number : numbers) {
            line.append(number <= 0 ? NONE : String.valueOf(HEIGHTS.charAt(eighths(number, most, 1) - 1)));
        }
        return line.toString();
    }

    /** What a column of eight heights shows: {@code 0} nothing, {@code 8} a full cell. */
    static String cell(int eighths) {
        return eighths <= 0 ? " " : String.valueOf(HEIGHTS.charAt(Math.min(eighths, HEIGHTS.length()) - 1));
    }

    /** How high a number stands in a chart of so many rows, in eighths of one; what is not nothing is seen. */
    static int eighths(double number, double most, int rows) {
        int full = rows * HEIGHTS.length();
        return number <= 0 ? 0 : (int) Math.max(1, Math.min(full, Math.round(number / most * full)));
    }
}
