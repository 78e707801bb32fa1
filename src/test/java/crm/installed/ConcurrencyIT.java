package crm.installed;

import static org.assertj.core.api.Assertions.assertThat;

import crm.installed.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Many at once on one store: all succeed, nothing is lost and nothing doubled. {@code -Dcrm.long} tries it with crowds. */
class ConcurrencyIT {
    @TempDir
    Path home;

    private Installed crm = Installed.in(Path.of("/"));

    @BeforeEach
    void install() {
        crm = Installed.in(home);
    }

    @Test
    void touchesOfManyAreAllThere() throws Exception {
        touches(8, 4);
    }

    @Test
    void aStoreThatIsNotThereYetIsMadeOnce() throws Exception {
        customers(12, 12);
    }

    @Test
    @EnabledIfSystemProperty(named = "crm.long", matches = ".*")
    void touchesOfACrowdAreAllThere() throws Exception {
        touches(64, 20);
    }

    @Test
    @EnabledIfSystemProperty(named = "crm.long", matches = ".*")
    void aCrowdInTurnLosesNothing() throws Exception {
        customers(300, 32);
    }

    /** {@code many} at once, each so many touches one after the other. */
    private void touches(int many, int each) throws Exception {
        assertThat(crm.run("add", "Acme").exit()).isZero();
        List<Callable<List<Result>>> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int number = i;
            all.add(() -> {
                List<Result> results = new ArrayList<>();
                for (int j = 0; j < each; j++) {
                    results.add(crm.run("touch", "acme", "note " + number + "/" + j, "-k", "tip", "-o", "ids"));
                }
                return results;
            });
        }
        List<String> told = new ArrayList<>();
        for (List<Result> results : together(many, all)) {
            for (Result result : results) {
                assertThat(result.stderr()).isEmpty();
                assertThat(result.exit()).isZero();
                told.add(result.stdout().strip());
            }
        }
        List<String> logged = crm.run("log", "-o", "ids").stdout().lines().toList();
        assertThat(logged).hasSize(many * each).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(told);
        assertWhole();
    }

    private void customers(int many, int atOnce) throws Exception {
        List<Callable<Result>> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String name = "Customer " + i;
            all.add(() -> crm.run("add", name));
        }
        for (Result result : together(atOnce, all)) {
            assertThat(result.stderr()).isEmpty();
            assertThat(result.exit()).isZero();
        }
        assertThat(crm.run("list", "-o", "ids").stdout().lines()).hasSize(many).doesNotHaveDuplicates();
        assertWhole();
        try (Stream<Path> files = Files.list(home.resolve(".local/share/crm"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactly("crm.db");
        }
    }

    private void assertWhole() throws IOException {
        Result doctor = crm.run("doctor", "-o", "tsv");
        assertThat(doctor.exit()).as(doctor.stdout()).isZero();
    }

    private static <T> List<T> together(int atOnce, List<Callable<T>> all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(all, 30, TimeUnit.MINUTES)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
