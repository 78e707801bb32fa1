package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SanitizerTest {
    @Example
    void plainTextIsTheSameInstance() {
        String plain = "Acme Ltd, 43 days (~ 6 weeks) \\o/";
        assertThat(Sanitizer.line(plain)).isSameAs(plain);
        assertThat(Sanitizer.block(plain)).isSameAs(plain);
    }

    @Example
    void aLineHasNoBreaks() {
        assertThat(Sanitizer.line("a\nb\r\nc\td\re")).isEqualTo("a⏎b⏎c d\\u{d}e");
    }

    @Example
    void aBlockKeepsItsBreaks() {
        assertThat(Sanitizer.block("a\nb\r\nc\td\re")).isEqualTo("a\nb\nc    d\\u{d}e");
    }

    @Example
    void whatIsNotSeenIsEscaped() {
        int[] hidden = {
            0, 7, 0x1b, 0x7f, 0x80, 0x9b, 0xad, 0x34f, 0x61c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028,
            0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2062, 0x2066, 0x2067, 0x2068, 0x2069, 0x206f,
            0x3164, 0xfe0f, 0xfeff, 0xfff9, 0x1d173, 0xe0001, 0xe0041, 0xe007f, 0xe0100
        };
        for (int character : hidden) {
            String escaped = "\\u{" + Integer.toHexString(character) + "}";
            String text = "a" + Character.toString(character) + "b";
            assertThat(Sanitizer.line(text)).isEqualTo("a" + escaped + "b");
            assertThat(Sanitizer.hides(text)).as(escaped).isTrue();
        }
    }

    @Example
    void loneSurrogatesAreEscaped() {
        assertThat(Sanitizer.line("\ud83d!\ude00")).isEqualTo("\\u{d83d}!\\u{de00}");
    }

    @Example
    void lettersOfEveryScriptStay() {
        String[] seen = {
            "Zoë",
            "Zoe\u0308",
            "東京 ＡＢ",
            "한국어",
            "שָׁלוֹם",
            "مرحبا",
            "می\u200cخواهم", // Persian: a non-joiner inside a word
            "क्\u200dष", // Hindi: a joiner after a virama
            "ไทย",
            "👩‍👩‍👧",
            "👍🏽",
            "❤️‍🔥",
            "1️⃣ ©️",
            "🇩🇪",
            "葛\udb40\udd00", // a variant of a Chinese letter
            "a\u00a0b",
            "\u0600١"
        };
        for (String text : seen) {
            assertThat(Sanitizer.line(text)).isEqualTo(text);
            assertThat(Sanitizer.hides(text)).isFalse();
        }
    }

    @Example
    void joinersAndSelectorsElsewhereAreEscaped() {
        assertThat(Sanitizer.line("ac\u200dme")).isEqualTo("ac\\u{200d}me");
        assertThat(Sanitizer.line("👩\u200d")).isEqualTo("👩\\u{200d}");
        assertThat(Sanitizer.line("a\u200d👩")).isEqualTo("a\\u{200d}👩");
        assertThat(Sanitizer.line("❤\ufe0f\ufe0f")).isEqualTo("❤\ufe0f\\u{fe0f}");
        assertThat(Sanitizer.line(" \ufe0f")).isEqualTo(" \\u{fe0f}");
    }

    @Property(tries = 500)
    void noRawControlGetsThrough(@ForAll("hostile") String text) {
        assertThat(Sanitizer.line(text).codePoints()).noneMatch(SanitizerTest::control);
        assertThat(Sanitizer.block(text).codePoints()).noneMatch(character -> character != '\n' && control(character));
    }

    @Property(tries = 500)
    void onceIsEnough(@ForAll("hostile") String text) {
        String line = Sanitizer.line(text);
        assertThat(Sanitizer.line(line)).isEqualTo(line);
        assertThat(Sanitizer.hides(line)).isFalse();
    }

    /** Written another way than the code under test: by what a terminal acts on. */
    private static boolean control(int character) {
        return Character.isISOControl(character)
                || (character >= 0xd800 && character <= 0xdfff)
                || (character >= 0x202a && character <= 0x202e)
                || (character >= 0x2066 && character <= 0x2069)
                || (character >= 0xe0000 && character <= 0xe007f)
                || "\u061c\u200b\u200e\u200f\u2028\u2029\u2060\ufeff".indexOf(character) >= 0;
    }

    @Provide
    Arbitrary<String> hostile() {
        return hostileText();
    }

    /** Text in which the troublesome is as frequent as the usual. */
    static Arbitrary<String> hostileText() {
        Arbitrary<Character> chars = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.chars().range('a', 'z')),
                Tuple.of(2, Arbitraries.chars().range('\u0000', '\u00ff')),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                '\u200b', '\u200c', '\u200d', '\u202e', '\u2066', '\ufe0f', '\ufeff', '\u0301', ' ')),
                Tuple.of(2, Arbitraries.of('\ud83d', '\udc69', '\ude00', '\udb40', '\udc41', '\ud83c', '\uddea')),
                Tuple.of(1, Arbitraries.of('東', '한', 'ש', 'م', 'क', '्', '❤')),
                Tuple.of(1, Arbitraries.chars().all()));
        return chars.list().ofMaxSize(24).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            return text.toString();
        });
    }

    @Example
    void whatIsNoCharacterIsEscaped() {
        assertThat(Sanitizer.line("a\ufdd0\ufdef\ufffe")).isEqualTo("a\\u{fdd0}\\u{fdef}\\u{fffe}");
        assertThat(Sanitizer.line(Character.toString(0x1fffe) + Character.toString(0x10ffff)))
                .isEqualTo("\\u{1fffe}\\u{10ffff}");
    }

    @Example
    void eightMarksStayOnALetterAndMoreAreAFlood() {
        String letter = "Z" + "\u0300".repeat(8);
        assertThat(Sanitizer.line(letter)).isEqualTo(letter);
        assertThat(Sanitizer.line(letter + "\u0301\u0489x\u0301")).isEqualTo(letter + "\\u{301}\\u{489}x\u0301");
        assertThat(Sanitizer.hides(letter)).isFalse();
        assertThat(Sanitizer.hides(letter + "\u0301")).isTrue();
    }
}
