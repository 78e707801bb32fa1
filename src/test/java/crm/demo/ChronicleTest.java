package crm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import crm.domain.Contact;
import crm.domain.Content;
import crm.domain.Document;
import crm.domain.Handoff;
import crm.domain.Promise;
import crm.domain.Risk;
import crm.domain.Survey;
import crm.domain.Touch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChronicleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Firm FIRM = firm(TODAY);
    private static final Chronicle CHRONICLE = chronicle(FIRM, TODAY);

    @Test
    void isTheSameEveryTime() {
        assertThat(chronicle(firm(TODAY), TODAY)).isEqualTo(CHRONICLE);
    }

    @Test
    void movesWithTheWeek() {
        Chronicle later = chronicle(firm(TODAY.plusWeeks(3)), TODAY.plusWeeks(3));

        assertThat(later.promises())
                .extracting(promise -> promise.made().minusWeeks(3))
                .containsExactlyElementsOf(
                        CHRONICLE.promises().stream().map(Promise::made).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void hasEverySortOfThingOnEachDayOfTheWeek(int shift) {
        LocalDate today = TODAY.plusDays(shift);
        Chronicle chronicle = chronicle(firm(today), today);

        assertThat(chronicle.promises().stream().map(promise -> promise.state(today)))
                .contains(Promise.State.values());
        assertThat(chronicle.promises().stream().map(Promise::side)).contains(Promise.Side.values());
        assertThat(chronicle.contents().stream().map(Content::kind)).contains(Content.Kind.values());
        assertThat(chronicle.contents()).anyMatch(content -> !content.good(today));
        assertThat(chronicle.documents().stream().map(Document::kind))
                .contains(
                        Document.Kind.CONTRACT,
                        Document.Kind.DESIGN,
                        Document.Kind.SPECIFICATION,
                        Document.Kind.MINUTES);
        assertThat(chronicle.documents()).anyMatch(document -> document.replaces() != null);
        assertThat(chronicle.handoffs().stream().map(Handoff::state)).contains(Handoff.State.values());
        assertThat(chronicle.surveys().stream().map(Survey::attitude)).contains(Survey.Attitude.values());
        assertThat(chronicle.surveys()).anyMatch(survey -> survey.unhappy() && survey.acted() == null);
        assertThat(chronicle.surveys()).anyMatch(survey -> survey.unhappy() && survey.acted() != null);
        assertThat(chronicle.risks().stream().map(Risk::outcome)).contains(Risk.Outcome.values());
        assertThat(chronicle.risks()).anyMatch(risk -> risk.open() && risk.next() != null);
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        assertThat(chronicle.kudos())
                .as("of this week")
                .anyMatch(kudos -> !kudos.day().isBefore(monday));
    }

    @Test
    void everybodyIsKnownAndNobodySpeaksWithThoseWhoLeft() {
        Map<String, Contact> people = new HashMap<>();
        FIRM.people().forEach(person -> people.put(person.path(), person));

        assertThat(people).hasSameSizeAs(FIRM.people());
        assertThat(FIRM.people()).anyMatch(person -> person.leftBy(TODAY) && person.role() != null);
        assertThat(FIRM.people()).anyMatch(person -> person.old(TODAY)).anyMatch(person -> !person.old(TODAY));
        assertThat(FIRM.people().stream().map(Contact::role)).contains(Contact.Role.values());
        assertThat(FIRM.people())
                .flatExtracting(person -> person.all(Contact.Sort.EMAIL))
                .hasSameSizeAs(FIRM.people())
                .allMatch(email -> email.endsWith(".example"));
        for (Touch touch : FIRM.touches()) {
            if (touch.with() != null) {
                Contact person = Objects.requireNonNull(
                        people.get(touch.customer().key() + "/" + touch.with()), touch.toString());
                assertThat(person.left() == null || touch.day().isBefore(person.left()))
                        .as("%s has left before %s", person.name(), touch)
                        .isTrue();
            }
        }
    }

    @Test
    void nothingHappensBeforeItCould() {
        assertThat(CHRONICLE.promises()).allSatisfy(promise -> {
            assertThat(promise.made()).isBeforeOrEqualTo(TODAY);
            LocalDate before = promise.made();
            for (Promise.Move move : promise.moves()) {
                assertThat(move.day()).isAfter(before).isBeforeOrEqualTo(TODAY);
                before = move.day();
            }
            if (promise.outcome() != null) {
                assertThat(promise.outcome().day()).isAfter(before).isBeforeOrEqualTo(TODAY);
            }
        });
        Map<String, Content> library = new HashMap<>();
        CHRONICLE.contents().forEach(content -> library.put(String.valueOf(content.link()), content));
        List<Touch> given =
                FIRM.touches().stream().filter(touch -> touch.link() != null).toList();
        assertThat(given).hasSizeGreaterThan(50).allSatisfy(touch -> {
            Content content = Objects.requireNonNull(library.get(String.valueOf(touch.link())), touch.link());
            assertThat(content.added()).isBeforeOrEqualTo(touch.day());
            assertThat(content.good(touch.day())).isTrue();
        });
        assertThat(CHRONICLE.risks())
                .allSatisfy(risk -> assertThat(risk.steps())
                        .allSatisfy(step -> assertThat(step.settled() == null
                                        || !step.settled().isBefore(risk.opened())
                                                && !step.settled().isAfter(TODAY))
                                .isTrue()));
        assertThat(CHRONICLE.handoffs())
                .allSatisfy(handoff -> assertThat(
                                handoff.open() || !handoff.started().isAfter(handoff.settled()))
                        .isTrue());
        assertThat(CHRONICLE.surveys())
                .allSatisfy(survey -> assertThat(
                                survey.acted() == null || survey.acted().isAfter(survey.day()))
                        .isTrue());
    }

    /** Until it was handed over, a customer was spoken with by whom it was handed over from. */
    @Test
    void theLogKnowsOfTheHandoff() {
        Handoff handoff = CHRONICLE.handoffs().stream()
                .filter(one -> one.state() == Handoff.State.ACCEPTED)
                .findFirst()
                .orElseThrow();
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        for (Touch touch : FIRM.touches()) {
            if (touch.customer().key().equals(handoff.customer().key())) {
                (touch.day().isBefore(handoff.started()) ? before : after).add(touch.by());
            }
        }

        assertThat(before).contains(handoff.from()).doesNotContain(handoff.to());
        assertThat(after).contains(handoff.to()).doesNotContain(handoff.from());
    }

    @Test
    void idsAreToldApart() {
        List<String> ids = new ArrayList<>();
        CHRONICLE.promises().forEach(promise -> ids.add(promise.id()));
        CHRONICLE.documents().forEach(document -> ids.add(document.id()));
        CHRONICLE.handoffs().forEach(handoff -> ids.add(handoff.id()));
        CHRONICLE.surveys().forEach(survey -> ids.add(survey.id()));
        CHRONICLE.risks().forEach(risk -> ids.add(risk.id()));
        CHRONICLE.kudos().forEach(kudos -> ids.add(kudos.id()));

        assertThat(ids).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void aWordThatMeansNothingIsRefused() {
        assertThat(Entry.read("kudos.txt", "by", "customer", "day")).isNotEmpty();
        assertThat(catchThrowable(() -> Entry.read("kudos.txt", "by", "day")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'customer'");
    }

    private static Firm firm(LocalDate today) {
        return Firm.of(today, ZoneId.of("Europe/Berlin"));
    }

    private static Chronicle chronicle(Firm firm, LocalDate today) {
        Cast cast = new Cast();
        firm.customers().forEach(customer -> cast.add(customer.ref(), String.valueOf(customer.owner())));
        firm.people().forEach(cast::add);
        return Chronicle.of(today, cast, firm.touches());
    }
}
