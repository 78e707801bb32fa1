package crm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the touches of value go where the revenue is: who are the best customers, what did they get, who never heard from
 * us, and what did those get who just bought?
 *
 * @param since first day of the span in which touches are counted
 * @param today its last day
 * @param lines one a customer, the most valuable first, those of unknown value last
 */
public record Coverage(LocalDate since, LocalDate today, List<Line> lines) {

    /** Something of value that a customer got; {@code what} null where it was never said. */
    public record Gift(LocalDate day, String kind, @Nullable String what) {}

    /**
     * What the store knows of a customer.
     *
     * @param sale the day of the sale; null where unknown
     * @param given touches of value inside the span
     * @param heard whether anything went out to it since the sale, or since it was added where the sale is unknown
     * @param gifts what of value it got since the sale, oldest first; only for those in their first 90 days
     */
    public record Fact(
            Share.Worth worth,
            @Nullable String owner,
            @Nullable LocalDate sale,
            int given,
            boolean heard,
            List<Gift> gifts) {
        public Fact {
            gifts = List.copyOf(gifts);
        }
    }

    /**
     * @param share of all annual value; null where its value is unknown or 0
     * @param isNew whether it is in its first 90 days
     */
    public record Line(Fact fact, @Nullable Share share, boolean isNew) {
        public boolean best() {
            return share != null && share.best();
        }

        /** Worth a look: one of the best, one that never heard from us, or a new one. */
        public boolean notable() {
            return best() || isNew || !fact.heard();
        }
    }

    public Coverage {
        lines = List.copyOf(lines);
    }

    public static Coverage of(List<Fact> facts, LocalDate since, LocalDate today) {
        Map<Long, Fact> rest = new HashMap<>();
        List<Share.Worth> worths = new ArrayList<>();
        for (Fact fact : facts) {
            rest.put(fact.worth().customer().id(), fact);
            worths.add(fact.worth());
        }
        List<Line> lines = new ArrayList<>();
        for (Share share : Share.of(worths)) {
            Fact fact = rest.remove(share.worth().customer().id());
            if (fact != null) {
                lines.add(new Line(fact, share, isNew(fact, today)));
            }
        }
        for (Fact fact : facts) {
            if (rest.containsKey(fact.worth().customer().id())) {
                lines.add(new Line(fact, null, isNew(fact, today)));
            }
        }
        return new Coverage(since, today, lines);
    }

    private static boolean isNew(Fact fact, LocalDate today) {
        LocalDate sale = fact.sale();
        return sale != null && !today.isBefore(sale) && today.isBefore(sale.plusDays(Standing.FIRST_DAYS));
    }

    public List<Line> best() {
        return lines.stream().filter(Line::best).toList();
    }

    public List<Line> unheard() {
        return lines.stream().filter(line -> !line.fact().heard()).toList();
    }

    public List<Line> newcomers() {
        return lines.stream().filter(Line::isNew).toList();
    }

    /** The best that got nothing of value inside the span. */
    public List<Line> bestWithoutValue() {
        return best().stream().filter(line -> line.fact().given() == 0).toList();
    }

    /** The new ones that got nothing of value since the sale. */
    public List<Line> newcomersWithoutValue() {
        return newcomers().stream()
                .filter(line -> line.fact().gifts().isEmpty())
                .toList();
    }

    public static BigDecimal annualValue(List<Line> some) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : some) {
            sum = line.share() == null ? sum : sum.add(line.share().value());
        }
        return sum;
    }

    public static int given(List<Line> some) {
        return some.stream().mapToInt(line -> line.fact().given()).sum();
    }

    /** {@code part ÷ whole}; null where there is no whole. */
    public static @Nullable Double share(double part, double whole) {
        return whole == 0 ? null : Double.valueOf(part / whole);
    }
}
