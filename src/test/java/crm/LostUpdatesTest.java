package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A colleague changes a thing after a command has looked it up and before it writes: both changes stay. */
class LostUpdatesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path home;

    @Test
    void inAFile() {
        bothStay(home.resolve("firm.db").toString());
    }

    @Test
    void onAServer() {
        String address = Server.database();
        bothStay(address);
        Server.drop(address);
    }

    private void bothStay(String store) {
        crm(store, "add", "Acme");

        crm(store, "survey", "add", "acme", "--score", "3");
        String survey = crm(store, "survey", "list", "-o", "ids").strip();
        interrupted(store, List.of("survey", "edit", survey, "--words", "too late"), "survey", "act", survey);
        assertThat(crm(store, "survey", "list", "--json"))
                .contains("\"too late\"")
                .contains("\"acted\":\"2026-11-21\"");

        crm(store, "content", "add", "A guide");
        interrupted(
                store,
                List.of("content", "edit", "a-guide", "--note", "read it"),
                "content",
                "edit",
                "a-guide",
                "--topic",
                "roofs");
        assertThat(crm(store, "content", "show", "a-guide", "--json"))
                .contains("\"read it\"")
                .contains("\"roofs\"");

        crm(store, "risk", "open", "acme", "--reason", "price");
        String risk = crm(store, "risk", "list", "-o", "ids").strip();
        interrupted(
                store,
                List.of("risk", "open", "acme", "--reason", "price", "--severity", "high"),
                "risk",
                "close",
                risk,
                "--outcome",
                "saved");
        assertThat(crm(store, "risk", "show", risk, "--json"))
                .contains("\"high\"")
                .contains("\"saved\"");
    }

    private String crm(String store, String... words) {
        return crm(store, Clock.fixed(NOW, ZoneOffset.UTC), words);
    }

    /** A command asks what time it is for the entry in the journal, last before it begins to write. */
    private void interrupted(String store, List<String> colleague, String... words) {
        CountingClock counting = new CountingClock(Integer.MAX_VALUE, () -> {});
        List<String> trial = new ArrayList<>(List.of(words));
        crm(store, counting, trial.toArray(new String[0]));
        crm(store, "undo");
        boolean[] came = {false};
        crm(
                store,
                new CountingClock(counting.asked, () -> {
                    came[0] = true;
                    crm(store, colleague.toArray(new String[0]));
                }),
                words);
        assertThat(came[0]).isTrue();
    }

    private String crm(String store, Clock clock, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        World world = new World(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                Map.of("PGUSER", "postgres"),
                clock,
                new Random(words.length),
                home,
                "kim",
                World.Terminal.NONE,
                World.Install.NONE);
        List<String> args = new ArrayList<>(List.of("--db", store));
        args.addAll(List.of(words));
        assertThat(Crm.run(world, args.toArray(new String[0])))
                .as(args + ": " + err)
                .isZero();
        return out.toString();
    }

    /** Does something when it is asked for the time for the {@code when}th time. */
    private static final class CountingClock extends Clock {
        private final int when;
        private final Runnable then;
        private int asked;

        CountingClock(int when, Runnable then) {
            this.when = when;
            this.then = then;
        }

        @Override
        public Instant instant() {
            if (++asked == when) {
                then.run();
            }
            return NOW;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
