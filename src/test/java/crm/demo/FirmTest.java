package crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Channel;
import crm.domain.Customer;
import crm.domain.Direction;
import crm.domain.Kinds;
import crm.domain.Names;
import crm.domain.Stage;
import crm.domain.Touch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirmTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Firm FIRM = Firm.of(TODAY, BERLIN);

    @Test
    void isTheSameEveryTime() {
        assertThat(Firm.of(TODAY, BERLIN)).isEqualTo(FIRM);
    }

    @Test
    void movesWithTheWeek() {
        List<String> moved = days(Firm.of(TODAY.plusWeeks(3), BERLIN), 21);

        assertThat(moved).isEqualTo(days(FIRM, 0)).isNotEqualTo(days(FIRM, 1));
    }

    /** Between weeks only the weekend is stepped over: the same touches, at most two days off. */
    @Test
    void movesWithTheDay() {
        Firm later = Firm.of(TODAY.plusDays(3), BERLIN);

        assertThat(later.touches().stream().map(Touch::id))
                .containsExactlyInAnyOrderElementsOf(
                        FIRM.touches().stream().map(Touch::id).toList());
        for (Touch touch : later.touches()) {
            Touch before = FIRM.touches().stream()
                    .filter(other -> other.id().equals(touch.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(touch.day())
                    .isBetween(before.day().plusDays(1), before.day().plusDays(5));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void onNoDayItWorksAtWeekendsOrKnowsTheFuture(int shift) {
        LocalDate today = TODAY.plusDays(shift);
        Firm firm = Firm.of(today, BERLIN);

        assertThat(firm.touches()).allSatisfy(touch -> {
            assertThat(touch.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(touch.day()).isAfter(today.minusYears(2).minusDays(20));
            OffsetDateTime at = touch.at();
            assertThat(at == null ? touch.day() : at.toLocalDate()).isEqualTo(touch.day());
        });
        assertThat(firm.touches().stream().filter(touch -> touch.day().isAfter(today)))
                .as("planned meetings")
                .hasSize(2)
                .allMatch(touch -> touch.channel() == Channel.MEETING || touch.channel() == Channel.VISIT);
        assertThat(firm.customers()).allSatisfy(customer -> {
            assertThat(customer.added()).isBeforeOrEqualTo(today);
            assertThat(customer.stageSince()).isBeforeOrEqualTo(today);
        });
    }

    @Test
    void isOfTheSizeThatTheManualNames() {
        assertThat(FIRM.customers()).hasSize(40);
        assertThat(FIRM.touches()).hasSizeBetween(900, 1500);
    }

    @Test
    void hasEverySortOfCustomer() {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        Set<@Nullable String> tiers = new HashSet<>();
        FIRM.customers().forEach(customer -> {
            stages.add(customer.stage());
            tiers.add(customer.tier());
        });

        assertThat(stages).containsExactlyInAnyOrder(Stage.values());
        assertThat(tiers).containsExactlyInAnyOrder("A", "B", "C", null);
        assertThat(FIRM.customers().stream().map(Customer::owner).distinct()).hasSize(4);
        assertThat(FIRM.customers()).anyMatch(customer -> customer.archived() != null);
        assertThat(FIRM.customers())
                .anyMatch(customer ->
                        customer.snooze() != null && customer.snooze().until().isAfter(TODAY));
        assertThat(FIRM.customers()).anyMatch(customer -> customer.window() != null);
        assertThat(FIRM.customers()).anyMatch(customer -> customer.renewal() != null);
        assertThat(FIRM.customers()).anyMatch(customer -> customer.note() != null);
        assertThat(FIRM.customers()).anyMatch(customer -> !customer.aliases().isEmpty());
        assertThat(FIRM.customers()).anyMatch(customer -> !customer.tags().isEmpty());
    }

    @Test
    void hasEverySortOfTouch() {
        assertThat(FIRM.touches().stream().map(Touch::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(Kinds.builtIn().names());
        assertThat(FIRM.touches().stream().map(Touch::channel).distinct()).containsExactlyInAnyOrder(Channel.values());
        assertThat(FIRM.touches()).anyMatch(touch -> touch.direction() == Direction.IN);
        assertThat(FIRM.touches()).anyMatch(Touch::cancelled);
        assertThat(FIRM.touches()).anyMatch(touch -> touch.at() == null);
        assertThat(FIRM.touches()).anyMatch(touch -> !touch.tags().isEmpty());
        assertThat(FIRM.touches()).anyMatch(touch -> touch.kind().equals("training") && !touch.addsValue());
        assertThat(FIRM.touches()).anyMatch(touch -> touch.kind().equals("contact") && touch.addsValue());
    }

    @Test
    void namesAreToldApart() {
        assertThat(FIRM.customers().stream().map(Customer::key)).doesNotHaveDuplicates();
        assertThat(FIRM.customers().stream().map(Customer::name)).doesNotHaveDuplicates();
        assertThat(FIRM.customers()).allMatch(customer -> Names.isKey(customer.key()));
        assertThat(FIRM.touches().stream().map(Touch::id)).doesNotHaveDuplicates();
        assertThat(FIRM.customers().stream().map(Customer::key))
                .containsAll(FIRM.touches().stream()
                        .map(touch -> touch.customer().key())
                        .toList());
    }

    /** What they got may stand in a message to them; its day moves, so no text may name a season. */
    @Test
    void theWordsFitAnyDayAndAnyReader() {
        assertThat(FIRM.touches())
                .allSatisfy(touch -> assertThat(touch.note() + " " + touch.value())
                        .doesNotContainIgnoringCase("spring", "summer", "autumn", "winter", "monday", "friday")
                        .doesNotContain("{", "|", "#", "@"));
        assertThat(FIRM.touches().stream().map(Touch::value))
                .isNotEmpty()
                .noneMatch(value -> value != null && (value.contains("their ") || value.endsWith(".")));
    }

    /** The ending {@code .example} belongs to nobody and never will. */
    @Test
    void belongsToNobody() {
        Stream<String> addresses = FIRM.customers().stream()
                .flatMap(customer -> Stream.concat(customer.domains().stream(), customer.emails().stream()));
        Stream<String> links = FIRM.touches().stream()
                .map(Touch::link)
                .filter(link -> link != null)
                .map(link -> link.replaceFirst("^https://([^/]+)/.*", "$1"));

        assertThat(addresses).isNotEmpty().allMatch(address -> address.endsWith(".example"));
        assertThat(links).isNotEmpty().allMatch(host -> host.endsWith(".example"));
    }

    @Test
    void aLineThatCannotBeReadIsRefused() {
        assertThat(Happening.parse("  12 fix call out #service @Ines | Said sorry. | a new one"))
                .isEqualTo(new Happening(
                        12,
                        "fix",
                        Channel.CALL,
                        Direction.OUT,
                        "Said sorry.",
                        "a new one",
                        null,
                        "Ines",
                        false,
                        false,
                        false,
                        List.of("service")));
        for (String line : List.of("12 fix call | note", "fix call out", "fix call out twice | note")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Happening.parse(line)))
                    .as(line)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /** Everything that has a day, the days counted back by {@code shift}. */
    private static List<String> days(Firm firm, int shift) {
        List<String> days = new ArrayList<>();
        for (Touch touch : firm.touches()) {
            OffsetDateTime at = touch.at();
            days.add(touch.id() + touch.day().minusDays(shift) + (at == null ? "" : at.toLocalTime()));
        }
        for (Customer customer : firm.customers()) {
            for (LocalDate day : new @Nullable LocalDate[] {
                customer.since(),
                customer.added(),
                customer.stageSince(),
                customer.renewal(),
                customer.archived(),
                customer.snooze() == null ? null : customer.snooze().until()
            }) {
                days.add(customer.key() + (day == null ? "" : day.minusDays(shift)));
            }
        }
        return days;
    }
}
