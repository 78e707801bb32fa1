package crm.store;

import crm.domain.Activity;
import crm.domain.Figure;
import crm.domain.Measure;
import crm.domain.Period;
import crm.domain.Promise;
import crm.domain.Stats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The facts from which the domain tells how a period went. */
public final class Statistics {
    // A year is a large part of most stores: to go through all of the table takes a sixth of the time that it takes to
    // go by
    // the index of days and fetch each row.
    private static final String UNINDEXED = "day || ''";

    private final Sql sql;
    private final Store store;

    Statistics(Sql sql, Store store) {
        this.sql = sql;
        this.store = store;
    }

    /** What {@code wanted} needs to know of a period; nothing else is asked for. */
    public Stats.Facts facts(Period period, Stats.Wanted wanted) {
        Long one = one(wanted);
        return new Stats.Facts(
                activity(period, wanted, one),
                only(
                        wanted.has(Measure.STALE),
                        () -> store.accounts().glances(period.since()),
                        glance -> wanted.has(glance.customer())),
                only(
                        wanted.has(Measure.PROMISES),
                        () -> store.promises().list(one),
                        promise -> promise.side() == Promise.Side.US
                                && wanted.has(promise.customer().id())
                                && wanted.has(promise.who())),
                only(
                        wanted.has(Measure.RESPONSES),
                        () -> store.responses().asked(one, period.since(), period.until()),
                        asked -> wanted.has(asked.customer().id()) && wanted.has(asked.colleague())),
                only(
                        wanted.has(Measure.TIERS),
                        () -> store.retention().worths(),
                        worth -> wanted.has(worth.customer().id())));
    }

    /** Touches of value week by week; {@code customer} null for those of all. */
    public List<Figure> weeks(Period period, @Nullable Long customer) {
        Set<Long> only = customer == null ? null : Set.of(customer);
        return Stats.weeks(activity(period, new Stats.Wanted(Set.of(Measure.VALUE), only, null), customer));
    }

    /** Read row by row: however many touches there were, they are only counted. */
    private Activity activity(Period period, Stats.Wanted wanted, @Nullable Long one) {
        Activity activity = new Activity(period);
        if (!wanted.counts()) {
            return activity;
        }
        Map<String, Boolean> wantedNames = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        String day = one == null ? UNINDEXED : "day";
        sql.each(
                "SELECT customer_id, day, by_whom, adds_value FROM touch WHERE contact = 1 AND cancelled = 0 AND " + day
                        + " >= ? AND " + day + " <= ?" + (one == null ? "" : " AND customer_id = " + one),
                row -> {
                    String by = row.getString(3);
                    long customer = row.getLong(1);
                    if (wanted.has(customer) && wantedNames.computeIfAbsent(by, wanted::has)) {
                        activity.add(
                                customer, days.computeIfAbsent(row.getString(2), Columns::aDay), by, row.getBoolean(4));
                    }
                    return activity;
                },
                added -> {},
                period.since().toString(),
                period.until().toString());
        return activity;
    }

    /** The customer that it is about alone, whom the store can find without reading all; else null. */
    private static @Nullable Long one(Stats.Wanted wanted) {
        Collection<Long> customers = wanted.customers();
        return customers == null || customers.size() != 1
                ? null
                : customers.iterator().next();
    }

    private static <T> List<T> only(boolean asked, Supplier<List<T>> all, Predicate<T> wanted) {
        if (!asked) {
            return List.of();
        }
        List<T> some = new ArrayList<>(all.get());
        some.removeIf(wanted.negate());
        return some;
    }
}
