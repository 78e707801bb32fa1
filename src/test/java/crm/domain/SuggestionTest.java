package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Interest LOGISTICS = new Interest("logistics", List.of("Dana"));
    private static final Interest PACKING = new Interest("Packing", List.of());

    @Test
    void theBestFitComesFirstAndOfEqualsTheNewest() {
        List<Suggestion> found = rank(
                content(1, TODAY.minusDays(9), null, "packing"),
                content(2, TODAY, null, "packing"),
                content(3, TODAY.minusDays(99), null, "packing", "logistics"),
                content(4, TODAY, null, "cold-chain logistics"),
                content(5, TODAY, null, "frost"),
                content(6, TODAY, null, "frost"));
        assertThat(found).extracting(suggestion -> suggestion.content().id()).containsExactly(3L, 2L, 1L, 4L, 6L);
        assertThat(found).extracting(Suggestion::strong).containsExactly(true, true, true, true, false);
        assertThat(found)
                .extracting(Suggestion::reason)
                .containsExactly(
                        "they care about logistics (Dana), Packing",
                        "they care about Packing",
                        "they care about Packing",
                        "they care about logistics (Dana)",
                        "its words mention logistics (Dana)");
    }

    @Test
    void theLastGoodDayIsGoodAndTheNextIsNot() {
        assertThat(rank(content(1, TODAY, TODAY, "packing"))).hasSize(1);
        assertThat(rank(content(1, TODAY, TODAY.minusDays(1), "packing"))).isEmpty();
    }

    @Test
    void topicsFitByTheirWords() {
        assertThat(Topics.fit(List.of("Café"), "cafe")).isEqualTo(Topics.SAME);
        assertThat(Topics.fit(List.of("surveys"), "survey")).isEqualTo(Topics.SAME);
        assertThat(Topics.fit(List.of("sea freight"), "freight")).isEqualTo(Topics.NARROWER);
        assertThat(Topics.fit(List.of("frost", "freight"), "sea freight")).isEqualTo(Topics.NARROWER);
        assertThat(Topics.fit(List.of("art"), "party")).isZero();
        assertThat(Topics.fit(List.of("sea freight"), "air freight")).isZero();
        assertThat(Topics.fit(List.of("!"), "?")).isZero();
        assertThat(Topics.fit(List.of(), "frost")).isZero();
    }

    @Property
    void fittingIsMutual(@ForAll("topics") String one, @ForAll("topics") String other) {
        assertThat(Topics.fit(List.of(one), other)).isEqualTo(Topics.fit(List.of(other), one));
        assertThat(Topics.fit(List.of(one), one)).isEqualTo(Topics.SAME);
    }

    @Provide
    Arbitrary<String> topics() {
        return Arbitraries.of("frost", "Frost", "frosts", "sea", "freight", "glass", "seas", "!")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join(" ", words));
    }

    @Test
    void gapsAreWhatNothingGoodFitsMostWantedFirst() {
        Customer.Ref acme = new Customer.Ref(1, "acme", "Acme");
        Customer.Ref bolt = new Customer.Ref(2, "bolt", "Bolt");
        List<Gap> gaps = Gap.among(
                List.of(
                        new Gap.Wish("frost", acme),
                        new Gap.Wish("Customs", acme),
                        new Gap.Wish("customs", acme),
                        new Gap.Wish("customs", bolt),
                        new Gap.Wish("packing", bolt)),
                List.of(content(1, TODAY, null, "packing"), content(2, TODAY, TODAY.minusDays(1), "frost")),
                TODAY);
        assertThat(gaps).containsExactly(new Gap("Customs", List.of(acme, bolt)), new Gap("frost", List.of(acme)));
    }

    @Test
    void linksAndPathsAreToldApart() {
        assertThat(List.of("https://example.com/a", "MAILTO:a@example.com", "git+ssh://x"))
                .allMatch(Place::isLink);
        assertThat(List.of("/home/a", "/a://b", "://x", "a:b", "mail", "")).noneMatch(Place::isLink);
    }

    @Test
    void whatFitsThePersonComesFirstButNoWeakFitBeforeAStrongOne() {
        Interest omars = new Interest("packing", List.of("Omar"));
        Interest danas = new Interest("logistics", List.of("Dana", "Kim"));
        Suggestion packing = new Suggestion(content(1, TODAY, null), true, List.of(omars), 2);
        Suggestion both = new Suggestion(content(2, TODAY, null), true, List.of(omars, danas), 1);
        Suggestion weak = new Suggestion(content(3, TODAY, null), false, List.of(danas), 1);
        List<Suggestion> all = List.of(packing, both, weak);
        assertThat(Suggestion.firstFor("Dana", all)).containsExactly(both, packing, weak);
        assertThat(Suggestion.firstFor("Omar", all)).containsExactly(packing, both, weak);
        assertThat(Suggestion.firstFor("Zoë", all)).containsExactlyElementsOf(all);
    }

    private static List<Suggestion> rank(Content... library) {
        return Suggestion.rank(
                List.of(library), List.of(LOGISTICS, PACKING), Map.of("logistics", Set.of(6L, 2L)), TODAY);
    }

    private static Content content(long id, LocalDate added, @Nullable LocalDate goodUntil, String... topics) {
        return new Content(
                id,
                "content-" + id,
                "Content",
                Content.Kind.TIP,
                null,
                null,
                goodUntil,
                null,
                added,
                "kim",
                List.of(topics),
                0);
    }
}
