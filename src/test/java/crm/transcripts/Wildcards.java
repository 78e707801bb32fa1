package crm.transcripts;

import java.util.ArrayList;
import java.util.List;

/** {@code [..]} in an expected line stands for any text within that line. */
final class Wildcards {
    private static final String ANY = "[..]";

    private Wildcards() {}

    static boolean matches(String expected, String actual) {
        if (expected.equals(actual)) {
            return true;
        }
        int at = expected.indexOf(ANY);
        if (at < 0 || !actual.startsWith(expected.substring(0, at))) {
            return false;
        }
        int from = at;
        int part = at + ANY.length();
        for (int next = expected.indexOf(ANY, part); next >= 0; next = expected.indexOf(ANY, part)) {
            String middle = expected.substring(part, next);
            int found = actual.indexOf(middle, from);
            if (found < 0) {
                return false;
            }
            from = found + middle.length();
            part = next + ANY.length();
        }
        String last = expected.substring(part);
        return actual.length() - last.length() >= from && actual.endsWith(last);
    }

    /** What happened, but with the expected line in the place of each that matches it, so that wildcards survive. */
    static List<String> keep(List<String> expected, List<String> actual) {
        int[][] common = new int[expected.size() + 1][actual.size() + 1];
        for (int row = expected.size() - 1; row >= 0; row--) {
            for (int column = actual.size() - 1; column >= 0; column--) {
                common[row][column] = matches(expected.get(row), actual.get(column))
                        ? 1 + common[row + 1][column + 1]
                        : Math.max(common[row + 1][column], common[row][column + 1]);
            }
        }
        List<String> kept = new ArrayList<>();
        int row = 0;
        for (int column = 0; column < actual.size(); column++) {
            while (row < expected.size()
                    && !matches(expected.get(row), actual.get(column))
                    && common[row][column] == common[row + 1][column]) {
                row++;
            }
            boolean aligned = row < expected.size() && matches(expected.get(row), actual.get(column));
            kept.add(aligned ? expected.get(row++) : actual.get(column));
        }
        return kept;
    }
}
