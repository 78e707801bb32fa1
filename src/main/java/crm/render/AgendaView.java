package crm.render;

import crm.domain.Agenda;
import crm.domain.Customer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** One thing to do today. */
public final class AgendaView {
    private AgendaView() {}

    /**
     * @param customers by row, of all that there is something to do for
     * @param today what "late" is measured from
     */
    public static View<Agenda.Ranked> view(Map<Long, Customer.Owned> customers, LocalDate today) {
        return View.<Agenda.Ranked>of("key", ranked -> row(ranked, customers))
                .header("sort", "key", "customer", "what", "due", "owner", "urgency")
                .column("sort", "WHY", null, ranked -> role(ranked.item(), today))
                .column("customer", "CUSTOMER", null, item -> Theme.Role.STRONG)
                .least(14)
                .column("what", "WHAT")
                .least(34)
                .column("due", "DUE")
                .column("owner", "OWNER")
                .optional()
                .column("urgency", "URGENCY", AgendaView::urgency)
                .optional();
    }

    private static Row row(Agenda.Ranked ranked, Map<Long, Customer.Owned> customers) {
        Agenda.Item item = ranked.item();
        Customer.Owned of = Objects.requireNonNull(customers.get(item.customer()));
        return new Row()
                .text("sort", item.sort().word())
                .text("key", of.customer().key())
                .text("customer", of.customer().name())
                .text("what", item.what())
                .day("due", item.due())
                .text("owner", item.owner() == null ? of.owner() : item.owner())
                .number("urgency", ranked.urgency());
    }

    private static String urgency(Agenda.Ranked ranked) {
        return BigDecimal.valueOf(ranked.urgency())
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
