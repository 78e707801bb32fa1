package crm.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small pieces of English: days, spans and lists in words, and stored text made fit to stand in a sentence. */
final class Prose {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> WEEKDAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Prose() {}

    /**
     * Stored text on one line: line breaks, tabs, control characters and runs of blanks become one blank, and marks that
     * turn the direction of what follows go. Empty for null.
     */
    static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (turnsDirection(letter)) {
                continue;
            }
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter)) {
                blank = true;
                continue;
            }
            if (blank && !line.isEmpty()) {
                line.append(' ');
            }
            blank = false;
            line.appendCodePoint(letter);
        }
        return line.toString();
    }

    /** As {@link #line}, cut between words to at most {@code longest} characters with an ellipsis. */
    static String line(@Nullable String text, int longest) {
        String line = line(text);
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        String head = line.substring(0, line.offsetByCodePoints(0, longest - 1));
        int blank = head.lastIndexOf(' ');
        return (blank > head.length() / 2 ? head.substring(0, blank) : head) + "…";
    }

    /** {@code a, b and c}. */
    static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** A phrase without the full stop at its end, so that a sentence can go on. */
    static String phrase(String text) {
        int end = text.length();
        while (end > 0 && ".,;: ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** The text with a full stop, unless it ends a sentence already. */
    static String sentence(String text) {
        return text.isEmpty() || "?!…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** With a capital at its start; a first word that has one inside, such as {@code iPhone}, stays as it is. */
    static String capital(String text) {
        int blank = text.indexOf(' ');
        String word = blank < 0 ? text : text.substring(0, blank);
        if (word.isEmpty() || word.chars().anyMatch(Character::isUpperCase)) {
            return text;
        }
        int first = word.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    /** {@code 3 October 2026}. */
    static String date(LocalDate day) {
        return dayAndMonth(day) + " " + day.getYear();
    }

    /** {@code 3 October}. */
    static String dayAndMonth(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    /** {@code 3 October}, with the year where it is another. */
    static String namedDay(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? dayAndMonth(day) : date(day);
    }

    /** {@code October 2026}. */
    static String monthAndYear(LocalDate day) {
        return month(day) + " " + day.getYear();
    }

    /** A past day as people say it: {@code yesterday}, {@code on Tuesday}, {@code last week}, {@code in early October}. */
    static String when(LocalDate day, LocalDate today) {
        long ago = ChronoUnit.DAYS.between(day, today);
        if (ago <= 0) {
            return "today";
        }
        if (ago == 1) {
            return "yesterday";
        }
        if (ago < 7) {
            return "on " + WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
        }
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!day.isBefore(monday.minusWeeks(1))) {
            return "last week";
        }
        if (day.getYear() == today.getYear() && day.getMonth() == today.getMonth()) {
            return "earlier this month";
        }
        if (day.isAfter(today.minusMonths(11))) {
            return "in " + third(day) + month(day);
        }
        String year = day.getYear() == today.getYear() - 1 ? "last year" : String.valueOf(day.getYear());
        return "in " + month(day) + " " + year;
    }

    /** A span in round words: {@code a few days}, {@code two weeks}, {@code four months}, {@code over two years}. */
    static String span(LocalDate from, LocalDate today) {
        long days = ChronoUnit.DAYS.between(from, today);
        if (days < 7) {
            return "a few days";
        }
        if (days < 60) {
            return count(days / 7, "week");
        }
        long months = ChronoUnit.MONTHS.between(from, today);
        if (months < 12) {
            return count(months, "month");
        }
        boolean even = from.plusYears(months / 12).plusDays(7).isAfter(today);
        return (even ? "" : "over ") + count(months / 12, "year");
    }

    private static String count(long number, String noun) {
        String word = number == 1 ? "a" : number < NUMBERS.size() ? NUMBERS.get((int) number) : String.valueOf(number);
        return word + " " + noun + (number == 1 ? "" : "s");
    }

    private static String third(LocalDate day) {
        return day.getDayOfMonth() <= 10 ? "early " : day.getDayOfMonth() <= 20 ? "mid-" : "late ";
    }

    private static String month(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1);
    }

    private static boolean turnsDirection(int letter) {
        return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069) || letter == 0xfeff;
    }
}
