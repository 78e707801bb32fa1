package crm.render;

import crm.domain.Clocks;
import crm.domain.Customer;
import crm.domain.Shape;
import crm.domain.Standing;
import crm.domain.Status;
import crm.domain.Urgency;
import crm.domain.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is neglected, and why it matters. */
public final class StaleView {
    static final List<String> TICK = List.of("id", "day", "kind", "value", "by");
    private static final List<String> TERMS = List.of(
            "overdue",
            "importance",
            "first_90_days",
            "late_promises",
            "unanswered",
            "renewal",
            "detractor",
            "open_risk");

    private StaleView() {}

    /** With {@code explain}, each term of the urgency stands in a column of its own, and in JSON under {@code terms}. */
    public static View<Verdict> view(boolean explain, LocalDate today) {
        View<Verdict> view = View.<Verdict>of("key", verdict -> row(verdict, explain))
                .header(header(explain))
                .column("urgency", "URGENCY", StaleView::urgency)
                .column("customer", "CUSTOMER", null, verdict -> Theme.Role.STRONG)
                .least(20)
                .column("tier", "TIER")
                .column("owner", "OWNER", OwnerText::of)
                .least(14)
                .everywhere()
                .column("status", "STATUS", null, StaleView::role)
                .column("last_value.day", "LAST VALUE", verdict -> lastValue(verdict, today))
                .least(18)
                .column("overdue_days", "OVERDUE")
                .column("window_days", "WINDOW", StaleView::window)
                .optional()
                .column("shape", "SHAPE")
                .least(12)
                .optional();
        if (explain) {
            for (String term : TERMS) {
                view = view.column(
                        "terms." + term, "+ " + term.replace('_', ' ').toUpperCase(java.util.Locale.ROOT));
            }
        }
        return view;
    }

    private static Row row(Verdict verdict, boolean explain) {
        Customer customer = verdict.customer();
        Clocks clocks = verdict.account().clocks();
        Row row = new Row()
                .text("key", customer.key())
                .text("customer", customer.name())
                .text("stage", customer.stage().word())
                .text("tier", customer.tier())
                .text("owner", customer.owner());
        standing(row, verdict)
                .fields("last_value", tick(clocks.value()), TICK)
                .fields("last_touch", tick(clocks.any()), TICK);
        return OwnerText.between(explain ? row.fields("terms", terms(verdict.urgency())) : row, verdict);
    }

    /** What the rules say of an account. */
    static Row standing(Row row, Verdict verdict) {
        Standing standing = verdict.standing();
        return row.text("status", standing.status().word())
                .count("window_days", standing.window().days())
                .text("window_rule", standing.rule().word())
                .count("days_since_value", standing.daysSinceValue())
                .count("overdue_days", standing.overdueDays())
                .day("due", standing.due())
                .words("shape", shape(standing))
                .number("urgency", verdict.urgency().total());
    }

    static @Nullable Row tick(Clocks.@Nullable Tick tick) {
        return tick == null
                ? null
                : new Row()
                        .text("id", tick.id())
                        .day("day", tick.day())
                        .text("kind", tick.kind())
                        .text("value", tick.value())
                        .text("by", tick.by());
    }

    static Theme.@Nullable Role role(Verdict verdict) {
        Status status = verdict.standing().status();
        return switch (status) {
            case OK -> Theme.Role.GOOD;
            case SOON -> Theme.Role.WARN;
            case STALE, NEVER -> Theme.Role.BAD;
            case SNOOZED -> Theme.Role.DIM;
        };
    }

    private static Row terms(Urgency urgency) {
        Row terms = new Row();
        Map<Urgency.Term, Double> weighed = urgency.terms();
        for (Urgency.Term term : Urgency.Term.values()) {
            terms.number(term.word().replace('-', '_'), weighed.getOrDefault(term, 0.0));
        }
        return terms;
    }

    private static String urgency(Verdict verdict) {
        return BigDecimal.valueOf(verdict.urgency().total())
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String window(Verdict verdict) {
        return verdict.standing().window().days() + "d "
                + verdict.standing().rule().word();
    }

    private static String lastValue(Verdict verdict, LocalDate today) {
        Clocks.Tick value = verdict.account().clocks().value();
        return value == null ? "never" : Ages.ago(value.day(), today) + ", " + value.kind();
    }

    private static List<String> shape(Standing standing) {
        List<String> words = new ArrayList<>();
        for (Shape shape : standing.shape()) {
            words.add(shape.word());
        }
        return words;
    }

    private static String[] header(boolean explain) {
        List<String> names = new ArrayList<>(List.of(
                "key",
                "customer",
                "stage",
                "tier",
                "owner",
                "status",
                "window_days",
                "window_rule",
                "days_since_value",
                "overdue_days",
                "due"));
        names.addAll(List.of("shape", "urgency"));
        for (String outer : List.of("last_value_", "last_touch_")) {
            TICK.forEach(name -> names.add(outer + name));
        }
        if (explain) {
            TERMS.forEach(name -> names.add("terms_" + name));
        }
        OwnerText.BETWEEN.forEach(name -> names.add("between_owners_" + name));
        return names.toArray(new String[0]);
    }
}
