package crm.exchange.calendar;

import biweekly.property.RecurrenceProperty;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;

/** How a meeting comes again, by the clocks of where it was made. */
public final class Repeats {
    /** More than that of one series nobody sits through. */
    public static final int MOST = 1000;

    private final ICalDate start;
    private final TimeZone zone;
    private final List<? extends RecurrenceProperty> rules;
    private final List<? extends RecurrenceProperty> exceptRules;
    private final Set<Instant> besides;
    private final Set<Instant> except;
    private final Set<LocalDate> exceptDays;

    /**
     * @param rules how it comes again; none where it only has {@code besides}
     * @param besides when it comes beyond the rules
     * @param except when it does not come
     * @param exceptDays on which it does not come
     */
    Repeats(
            ICalDate start,
            TimeZone zone,
            List<? extends RecurrenceProperty> rules,
            List<? extends RecurrenceProperty> exceptRules,
            Set<Instant> besides,
            Set<Instant> except,
            Set<LocalDate> exceptDays) {
        this.start = start;
        this.zone = zone;
        this.rules = List.copyOf(rules);
        this.exceptRules = List.copyOf(exceptRules);
        this.besides = Set.copyOf(besides);
        this.except = Set.copyOf(except);
        this.exceptDays = Set.copyOf(exceptDays);
    }

    /**
     * When it begins each time.
     *
     * @param starts the first ones inside the span, at most {@link #MOST}
     * @param more whether there are more inside it
     */
    public record Span(SortedSet<Instant> starts, boolean more) {}

    /** Whether it comes oftener than daily, as no meeting does. */
    public boolean tooOften() {
        for (RecurrenceProperty rule : rules) {
            Frequency frequency =
                    rule.getValue() == null ? null : rule.getValue().getFrequency();
            if (frequency == null
                    || frequency == Frequency.SECONDLY
                    || frequency == Frequency.MINUTELY
                    || frequency == Frequency.HOURLY) {
                return true;
            }
        }
        return false;
    }

    /** When it begins, from {@code from} until before {@code to}. */
    public Span between(Instant from, Instant to) {
        TreeSet<Instant> starts = new TreeSet<>();
        boolean more = false;
        for (RecurrenceProperty rule : rules) {
            more |= add(rule, from, to, starts);
        }
        besides.stream().filter(one -> inside(one, from, to)).forEach(starts::add);
        if (rules.isEmpty() && inside(start.toInstant(), from, to)) {
            starts.add(start.toInstant());
        }
        Set<Instant> excepted = new HashSet<>(except);
        for (RecurrenceProperty rule : exceptRules) {
            add(rule, from, to, excepted);
        }
        starts.removeAll(excepted);
        starts.removeIf(one -> exceptDays.contains(one.atZone(zone.toZoneId()).toLocalDate()));
        while (starts.size() > MOST) {
            starts.pollLast();
            more = true;
        }
        return new Span(starts, more);
    }

    private boolean add(RecurrenceProperty rule, Instant from, Instant to, Set<Instant> starts) {
        try {
            DateIterator iterator = rule.getDateIterator(start, zone);
            iterator.advanceTo(Date.from(from));
            for (int count = 0; iterator.hasNext(); count++) {
                Instant next = iterator.next().toInstant();
                if (!next.isBefore(to)) {
                    return false;
                }
                if (count == MOST) {
                    return true;
                }
                if (!next.isBefore(from)) {
                    starts.add(next);
                }
            }
        } catch (RuntimeException | AssertionError e) {
            // A rule that no calendar has days for.
        }
        return false;
    }

    private static boolean inside(Instant one, Instant from, Instant to) {
        return !one.isBefore(from) && one.isBefore(to);
    }
}
