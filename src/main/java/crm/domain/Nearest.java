package crm.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** How {@link Names#nearest} ranks: the lower a score, the likelier a name was meant. */
final class Nearest {
    private static final int SAME = 0;
    private static final int BEGINS = 5;
    private static final int WORD_BEGINS = 8;
    private static final int HOLDS = 9;
    private static final int EACH_SLIP = 10;
    private static final int IN_A_WORD = 3;
    private static final int FAR_FETCHED = Integer.MAX_VALUE;

    /** Names longer than this are compared by what they begin with and hold only. */
    private static final int LONGEST = 120;

    private final String wanted;

    private record Scored(String name, int score, int lengthApart) {}

    Nearest(String wanted) {
        this.wanted = Names.fold(wanted);
    }

    List<String> among(Collection<String> names, int most) {
        List<Scored> likely = new ArrayList<>();
        if (!wanted.isEmpty()) {
            for (String name : new LinkedHashSet<>(names)) {
                String folded = Names.fold(name);
                int score = score(folded);
                if (score != FAR_FETCHED) {
                    likely.add(new Scored(name, score, Math.abs(folded.length() - wanted.length())));
                }
            }
        }
        likely.sort(Comparator.comparingInt(Scored::score)
                .thenComparingInt(Scored::lengthApart)
                .thenComparing(Scored::name));
        List<String> best = new ArrayList<>();
        for (Scored scored : likely.subList(0, Math.min(Math.max(most, 0), likely.size()))) {
            best.add(scored.name());
        }
        return best;
    }

    private int score(String name) {
        if (name.equals(wanted)) {
            return SAME;
        }
        if (name.startsWith(wanted)) {
            return BEGINS;
        }
        if (wordBegins(name, wanted)) {
            return WORD_BEGINS;
        }
        if ((wanted.length() >= 3 && name.contains(wanted)) || (name.length() >= 3 && wordBegins(wanted, name))) {
            return HOLDS;
        }
        if (wanted.length() > LONGEST || name.length() > LONGEST) {
            return FAR_FETCHED;
        }
        int best = slips(name);
        for (int start = 0; start < name.length(); start = name.indexOf(' ', start) + 1) {
            int end = name.indexOf(' ', start);
            if (end < 0) {
                break;
            }
            best = Math.min(best, wordSlips(name.substring(start, end)));
        }
        int lastBlank = name.lastIndexOf(' ');
        return lastBlank < 0 ? best : Math.min(best, wordSlips(name.substring(lastBlank + 1)));
    }

    private static boolean wordBegins(String name, String beginning) {
        return name.startsWith(beginning) || name.contains(" " + beginning) || name.contains("-" + beginning);
    }

    private int wordSlips(String word) {
        int slips = slips(word);
        return slips == FAR_FETCHED ? FAR_FETCHED : slips + IN_A_WORD;
    }

    /** The score by slips of the keyboard, as far as so many are believable in a text so long. */
    private int slips(String name) {
        int length = Math.max(wanted.length(), name.length());
        int believable = length < 3 ? 0 : length < 5 ? 1 : length < 9 ? 2 : 3;
        if (Math.abs(name.length() - wanted.length()) > believable) {
            return FAR_FETCHED;
        }
        int slips = distance(wanted, name);
        return slips > believable ? FAR_FETCHED : slips * EACH_SLIP;
    }

    /**
     * How many letters must be put in, left out, changed or swapped with their neighbour to make one text the other
     * (Damerau–Levenshtein, no letter moved twice).
     */
    static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            last[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int changed = left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1;
                int least = Math.min(Math.min(row[column - 1], last[column]) + 1, last[column - 1] + changed);
                if (line > 1
                        && column > 1
                        && left.charAt(line - 1) == right.charAt(column - 2)
                        && left.charAt(line - 2) == right.charAt(column - 1)) {
                    least = Math.min(least, beforeLast[column - 2] + 1);
                }
                row[column] = least;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[right.length()];
    }
}
