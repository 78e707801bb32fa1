package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "\na", "0", "Zoë", "👍", "-", "\u200Ba"})
    void keepsWhatCanBeSeen(String text) {
        assertThat(Text.required("name", text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00A0\u2003\u3000", "\u200B\uFEFF\u202E", "\u001B", "\u0085"})
    void refusesWhatCannotBeSeen(String text) {
        assertThatThrownBy(() -> Text.required("name", text))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        refused -> assertThat(refused.failure()).isEqualTo(new Failure.Usage("the name is empty")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                " blanks ",
                "\u001B]52;c;\u0007",
                "\r\n",
                "\u202Eabc",
                "Zoë",
                "日本",
                "👩‍👩‍👧",
                "${env:HOME}",
                "\uFEFFx"
            })
    void keepsTextAsItIs(String text) {
        assertThat(Text.clean("note", text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u0000b', 'a NUL character, at character 2'",
        "'ab\uFFFD', 'U+FFFD, which stands for bytes that are not UTF-8, at character 3'",
    })
    void refusesWhatWouldNotComeBack(String text, String why) {
        assertBad(text, "the note holds " + why);
    }

    @Test
    void refusesHalfAPair() {
        String why = "the note holds half a surrogate pair, which is no character, at character ";
        assertBad("\uD83D", why + 1);
        assertBad("ab\uDC4D", why + 3);
        assertBad("a\uDC4D\uD83D", why + 2);
        assertBad("👍\uD83Dx", why + 3);
    }

    @Test
    void holdsFourMegabytesOfUtf8AndNoMore() {
        for (String character : new String[] {"x", "ë", "日", "👍"}) {
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            String most = character.repeat(Text.MOST_BYTES / width) + "x".repeat(Text.MOST_BYTES % width);
            assertThat(Text.clean("note", most)).isSameAs(most);
            assertBad(most + "x", "the note is longer than 4 MB");
        }
    }

    @Property(tries = 500)
    void whatIsCleanSurvivesUtf8(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean survives = new String(bytes, StandardCharsets.UTF_8).equals(text)
                && text.indexOf('\0') < 0
                && text.indexOf('\uFFFD') < 0;
        boolean kept = true;
        try {
            Text.clean("note", text);
        } catch (CrmException refused) {
            assertThat(refused.failure()).isInstanceOf(Failure.BadData.class);
            kept = false;
        }
        assertThat(kept).isEqualTo(survives);
    }

    private static void assertBad(String text, String why) {
        assertThatThrownBy(() -> Text.clean("note", text))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        refused -> assertThat(refused.failure()).isEqualTo(new Failure.BadData(null, why)));
    }
}
