package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CellWidthTest {
    @Example
    void widths() {
        assertThat(CellWidth.of("")).isZero();
        assertThat(CellWidth.of("Acme")).isEqualTo(4);
        assertThat(CellWidth.of("Zoë")).isEqualTo(3);
        assertThat(CellWidth.of("Zoe\u0308")).isEqualTo(3);
        assertThat(CellWidth.of("東京")).isEqualTo(4);
        assertThat(CellWidth.of("ＡＢ")).isEqualTo(4);
        assertThat(CellWidth.of("ｱｲ")).isEqualTo(2);
        assertThat(CellWidth.of("한")).isEqualTo(2);
        assertThat(CellWidth.of("\u1112\u1161\u11ab")).isEqualTo(2);
        assertThat(CellWidth.of("שָׁלוֹם")).isEqualTo(4);
        assertThat(CellWidth.of("مرحبا")).isEqualTo(5);
        assertThat(CellWidth.of("…⏎–")).isEqualTo(3);
        assertThat(CellWidth.of("𠀀")).isEqualTo(2);
    }

    @Example
    void emojiAreTwoCellsHoweverManyCodePoints() {
        for (String emoji :
                new String[] {"😀", "👍🏽", "👩‍👩‍👧", "🇩🇪", "❤️", "❤️‍🔥", "1️⃣", "🏳️‍🌈", "⌚", "🫠"}) {
            assertThat(CellWidth.of(emoji)).as(emoji).isEqualTo(2);
            assertThat(CellWidth.of("a" + emoji + emoji + "b")).as(emoji).isEqualTo(6);
        }
        assertThat(CellWidth.of("❤ ©")).isEqualTo(3);
        assertThat(CellWidth.of(" \u11d9\ufe0f"))
                .as("only what can be an emoji grows")
                .isEqualTo(1);
    }

    @Example
    void cutsBetweenWhatShowsAsOne() {
        assertThat(CellWidth.cut("Acme Ltd", 8)).isEqualTo("Acme Ltd");
        assertThat(CellWidth.cut("Acme Ltd", 7)).isEqualTo("Acme L…");
        assertThat(CellWidth.cut("Acme Ltd", 6)).isEqualTo("Acme…");
        assertThat(CellWidth.cut("東京都", 4)).isEqualTo("東…");
        assertThat(CellWidth.cut("a👩‍👩‍👧b", 3)).isEqualTo("a…");
        assertThat(CellWidth.cut("a👩‍👩‍👧bc", 4)).isEqualTo("a👩‍👩‍👧…");
        assertThat(CellWidth.cut("Zoe\u0308 Z", 4)).isEqualTo("Zoe\u0308…");
        assertThat(CellWidth.cut("東", 1)).isEqualTo("…");
    }

    @Property(tries = 500)
    void whatIsCutFits(@ForAll("safe") String text, @ForAll @IntRange(min = 1, max = 30) int cells) {
        String cut = CellWidth.cut(text, cells);
        assertThat(CellWidth.of(cut)).isLessThanOrEqualTo(cells);
        if (CellWidth.of(text) <= cells) {
            assertThat(cut).isEqualTo(text);
        } else {
            assertThat(cut).endsWith("…");
            assertThat(text).startsWith(cut.substring(0, cut.length() - 1));
        }
        assertThat(Sanitizer.line(cut)).as("no half of a pair, no loose joiner").isEqualTo(cut);
    }

    @Provide
    Arbitrary<String> safe() {
        return SanitizerTest.hostileText().map(Sanitizer::line);
    }
}
