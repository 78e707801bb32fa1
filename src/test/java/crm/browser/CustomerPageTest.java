package crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a customer gets to see of us, and what not. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser")
class CustomerPageTest {
    private static final String STORE = "firm.db";

    /** In every text that is ours alone. */
    private static final String SECRET = "zzsecret";

    @TempDir
    Path home;

    @Test
    void nothingInternalIsInIt() throws IOException {
        Firms firms = new Firms(home);
        fill(firms);
        String page = Files.readString(firms.page(STORE, "--customer", "acme"));

        assertThat(page)
                .contains(
                        "Acme Pumps",
                        "An article: a guide to thread gauges",
                        "https://example.com/gauges",
                        "Something put right: line 3 runs again")
                .contains("A drawing of the jaws", "A second probe", "was due by 10 November", "by 30 November")
                .contains("An event: a seat at the open day", "3 December");
        assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain(SECRET);
        // the numbers, and the words of our own trade
        assertThat(page.replaceAll("(?s)<style>.*</style>|content=\"default-src[^\"]*\"", ""))
                .doesNotContain("987654", "987,654", "4321", "stale", "prospect", "urgency", "risk", "tier", "Bolt")
                .doesNotContain("<script", "javascript");
    }

    @Test
    void isSignedAsLettersAre() throws IOException {
        Firms firms = new Firms(home);
        firms.run(STORE, "add", "Acme Pumps", "--key", "acme");
        firms.run(STORE, "config", "set", "sender.firm", "Gauges & Sons");
        firms.run(STORE, "config", "set", "sender.name", "Kim");

        assertThat(Files.readString(firms.page(STORE, "--customer", "acme")))
                .contains("<p class=\"firm\">Gauges &amp; Sons</p>", "<p>Kim</p>", "There is nothing to list")
                .contains("No promise of ours is open.")
                .doesNotContain("What comes next");
    }

    private static void fill(Firms firms) {
        firms.run(
                STORE,
                words(
                        "add;Acme Pumps;--key;acme;--alias;ZZSECRET alias;--domain;zzsecret.example;--tier;A;--owner;zzsecret"
                                + ";--since;2024-01-01;--window;30d;--annual-value;987654;--renewal;2026-12-24;--interest;zzsecret"
                                + ";--tag;zzsecret;--note;zzsecret;--goal;zzsecret;--success;zzsecret;--sold;zzsecret;--terms"
                                + ";zzsecret;--buys;zzsecret"));
        firms.run(STORE, words("add;Bolt zzsecret;--key;bolt"));
        firms.run(
                STORE,
                words("contact;add;acme;Zoe zzsecret;--email;zoe@zzsecret.example;--phone;+49 30 1234567;--interest"
                        + ";zzsecret;--note;zzsecret"));
        firms.run(
                STORE,
                words(
                        "touch;acme;zzsecret;-k;article;--value;a guide to thread gauges;--link;https://example.com/gauges"
                                + ";-d;2026-11-02;--tag;zzsecret;-w;Zoe zzsecret"));
        firms.run(STORE, words("touch;acme;zzsecret;-k;fix;--value;line 3 runs again;-d;2026-10-02;--by;zzsecret"));
        firms.run(STORE, words("touch;acme;zzsecret;-k;internal;-d;2026-10-03"));
        firms.run(STORE, words("touch;acme;zzsecret;-k;pitch;-d;2026-10-04"));
        firms.run(STORE, words("touch;acme;zzsecret;-k;complaint;--in;-d;2026-10-05"));
        firms.run(STORE, words("touch;acme;zzsecret;-k;event;--value;a seat at the open day;-d;2026-12-03"));
        firms.run(STORE, words("touch;acme;zzsecret;-k;tip;--value;zzsecret, too long ago;-d;2026-02-03"));
        firms.run(
                STORE,
                words("promise;add;acme;a drawing of the jaws;--due;2026-11-10;-d;2026-11-01;--price;4321;--terms"
                        + ";zzsecret;--who;zzsecret"));
        firms.run(STORE, words("promise;add;acme;a second probe;--due;2026-11-30"));
        firms.run(STORE, words("promise;add;acme;zzsecret of theirs;--by-them;--due;2026-11-25"));
        firms.run(STORE, words("promise;add;acme;zzsecret that was broken;--due;2026-11-25"));
        String broken = firms.run(STORE, words("promise;list;acme;-o;csv"))
                .lines()
                .filter(line -> line.contains("that was broken"))
                .map(line -> line.split(",")[0])
                .findFirst()
                .orElseThrow();
        firms.run(STORE, words("promise;break;" + broken + ";--reason;zzsecret"));
        firms.run(STORE, words("survey;add;acme;--score;2;--words;zzsecret"));
        firms.run(STORE, words("risk;open;acme;--reason;zzsecret;--owner;zzsecret;--note;zzsecret"));
        firms.run(STORE, words("kudos;add;zzsecret;zzsecret;--customer;acme"));
        firms.run(STORE, words("snooze;acme;--until;2027-01-31;--reason;zzsecret"));
    }

    private static String[] words(String line) {
        return line.split(";", -1);
    }
}
