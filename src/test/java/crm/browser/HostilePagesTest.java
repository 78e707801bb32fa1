package crm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crm.hostile.HostileFirm;
import crm.hostile.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whatever is stored, a browser shows it and runs and fetches nothing. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser")
class HostilePagesTest {
    private static final String STORE = "hostile-texts.db";

    @TempDir
    static Path home;

    private static Chromium browser;
    private static Firms firms;
    private static final List<String> texts = new ArrayList<>();

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.there(), "no chromium here");
        Stream.of("page", "template", "json")
                .flatMap(group -> Texts.group(group).stream())
                .distinct()
                .forEach(texts::add);
        HostileFirm.fill(home.resolve(STORE), texts);
        firms = new Firms(home);
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theReportRunsNothingAndFetchesNothing() throws IOException {
        Path page = firms.page(STORE);
        browser.open(page);
        browser.find("input[value=all]").click();
        harmless(page, List.of(), "the report");
        assertThat(browser.number("document.querySelectorAll('img, iframe, object, embed, form, base, [onerror],"
                        + " [onload], [onfocus], [onmouseover], [srcdoc], a[href^=java], a[href^=data], a[href^=vb]')"
                        + ".length"))
                .isZero();
    }

    @Test
    void thePagesForCustomersRunNothingAndFetchNothing() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String text : texts) {
            firms.run(STORE, "touch", "k0", "-k", "article", "-d", "30d", "--value=" + text);
        }
        // all texts in one page, and some as the names of whom it is for
        for (int number = 0; number < texts.size(); number += 20) {
            String key = "k" + number;
            pages.add(Files.writeString(
                    home.resolve("lately" + number + ".html"), firms.run(STORE, "lately", key, "-o", "html")));
            pages.add(draft(key));
            pages.add(firms.page(STORE, "--customer", key));
        }
        pages.add(Files.writeString(home.resolve("watched.html"), "<script>window.__pwned = 1</script>"));
        // one page of frames, so that the browser is asked once
        StringBuilder all = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>all</title>");
        for (Path page : pages) {
            all.append("<iframe src=\"").append(page.toUri()).append("\"></iframe>");
        }
        Path whole = Files.writeString(home.resolve("all.html"), all);
        browser.open(whole);
        harmless(whole, pages, "the pages of customers");
        List<String> done = browser.inFrames("window.__pwned");
        assertThat(done).hasSameSizeAs(pages);
        assertThat(done.subList(0, done.size() - 1)).containsOnly("null");
        assertThat(done.get(done.size() - 1))
                .as("where something runs, it is seen")
                .isEqualTo("1");
    }

    private static Path draft(String key) throws IOException {
        return Files.writeString(
                home.resolve("draft-" + key + ".html"), firms.run(STORE, "draft", key, "--format", "html"));
    }

    private static void harmless(Path page, List<Path> within, String what) {
        assertThat(browser.text("String(window.__pwned)")).as(what).isEqualTo("undefined");
        assertThat(browser.console()).as(what).isEmpty();
        List<String> known = new ArrayList<>(List.of(page.toUri().toString()));
        within.forEach(one -> known.add(one.toUri().toString()));
        assertThat(browser.requests()).as(what).isSubsetOf(known);
    }
}
