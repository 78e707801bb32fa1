package crm.installed;

import static org.assertj.core.api.Assertions.assertThat;

import crm.installed.Installed.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at any moment: what was acknowledged is there, nothing is there by half, and the next run works. */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("crm.kills", 12);

    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedStays() {
        Installed crm = Installed.in(home);
        assertThat(crm.run("add", "Acme").exit()).isZero();
        assertThat(crm.run("add", "Other").exit()).isZero();
        long start = System.nanoTime();
        String first = crm.run("touch", "acme", "first", "-o", "ids").stdout().strip();
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> acknowledged = new ArrayList<>(List.of(first));
        Random random = new Random(42);
        int finished = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // from before the store is opened to after the process has ended
            double moment = seconds * (0.3 + 0.9 * random.nextDouble());
            String[] command = switch (round % 4) {
                case 0, 1 -> new String[] {"touch", "acme", "note " + round, "-k", "tip", "-o", "ids"};
                case 2 -> new String[] {"touch", "edit", first, "--note", "edited " + round, "--tag", "t" + round};
                default -> new String[] {"rm", "other", "--yes", "-o", "ids"};
            };
            Result killed = crm.shell(crm.commandLine(command) + " & pid=$!; sleep "
                    + String.format(Locale.ROOT, "%.3f", moment) + "; kill -9 $pid 2>/dev/null; wait $pid");
            if (round % 4 < 2 && !killed.stdout().isEmpty()) {
                acknowledged.add(killed.stdout().strip());
            }
            finished += killed.exit() == 0 ? 1 : 0;
            if (round % 4 == 3) {
                undoneByHalf(crm, seconds * random.nextDouble());
            }
        }
        assertThat(crm.run("log", "-o", "ids").stdout().lines()).containsAll(acknowledged);
        assertThat(crm.run("touch", "acme", "the next run works").exit()).isZero();
        Result doctor = crm.run("doctor", "-o", "tsv");
        assertThat(doctor.exit()).as(doctor.stdout()).isZero();
        assertThat(finished).as("killed none of them").isLessThan(ROUNDS);
    }

    /** Adds somebody and kills the undo of it: afterwards it is there or not, and what was before it is. */
    private static void undoneByHalf(Installed crm, double moment) {
        assertThat(crm.run("add", "Passing", "--tag", "x", "--alias", "y").exit())
                .isZero();
        crm.shell(crm.commandLine("undo") + " & pid=$!; sleep " + String.format(Locale.ROOT, "%.3f", moment)
                + "; kill -9 $pid 2>/dev/null; wait $pid");
        if (crm.run("list", "-o", "ids").stdout().lines().anyMatch("passing"::equals)) {
            assertThat(crm.run("undo").stdout()).startsWith("took back: add Passing");
        }
    }
}
