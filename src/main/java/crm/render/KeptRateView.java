package crm.render;

import crm.domain.KeptRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How well promises were kept: one line for all of them, or for each customer, colleague or month. */
public final class KeptRateView {
    /** Digits after the point of a share. */
    private static final int DIGITS = 3;

    public static final View<Group> VIEW = View.<Group>of("group", KeptRateView::row)
            .header("group", "name", "on_time", "kept_late", "broken", "late", "open", "kept_rate", "on_time_rate")
            .column("group", "GROUP", KeptRateView::called, group -> Theme.Role.STRONG)
            .column("on_time", "ON TIME")
            .column("kept_late", "KEPT LATE")
            .column("broken", "BROKEN")
            .column("late", "LATE")
            .column("open", "OPEN")
            .optional()
            .column(
                    "kept_rate",
                    "KEPT RATE",
                    group -> percent(group.rate(), group.rate().kept()))
            .column(
                    "on_time_rate",
                    "ON-TIME RATE",
                    group -> percent(group.rate(), group.rate().keptOnTime()));

    private KeptRateView() {}

    /**
     * @param group a customer's key, a colleague or a month; {@code all} for all together
     * @param name of the customer; null for anything else
     */
    public record Group(String group, @Nullable String name, KeptRate rate) {}

    static Row row(Group group) {
        KeptRate rate = group.rate();
        return new Row()
                .text("group", group.group())
                .text("name", group.name())
                .count("on_time", rate.onTime())
                .count("kept_late", rate.keptLate())
                .count("broken", rate.broken())
                .count("late", rate.late())
                .count("open", rate.open())
                .number("kept_rate", share(rate, rate.kept()))
                .number("on_time_rate", share(rate, rate.keptOnTime()));
    }

    private static String called(Group group) {
        return group.name() == null ? group.group() : group.name();
    }

    /** Null where nothing is judged yet. */
    private static @Nullable BigDecimal share(KeptRate rate, double share) {
        return rate.judged() == 0
                ? null
                : BigDecimal.valueOf(share)
                        .setScale(DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    private static String percent(KeptRate rate, double share) {
        return rate.judged() == 0 ? "" : Math.round(share * 100) + " %";
    }
}
