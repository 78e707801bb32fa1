package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "acme, acme",
        "Acme, acme",
        "'  Acme   Tooling ', acme tooling",
        "'Acme\tTooling\u00A0GmbH', acme tooling gmbh",
        "'Ac\u0007me', acme",
        "Zoë, zoe",
        "'Zoe\u0308', zoe",
        "MÜLLER & SÖHNE, muller & sohne",
        "Weiß, weiss",
        "WEIẞ, weiss",
        "Ødegård, odegard",
        "Łódź, lodz",
        "Đorđević, dordevic",
        "Æther Œuvre Þór, aether oeuvre thor",
        "İstanbul, istanbul",
        "ışık, isik",
        "DIŞ, dis",
        "Nguyễn, nguyen",
        "ΣΊΣΥΦΟΣ, σισυφοσ",
        "Σίσυφος, σισυφοσ",
        "ЁЛКА, елка",
        "Чайка, чайка",
        "Київ, київ",
        "شَرِكَة, شركة",
        "أحمد, احمد",
        "שָׁלוֹם, שלום",
        "株式会社アクメ, 株式会社アクメ",
        "ガ, ガ",
        "'カ\u3099', ガ",
        "한국, 한국",
        "कि, कि",
        "ＡＣＭＥ　１２, acme 12",
        "ﬁnch, finch",
        "Acme™, acme",
        "Acme®, acme",
        "O’Neil, o'neil",
        "O´Neil, o'neil",
        "O`Neil, o'neil",
        "Smith–Jones, smith-jones",
        "'ac\u200Bme\u202E\uFEFF', acme",
        "'', ''",
        "' ', ''",
        "'\u00A0', ''",
    })
    void folds(String text, String folded) {
        assertThat(Names.fold(text)).isEqualTo(folded);
    }

    @Test
    void givesFoldedAsciiBackAsItIs() {
        String folded = "o'neil & sons-2.0";
        assertThat(Names.fold(folded)).isSameAs(folded);
    }

    @Property(tries = 500)
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        String folded = Names.fold(text);
        assertThat(Names.fold(folded)).isEqualTo(folded);
    }

    @Property(tries = 500)
    void caseAccentsAndBlanksDoNotCount(@ForAll("names") String name) {
        String folded = Names.fold(name);
        assertThat(Names.fold(name.toUpperCase(Locale.ROOT))).isEqualTo(folded);
        assertThat(Names.fold(name.toLowerCase(Locale.ROOT))).isEqualTo(folded);
        assertThat(Names.fold(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(folded);
        assertThat(Names.fold(Normalizer.normalize(name, Normalizer.Form.NFC))).isEqualTo(folded);
        assertThat(Names.fold("  " + name.replace(" ", " \t\u00A0") + "\n")).isEqualTo(folded);
        assertThat(Names.fold(name.replace("e", "é").replace("u", "ü"))).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Acme, acme",
        "Acme Tooling GmbH, acme-tooling",
        "'Acme, Inc.', acme",
        "ACME Corp., acme",
        "Müller GmbH & Co. KG, muller",
        "Müller und Söhne, muller-und-sohne",
        "The Müller & Sons Trading Co. Ltd, muller-sons-trading",
        "The, the",
        "The Inc, the",
        "GmbH, gmbh",
        "Philips B.V., philips",
        "Philips N.V, philips",
        "Maersk A/S, maersk",
        "Cemento S.A. de C.V., cemento",
        "Brama Sp. z o.o., brama",
        "Café de Paris, cafe-de-paris",
        "Berlin Zoo, berlin-zoo",
        "A.B. Volvo, ab-volvo",
        "AT&T, att",
        "H & M, h-m",
        "O'Neil, oneil",
        "Booking.com, booking-com",
        "3M, 3m",
        "4711, 4711",
        "Anna Maria Schmidt-Weber, anna-maria-schmidt",
        "Donaudampfschifffahrtsgesellschaft mbH, donaudampfschifffahr",
        "--Acme--, acme",
        "-Acme, acme",
        "ООО Ромашка, ооо-ромашка",
        "Ромашка ООО, ромашка",
        "株式会社アクメ, 株式会社アクメ",
        "شركة الأمل, شركة-الامل",
        "कि, कि",
        "???, customer",
        "👍, customer",
        "'', customer",
    })
    void makesAKey(String name, String key) {
        assertThat(Names.key(name)).isEqualTo(key);
        assertThat(Names.isKey(key)).isTrue();
    }

    @Property(tries = 500)
    void everyNameGivesAKey(@ForAll String name) {
        String key = Names.key(name);
        assertThat(Names.isKey(key)).as(key).isTrue();
        assertThat(key.codePointCount(0, key.length())).isLessThanOrEqualTo(20);
    }

    @Property(tries = 300)
    void aKeyKeepsTheNameFindable(@ForAll("names") String name) {
        Assume.that(name.codePoints().anyMatch(Character::isLetterOrDigit));
        String key = Names.key(name);
        assertThat(Names.fold(name).replaceAll("[ -]", "")).contains(key.replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "acme",
                "acme-2",
                "acme_2",
                "4711",
                "ромашка",
                "アクメ",
                "acme-",
                "x123456789012345678901234567890123456789"
            })
    void takesAsKey(String key) {
        assertThat(Names.isKey(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-acme",
                "_acme",
                "Acme",
                "zoë",
                "a b",
                "a\u00A0b",
                "acme.com",
                "a@b",
                "a/b",
                "a\n",
                "a'b",
                "ac\u200Bme",
                "x1234567890123456789012345678901234567890",
                "\u0301a",
                "a\uD83D"
            })
    void refusesAsKey(String key) {
        assertThat(Names.isKey(key)).isFalse();
    }

    private static final List<String> CUSTOMERS = List.of(
            "Acme Tooling GmbH",
            "Acme Foods",
            "Ackermann",
            "Müller & Söhne",
            "Globex",
            "Initech",
            "Umbrella Corp",
            "Zoë Bakery");

    @ParameterizedTest
    @CsvSource({
        "globx, Globex",
        "glboex, Globex",
        "GLOBEX, Globex",
        "initek, Initech",
        "mueller, Müller & Söhne",
        "umbrela, Umbrella Corp",
        "bakery, Zoë Bakery",
        "zoe bakry, Zoë Bakery",
        "food, Acme Foods",
        "brella, Umbrella Corp",
        "Globex International Ltd, Globex",
        "akermann, Ackermann",
        "acme fods, Acme Foods",
    })
    void findsWhatWasMeant(String wanted, String first) {
        assertThat(Names.nearest(wanted, CUSTOMERS, 3)).first().isEqualTo(first);
    }

    @Test
    void listsTheLikelyOnesBestFirst() {
        assertThat(Names.nearest("ac", CUSTOMERS, 5)).containsExactly("Ackermann", "Acme Foods", "Acme Tooling GmbH");
        assertThat(Names.nearest("acme", List.of("acne", "Macme", "The Acme", "Acme & Co", "Acme"), 9))
                .containsExactly("Acme", "Acme & Co", "The Acme", "Macme", "acne");
        assertThat(Names.nearest("ac", CUSTOMERS, 2)).hasSize(2);
        assertThat(Names.nearest("ac", CUSTOMERS, 0)).isEmpty();
        assertThat(Names.nearest("globex", List.of("Globex", "Globex"), 5)).containsExactly("Globex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "", " ", "q", "contoso", "tyrell"})
    void listsNothingFarFetched(String wanted) {
        assertThat(Names.nearest(wanted, CUSTOMERS, 5)).isEmpty();
    }

    @Property(tries = 300)
    void findsANameOneSlipAway(
            @ForAll("words") String name,
            @ForAll @IntRange(max = 100) int place,
            @ForAll @IntRange(max = 3) int slip,
            @ForAll("letters") char letter) {
        int index = place % (name.length() - 1);
        String before = name.substring(0, index);
        String after = name.substring(index + 1);
        String typed = switch (slip) {
            case 0 -> before + after;
            case 1 -> before + letter + after;
            case 2 -> before + letter + name.charAt(index) + after;
            default -> before + after.charAt(0) + name.charAt(index) + after.substring(1);
        };
        assertThat(Names.nearest(typed, List.of("Qqqqqqqqqqqqqqqqqqqqqqqqqqqq", name), 3))
                .first()
                .isEqualTo(name);
        assertThat(Nearest.distance(typed, name)).isLessThanOrEqualTo(1).isEqualTo(Nearest.distance(name, typed));
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "'', ab, 2", "ab, ba, 1", "ca, abc, 3", "kitten, sitting, 3", "acme, acme, 0"})
    void countsSlips(String left, String right, int slips) {
        assertThat(Nearest.distance(left, right)).isEqualTo(slips);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@acme.com",
                "Anna.Smith+crm@mail.acme.co.uk",
                "zoë@müller.de",
                "a@b.c",
                "o'neil@acme.com",
                "root@localhost",
                "x_1@a-b.com",
                "用户@例え.jp",
                "a..b@acme.com"
            })
    void takesAsEmail(String text) {
        assertThat(Names.isEmail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "anna",
                "anna@",
                "@acme.com",
                "anna@acme",
                "a@b@acme.com",
                "an na@acme.com",
                "anna@ac me.com",
                "anna@acme.com ",
                " anna@acme.com",
                "anna@acme.com\r\nBcc: x@y.z",
                "anna\n@acme.com",
                "anna@acme.com\n",
                "anna\u0000@acme.com",
                "<anna@acme.com>",
                "Anna <anna@acme.com>",
                "a@acme.com,b",
                "a,b@acme.com",
                "anna@.com",
                "anna@acme.",
                "anna@acme..com",
                "anna@-acme.com",
                "anna@acme-.com",
                "anna@acme_x.com",
                "an\u200Bna@acme.com",
                "anna@ac\u202Eme.com",
                "anna\u00A0@acme.com",
                "a\uD83D@acme.com",
                "\"a b\"@acme.com"
            })
    void refusesAsEmail(String text) {
        assertThat(Names.isEmail(text)).isFalse();
        assertThat(Names.domainOf(text)).isNull();
    }

    @Test
    void anAddressHasALongestLength() {
        assertThat(Names.isEmail("a".repeat(245) + "@acme.com")).isEqualTo(true);
        assertThat(Names.isEmail("a".repeat(246) + "@acme.com")).isEqualTo(false);
    }

    @Test
    void theDomainIsInLowerCase() {
        assertThat(Names.domainOf("Anna@Mail.ACME.com")).isEqualTo("mail.acme.com");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        'A', 'b', 'C', 'e', 'É', 'u', 'ü', 'Ñ', 'ß', 'Ø', 'Ł', 'Æ', 'Œ', 'Ж', 'ё', 'Й', 'Σ', 'ς', 'ά',
                        '日', 'ガ', ' ', '-', '2')
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(letters -> {
                    StringBuilder name = new StringBuilder();
                    letters.forEach(name::append);
                    return name.toString();
                });
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('a', 'm').ofMinLength(4).ofMaxLength(15);
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars().range('a', 'm');
    }
}
