package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Account;
import crm.domain.Channel;
import crm.domain.Customer;
import crm.domain.CustomerBuilder;
import crm.domain.Direction;
import crm.domain.Glance;
import crm.domain.Stage;
import crm.domain.Touch;
import crm.domain.Window;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way to what decides about an account says what the long way says. */
class GlancesTest {
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<@Nullable String> THREADS = Arrays.asList(null, null, "one", "other");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aGlanceIsTheAccountInShort(long seed) {
        Random random = new Random(seed);
        try (Store store = Store.openOrCreate(folder.resolve("crm.db"))) {
            store.write("kim", Example.NOW, "fill", () -> fill(store, random));
            for (LocalDate today : List.of(Example.DAY, Example.DAY.minusDays(5), Example.DAY.plusDays(9))) {
                List<Glance> expected = new ArrayList<>();
                for (Account account : store.accounts().all(today)) {
                    Customer customer = account.customer();
                    if (customer.archived() == null && customer.stage().nagged()) {
                        expected.add(Glance.of(customer, account.clocks()));
                    }
                }
                expected.sort(Comparator.comparingLong(Glance::customer));
                assertThat(expected).hasSizeGreaterThan(5);
                assertThat(store.accounts().glances(today)).isEqualTo(expected);
            }
        }
    }

    private static int fill(Store store, Random random) {
        int touches = 0;
        for (int i = 0; i < 40; i++) {
            Customer.Ref customer = store.customers().insert(customer(i, random));
            for (int left = random.nextInt(7); left > 0; left--) {
                store.touches()
                        .insertOnce(
                                touch(customer, touches++, random),
                                random.nextInt(6) > 0,
                                THREADS.get(random.nextInt(THREADS.size())));
            }
        }
        return touches;
    }

    private static Customer customer(int number, Random random) {
        CustomerBuilder customer = Customer.named(
                        "c" + number, "C" + number, Example.DAY.minusDays(random.nextInt(200)))
                .with()
                .stage(STAGES.get(random.nextInt(STAGES.size())));
        if (random.nextBoolean()) {
            customer.tier("B").window(new Window(1 + random.nextInt(90)));
        }
        if (random.nextBoolean()) {
            customer.since(Example.DAY.minusDays(random.nextInt(400))).annualValue(new BigDecimal("1200.50"));
        }
        if (random.nextInt(3) == 0) {
            customer.snooze(new Customer.Snooze(Example.DAY.plusDays(random.nextInt(20) - 10L), null));
        }
        if (random.nextInt(3) == 0) {
            customer.renewal(Example.DAY.plusDays(random.nextInt(100)));
        }
        return random.nextInt(8) == 0 ? customer.archived(Example.DAY).build() : customer.build();
    }

    /** On few days and at few hours, so that day, hour and order of logging all come to decide. */
    private static Touch touch(Customer.Ref customer, int number, Random random) {
        LocalDate day = Example.DAY.minusDays(random.nextInt(6) - 2L);
        OffsetDateTime at = OffsetDateTime.of(
                day, LocalTime.of(9 + random.nextInt(2), 0), ZoneOffset.ofHours(random.nextInt(3) * 12 - 12));
        boolean in = random.nextBoolean();
        return new Touch(
                Example.id(number),
                customer,
                day,
                random.nextBoolean() ? at : null,
                in && random.nextBoolean() ? "complaint" : "contact",
                Channel.EMAIL,
                in ? Direction.IN : Direction.OUT,
                !in && random.nextBoolean(),
                null,
                "note",
                null,
                null,
                null,
                "kim",
                random.nextInt(6) == 0,
                List.of(),
                in && random.nextInt(3) == 0);
    }
}
