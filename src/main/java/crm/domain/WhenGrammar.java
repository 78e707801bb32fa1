package crm.domain;

import crm.domain.When.Towards;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one date; see {@link When#parse} for what it takes. */
final class WhenGrammar {
    private static final String FORMS = "write it as 2026-11-21, 2026-11-21T15:04, today, yesterday, tomorrow, fri, "
            + "'last friday', 'next monday', 3d, 2w, 1mo, 1y, -3d, +2w, '3 days ago' or 'in 2 weeks'; "
            + "a time may follow: 'yesterday 15:04'";
    private static final String WRITE_ISO = "write year, month, day: 2026-11-21";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** More than this of any unit leads out of all years. */
    private static final int MOST = 1_000_000;

    private final String text;
    private final LocalDate today;
    private final @Nullable ZonedDateTime now;
    private final Towards towards;
    private final List<String> words;

    private @Nullable LocalTime time;
    private @Nullable ZoneOffset offset;

    WhenGrammar(String text, LocalDate today, @Nullable ZonedDateTime now, Towards towards) {
        this.text = text;
        this.today = today;
        this.now = now;
        this.towards = towards;
        this.words = wordsOf(text);
    }

    When read() {
        if (words.isEmpty()) {
            throw refused("the date is empty", FORMS);
        }
        if (words.size() == 1 && words.get(0).equals("now")) {
            return now();
        }
        takeTime();
        LocalDate day = words.isEmpty() ? today : day();
        if (day == null) {
            throw refused(quoted() + " is not a date", FORMS);
        }
        When when = offset == null ? new When(day, time) : inZone(day, offset);
        int year = when.day().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw outOfRange();
        }
        return when;
    }

    private When now() {
        return now == null
                ? new When(today, null)
                : new When(today, now.toLocalTime().truncatedTo(ChronoUnit.SECONDS), now.getOffset());
    }

    private When inZone(LocalDate day, ZoneOffset given) {
        if (now == null || time == null) {
            throw refused(quoted() + " has an offset from UTC, which cannot be used here", "leave the offset away");
        }
        ZonedDateTime here = day.atTime(time).atOffset(given).atZoneSameInstant(now.getZone());
        return new When(here.toLocalDate(), here.toLocalTime(), here.getOffset());
    }

    // ---- the day

    private @Nullable LocalDate day() {
        String first = words.get(0);
        if (words.size() == 1) {
            LocalDate named = named(first);
            if (named != null) {
                return named;
            }
            if (Cursor.isDigit(first.charAt(0)) && CalendarUnit.named(unitOf(first)) == null) {
                return written(first);
            }
        }
        if (words.size() == 2 && (first.equals("last") || first.equals("next"))) {
            return beside(first.equals("next"), words.get(1));
        }
        int last = words.size() - 1;
        if (first.equals("in")) {
            return counted(1, words.size(), "", 1);
        }
        if (words.get(last).equals("ago")) {
            return counted(0, last, "", -1);
        }
        if (last > 0 && words.get(last).equals("now") && words.get(last - 1).equals("from")) {
            return counted(0, last - 1, "", 1);
        }
        return counted(0, words.size(), "+-", towards == Towards.PAST ? -1 : 1);
    }

    private @Nullable LocalDate named(String word) {
        return switch (word) {
            case "today" -> today;
            case "yesterday" -> today.minusDays(1);
            case "tomorrow" -> today.plusDays(1);
            default -> weekday(word, towards == Towards.FUTURE);
        };
    }

    /** {@code last friday}, {@code next month}. */
    private @Nullable LocalDate beside(boolean ahead, String word) {
        CalendarUnit unit = word.length() > 2 ? CalendarUnit.named(word) : null;
        return unit == null ? weekday(word, ahead) : unit.after(today, ahead ? 1 : -1);
    }

    /** The nearest such day of the week on one side of today, today itself left out. */
    private @Nullable LocalDate weekday(String word, boolean ahead) {
        int wanted = dayOfWeek(word);
        if (wanted == 0) {
            return null;
        }
        int todays = today.getDayOfWeek().getValue();
        return ahead
                ? today.plusDays(1 + Math.floorMod(wanted - todays - 1, 7))
                : today.minusDays(1 + Math.floorMod(todays - wanted - 1, 7));
    }

    /** 1 for Monday to 7 for Sunday; 0 for any other word. */
    private static int dayOfWeek(String word) {
        return switch (word) {
            case "mon", "monday" -> 1;
            case "tue", "tues", "tuesday" -> 2;
            case "wed", "weds", "wednesday" -> 3;
            case "thu", "thur", "thurs", "thursday" -> 4;
            case "fri", "friday" -> 5;
            case "sat", "saturday" -> 6;
            case "sun", "sunday" -> 7;
            default -> 0;
        };
    }

    /**
     * {@code 3d}, {@code 3 days}, {@code a week}: the words from {@code start} to {@code end}.
     *
     * @param signs which signs may stand before the amount
     * @param way 1 ahead, -1 ago; a sign overrules it
     */
    private @Nullable LocalDate counted(int start, int end, String signs, int way) {
        if (end - start < 1 || end - start > 2) {
            return null;
        }
        String amount = words.get(start);
        int sign = way;
        if (signs.indexOf(amount.charAt(0)) >= 0) {
            sign = amount.charAt(0) == '-' ? -1 : 1;
            amount = amount.substring(1);
        }
        Cursor cursor = new Cursor(amount);
        int count = cursor.number();
        String unitName = cursor.rest();
        if (end - start == 2) {
            if (count == Cursor.NONE) {
                count = spelled(amount);
            } else if (!cursor.atEnd()) {
                return null;
            }
            unitName = words.get(start + 1);
        }
        CalendarUnit unit = CalendarUnit.named(unitName);
        if (unit == null || count == Cursor.NONE) {
            return null;
        }
        if (count > MOST) {
            throw outOfRange();
        }
        return unit.after(today, (long) sign * count);
    }

    private static String unitOf(String word) {
        Cursor cursor = new Cursor(word);
        cursor.number();
        return cursor.rest();
    }

    private static int spelled(String word) {
        return switch (word) {
            case "a", "an", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            case "seven" -> 7;
            case "eight" -> 8;
            case "nine" -> 9;
            case "ten" -> 10;
            case "eleven" -> 11;
            case "twelve" -> 12;
            default -> Cursor.NONE;
        };
    }

    /** {@code 2026-11-21}. A word that starts with a digit is meant as a date, so that it gets a message of its own. */
    private @Nullable LocalDate written(String word) {
        Cursor cursor = new Cursor(word);
        int year = cursor.number();
        boolean fourDigits = cursor.digits() == 4;
        if (cursor.eat('-') && fourDigits) {
            int month = cursor.number();
            boolean monthFits = month != Cursor.NONE && cursor.digits() <= 2 && cursor.eat('-');
            int day = cursor.number();
            if (!monthFits || day == Cursor.NONE || cursor.digits() > 2 || !cursor.atEnd()) {
                return null;
            }
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw outOfRange();
            }
            if (month < 1
                    || month > 12
                    || day < 1
                    || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
                throw refused(quoted() + " is not a day of the calendar", WRITE_ISO);
            }
            return LocalDate.of(year, month, day);
        }
        if (word.indexOf('/') > 0 || word.indexOf('.') > 0 || word.indexOf('-') > 0) {
            throw refused(quoted() + " can be read as more than one day", WRITE_ISO);
        }
        return null;
    }

    // ---- the time

    /** Takes the time off the end of the words, if there is one: {@code 15:04}, {@code at 15:04}, {@code 3pm}, {@code 3 pm}. */
    private void takeTime() {
        int last = words.size() - 1;
        String word = words.get(last);
        boolean half = word.equals("am") || word.equals("pm");
        int first = half && last > 0 ? last - 1 : last;
        if (first < last) {
            word = words.get(first) + word;
        }
        if (!Cursor.isDigit(word.charAt(0)) || (!half && !looksLikeTime(word))) {
            return;
        }
        words.subList(first, last + 1).clear();
        boolean offsetMayFollow = words.size() == 1 && words.get(0).indexOf('-') > 0;
        readTime(word, offsetMayFollow);
        if (!words.isEmpty() && words.get(first - 1).equals("at")) {
            words.remove(first - 1);
        }
    }

    private static boolean looksLikeTime(String word) {
        return word.indexOf(':') > 0 || word.endsWith("am") || word.endsWith("pm");
    }

    private void readTime(String word, boolean offsetMayFollow) {
        Cursor cursor = new Cursor(word);
        int hour = cursor.number();
        boolean fits = cursor.digits() <= 2;
        int minute = 0;
        int second = 0;
        int nano = 0;
        boolean minutes = cursor.eat(':');
        if (minutes) {
            minute = cursor.number(2);
            if (cursor.eat(':')) {
                second = cursor.number(2);
                if (cursor.eat('.') || cursor.eat(',')) {
                    nano = fraction(cursor);
                }
            }
        }
        if (cursor.eat("am")) {
            fits &= hour >= 1 && hour <= 12;
            hour %= 12;
        } else if (cursor.eat("pm")) {
            fits &= hour >= 1 && hour <= 12;
            hour = hour % 12 + 12;
        } else if (offsetMayFollow && !cursor.atEnd()) {
            offset = offset(cursor);
            fits &= offset != null;
        }
        if (!fits || hour > 23 || outside(minute, 59) || outside(second, 59) || nano < 0 || !cursor.atEnd()) {
            throw refused("'" + Text.shown(word) + "' is not a time of day", "write it as 9:30, 15:04 or 15:04:05");
        }
        time = LocalTime.of(hour, minute, second, nano);
    }

    /** Nanoseconds; -1 where there are no digits or more than nine. */
    private static int fraction(Cursor cursor) {
        int value = cursor.number();
        if (value == Cursor.NONE || cursor.digits() > 9) {
            return -1;
        }
        for (int digit = cursor.digits(); digit < 9; digit++) {
            value *= 10;
        }
        return value;
    }

    /** {@code z}, {@code +01:00}, {@code +0100} or {@code +01}; null where it is none of them. */
    private static @Nullable ZoneOffset offset(Cursor cursor) {
        if (cursor.eat('z')) {
            return ZoneOffset.UTC;
        }
        int sign = cursor.eat('+') ? 1 : cursor.eat('-') ? -1 : 0;
        int hours = cursor.number();
        int minutes = 0;
        if (cursor.digits() == 4) {
            minutes = hours % 100;
            hours /= 100;
        } else if (cursor.digits() != 2) {
            return null;
        } else if (cursor.eat(':')) {
            minutes = cursor.number(2);
        }
        boolean fits = sign != 0 && !outside(minutes, 59) && hours * 60 + minutes <= 18 * 60;
        return fits ? ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes) : null;
    }

    private static boolean outside(int value, int most) {
        return value < 0 || value > most;
    }

    // ---- words and failures

    /** Split at blanks, in lower case, and the {@code T} between date and time counted as one of them. */
    private static List<String> wordsOf(String text) {
        String lower = Text.lowerAscii(text);
        List<String> words = new ArrayList<>(4);
        int start = -1;
        for (int index = 0; index <= lower.length(); index++) {
            boolean separates =
                    index == lower.length() || Text.isBlank(lower.charAt(index)) || isDateTimeT(lower, index);
            if (!separates && start < 0) {
                start = index;
            } else if (separates && start >= 0) {
                words.add(lower.substring(start, index));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isDateTimeT(String lower, int index) {
        return lower.charAt(index) == 't'
                && index > 0
                && Cursor.isDigit(lower.charAt(index - 1))
                && index + 1 < lower.length()
                && Cursor.isDigit(lower.charAt(index + 1));
    }

    private String quoted() {
        return "'" + Text.shown(text) + "'";
    }

    private CrmException outOfRange() {
        return refused(quoted() + " is outside the years " + FIRST_YEAR + " to " + LAST_YEAR, FORMS);
    }

    private static CrmException refused(String message, String hint) {
        return new CrmException(new Failure.Usage(message, hint));
    }
}
