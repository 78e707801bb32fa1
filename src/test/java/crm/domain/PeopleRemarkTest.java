package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleRemarkTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Customer.Ref ACME = new Customer.Ref(1, "acme", "Acme");

    @Test
    void onePersonIsRemarkedOnceItIsNoChance() {
        assertThat(remarks(List.of(spoken(1L, "Dana Ruiz", 2)))).isEmpty();
        assertThat(remarks(List.of(spoken(1L, "Dana Ruiz", 3))))
                .containsExactly(new PeopleRemark.OnePerson("Dana Ruiz", 3));
    }

    @Test
    void theSamePersonMayBeLoggedInManyWays() {
        assertThat(remarks(List.of(spoken(1L, "Dana", 1), spoken(1L, "D. Ruiz", 1), spoken(null, "DANA RUIZ", 1))))
                .containsExactly(new PeopleRemark.OnePerson("Dana Ruiz", 3));
    }

    @Test
    void somebodyElseCountsThoughWeDoNotKnowThem() {
        assertThat(remarks(List.of(spoken(1L, "Dana Ruiz", 9), spoken(null, "Ben", 1))))
                .isEmpty();
        assertThat(remarks(List.of())).isEmpty();
    }

    @Test
    void theDecisionMakerLeft() {
        Acquaintance gone = person(1, "Dana", Contact.Role.DECISION_MAKER, TODAY.minusDays(9));
        assertThat(PeopleRemark.of(List.of(gone, person(2, "Ben", Contact.Role.USER, null)), List.of(), TODAY))
                .containsExactly(new PeopleRemark.DecisionMakerLeft("Dana", TODAY.minusDays(9)));
    }

    @Test
    void notWhereAnotherDecidesOrTheyAreStillThere() {
        Acquaintance gone = person(1, "Dana", Contact.Role.DECISION_MAKER, TODAY.minusDays(9));
        Acquaintance next = person(2, "Ben", Contact.Role.DECISION_MAKER, null);
        Acquaintance going = person(3, "Eve", Contact.Role.DECISION_MAKER, TODAY.plusDays(1));
        Acquaintance user = person(4, "Ann", Contact.Role.USER, TODAY);
        assertThat(PeopleRemark.of(List.of(gone, next), List.of(), TODAY)).isEmpty();
        assertThat(PeopleRemark.of(List.of(going), List.of(), TODAY)).isEmpty();
        assertThat(PeopleRemark.of(List.of(user), List.of(), TODAY)).isEmpty();
    }

    @Test
    void ofSeveralTheLastToLeaveIsNamed() {
        Acquaintance first = person(1, "Dana", Contact.Role.DECISION_MAKER, TODAY.minusDays(90));
        Acquaintance last = person(2, "Ben", Contact.Role.DECISION_MAKER, TODAY.minusDays(9));
        assertThat(PeopleRemark.of(List.of(last, first), List.of(), TODAY))
                .containsExactly(new PeopleRemark.DecisionMakerLeft("Ben", TODAY.minusDays(9)));
    }

    private static List<PeopleRemark> remarks(List<PeopleRemark.Spoken> spoken) {
        return PeopleRemark.of(List.of(person(1, "Dana Ruiz", null, null)), spoken, TODAY);
    }

    private static PeopleRemark.Spoken spoken(@Nullable Long contact, String name, int touches) {
        return new PeopleRemark.Spoken(contact, name, touches);
    }

    private static Acquaintance person(long id, String name, Contact.@Nullable Role role, @Nullable LocalDate left) {
        Contact contact = new Contact(id, ACME, name, role, null, null, TODAY, left, TODAY, List.of());
        return new Acquaintance(contact, null, null);
    }
}
