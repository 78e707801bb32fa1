package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @Test
    void addressesInATextAreLinksAndWhatFollowsThemIsNot() {
        assertThat(Links.within(
                        "see https://a.example/b?c=d, or ask zoe@a.example.",
                        "see https://a.example/b?c=d, or ask zoe@a.example."))
                .isEqualTo("see " + link("https://a.example/b?c=d", "https://a.example/b?c=d") + ", or ask "
                        + link("mailto:zoe@a.example", "zoe@a.example") + ".");
    }

    @Test
    void aBracketThatTheAddressOpensIsItsOwn() {
        String text = "(https://a.example/a_(b))";
        assertThat(Links.within(text, text))
                .isEqualTo("(" + link("https://a.example/a_(b)", "https://a.example/a_(b)") + ")");
    }

    @Test
    void aCutAddressLeadsToTheWholeOne() {
        assertThat(Links.within("to https://a.exa…", "to https://a.example/b and on"))
                .isEqualTo("to " + link("https://a.example/b", "https://a.exa…"));
        assertThat(Links.within("to https://a.exa…", "to https://a.exa…"))
                .as("cut by somebody else, who knows where it led?")
                .isEqualTo("to https://a.exa…");
    }

    @Test
    void whatATerminalWouldObeyIsEncoded() {
        assertThat(Links.to("https://a.example/\u001b]8;;http://evil\u0007\u009c ü", "x"))
                .isEqualTo(link("https://a.example/%1B]8;;http://evil%07%C2%9C%20%C3%BC", "x"));
        assertThat(Links.to("/home/zoë/100% #1?.pdf", "x"))
                .isEqualTo(link("file:///home/zo%C3%AB/100%25%20%231%3F.pdf", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://a.example",
                "ssh://a@b.example",
                "data:text/html,x@y",
                "",
                "plan.pdf"
            })
    void nothingElseIsALink(String place) {
        assertThat(Links.to(place, "x")).isEqualTo("x");
    }

    @Test
    void linksAndColoursTakeNoCells() {
        String painted = Theme.of(Theme.Palette.STANDARD).paint(Theme.Role.BAD, link("https://a.example", "東京 ok"));
        assertThat(Wrapping.cells(painted)).isEqualTo(7);
        assertThat(Wrapping.of(painted + " then", new Screen(8, true), 2)).containsExactly(painted, "  then");
    }

    private static String link(String target, String text) {
        return "\u001b]8;;" + target + "\u001b\\" + text + "\u001b]8;;\u001b\\";
    }
}
