package crm.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the installed program is made of, and what it says of that. */
class PartsIT {
    private static final String LIST = "share/doc/crm.cdx.json";

    @TempDir
    Path home;

    @Test
    void theListOfPartsNamesEachLibraryAndNoOther() throws IOException {
        TreeSet<String> parts = new TreeSet<>();
        for (JsonNode part : list().get("components")) {
            assertThat(part.get("version").asText()).isNotEmpty();
            assertThat(part.get("hashes")).isNotEmpty();
            parts.add(part.get("name").asText());
        }
        TreeSet<String> libraries = new TreeSet<>();
        try (Stream<Path> files = Files.list(Installed.image().resolve("lib"))) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".jar") && !name.equals("crm.jar"))
                    .forEach(name -> libraries.add(name.substring(0, name.length() - ".jar".length())));
        }
        assertThat(libraries).contains("sqlite-jdbc");
        // crm.jar holds the charts of the report, and these hold the other two
        libraries.addAll(List.of("echarts", "tslib", "zrender"));
        assertThat(parts).isEqualTo(libraries);
    }

    /** The same parts make the same list. */
    @Test
    void theListOfPartsHasNothingOfOneBuild() throws IOException {
        assertThat(list().has("serialNumber")).isFalse();
        assertThat(list().get("metadata").has("timestamp")).isFalse();
        assertThat(Files.readString(file()))
                .doesNotContain(System.getProperty("user.dir"), System.getProperty("user.home"));
    }

    @Test
    void theListOfPartsIsInTheTarGz() throws IOException {
        Path file = Installed.image().resolveSibling("crm-0.1.0.tar.gz");

        assertThat(Installed.in(home)
                        .shell("tar -xOzf '" + file + "' crm-0.1.0/" + LIST)
                        .stdout())
                .isEqualTo(Files.readString(file()));
    }

    /** Neither the moment of the build nor its zone is in what we pack ourselves. */
    @Test
    void whatIsPackedIsOfOneTime() throws IOException {
        for (String name : List.of("crm.jar", "picocli.jar")) {
            try (ZipFile jar =
                    new ZipFile(Installed.image().resolve("lib").resolve(name).toFile())) {
                assertThat(jar.stream().map(entry -> entry.getTimeLocal()).distinct())
                        .as(name)
                        .containsExactly(LocalDateTime.of(2026, 11, 21, 0, 0));
            }
        }
    }

    private static JsonNode list() throws IOException {
        return new ObjectMapper().readTree(file().toFile());
    }

    private static Path file() {
        Path list = Installed.image().resolve(LIST);
        assumeTrue(
                Files.exists(list) || !"offline: true".equals(System.getProperty("crm.offline")),
                "Maven was offline, and then makes no list of parts");
        return list;
    }
}
