package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Crm;
import crm.Server;
import crm.World;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often a command waits for the server, from connecting to the end. To a server in the next room each of them costs
 * half a millisecond, across an ocean a hundred: a number here only ever gets smaller.
 */
class RoundTripsTest {
    @TempDir
    Path home;

    @Test
    void touchAndStaleWaitForTheServerAsSeldomAsTheyCan() {
        String direct = Colleagues.store(3);
        try (Wire wire = new Wire(URI.create(direct).getPort())) {
            String address = wire.address(direct);

            run(address, "touch", "c1", "a tip", "-k", "tip");
            assertThat(wire.trips()).as(told(wire)).hasSize(11);
            wire.forget();

            run(address, "stale");
            assertThat(wire.trips()).as(told(wire)).hasSize(7);
        } finally {
            Server.drop(direct);
        }
    }

    private static String told(Wire wire) {
        StringBuilder told = new StringBuilder();
        for (String trip : wire.trips()) {
            told.append('\n').append(trip, 0, Math.min(trip.length(), 70));
        }
        return told.append('\n').toString();
    }

    private void run(String address, String... words) {
        StringWriter said = new StringWriter();
        World world = new World(
                new ByteArrayInputStream(new byte[0]),
                said,
                said,
                Server.ENVIRONMENT,
                Clock.fixed(Example.NOW, ZoneOffset.UTC),
                new Random(1),
                home,
                "kim",
                World.Terminal.NONE,
                World.Install.NONE);
        List<String> args = new java.util.ArrayList<>(List.of("--db", address));
        args.addAll(List.of(words));
        assertThat(Crm.run(world, args.toArray(new String[0])))
                .as(said.toString())
                .isZero();
    }
}
