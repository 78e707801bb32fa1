package crm.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often somebody buys, understood from the user's words: {@code quarterly}, {@code every spring}, {@code 3mo}. */
public final class Rhythm {
    private static final int YEAR = 366;

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("weekly", 7),
            Map.entry("fortnightly", 14),
            Map.entry("monthly", 31),
            Map.entry("quarterly", 92),
            Map.entry("half-yearly", YEAR / 2),
            Map.entry("twice a year", YEAR / 2),
            Map.entry("yearly", YEAR),
            Map.entry("annually", YEAR),
            Map.entry("once a year", YEAR));

    private static final Map<String, Integer> UNITS =
            Map.of("day", 1, "week", 7, "month", 31, "quarter", 92, "year", YEAR);

    private static final Set<String> YEARLY = Set.of(
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Rhythm() {}

    /** The days from one buying to the next, at most; null where the words do not tell. */
    public static @Nullable Integer days(String buys) {
        String words = Names.fold(buys);
        Integer known = WORDS.get(words);
        if (known != null) {
            return known;
        }
        if (words.startsWith("every ")) {
            return every(List.of(words.substring("every ".length()).split(" ", -1)));
        }
        try {
            return Window.parse(words).days();
        } catch (CrmException e) {
            return null;
        }
    }

    /**
     * How many of their rhythms they are past the day by which they should have bought again; 0 where they are not, where the
     * words do not tell, or nobody knows when they last bought.
     */
    public static double overdue(@Nullable String buys, @Nullable LocalDate last, LocalDate today) {
        Integer days = buys == null ? null : days(buys);
        if (days == null || last == null) {
            return 0;
        }
        long over = today.toEpochDay() - last.toEpochDay() - days;
        return Math.max(0, (double) over / days);
    }

    /** {@code spring}, {@code month}, {@code other month}, {@code 3 months}. */
    private static @Nullable Integer every(List<String> words) {
        String last = words.get(words.size() - 1);
        if (words.size() == 1 && YEARLY.contains(last)) {
            return YEAR;
        }
        String first = words.get(0);
        Integer unit = UNITS.get(last.endsWith("s") ? last.substring(0, last.length() - 1) : last);
        boolean number = first.matches("[1-9][0-9]?");
        if (unit == null || words.size() > 2 || (words.size() == 2 && !number && !first.equals("other"))) {
            return null;
        }
        return words.size() == 1 ? unit : number ? Integer.parseInt(first) * unit : 2 * unit;
    }
}
