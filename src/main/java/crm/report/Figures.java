package crm.report;

import crm.domain.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The few numbers under the answer, each with the section that tells more, and what the neglected are worth. */
final class Figures {
    private Figures() {}

    static Map<String, Object> of(Report report) {
        Report.Headline headline = report.headline();
        List<Map<String, String>> figures = new ArrayList<>();
        figures.add(figure(headline.soon(), "soon", "more before long", "customers"));
        figures.add(figure(report.late(), "bad", report.late() == 1 ? "promise late" : "promises late", "promises"));
        int owed = report.waiting().size();
        figures.add(figure(owed, "bad", owed == 1 ? "reply owed" : "replies owed", "responses"));
        int risks = report.openRisks().size();
        figures.add(figure(risks, "bad", risks == 1 ? "open risk" : "open risks", "risks"));
        int unhappy = report.unhappy().size();
        figures.add(figure(unhappy, "bad", unhappy == 1 ? "unhappy answer" : "unhappy answers", "satisfaction"));
        return Map.of(
                "figures",
                figures,
                "share",
                headline.annualValue().signum() == 0 ? "" : percent(headline.share()),
                "at-stake",
                money(headline.atStake()),
                "annual-value",
                money(headline.annualValue()));
    }

    private static Map<String, String> figure(int number, String tone, String label, String section) {
        String shown = String.format(Locale.ENGLISH, "%,d", number);
        return Map.of("number", shown, "tone", number == 0 ? "none" : tone, "label", label, "section", section);
    }

    /** {@code 1,234,500}. */
    static String money(BigDecimal value) {
        return String.format(
                Locale.ENGLISH, "%,d", value.setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }

    /** {@code 31.4}, the width of a bar of 100. */
    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
