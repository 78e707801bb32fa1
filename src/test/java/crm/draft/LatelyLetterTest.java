package crm.draft;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Direction;
import crm.domain.Kinds;
import crm.domain.Sender;
import crm.domain.Touch;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatelyLetterTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

    @Test
    void byMonthNewestFirstWithWhatTheyGot() {
        LatelyLetter letter = letter(
                touch(
                        1,
                        "2026-09-03",
                        "article",
                        true,
                        "keeping pumps free of frost",
                        "https://example.com/frost?a=1&b=2"),
                touch(2, "2026-11-20", "fix", true, "the leaking valve.", "https://tickets.example/17"),
                touch(3, "2026-11-02", "tip", true, null, null),
                touch(4, "2026-11-03", "schmooze", true, null, null),
                touch(5, "2026-11-04", "schmooze", true, "lunch with the *growers* <club>", null),
                touch(6, "2026-11-05", "invoice", false, null, null),
                touch(7, "2026-11-06", "internal", true, "ours alone", null),
                touch(8, "2026-08-31", "tip", true, "before the span", null),
                touch(9, "2026-11-22", "tip", true, "after the span", null));
        assertThat(letter.text()).isEqualTo("""
                        What we have done for you
                        Acme, 1 September 2026 to 21 November 2026

                        November 2026
                        - 20 November: Something put right: the leaking valve
                        - 4 November: Lunch with the *growers* <club>
                        - 3 November: A message
                        - 2 November: A tip

                        September 2026
                        - 3 September: An article: keeping pumps free of frost
                          https://example.com/frost?a=1&b=2

                        Which of these was of use to you, and what would you like more of? A
                        line in reply is enough.

                        Anna Berg
                        Northwind Tools
                        """);
        assertThat(letter.markdown())
                .startsWith("""
                        # What we have done for you

                        Acme, 1 September 2026 to 21 November 2026

                        ## November 2026

                        - 20 November: Something put right: the leaking valve
                        - 4 November: Lunch with the \\*growers\\* \\<club\\>
                        """)
                .contains(
                        "- 3 September: An article: keeping pumps free of frost <https://example.com/frost?a=1&b=2>\n")
                .endsWith("\nAnna Berg\\\nNorthwind Tools\n");
        assertThat(letter.html())
                .contains("<li><span class=\"day\">4 November:</span> Lunch with the *growers* &lt;club&gt;</li>")
                .contains(
                        "<a href=\"https://example.com/frost?a=1&amp;b=2\">An article: keeping pumps free of frost</a>")
                .doesNotContain("tickets.example", "schmooze", "ours alone", "the span");
    }

    @Test
    void linksThatRunAreLeftOut() {
        for (String link : List.of(
                "javascript:alert(2)",
                "JavaScript:alert(2)",
                "data:text/html,<script>alert(2)</script>",
                "https://a.example/\"onclick=\"x",
                "https://a.example/> <script>",
                "//a.example",
                "file:///etc/passwd")) {
            LatelyLetter letter = letter(touch(1, "2026-11-02", "article", true, "<script>alert(1)</script>", link));
            assertThat(letter.html()).doesNotContain("<a ", "<script").contains("&lt;script&gt;");
            assertThat(letter.markdown())
                    .doesNotContain(link)
                    .contains("An article: \\<script\\>alert(1)\\</script\\>\n");
            assertThat(letter.text()).doesNotContain(link);
        }
    }

    @Test
    void anEmptySpanIsSaidKindly() {
        LatelyLetter letter = letter();
        assertThat(letter.text())
                .contains(
                        "There is nothing to list for this time.\n\nIf there is something you need from us, please say so");
        assertThat(letter.markdown()).contains("\n\nThere is nothing to list for this time.\n\nIf there");
        assertThat(letter.html()).contains("<p>There is nothing to list for this time.</p>\n<p>If there");
    }

    @Test
    void oneThingIsNotSeveral() {
        assertThat(letter(touch(1, "2026-11-02", "tip", true, null, null)).markdown())
                .contains("\nWas it of use to you")
                .doesNotContain("Which of these");
    }

    @Test
    void aNameIsNoListInMarkdown() {
        Samples sample = new Samples();
        sample.name = "1. FC Acme";
        Sender sender = new Sender("+1 55", "- 2) x", null, null);
        LatelyLetter letter =
                new LatelyLetter(sample.customer(), SINCE, Samples.TODAY, List.of(), Kinds.builtIn(), sender);
        assertThat(letter.markdown()).contains("\n1\\. FC Acme, 1 Sep").endsWith("\n\\+1 55\\\n\\- 2) x\n");
    }

    private static LatelyLetter letter(Touch... touches) {
        return new LatelyLetter(
                new Samples().customer(), SINCE, Samples.TODAY, List.of(touches), Kinds.builtIn(), Samples.ANNA);
    }

    private static Touch touch(
            int number, String day, String kind, boolean adds, @Nullable String value, @Nullable String link) {
        return Samples.touch(number, LocalDate.parse(day), kind, Direction.OUT, adds, value, "our own note", link);
    }
}
