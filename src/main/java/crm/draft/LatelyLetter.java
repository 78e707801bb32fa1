package crm.draft;

import crm.domain.Customer;
import crm.domain.Kinds;
import crm.domain.Sender;
import crm.domain.Touch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we have done for a customer in a span of days, fit to be sent to that customer: by month, the newest first. Each line is
 * the day and what they got; where that was never said, a plain word for the kind. Notes, names of ours and kinds of our own
 * making do not appear.
 */
public final class LatelyLetter {
    private static final String TITLE = "What we have done for you";
    private static final String NOTHING = "There is nothing to list for this time.";
    private static final String OFFER =
            "If there is something you need from us, please say so: a line in reply is enough.";
    private static final String ASK =
            "Which of these was of use to you, and what would you like more of? A line in reply is enough.";
    private static final String ASK_ONE =
            "Was it of use to you, and what would you like more of? A line in reply is enough.";

    /** Characters of what they got; far more than anybody reads. */
    private static final int LONGEST = 500;

    private record Line(
            LocalDate day, String text, @Nullable String link) {}

    private final String span;
    private final Map<String, List<Line>> months = new LinkedHashMap<>();
    private final String closing;
    private final List<String> signature;

    /**
     * @param since the first day
     * @param today the last day
     * @param touches of the customer, in any order; those outside the span, cancelled or of no value are passed over
     * @param kinds tells which touches are no contact at all
     */
    public LatelyLetter(
            Customer customer, LocalDate since, LocalDate today, List<Touch> touches, Kinds kinds, Sender sender) {
        String name = Prose.line(customer.name());
        span = name + ", " + Prose.date(since) + " to " + Prose.date(today);
        List<Touch> given = new ArrayList<>();
        for (Touch touch : touches) {
            if (Gift.given(touch, kinds, today) && !touch.day().isBefore(since)) {
                given.add(touch);
            }
        }
        given.sort(Comparator.comparing(Touch::day).reversed());
        for (Touch touch : given) {
            String what = Prose.phrase(Prose.line(touch.value(), LONGEST));
            Line line = new Line(
                    touch.day(), Gift.item(touch.kind(), touch.channel(), what), Gift.link(touch.kind(), touch.link()));
            months.computeIfAbsent(Prose.monthAndYear(touch.day()), month -> new ArrayList<>())
                    .add(line);
        }
        closing = given.isEmpty() ? OFFER : given.size() == 1 ? ASK_ONE : ASK;
        signature = Facts.signature(sender);
    }

    /** Plain text, wrapped. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(TITLE);
        Paragraphs.wrap(span, "", lines);
        lines.add("");
        if (months.isEmpty()) {
            lines.add(NOTHING);
            lines.add("");
        }
        months.forEach((month, items) -> {
            lines.add(month);
            for (Line item : items) {
                String link = item.link() == null ? "" : " " + item.link();
                Paragraphs.wrap("- " + Prose.dayAndMonth(item.day()) + ": " + item.text() + link, "  ", lines);
            }
            lines.add("");
        });
        Paragraphs.wrap(closing, "", lines);
        if (!signature.isEmpty()) {
            lines.add("");
            lines.addAll(signature);
        }
        return String.join("\n", lines) + "\n";
    }

    /** Markdown, in which nothing stored is markup. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# " + TITLE + "\n\n" + Markdown.escaped(span) + "\n\n");
        if (months.isEmpty()) {
            text.append(NOTHING).append("\n\n");
        }
        months.forEach((month, items) -> {
            text.append("## ").append(month).append("\n\n");
            for (Line item : items) {
                text.append("- ")
                        .append(Prose.dayAndMonth(item.day()))
                        .append(": ")
                        .append(Markdown.escaped(item.text()));
                text.append(item.link() == null ? "" : " <" + item.link() + ">").append('\n');
            }
            text.append('\n');
        });
        text.append(closing).append('\n');
        if (!signature.isEmpty()) {
            text.append('\n');
            for (int i = 0; i < signature.size(); i++) {
                text.append(Markdown.escaped(signature.get(i))).append(i < signature.size() - 1 ? "\\\n" : "\n");
            }
        }
        return text.toString();
    }

    /** A page that needs nothing else. */
    public String html() {
        StringBuilder page = new StringBuilder(Page.start(TITLE));
        page.append("<h1>")
                .append(TITLE)
                .append("</h1>\n<p>")
                .append(Page.escaped(span))
                .append("</p>\n");
        if (months.isEmpty()) {
            page.append("<p>").append(NOTHING).append("</p>\n");
        }
        months.forEach((month, items) -> {
            page.append("<h2>").append(month).append("</h2>\n<ul>\n");
            for (Line item : items) {
                page.append("<li><span class=\"day\">")
                        .append(Prose.dayAndMonth(item.day()))
                        .append(":</span> ");
                page.append(item.link() == null ? Page.escaped(item.text()) : Page.link(item.link(), item.text()));
                page.append("</li>\n");
            }
            page.append("</ul>\n");
        });
        page.append("<p>").append(closing).append("</p>\n");
        if (!signature.isEmpty()) {
            page.append("<p>");
            page.append(Page.escaped(String.join("\n", signature)).replace("\n", "<br>\n"));
            page.append("</p>\n");
        }
        return page.append(Page.end()).toString();
    }
}
