package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
    private static final LocalDate THEN = LocalDate.of(2025, 1, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 6, 1);
    private static final Contact DANA = Contact.named(new Customer.Ref(1, "acme", "Acme"), "Dana Ruiz", THEN)
            .with(Contact.Sort.EMAIL, "dana@acme.example", THEN)
            .with(Contact.Sort.PHONE, "+49 40 123", THEN)
            .with(Contact.Sort.BIRTHDAY, "--05-17", THEN);

    @Test
    void whatIsSaidAgainIsConfirmedAndKeepsItsPlace() {
        Contact again = DANA.with(Contact.Sort.EMAIL, "Dana@Acme.example", NOW);
        assertThat(again.all(Contact.Sort.EMAIL)).containsExactly("Dana@Acme.example");
        assertThat(again.details().get(0).confirmed()).isEqualTo(NOW);
        assertThat(again.details().get(1).confirmed()).isEqualTo(THEN);
    }

    @Test
    void numbersAreComparedByTheirDigits() {
        assertThat(DANA.with(Contact.Sort.PHONE, "+49 (40) 1-23", NOW).all(Contact.Sort.PHONE))
                .containsExactly("+49 (40) 1-23");
        assertThat(DANA.with(Contact.Sort.PHONE, "+49 40 124", NOW).all(Contact.Sort.PHONE))
                .hasSize(2);
        assertThat(DANA.without("+4940123").all(Contact.Sort.PHONE)).isEmpty();
    }

    @Test
    void thereIsOneBirthday() {
        assertThat(DANA.with(Contact.Sort.BIRTHDAY, "1980-05-17", NOW).all(Contact.Sort.BIRTHDAY))
                .containsExactly("1980-05-17");
    }

    @Test
    void afterAYearItIsOld() {
        assertThat(DANA.old(THEN.plusDays(Contact.FRESH_DAYS))).isFalse();
        assertThat(DANA.old(THEN.plusDays(Contact.FRESH_DAYS + 1))).isTrue();
        assertThat(DANA.verified(NOW).old(NOW)).isFalse();
        assertThat(DANA.verified("dana@acme.example", NOW).old(NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1980-05-17, 1980-05-17, 2027-05-17",
        "05-17, --05-17, 2027-05-17",
        "--06-01, --06-01, 2026-06-01",
        "02-29, --02-29, 2027-02-28"
    })
    void daysComeBackEveryYear(String typed, String text, LocalDate next) {
        YearlyDay day = YearlyDay.parse(typed);
        assertThat(day).hasToString(text);
        assertThat(YearlyDay.parse(day.toString())).isEqualTo(day);
        assertThat(day.next(NOW)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17.5.", "05-32", "2025-02-29", "0005-05-17", "tomorrow", "1980-5-17"})
    void otherDaysAreRefused(String typed) {
        assertThatThrownBy(() -> YearlyDay.parse(typed)).isInstanceOf(CrmException.class);
    }
}
