package crm.domain;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How soon one customer is answered, or one colleague answers. Times are minutes of business.
 *
 * @param key of the customer; null for a colleague
 * @param name of the customer or colleague
 * @param answered how many were answered
 * @param waiting how many wait for an answer
 * @param median of those answered; null where none was
 * @param worst of those answered; null where none was
 * @param longestWait of those that wait; null where none does
 */
public record ResponseTime(
        @Nullable String key,
        String name,
        int answered,
        int waiting,
        @Nullable Long median,
        @Nullable Long worst,
        @Nullable Long longestWait) {

    /** One for each customer that asked, the longest wait first, then the worst time. */
    public static List<ResponseTime> ofCustomers(
            List<Asked> asked, BusinessHours hours, LocalDateTime now, ZoneId zone) {
        List<ResponseTime> times =
                grouped(asked, hours, now, zone, one -> one.customer().key(), true);
        times.sort(Comparator.comparing((ResponseTime time) -> minutes(time.longestWait()))
                .thenComparing(time -> minutes(time.worst()))
                .reversed());
        return times;
    }

    /** One for each colleague, by name. */
    public static List<ResponseTime> ofColleagues(
            List<Asked> asked, BusinessHours hours, LocalDateTime now, ZoneId zone) {
        return grouped(asked, hours, now, zone, Asked::colleague, false);
    }

    private static List<ResponseTime> grouped(
            List<Asked> asked,
            BusinessHours hours,
            LocalDateTime now,
            ZoneId zone,
            Function<Asked, String> group,
            boolean customers) {
        Map<String, List<Asked>> groups = new TreeMap<>();
        for (Asked one : asked) {
            groups.computeIfAbsent(group.apply(one), name -> new ArrayList<>()).add(one);
        }
        List<ResponseTime> times = new ArrayList<>();
        groups.forEach((name, all) -> {
            List<Long> answered = new ArrayList<>();
            List<Long> waiting = new ArrayList<>();
            for (Asked one : all) {
                (one.answer() == null ? waiting : answered).add(one.minutes(hours, now, zone));
            }
            times.add(new ResponseTime(
                    customers ? name : null,
                    customers ? all.get(0).customer().name() : name,
                    answered.size(),
                    waiting.size(),
                    median(answered),
                    answered.isEmpty() ? null : Collections.max(answered),
                    waiting.isEmpty() ? null : Collections.max(waiting)));
        });
        return times;
    }

    static @Nullable Long median(List<Long> minutes) {
        if (minutes.isEmpty()) {
            return null;
        }
        List<Long> sorted = new ArrayList<>(minutes);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static long minutes(@Nullable Long minutes) {
        return minutes == null ? -1 : minutes;
    }
}
