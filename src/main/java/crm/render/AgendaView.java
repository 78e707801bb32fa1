package crm.render;

import crm.domain.Agenda;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** One thing to do today. */
public final class AgendaView {
    private AgendaView() {}

    /** {@code today} is what "late" is measured from. */
    public static View<Agenda.Item> view(LocalDate today) {
        return View.<Agenda.Item>of("key", AgendaView::row)
                .header("sort", "key", "customer", "what", "due", "owner", "urgency")
                .column("sort", "WHY", null, item -> role(item, today))
                .column("customer", "CUSTOMER", null, item -> Theme.Role.STRONG)
                .least(20)
                .column("what", "WHAT")
                .least(20)
                .column("due", "DUE")
                .column("owner", "OWNER")
                .optional()
                .column("urgency", "URGENCY", AgendaView::urgency)
                .optional();
    }

    private static Row row(Agenda.Item item) {
        return new Row()
                .text("sort", item.sort().word())
                .text("key", item.customer().key())
                .text("customer", item.customer().name())
                .text("what", item.what())
                .day("due", item.due())
                .text("owner", item.owner())
                .number("urgency", item.urgency());
    }

    private static String urgency(Agenda.Item item) {
        return BigDecimal.valueOf(item.urgency())
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Theme.Role role(Agenda.Item item, LocalDate today) {
        if (item.sort() == Agenda.Sort.DATE || item.sort() == Agenda.Sort.SURVEY) {
            return Theme.Role.DIM;
        }
        LocalDate due = item.due();
        return due != null && due.isBefore(today) ? Theme.Role.BAD : Theme.Role.WARN;
    }
}
