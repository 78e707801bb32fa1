package crm.report;

import crm.domain.Customer;
import crm.domain.Report;
import crm.domain.Status;
import crm.domain.Verdict;
import crm.render.Format;
import crm.render.Printer;
import crm.render.ReasonText;
import crm.render.ReportView;
import crm.render.Screen;
import crm.render.Theme;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The state of the relationships as a page. The answer and the most urgent customers stand in it as HTML, for those who read
 * it where no scripts run; the rest is drawn by its script from the JSON in it, which is that of {@link ReportView}.
 */
public final class ReportPage {
    /** So many customers are shown where no scripts run. */
    private static final int FIRST = 15;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private ReportPage() {}

    /** Writes the page; {@code about} says which customers it is about, empty for all. */
    public static void write(Report report, String about, Writer to) throws IOException {
        String style = Part.texts("colours.css", "page.css");
        String charts = Part.text("echarts/echarts.common.min.js");
        String script = Part.texts("dom.js", "customers.js", "charts.js", "sections.js", "start.js");
        Map<String, Object> gaps = new HashMap<>(Figures.of(report));
        gaps.put("policy", ContentPolicy.of(style, List.of(charts, script)));
        gaps.put("style", style);
        gaps.put("charts", charts);
        gaps.put("script", script);
        gaps.put("data", data(report));
        gaps.put("day", DAY.format(report.today()));
        gaps.put("about", about);
        List<String> sentences = ReportView.sentences(report.headline());
        gaps.put("answer", sentences.get(0));
        gaps.put("matter", sentences.size() > 1 ? sentences.get(1) : "");
        gaps.put("customers", customers(report));
        int more = report.headline().neglected() - FIRST;
        gaps.put("more", more > 0 ? Integer.toString(more) : "");
        Part.template("page.html").execute(gaps, to);
        to.flush();
    }

    private static String data(Report report) throws IOException {
        StringWriter data = new StringWriter();
        new Printer(new InlineJson(data), Format.JSON, Theme.NONE, new Screen(0, false), report.today())
                .one(ReportView.VIEW, report);
        return data.toString();
    }

    private static List<Map<String, String>> customers(Report report) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Report.Line line : report.neglected()) {
            if (rows.size() < FIRST) {
                rows.add(row(line.verdict(), report.today()));
            }
        }
        return rows;
    }

    private static Map<String, String> row(Verdict verdict, LocalDate today) {
        Customer customer = verdict.customer();
        Status status = verdict.standing().status();
        BigDecimal value = customer.annualValue();
        return Map.of(
                "name",
                customer.name(),
                "status",
                status.word(),
                "overdue",
                Integer.toString(verdict.standing().overdueDays()),
                "value",
                value == null ? "" : Figures.money(value),
                "tier",
                customer.tier() == null ? "" : customer.tier(),
                "owner",
                customer.owner() == null ? "" : customer.owner(),
                "why",
                String.join(" · ", ReasonText.of(verdict, today)),
                "urgency",
                BigDecimal.valueOf(verdict.urgency().total())
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString());
    }
}
