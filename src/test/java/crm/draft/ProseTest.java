package crm.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, today",
        "2026-11-21, today",
        "2026-11-20, yesterday",
        "2026-11-19, on Thursday",
        "2026-11-15, on Sunday",
        "2026-11-14, last week",
        "2026-11-09, last week",
        "2026-11-08, earlier this month",
        "2026-10-31, in late October",
        "2026-10-11, in mid-October",
        "2026-10-10, in early October",
        "2025-12-22, in late December",
        "2025-12-21, in December last year",
        "2025-01-01, in January last year",
        "2024-12-31, in December 2024",
    })
    void daysAsPeopleSayThem(LocalDate day, String words) {
        assertThat(Prose.when(day, Samples.TODAY)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, a few days",
        "2026-11-14, a week",
        "2026-11-07, two weeks",
        "2026-09-23, eight weeks",
        "2026-09-22, a month",
        "2026-09-21, two months",
        "2025-11-22, eleven months",
        "2025-11-21, a year",
        "2025-11-10, over a year",
        "2013-11-21, 13 years",
    })
    void spansInRoundWords(LocalDate from, String words) {
        assertThat(Prose.span(from, Samples.TODAY)).isEqualTo(words);
    }

    @Test
    void lists() {
        assertThat(Prose.list(List.of())).isEmpty();
        assertThat(Prose.list(List.of("a"))).isEqualTo("a");
        assertThat(Prose.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Prose.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void storedTextBecomesOneLine() {
        assertThat(Prose.line(" a\r\n\tb\u2028c\u2029d\u0085e\u0000f\u00a0\u202eg "))
                .isEqualTo("a b c d e f g");
        assertThat(Prose.line("👩‍👩‍👧 café")).isEqualTo("👩‍👩‍👧 café");
        assertThat(Prose.line(null)).isEmpty();
        assertThat(Prose.line("one two three", 9)).isEqualTo("one two…");
        assertThat(Prose.line("😀😀😀😀", 3)).isEqualTo("😀😀…");
        assertThat(Prose.line("exactly", 7)).isEqualTo("exactly");
    }

    @ParameterizedTest
    @CsvSource({
        "Maria Keller, Maria",
        "Maria, Maria",
        "Dr. Keller, Dr. Keller",
        "Mrs Keller, Mrs Keller",
        "J. Smith, J. Smith",
        "Maria and Tom, Maria and Tom",
        "'Keller, Maria', ''",
        "maria@acme.example, ''",
        "'', ''",
        "李小明, 李小明",
        "Maria de la Cruz, Maria",
        "Éva Nagy, Éva",
        "dr. Keller, dr. Keller",
        "the new apprentice, ''",
        "The new apprentice, ''",
        "THE NEW APPRENTICE, ''",
        "Our friends, ''",
        "Front desk, ''",
        "Purchasing, ''",
    })
    void greetings(String name, String greeting) {
        assertThat(Greeting.name(name, false)).isEqualTo(greeting);
        assertThat(Greeting.name(name, true)).isEqualTo(name.equals("Front desk") ? "Front" : greeting);
    }

    @Test
    void wordsInSmallLettersAreANameOnlyWhereTheyAreAContacts() {
        assertThat(Greeting.name("maria keller", false)).isEmpty();
        assertThat(Greeting.name("maria keller", true)).isEqualTo("maria");
        assertThat(Greeting.name("Maria (new)", false)).isEmpty();
        assertThat(Greeting.name("Maria (new)", true)).isEqualTo("Maria");
        assertThat(Greeting.name("4 men", false)).isEmpty();
    }

    @Test
    void contentIsWordsAndALink() {
        String link = "https://example.com/a";
        assertThat(Offer.of(" how to\nsave ")).isEqualTo(new Offer("how to save", null));
        assertThat(Offer.of("how to save " + link)).isEqualTo(new Offer("how to save", link));
        assertThat(Offer.of(link + " how to save")).isEqualTo(new Offer("how to save", link));
        assertThat(Offer.of(link)).isEqualTo(new Offer("", link));
        assertThat(Offer.of("javascript:alert(1)")).isEqualTo(new Offer("javascript:alert(1)", null));
    }

    @Test
    void capitals() {
        assertThat(Prose.capital("a way out")).isEqualTo("A way out");
        assertThat(Prose.capital("iPhone set-up")).isEqualTo("iPhone set-up");
        assertThat(Prose.capital("")).isEmpty();
    }
}
