package crm.exchange.mail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as mail programs of forty years write them. */
final class MailDates {
    /** A header field that is longer is no date. */
    private static final int LONGEST = 200;

    private static final String CLOCK =
            "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?(?:\\s*([AaPp])\\.?[Mm]\\.?)?";
    private static final String ZONE = "(?:\\s*(?:(?:GMT|UTC)?([+-]\\d{1,2}:?\\d{2})|([A-Za-z]{1,5})\\b))?";

    /** {@code Tue, 3 Nov 2026 09:05:00 +0100}, and its kin. */
    private static final Pattern USUAL =
            Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]*\\.?[ -](\\d{4}|\\d{2}),?[ T]" + CLOCK + ZONE);

    /** {@code Tue Nov  3 09:05:00 2026 +0100}, as C writes it. */
    private static final Pattern ASCTIME = Pattern.compile("([A-Za-z]{3})[a-z]* (\\d{1,2}),? " + CLOCK
            + "(?: ([A-Za-z]{2,5}|[+-]\\d{4}))? (\\d{4})(?: ?([+-]\\d{4}))?");

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?" + ZONE);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private MailDates() {}

    /** The moment with the offset of where it was written; {@code here} where none is said. Null where it is no date. */
    static @Nullable OffsetDateTime read(@Nullable String text, ZoneId here) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        String line = text.replaceAll("\\s+", " ").strip();
        try {
            Matcher usual = USUAL.matcher(line);
            if (usual.find()) {
                return at(
                        day(usual.group(3), usual.group(2), usual.group(1)),
                        time(usual, 4),
                        usual.group(8),
                        usual.group(9),
                        here);
            }
            Matcher asctime = ASCTIME.matcher(line);
            if (asctime.find()) {
                String zone = asctime.group(7);
                boolean signed = zone != null && (zone.startsWith("+") || zone.startsWith("-"));
                return at(
                        day(asctime.group(8), asctime.group(1), asctime.group(2)),
                        time(asctime, 3),
                        signed ? zone : asctime.group(9),
                        signed ? null : zone,
                        here);
            }
            Matcher iso = ISO.matcher(line);
            if (iso.find()) {
                return at(
                        LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))),
                        LocalTime.of(number(iso.group(4)), number(iso.group(5)), seconds(iso.group(6))),
                        iso.group(7),
                        iso.group(8),
                        here);
            }
        } catch (DateTimeException e) {
            // It looks like a date and is none, such as the 31st of February.
        }
        return null;
    }

    private static LocalDate day(String year, String month, String day) {
        int number = number(year);
        int full = year.length() == 4 ? number : number < 50 ? 2000 + number : 1900 + number;
        return LocalDate.of(full, MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1, number(day));
    }

    private static LocalTime time(Matcher found, int group) {
        int hour = number(found.group(group));
        String half = found.group(group + 3);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return LocalTime.of(hour, number(found.group(group + 1)), seconds(found.group(group + 2)));
    }

    /** Leap seconds are no time of Java's. */
    private static int seconds(@Nullable String text) {
        return text == null ? 0 : Math.min(59, number(text));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static OffsetDateTime at(
            LocalDate day, LocalTime time, @Nullable String offset, @Nullable String zone, ZoneId here) {
        LocalDateTime local = day.atTime(time);
        if (offset != null) {
            String digits = offset.substring(1).replace(":", "");
            int minutes = number(digits.substring(digits.length() - 2));
            int hours = number(digits.substring(0, digits.length() - 2));
            int sign = offset.startsWith("-") ? -1 : 1;
            return local.atOffset(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
        }
        Integer named = zone == null ? null : hours(zone.toUpperCase(Locale.ROOT));
        return named == null
                ? local.atZone(here).toOffsetDateTime()
                : local.atOffset(ZoneOffset.ofTotalSeconds(named * 3600));
    }

    /** Names of zones that mean one thing only, or in mail always the same. */
    private static @Nullable Integer hours(String zone) {
        return switch (zone) {
            case "GMT", "UT", "UTC", "Z", "WET" -> 0;
            case "BST", "WEST", "CET", "MEZ", "MET" -> 1;
            case "CEST", "MESZ", "MEST", "EET" -> 2;
            case "EEST", "MSK" -> 3;
            case "JST", "KST" -> 9;
            case "EDT" -> -4;
            case "EST", "CDT" -> -5;
            case "CST", "MDT" -> -6;
            case "MST", "PDT" -> -7;
            case "PST" -> -8;
            default -> null;
        };
    }
}
