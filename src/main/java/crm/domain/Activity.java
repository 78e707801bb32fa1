package crm.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many touches there were in a period, and how many of them gave something of value: by day, by colleague and by
 * customer. Counted while the touches are read, so that a million of them take no room.
 */
public final class Activity {
    private static final int[] NO_DAYS = {};

    /** Touches, and how many of them were of value. */
    public record Tally(int touches, int ofValue) {
        static final Tally NONE = new Tally(0, 0);

        Tally and(Tally other) {
            return new Tally(touches + other.touches, ofValue + other.ofValue);
        }
    }

    private final Period period;
    private final Counts all;
    private final Map<String, Counts> colleagues = new TreeMap<>();
    private final Map<Long, Given> customers = new HashMap<>();

    public Activity(Period period) {
        this.period = period;
        this.all = new Counts(period.length());
    }

    public Period period() {
        return period;
    }

    /** One more touch, on a day in the period; in any order. */
    public void add(long customer, LocalDate day, String by, boolean ofValue) {
        int index = index(day);
        all.add(index, ofValue);
        colleagues.computeIfAbsent(by, name -> new Counts(period.length())).add(index, ofValue);
        customers.computeIfAbsent(customer, row -> new Given()).add(Glance.number(day), ofValue);
    }

    /** Of a span within the period. */
    Tally of(Period span) {
        return all.between(index(span.since()), index(span.until()));
    }

    /** Of a colleague in a span within the period. */
    Tally of(String colleague, Period span) {
        Counts counts = colleagues.get(colleague);
        return counts == null ? Tally.NONE : counts.between(index(span.since()), index(span.until()));
    }

    /** Of a customer in the whole period. */
    Tally of(long customer) {
        Given given = customers.get(customer);
        return given == null ? Tally.NONE : new Tally(given.touches, given.ofValue);
    }

    /** Everybody who logged any, by name. */
    List<String> colleagues() {
        return List.copyOf(colleagues.keySet());
    }

    /** The days on which a customer got something, rising, numbered as in {@link Glance}. */
    int[] daysOfValue(long customer) {
        Given given = customers.get(customer);
        if (given == null) {
            return NO_DAYS;
        }
        int[] days = Arrays.copyOf(given.days, given.count);
        Arrays.sort(days);
        return days;
    }

    private int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - period.since().toEpochDay());
    }

    /** Touches and touches of value of each day. */
    private static final class Counts {
        private final int[] touches;
        private final int[] ofValue;

        Counts(int days) {
            touches = new int[days];
            ofValue = new int[days];
        }

        void add(int day, boolean value) {
            touches[day]++;
            ofValue[day] += value ? 1 : 0;
        }

        Tally between(int first, int last) {
            Tally sum = Tally.NONE;
            for (int day = first; day <= last; day++) {
                sum = sum.and(new Tally(touches[day], ofValue[day]));
            }
            return sum;
        }
    }

    /** What one customer got. */
    private static final class Given {
        private int touches;
        private int ofValue;
        private int[] days = NO_DAYS;
        private int count;

        void add(int day, boolean value) {
            touches++;
            if (!value) {
                return;
            }
            ofValue++;
            if (count == days.length) {
                days = Arrays.copyOf(days, Math.max(4, 2 * count));
            }
            days[count++] = day;
        }
    }
}
