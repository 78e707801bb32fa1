package crm.exchange.table;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of day and month comes first in dates such as 03/04/2026, learned from those that can be read in one way only.
 * What stays open is refused and never guessed.
 */
public final class DateOrder {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private @Nullable Boolean dayFirst;
    private final boolean said;

    private DateOrder(@Nullable Boolean dayFirst) {
        this.dayFirst = dayFirst;
        this.said = dayFirst != null;
    }

    /** To be learned from the file. */
    public static DateOrder unknown() {
        return new DateOrder(null);
    }

    /** Said: {@code dmy} or {@code mdy}; dates that begin with the year need no saying. */
    public static DateOrder of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "dmy" -> new DateOrder(true);
            case "mdy" -> new DateOrder(false);
            case "ymd" -> new DateOrder(null);
            default -> throw new CrmException(new Failure.NotOneOf("date order", word, List.of("dmy", "mdy", "ymd")));
        };
    }

    /** A day, and the time of day where one is given. */
    record Moment(LocalDate day, @Nullable LocalTime time) {}

    /** Learns from a date that can be read in one way only. */
    void learn(String text) {
        int[] parts = numbers(day(text));
        if (said || parts == null || parts[0] > 31 || parts[1] > 31) {
            return;
        }
        if (parts[0] > 12 && parts[1] <= 12) {
            dayFirst = true;
        } else if (parts[1] > 12 && parts[0] <= 12) {
            dayFirst = false;
        }
    }

    /**
     * Reads {@code 21/11/2026}, {@code 11/21/2026 3:04 PM}, {@code 2026/11/21}, {@code 21.11.2026}, {@code 21 Nov 2026},
     * {@code Nov 21, 2026}; null where it looks like none of them.
     *
     * @throws CrmException where day and month could change places
     */
    @Nullable
    Moment read(String text) {
        String written = text.strip();
        String day = day(written);
        int[] parts = numbers(day);
        int end = parts == null ? thirdWord(written) : day.length();
        LocalDate date = parts == null ? named(written.substring(0, end)) : numbered(parts, day, text);
        if (date == null) {
            return null;
        }
        String rest = written.substring(end).replace(',', ' ').strip();
        return rest.isEmpty() ? new Moment(date, null) : timed(date, rest);
    }

    private static @Nullable Moment timed(LocalDate date, String rest) {
        LocalTime time = time(rest);
        return time == null ? null : new Moment(date, time);
    }

    private @Nullable LocalDate numbered(int[] parts, String day, String text) {
        if (day.indexOf('/') == 4 || day.indexOf('.') == 4 || day.indexOf('-') == 4) {
            return date(parts[0], parts[1], parts[2]);
        }
        if (day.contains(".") || parts[0] == parts[1]) {
            return date(parts[2], parts[1], parts[0]);
        }
        if (parts[0] > 12 || parts[1] > 12) {
            return parts[0] > 12 ? date(parts[2], parts[1], parts[0]) : date(parts[2], parts[0], parts[1]);
        }
        if (dayFirst == null) {
            throw new CrmException(new Failure.Usage("'" + text + "' could be two days: say --date-order dmy or mdy"));
        }
        return dayFirst ? date(parts[2], parts[1], parts[0]) : date(parts[2], parts[0], parts[1]);
    }

    private static String day(String text) {
        String written = text.strip();
        int end = 0;
        while (end < written.length()
                && (Character.isDigit(written.charAt(end)) || "/.-".indexOf(written.charAt(end)) >= 0)) {
            end++;
        }
        return written.substring(0, end);
    }

    /** Three numbers of a date with a year of four digits; null where it is none. */
    private static int @Nullable [] numbers(String day) {
        String[] parts = day.split("[/.-]", -1);
        if (parts.length != 3) {
            return null;
        }
        int[] numbers = new int[3];
        for (int index = 0; index < 3; index++) {
            String part = parts[index];
            boolean year = part.length() == 4 && (index == 0 || index == 2);
            if (part.isEmpty() || (part.length() > 2 && !year) || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return null;
            }
            numbers[index] = Integer.parseInt(part);
        }
        return parts[0].length() == 4 ^ parts[2].length() == 4 ? numbers : null;
    }

    /** Where the third word ends. */
    private static int thirdWord(String text) {
        int at = 0;
        for (int word = 0; word < 3; word++) {
            while (at < text.length() && ", ".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            while (at < text.length() && ", ".indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }
        return at;
    }

    private static @Nullable LocalDate named(String text) {
        String[] words = text.replace(',', ' ').replace('.', ' ').strip().split("\\s+");
        if (words.length != 3) {
            return null;
        }
        boolean monthFirst = !words[0].isEmpty() && Character.isLetter(words[0].charAt(0));
        String month = words[monthFirst ? 0 : 1].toLowerCase(Locale.ROOT);
        String day = words[monthFirst ? 1 : 0];
        int number = month.length() < 3 ? -1 : MONTHS.indexOf(month.substring(0, 3));
        boolean numeric = day.matches("[0-9]{1,2}") && words[2].matches("[0-9]{4}");
        return number < 0 || !numeric ? null : date(Integer.parseInt(words[2]), number + 1, Integer.parseInt(day));
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year < 1900 || year > 2999 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace(" ", "");
        boolean pm = lower.endsWith("pm");
        boolean twelve = pm || lower.endsWith("am");
        String[] parts = (twelve ? lower.substring(0, lower.length() - 2) : lower).split(":", -1);
        try {
            int hour = Integer.parseInt(parts[0]);
            int minute = parts.length > 1 ? Integer.parseInt(parts[1]) : -1;
            int second = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            boolean sound = parts.length <= 3 && (!twelve || (hour >= 1 && hour <= 12));
            return sound ? LocalTime.of(twelve ? hour % 12 + (pm ? 12 : 0) : hour, minute, second) : null;
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
