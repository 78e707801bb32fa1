package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WrappingTest {
    @Example
    void aTextHangsBesideItsLabel() {
        assertThat(wrapped("note         one two three four five", 26, 13))
                .containsExactly("note         one two three", "             four five");
    }

    @Example
    void noBlankBeforeTheTextIsAPlaceToBreak() {
        assertThat(wrapped("note         https://example.com/a/b", 26, 13))
                .containsExactly("note         https://examp", "             le.com/a/b");
    }

    @Example
    void wideLettersBreakAnywhere() {
        assertThat(wrapped("  東京都港区", 8, 2)).containsExactly("  東京都", "  港区");
    }

    @Example
    void colourTakesNoCells() {
        String red = "\u001b[31m";
        String plain = "\u001b[m";
        assertThat(wrapped(red + "one two" + plain + " three", 8, 0)).containsExactly(red + "one two" + plain, "three");
    }

    @Example
    void aNarrowScreenIndentsByTwo() {
        assertThat(wrapped("note         one two three", 20, 13)).containsExactly("note         one two", "  three");
    }

    @Example
    void offATerminalNothingIsBroken() {
        String line = "one two three ".repeat(20);
        assertThat(Wrapping.of(line, new Screen(20, false), 2)).containsExactly(line);
        assertThat(Wrapping.of(line, new Screen(0, true), 2)).containsExactly(line);
    }

    @Property
    void nothingIsLostAndAllFits(@ForAll("texts") String text, @ForAll @IntRange(min = 8, max = 40) int columns) {
        List<String> lines = wrapped(text, columns, 4);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).allSatisfy(line -> assertThat(CellWidth.of(line)).isLessThanOrEqualTo(columns));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab  é東🙂e\u0301").ofMaxLength(120);
    }

    private static List<String> wrapped(String text, int columns, int indent) {
        return Wrapping.of(text, new Screen(columns, true), indent);
    }
}
