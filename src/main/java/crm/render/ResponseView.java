package crm.render;

import crm.domain.Asked;
import crm.domain.BusinessHours;
import crm.domain.ResponseTime;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How soon customers are answered, and what waits; hours are hours of business. */
public final class ResponseView {
    private static final double HOUR = 60;

    public static final View<ResponseTime> TIMES = View.<ResponseTime>of("name", ResponseView::row)
            .header("group", "key", "name", "answered", "waiting", "median_hours", "worst_hours", "longest_wait_hours")
            .column("group", "BY")
            .column("name", "NAME", null, time -> Theme.Role.STRONG)
            .column("answered", "ANSWERED")
            .optional()
            .column("median_hours", "MEDIAN HOURS", time -> hours(time.median()))
            .column("worst_hours", "WORST HOURS", time -> hours(time.worst()))
            .optional()
            .column("waiting", "WAITING", null, time -> time.waiting() > 0 ? Theme.Role.WARN : null)
            .optional()
            .column("longest_wait_hours", "LONGEST WAIT", time -> hours(time.longestWait()));

    private ResponseView() {}

    /** What waits, at a moment. */
    public static View<Asked> waiting(BusinessHours hours, LocalDateTime now, ZoneId zone) {
        return View.<Asked>of("id", asked -> row(asked, hours, now, zone))
                .header("id", "key", "customer", "day", "at", "kind", "with", "note", "owner", "waiting_hours")
                .column(
                        "waiting_hours",
                        "WAITING HOURS",
                        asked -> hours(asked.minutes(hours, now, zone)),
                        asked -> Theme.Role.WARN)
                .column("day", "DAY")
                .column("customer", "CUSTOMER", null, asked -> Theme.Role.STRONG)
                .least(16)
                .column("owner", "OWNER")
                .optional()
                .column("kind", "KIND")
                .optional()
                .column("with", "WITH")
                .optional()
                .column("note", "NOTE")
                .least(24)
                .column("id", "ID", null, asked -> Theme.Role.DIM);
    }

    static Row row(ResponseTime time) {
        return new Row()
                .text("group", time.key() == null ? "colleague" : "customer")
                .text("key", time.key())
                .text("name", time.name())
                .count("answered", time.answered())
                .count("waiting", time.waiting())
                .number("median_hours", inHours(time.median()))
                .number("worst_hours", inHours(time.worst()))
                .number("longest_wait_hours", inHours(time.longestWait()));
    }

    private static Row row(Asked asked, BusinessHours hours, LocalDateTime now, ZoneId zone) {
        OffsetDateTime at = asked.at() == null ? null : asked.at().atZone(zone).toOffsetDateTime();
        return new Row()
                .text("id", asked.id())
                .text("key", asked.customer().key())
                .text("customer", asked.customer().name())
                .day("day", asked.day())
                .time("at", at)
                .text("kind", asked.kind())
                .text("with", asked.with())
                .text("note", asked.note())
                .text("owner", asked.owner())
                .number("waiting_hours", asked.minutes(hours, now, zone) / HOUR);
    }

    private static @Nullable Double inHours(@Nullable Long minutes) {
        return minutes == null ? null : Double.valueOf(minutes / HOUR);
    }

    /** {@code 35 min}, {@code 4 h}, {@code 4 h 30 min}. */
    static String hours(@Nullable Long minutes) {
        if (minutes == null) {
            return "";
        }
        String rest = minutes % 60 == 0 && minutes > 0 ? "" : minutes % 60 + " min";
        String hours = minutes < 60 ? "" : minutes / 60 + " h";
        return hours.isEmpty() || rest.isEmpty() ? hours + rest : hours + " " + rest;
    }
}
