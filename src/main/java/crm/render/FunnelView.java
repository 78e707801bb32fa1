package crm.render;

import crm.domain.Funnel;
import java.math.BigDecimal;

/** A line for each stage. */
public final class FunnelView {
    public static final View<Funnel.Step> VIEW = View.<Funnel.Step>of("stage", FunnelView::row)
            .header("stage", "now", "entered", "next", "went_on", "conversion", "median_days")
            .column("stage", "STAGE", null, step -> Theme.Role.STRONG)
            .column("now", "NOW")
            .column("entered", "ENTERED")
            .optional()
            .column("next", "WENT ON TO")
            .column("went_on", "WENT ON")
            .column("conversion", "CONVERSION", step -> step.conversion() == null ? "" : Percent.of(step.conversion()))
            .column("median_days", "MEDIAN TIME", FunnelView::time);

    private FunnelView() {}

    static Row row(Funnel.Step step) {
        return new Row()
                .text("stage", step.stage().word())
                .count("now", step.now())
                .count("entered", step.entered())
                .text("next", step.next().word())
                .count("went_on", step.wentOn())
                .number("conversion", step.conversion())
                .number("median_days", step.medianDays());
    }

    private static String time(Funnel.Step step) {
        Double days = step.medianDays();
        if (days == null) {
            return "";
        }
        String number = BigDecimal.valueOf(days).stripTrailingZeros().toPlainString();
        return number + (number.equals("1") ? " day" : " days");
    }
}
