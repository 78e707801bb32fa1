package crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Crm;
import crm.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Stores to make pages of, and the pages. */
final class Firms {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK =
            Clock.fixed(LocalDate.of(2026, 11, 21).atTime(10, 0).atZone(BERLIN).toInstant(), BERLIN);

    private final Path home;
    private final Random random = new Random(1);

    Firms(Path home) {
        this.home = home;
    }

    /** What a command prints; it must succeed. */
    String run(String store, String... words) {
        List<String> command =
                new ArrayList<>(List.of("--db", home.resolve(store).toString()));
        command.addAll(List.of(words));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        World world = new World(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                Map.of(),
                CLOCK,
                random,
                home,
                "kim",
                World.Terminal.NONE,
                World.Install.NONE);
        assertThat(Crm.run(world, command.toArray(new String[0])))
                .as(command + ": " + err)
                .isZero();
        return out.toString();
    }

    /** The page of the store, in a file. */
    Path page(String store, String... words) throws IOException {
        Path file = Files.createTempFile(home, "page", ".html");
        List<String> command = new ArrayList<>(List.of("report", "--out", file.toString(), "--force"));
        command.addAll(List.of(words));
        run(store, command.toArray(new String[0]));
        return file;
    }

    Path demo() throws IOException {
        run("unused.db", "demo", "--into", home.resolve("demo.db").toString());
        return page("demo.db");
    }

    Path empty() throws IOException {
        return page("none.db");
    }

    /** Everybody's words are an attack. */
    Path hostile() throws IOException {
        String store = "hostile.db";
        int number = 0;
        for (String attack : attacks()) {
            String key = "k" + number++;
            run(store, "add", attack, "--key", key, "--owner", attack, "--since", "2024-01-01", "--annual-value", "10");
            run(
                    store,
                    "touch",
                    key,
                    attack,
                    "-k",
                    "article",
                    "--value",
                    attack,
                    "-d",
                    "30d",
                    "--link",
                    "javascript:hacked=1");
            run(store, "touch", key, attack, "--in", "-w", attack, "-d", "3d");
            run(store, "promise", "add", key, attack, "--due", "2026-11-25", "--who", attack);
            run(store, "survey", "add", key, "--score", "2", "--words", attack);
            run(store, "risk", "open", key, "--reason", attack, "--owner", attack);
            run(store, "kudos", "add", attack, attack, "--customer", key);
        }
        return page(store);
    }

    static List<String> attacks() {
        return List.of(
                "<script>hacked=1</script>",
                "</script><img src=x onerror=hacked=1>",
                "\"><svg onload=hacked=1>",
                "javascript:hacked=1",
                "{{name}} {{{data}}} ${hacked=1}",
                "<!--<script>\u2028hacked=1//",
                "{a|b} &lt;b&gt; ' onfocus='hacked=1");
    }

    /** So many customers that nobody ever gave anything to. */
    Path crowd(int customers) throws IOException {
        StringBuilder rows = new StringBuilder("name,key,tier,owner,since,annual_value\n");
        for (int number = 1; number <= customers; number++) {
            rows.append("Firm ")
                    .append(number * 7919 % 10007)
                    .append(" of many,firm-")
                    .append(number)
                    .append(',');
            rows.append("ABC".charAt(number % 3))
                    .append(",owner")
                    .append(number % 9)
                    .append(",2024-01-01,");
            rows.append(number % 977).append('\n');
        }
        Path file = home.resolve("crowd.csv");
        Files.writeString(file, rows);
        run("crowd.db", "import", "customers", file.toString());
        return page("crowd.db");
    }
}
