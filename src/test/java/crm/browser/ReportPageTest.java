package crm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.Keys;

/** The page of {@code crm report} as a person sees it, in a real browser. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser")
class ReportPageTest {
    private static final String ROWS = "document.querySelectorAll('#list tbody tr').length";
    private static final String SHOWN = "document.getElementById('shown').textContent";
    private static final String FIRST = "document.querySelector('#list tbody th').firstChild.textContent";
    private static final String CHARTS = "document.querySelectorAll('.chart').length";
    private static final String BACKGROUND = "getComputedStyle(document.body).backgroundColor";
    private static final String DARK = "rgb(20, 23, 26)";
    private static final String LIGHT = "rgb(253, 253, 252)";

    /** How many charts show more than one colour. */
    private static final String DRAWN = "[...document.querySelectorAll('.chart canvas')].filter(canvas => {"
            + " const pixels = new Uint32Array(canvas.getContext('2d')"
            + ".getImageData(0, 0, canvas.width, canvas.height).data.buffer);"
            + " return new Set(pixels).size > 20; }).length";

    @TempDir
    static Path home;

    private static Firms firms;
    private static Chromium browser;
    private static Path demo;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Chromium.there(), "chromium and chromedriver are not on the PATH: the page is not looked at");
        firms = new Firms(home);
        browser = Chromium.start();
        demo = firms.demo();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void answersAtOnce() {
        browser.open(demo);

        assertThat(browser.find("h1").getText())
                .matches("\\d+ of \\d+ customers got nothing of value inside their window\\.");
        assertThat(browser.find(".matter").getText()).matches("They are worth \\d+ % of the yearly revenue\\.");
        assertThat(browser.find("#list tbody tr").getRect().getY()).isLessThan(650);
    }

    @Test
    void isSilentAndAlone() {
        browser.open(demo);
        browser.find("#theme").click();
        browser.find("details.numbers summary").click();

        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(demo.toUri().toString());
        assertThat((List<?>) browser.ask("window.violations")).isEmpty();
    }

    @Test
    void itsPolicyForbidsWhatIsNotOurs() {
        browser.open(demo);
        browser.ask(
                "(() => { const script = document.createElement('script'); script.textContent = 'window.hacked = 1';"
                        + " document.body.append(script); document.body.setAttribute('style', 'color: red'); })()");

        assertThat(browser.text("String(window.hacked)")).isEqualTo("undefined");
        assertThat((List<?>) browser.ask("window.violations")).hasSize(2);
    }

    @Test
    void sortsByEachColumn() {
        browser.open(demo);

        for (int column = 0; column < 8; column++) {
            String head = "#list thead th:nth-child(" + (column + 1) + ")";
            browser.find(head + " button").sendKeys(Keys.ENTER);
            String once = browser.find(head).getDomAttribute("aria-sort");
            String first = browser.text(FIRST);
            browser.find(head + " button").sendKeys(Keys.ENTER);
            assertThat(browser.find(head).getDomAttribute("aria-sort"))
                    .isNotEqualTo(once)
                    .endsWith("scending");
            assertThat(browser.text(FIRST)).as("first of column " + column).isNotEqualTo(first);
            assertThat(browser.number("document.querySelectorAll('[aria-sort$=scending]').length"))
                    .isEqualTo(1);
        }
    }

    @Test
    void putsTheGreatestNumbersFirst() {
        browser.open(demo);
        for (int column : new int[] {2, 3}) {
            browser.find("#list thead th:nth-child(" + (column + 1) + ") button")
                    .click();
            List<Long> numbers = ((List<?>)
                            browser.ask("[...document.querySelectorAll('#list tbody tr')].map(row => Number(row.cells["
                                    + column + "].textContent.replaceAll(',', '') || -1))"))
                    .stream().map(number -> ((Number) number).longValue()).toList();
            assertThat(numbers).hasSizeGreaterThan(5).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void isUsedByKeyboard() {
        browser.open(demo);
        browser.find("body").sendKeys(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the customers");
        browser.focused().sendKeys(Keys.ENTER);
        browser.focused().sendKeys(Keys.TAB);
        assertThat(browser.focused().getDomProperty("name")).isEqualTo("view");
        long neglected = browser.number(ROWS);
        browser.focused().sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.text(SHOWN)).startsWith("20 of ");
        assertThat(browser.number(ROWS)).isGreaterThan(neglected);
        browser.focused().sendKeys(Keys.TAB);
        browser.focused().sendKeys("zoe");
        assertThat(browser.text(FIRST)).contains("Zoë");
        assertThat(browser.text(SHOWN)).startsWith("1 of 1 shown, of ");
        browser.focused().sendKeys("x");
        assertThat(browser.text(SHOWN)).startsWith("None of ");
    }

    @Test
    void filtersByOwnerTierStageAndStatus() {
        browser.open(demo);
        browser.find("input[value=all]").click();
        for (String field : List.of("owner", "tier", "stage", "status")) {
            String before = browser.text(SHOWN);
            browser.find("#" + field).sendKeys(Keys.ARROW_DOWN);
            assertThat(browser.text("document.getElementById('" + field + "').value"))
                    .isNotEmpty();
            assertThat(browser.text(SHOWN)).as(field).isNotEqualTo(before);
            browser.find("#" + field).sendKeys(Keys.HOME);
            assertThat(browser.text(SHOWN)).as(field).isEqualTo(before);
        }
    }

    @Test
    void drawsEachChartInBothThemes() {
        browser.open(demo);

        assertThat(browser.number(CHARTS)).isEqualTo(7);
        assertThat(browser.number(DRAWN)).isEqualTo(7);
        browser.media("dark");
        assertThat(browser.number(DRAWN)).isEqualTo(7);
        assertThat(browser.number("document.querySelectorAll('figure figcaption span').length"))
                .isEqualTo(7);
        assertThat(browser.number("document.querySelectorAll('figure details table tbody tr').length"))
                .isGreaterThan(7);
    }

    @Test
    void isLightAndDark() {
        browser.open(demo);
        assertThat(browser.text(BACKGROUND)).isEqualTo(LIGHT);
        browser.find("#theme").click();
        assertThat(browser.text(BACKGROUND)).isEqualTo(DARK);
        browser.media("dark");
        browser.find("#theme").click();
        assertThat(browser.text(BACKGROUND)).isEqualTo(LIGHT);
        browser.open(demo);
        browser.media("dark");
        assertThat(browser.text(BACKGROUND)).isEqualTo(DARK);
    }

    @Test
    void fitsAPhone() throws IOException {
        for (Path page : List.of(demo, firms.page("demo.db", "--customer", "zoe"))) {
            browser.open(page);
            browser.screen(390, 844, true);
            assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
            assertThat(browser.number("innerWidth")).isEqualTo(390);
        }
    }

    @Test
    void isPrinted() {
        browser.open(demo);
        browser.media("dark");
        String pdf = new String(browser.print(), StandardCharsets.ISO_8859_1);

        assertThat(pdf).startsWith("%PDF");
        Matcher pages = Pattern.compile("/Type\\s*/Page[^s]").matcher(pdf);
        assertThat(pages.results().count()).isBetween(2L, 9L);
        assertThat(browser.text(BACKGROUND)).as("afterwards").isEqualTo(DARK);
    }

    @Test
    void axeFindsNothing() throws IOException {
        for (Path page : List.of(demo, firms.page("demo.db", "--customer", "zoe"), firms.empty())) {
            browser.open(page);
            assertThat(browser.axe()).as("light").isEmpty();
            browser.media("dark");
            assertThat(browser.axe()).as("dark").isEmpty();
            browser.screen(390, 844, true);
            assertThat(browser.axe()).as("phone").isEmpty();
        }
    }

    @Test
    void storedTextIsText() throws IOException {
        browser.open(firms.hostile());
        browser.find("input[value=all]").click();

        assertThat(browser.text("String(window.hacked)")).isEqualTo("undefined");
        assertThat(browser.console()).isEmpty();
        assertThat(browser.text("document.body.innerText"))
                .contains(Firms.attacks().get(0), Firms.attacks().get(4));
        assertThat(browser.number(
                        "document.querySelectorAll('img, [onerror], [onload], [onfocus], a[href^=java]').length"))
                .isZero();
        for (int number = 0; number < Firms.attacks().size(); number++) {
            browser.open(firms.page("hostile.db", "--customer", "k" + number));
            assertThat(browser.text("String(window.hacked)")).isEqualTo("undefined");
            assertThat(browser.console()).isEmpty();
            assertThat(browser.number("document.querySelectorAll('script, img, svg, [onload], [href]').length"))
                    .isZero();
        }
    }

    @Test
    void staysSmoothWithTenThousand() throws IOException {
        browser.open(firms.crowd(10_000));

        assertThat(browser.text(SHOWN)).isEqualTo("20 of 10,000 shown");
        browser.find("button.more").click();
        assertThat(browser.number(ROWS)).isEqualTo(120);
        assertThat(browser.number("(() => { const field = document.getElementById('search');"
                        + " const from = performance.now();"
                        + " for (const words of ['f', 'fi', 'firm', 'firm 1', 'firm 12', 'many', 'owner3', 'zzz', ''])"
                        + " { field.value = words; field.dispatchEvent(new Event('input')); document.body.offsetHeight; }"
                        + " return performance.now() - from; })()"))
                .as("milliseconds for nine keys")
                .isLessThan(2000);
        assertThat(browser.number("(() => { const from = performance.now();"
                        + " for (const head of document.querySelectorAll('#list thead button')) {"
                        + " head.click(); document.body.offsetHeight; }"
                        + " return performance.now() - from; })()"))
                .as("milliseconds to sort by each column")
                .isLessThan(3000);
        assertThat(browser.number(ROWS)).isLessThanOrEqualTo(120);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void saysWhereThereIsNothing() throws IOException {
        browser.open(firms.empty());

        assertThat(browser.find("h1").getText()).isEqualTo("There are no customers yet.");
        assertThat(browser.number(CHARTS)).isZero();
        assertThat(browser.number("document.querySelectorAll('#sections p.none').length"))
                .isGreaterThan(5);
        assertThat(browser.console()).isEmpty();
    }
}
