package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Account;
import crm.domain.BusinessHours;
import crm.domain.Channel;
import crm.domain.Customer;
import crm.domain.CustomerBuilder;
import crm.domain.Direction;
import crm.domain.Figure;
import crm.domain.Kinds;
import crm.domain.Measure;
import crm.domain.Period;
import crm.domain.Policy;
import crm.domain.Stage;
import crm.domain.Stats;
import crm.domain.Touch;
import crm.domain.Verdict;
import crm.domain.Window;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted in one go is what would be counted one by one. */
class StatisticsTest {
    private static final Period PERIOD = new Period(Example.DAY.minusDays(200), Example.DAY.minusDays(3));
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<String> COLLEAGUES = List.of("Kim", "kim", "Zoë");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whoIsStaleAtTheEndOfAWeekIsWhoWouldBeStaleAsOfThatDay(long seed) {
        try (Store store = filled(seed)) {
            List<Figure> weeks = stats(store, null, null).of(Measure.STALE);
            assertThat(weeks).hasSize(29).anyMatch(week -> amount(week) > 0);
            for (Figure week : weeks) {
                assertThat(amount(week)).as("%s", week).isEqualTo((double) standing(store, week.until())
                        .filter(verdict -> verdict.standing().status().overdue())
                        .count());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theTouchesAreThoseOfTheLog(long seed) {
        try (Store store = filled(seed)) {
            long one = store.customers().find("c3").id();
            for (Long customer : new Long[] {null, one}) {
                for (String by : new String[] {null, "KIM"}) {
                    Set<Long> only = customer == null ? null : Set.of(customer);
                    for (Figure day : stats(store, only, by).of(Measure.VALUE)) {
                        assertThat(amount(day)).isEqualTo(logged(store, customer, by, day.since(), true));
                        assertThat(day.of()).isEqualTo(logged(store, customer, by, day.since(), false));
                    }
                }
            }
            assertThat(stats(store, Set.of(), null).of(Measure.VALUE)).allMatch(day -> amount(day) == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void daysWeeksMonthsAndColleaguesAddUpToTheSame(long seed) {
        try (Store store = filled(seed)) {
            Stats stats = stats(store, null, null);
            double days = sum(stats.of(Measure.VALUE));
            assertThat(days).isPositive();
            assertThat(sum(stats.of(Measure.SHARE))).isEqualTo(days);
            assertThat(sum(stats.of(Measure.COLLEAGUES))).isEqualTo(days);
            assertThat(sum(store.statistics().weeks(PERIOD, null))).isEqualTo(days);
        }
    }

    private static double sum(List<Figure> figures) {
        return figures.stream().mapToDouble(StatisticsTest::amount).sum();
    }

    private static double amount(Figure figure) {
        Double amount = figure.amount();
        return amount == null ? -1 : amount;
    }

    private static Stats stats(Store store, @Nullable Set<Long> customers, @Nullable String by) {
        Stats.Wanted wanted = new Stats.Wanted(EnumSet.allOf(Measure.class), customers, by);
        Stats.Hours hours = new Stats.Hours(
                java.util.Objects.requireNonNull(BusinessHours.read("09:00-17:00", "mon-fri")),
                Example.DAY.atTime(12, 0),
                java.time.ZoneOffset.UTC);
        return Stats.of(store.statistics().facts(PERIOD, wanted), wanted, policy(), hours);
    }

    private static Stream<Verdict> standing(Store store, LocalDate day) {
        return store.accounts().all(day).stream()
                .filter(account -> account.customer().archived() == null)
                .filter(account -> account.customer().stage().nagged())
                .map((Account account) -> Verdict.of(account, policy(), null, null, day));
    }

    private static double logged(
            Store store, @Nullable Long customer, @Nullable String by, LocalDate day, boolean ofValue) {
        Touches.Filter filter = Touches.Filter.ALL.between(day, day);
        int[] count = {0};
        store.touches()
                .log(customer == null ? filter : filter.customer(customer))
                .forEachRemaining(touch -> count[0] += !touch.cancelled()
                                && !touch.kind().equals("internal")
                                && (by == null || touch.by().equalsIgnoreCase(by))
                                && (!ofValue || touch.addsValue())
                        ? 1
                        : 0);
        return count[0];
    }

    private Store filled(long seed) {
        Random random = new Random(seed);
        Store store = Store.openOrCreate(folder.resolve("crm.db"));
        store.write("kim", Example.NOW, "fill", () -> {
            int touches = 0;
            for (int i = 0; i < 40; i++) {
                Customer.Ref customer = store.customers().insert(customer(i, random));
                for (int left = random.nextInt(12); left > 0; left--) {
                    Touch touch = touch(customer, touches++, random);
                    store.touches().insertOnce(touch, !touch.kind().equals("internal"));
                }
            }
            return touches;
        });
        return store;
    }

    private static Customer customer(int number, Random random) {
        CustomerBuilder customer = Customer.named(
                        "c" + number, "C" + number, Example.DAY.minusDays(random.nextInt(400)))
                .with()
                .stage(STAGES.get(random.nextInt(STAGES.size())));
        if (random.nextBoolean()) {
            customer.window(new Window(1 + random.nextInt(90)));
        }
        if (random.nextBoolean()) {
            customer.since(Example.DAY.minusDays(random.nextInt(400)));
        }
        if (random.nextInt(5) == 0) {
            customer.snooze(new Customer.Snooze(Example.DAY.minusDays(random.nextInt(100)), null));
        }
        return random.nextInt(8) == 0 ? customer.archived(Example.DAY).build() : customer.build();
    }

    private static Touch touch(Customer.Ref customer, int number, Random random) {
        boolean internal = random.nextInt(6) == 0;
        return new Touch(
                Example.id(number),
                customer,
                Example.DAY.minusDays(random.nextInt(300)),
                null,
                internal ? "internal" : "contact",
                Channel.EMAIL,
                random.nextInt(3) == 0 ? Direction.IN : Direction.OUT,
                !internal && random.nextBoolean(),
                null,
                "note",
                null,
                null,
                null,
                COLLEAGUES.get(random.nextInt(COLLEAGUES.size())),
                random.nextInt(6) == 0,
                List.of(),
                false);
    }

    private static Policy policy() {
        return new Policy(
                new Window(60),
                new Window(14),
                java.util.Map.of(),
                java.util.Map.of(Stage.PROSPECT, new Window(30)),
                Kinds.builtIn(),
                java.util.Map.of());
    }
}
