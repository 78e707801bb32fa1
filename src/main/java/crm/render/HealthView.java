package crm.render;

import crm.domain.Customer;
import crm.domain.Health;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well customers are, in one number each. */
public final class HealthView {
    private static final int GOOD = 70;
    private static final int BAD = 40;

    private HealthView() {}

    /** A customer and how well it is. */
    public record Rated(Customer customer, Health health) {}

    /** With {@code explain}, each term stands in a column of its own where it takes points from anybody shown. */
    public static View<Rated> view(boolean explain, List<Rated> shown) {
        View<Rated> view = View.<Rated>of("key", rated -> row(rated, explain))
                .header(header(explain))
                .column("health", "HEALTH", rated -> Long.toString(rounded(rated)), HealthView::role)
                .column("customer", "CUSTOMER", null, rated -> Theme.Role.STRONG)
                .least(20)
                .column("tier", "TIER")
                .optional()
                .column("owner", "OWNER");
        if (!explain) {
            return view.column("reasons", "WHY").least(30);
        }
        for (Health.Term term : Health.Term.values()) {
            if (shown.stream().anyMatch(rated -> rated.health().lost().containsKey(term))) {
                view = view.column(
                        "terms." + name(term),
                        term.word().replace('-', ' ').toUpperCase(Locale.ROOT),
                        rated -> points(rated, term));
            }
        }
        return view;
    }

    private static Row row(Rated rated, boolean explain) {
        Customer customer = rated.customer();
        Row row = new Row()
                .text("key", customer.key())
                .text("customer", customer.name())
                .text("stage", customer.stage().word())
                .text("tier", customer.tier())
                .text("owner", customer.owner())
                .number("health", rated.health().score())
                .words("reasons", reasons(rated.health()));
        return explain ? row.fields("terms", terms(rated.health())) : row;
    }

    private static Row terms(Health health) {
        Row terms = new Row();
        for (Health.Term term : Health.Term.values()) {
            terms.number(name(term), 0 - health.lost().getOrDefault(term, 0.0));
        }
        return terms;
    }

    /** The words of the terms that take points, those that take most first. */
    private static List<String> reasons(Health health) {
        return health.lost().entrySet().stream()
                .sorted(Map.Entry.<Health.Term, Double>comparingByValue().reversed())
                .map(entry -> entry.getKey().word())
                .toList();
    }

    private static String points(Rated rated, Health.Term term) {
        Double points = rated.health().lost().get(term);
        return points == null
                ? ""
                : "-"
                        + BigDecimal.valueOf(points)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString();
    }

    private static Theme.Role role(Rated rated) {
        long health = rounded(rated);
        return health >= GOOD ? Theme.Role.GOOD : health >= BAD ? Theme.Role.WARN : Theme.Role.BAD;
    }

    private static long rounded(Rated rated) {
        return Math.round(rated.health().score());
    }

    private static String name(Health.Term term) {
        return term.word().replace('-', '_');
    }

    private static String[] header(boolean explain) {
        List<String> names = new ArrayList<>(List.of("key", "customer", "stage", "tier", "owner", "health", "reasons"));
        if (explain) {
            for (Health.Term term : Health.Term.values()) {
                names.add("terms_" + name(term));
            }
        }
        return names.toArray(new String[0]);
    }
}
