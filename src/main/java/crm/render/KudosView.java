package crm.render;

import crm.domain.Kudos;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recognition for colleagues. */
public final class KudosView {
    public static final View<Kudos> VIEW = View.<Kudos>of("id", KudosView::row)
            .header("id", "day", "whom", "what", "key", "customer", "by")
            .column("day", "DAY")
            .column("whom", "WHOM", null, kudos -> Theme.Role.STRONG)
            .column("what", "WHAT")
            .least(34)
            .column("customer", "CUSTOMER")
            .least(14)
            .optional()
            .column("by", "SAYS")
            .optional()
            .column("id", "ID", null, kudos -> Theme.Role.DIM);

    private KudosView() {}

    /** A list by colleague in Markdown, to be read out or pasted; empty where there is nothing to read. */
    public static String markdown(List<Kudos> given) {
        Map<String, List<Kudos>> byColleague = new LinkedHashMap<>();
        for (Kudos kudos : given) {
            byColleague.computeIfAbsent(kudos.whom(), whom -> new ArrayList<>()).add(kudos);
        }
        StringBuilder text = new StringBuilder();
        byColleague.forEach((whom, each) -> {
            text.append("- **").append(MarkdownOutput.escaped(whom)).append("**\n");
            for (Kudos kudos : each) {
                text.append("  - ").append(MarkdownOutput.escaped(kudos.what()));
                if (kudos.customer() != null) {
                    text.append(" (")
                            .append(MarkdownOutput.escaped(kudos.customer().name()))
                            .append(')');
                }
                text.append(", says ")
                        .append(MarkdownOutput.escaped(kudos.by()))
                        .append(", ")
                        .append(kudos.day())
                        .append('\n');
            }
        });
        return text.toString();
    }

    static Row row(Kudos kudos) {
        return new Row()
                .text("id", kudos.id())
                .day("day", kudos.day())
                .text("whom", kudos.whom())
                .text("what", kudos.what())
                .text("key", kudos.customer() == null ? null : kudos.customer().key())
                .text(
                        "customer",
                        kudos.customer() == null ? null : kudos.customer().name())
                .text("by", kudos.by());
    }
}
