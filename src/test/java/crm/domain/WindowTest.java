package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
    @ParameterizedTest
    @CsvSource({
        "30d, 30",
        "6w, 42",
        "3mo, 90",
        "1y, 365",
        "30, 30",
        "1d, 1",
        "007d, 7",
        "30D, 30",
        "3MO, 90",
        "30 days, 30",
        "1 day, 1",
        "6 Weeks, 42",
        "1 month, 30",
        "2 years, 730",
        "'  30d ', 30",
        "'\u00A030\u00A0d', 30",
        "P30D, 30",
        "p2w, 14",
        "P3M, 90",
        "P1Y, 365",
        "P1Y6M, 545",
        "P1Y2M3W4D, 450",
        "P0Y5D, 5",
        "100y, 36500",
        "36500d, 36500",
    })
    void reads(String text, int days) {
        assertThat(Window.parse(text)).isEqualTo(new Window(days));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "d",
                "3m",
                "30x",
                "30dd",
                "-5d",
                "+5d",
                "1.5w",
                "30d 2w",
                "thirty days",
                "P",
                "PD",
                "P30",
                "P3D1Y",
                "P1D1D",
                "P-3D",
                "PT5H",
                "P1DT5H",
                "P 3D",
                "٣٠d",
                "30ｄ",
                "d30"
            })
    void refusesWhatIsNoWindowAndSaysWhatIs(String text) {
        assertThatThrownBy(() -> Window.parse(text))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        refused -> assertThat(refused.failure())
                                .isEqualTo(new Failure.Usage(
                                        "'" + text + "' is not a window", "write it as 30d, 6w, 3mo, 1y or P30D")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0d", "0y", "P0D", "P0Y0M"})
    void refusesNothingAtAll(String text) {
        assertThatThrownBy(() -> Window.parse(text))
                .isInstanceOf(CrmException.class)
                .hasMessage("'" + text + "' is no window: it is at least one day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "36501d",
                "101y",
                "P100Y1D",
                "2147483648",
                "99999999999999999999d",
                "999999999y",
                "P999999999Y99999999999M"
            })
    void refusesMoreThanAHundredYears(String text) {
        assertThatThrownBy(() -> Window.parse(text))
                .isInstanceOf(CrmException.class)
                .hasMessage("'" + text + "' is more than the longest window, 100 years");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 36_501, Integer.MAX_VALUE})
    void checksItself(int days) {
        assertThatThrownBy(() -> new Window(days)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void isReadBackAsWritten(@ForAll @IntRange(min = 1, max = Window.MOST_DAYS) int days) {
        Window window = new Window(days);
        assertThat(Window.parse(window.toString())).isEqualTo(window);
        assertThat(Window.parse("P" + days + "D")).isEqualTo(window);
        assertThat(window.word()).isEqualTo(days + "d");
    }

    @Property(tries = 500)
    void failsAsUsageOnly(
            @ForAll
                    @StringLength(max = 12)
                    @Chars({'p', 'y', 'm', 'w', 'd', 'o', ' ', '-'})
                    @CharRange(from = '0', to = '9')
                    String text) {
        readOrRefuse(text);
    }

    @Property(tries = 200)
    void failsAsUsageOnlyForAnyText(@ForAll String text) {
        readOrRefuse(text);
    }

    private static void readOrRefuse(String text) {
        try {
            assertThat(Window.parse(text).days()).isBetween(1, Window.MOST_DAYS);
        } catch (CrmException refused) {
            assertThat(refused.failure()).isInstanceOf(Failure.Usage.class);
        }
    }
}
