package crm.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crm.installed.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole installed program, with Java and the archive of its classes. */
class ImageIT {

    /** Java tells on standard output where each class came from. */
    private static final String WHENCE = "-Xlog:class+load=info";

    private static final String FROM_ARCHIVE = "crm.Main source: shared objects file";
    private static final String JAVAS_OWN_FROM_ARCHIVE = "java.lang.Object source: shared objects file";

    @TempDir
    Path home;

    @Test
    void takesItsClassesFromTheArchive() {
        assertThat(whence(Installed.in(home))).contains(FROM_ARCHIVE);
    }

    @Test
    void takesItsClassesFromTheArchiveWhenStartedThroughALink() throws IOException {
        Path link =
                Files.createSymbolicLink(home.resolve("crm"), Installed.image().resolve("bin/crm"));

        assertThat(whence(Installed.in(home).at(link.toString()))).contains(FROM_ARCHIVE);
        assertThat(whence(Installed.in(home).standingIn(Installed.image()).at("bin/crm")))
                .contains(FROM_ARCHIVE);
    }

    @Test
    void runsInAnEmptyEnvironment() {
        Result result = Installed.in(home)
                .shell("env -i PATH=/usr/bin:/bin " + java()
                        + Installed.in(home).commandLine("--version"));

        assertQuiet(result);
    }

    /** {@code man} looks in {@code share/man} beside each folder {@code bin} of the PATH. */
    @Test
    void bringsItsManual() {
        Path manual = Installed.image().resolve("share/man");

        assertThat(manual.resolve("man1/crm.1")).isNotEmptyFile();
        assertThat(manual.resolve("man1/crm-touch-edit.1")).isNotEmptyFile();
        assertThat(manual.resolve("man5/crm-json.5")).isNotEmptyFile();
        assertThat(manual.resolve("man7/crm-guide.7")).isNotEmptyFile();
    }

    @Test
    void letsNothingOfJavaThrough() {
        Result result = Installed.in(home)
                .with("JAVA_TOOL_OPTIONS", "-Dsome.thing=1")
                .with("JDK_JAVA_OPTIONS", "-Dsome.thing=2")
                .with("_JAVA_OPTIONS", "-Dsome.thing=3")
                .run("--version");

        assertQuiet(result);
    }

    @Test
    void worksWhereverItIsCopied() throws IOException {
        Path copy = copyWithShortTraining("Zoë's other place");
        Installed crm = Installed.in(home).at(copy + "/bin/crm");

        assertQuiet(crm.run("--version"));
        assertThat(whence(crm)).contains(JAVAS_OWN_FROM_ARCHIVE).doesNotContain(FROM_ARCHIVE);
        assertThat(Installed.in(home).at(copy + "/lib/make-archive").run()).isEqualTo(new Result(0, "", ""));
        assertQuiet(crm.run("--version"));
        assertThat(whence(crm)).contains(JAVAS_OWN_FROM_ARCHIVE);
    }

    // Java 17 archives no class of a program whose path has to be escaped in a URL; it does in other paths.
    @Test
    void makesAnArchiveThatFitsAfterAMove() throws IOException {
        Path copy = copyWithShortTraining("other-place");
        Installed crm = Installed.in(home).at(copy + "/bin/crm");

        assertThat(Installed.in(home).at(copy + "/lib/make-archive").run()).isEqualTo(new Result(0, "", ""));
        assertQuiet(crm.run("--version"));
        assertThat(whence(crm)).contains(FROM_ARCHIVE);
    }

    @Test
    void doesWithoutADamagedArchive() throws IOException {
        Path copy = Installed.copyImage(home.resolve("copy"));
        Path archive = copy.resolve("lib/archive/crm.jsa");
        Path record = copy.resolve("lib/archive/record");
        // so that the launcher takes the archive for one made here
        Files.writeString(
                record, Files.readString(record).replace(Installed.image().toString(), copy.toString()));
        Installed crm = Installed.in(home).at(copy + "/bin/crm");

        assertQuiet(crm.run("--version"));
        Files.writeString(archive, "rubbish");
        assertQuiet(crm.run("--version"));
        Files.delete(archive);
        assertQuiet(crm.run("--version"));
        assertThat(whence(crm)).contains(JAVAS_OWN_FROM_ARCHIVE);
        Files.writeString(record, "rubbish");
        assertQuiet(crm.run("--version"));
        Files.delete(record);
        assertQuiet(crm.run("--version"));
        assertThat(whence(crm)).contains(JAVAS_OWN_FROM_ARCHIVE);
    }

    @Test
    void worksOnAnotherJava() throws IOException {
        Optional<Path> other = anotherJava();
        assumeTrue(other.isPresent(), "no other Java, 17 or newer, stands beside the one that runs the tests");
        Path copy = copyWithShortTraining("copy");
        Installed crm = Installed.in(home)
                .at(copy + "/bin/crm")
                .with("JAVA_HOME", other.orElseThrow().toString());

        assertQuiet(crm.run("--version"));
        assertThat(whence(crm)).contains(JAVAS_OWN_FROM_ARCHIVE);
        assertThat(crm.at(copy + "/lib/make-archive").run()).isEqualTo(new Result(0, "", ""));
        assertQuiet(crm.run("--version"));
        assertThat(whence(crm)).contains(FROM_ARCHIVE);
    }

    @Test
    void isTheSameInTheTarGz() throws IOException {
        Path file = Installed.image().resolveSibling("crm-0.1.0.tar.gz");
        Result unpacked = Installed.in(home).shell("tar -xzf '" + file + "'");
        assertThat(unpacked).isEqualTo(new Result(0, "", ""));

        Path folder = home.resolve("crm-0.1.0");
        assertThat(folder.resolve("lib/archive")).doesNotExist();
        assertThat(Files.isExecutable(folder.resolve("lib/make-archive"))).isTrue();
        assertQuiet(Installed.in(home).at(folder + "/bin/crm").run("--version"));
    }

    @Test
    void scriptsAreCleanUnderShellcheck() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/shellcheck")), "no shellcheck");
        Path image = Installed.image();

        Result result = Installed.in(home)
                .at("shellcheck")
                .run(image + "/bin/crm", image + "/lib/make-archive", image + "/completions/crm.bash");

        assertThat(result).isEqualTo(new Result(0, "", ""));
    }

    /** A copy whose archive is made in a second or two. */
    private Path copyWithShortTraining(String name) throws IOException {
        Path copy = Installed.copyImage(home.resolve(name));
        Files.writeString(copy.resolve("lib/training"), "crm --version\n");
        return copy;
    }

    private static void assertQuiet(Result result) {
        assertThat(result.exit()).isZero();
        assertThat(result.stdout()).startsWith("crm 0.1.0");
        assertThat(result.stdout().lines()).hasSize(1);
        assertThat(result.stderr()).isEmpty();
    }

    private static String whence(Installed crm) {
        Result result = crm.with("CRM_JAVA_OPTIONS", WHENCE).run("--version");
        assertThat(result.exit()).isZero();
        return result.stdout()
                .lines()
                .filter(line -> line.contains(" crm.Main source") || line.contains(" java.lang.Object source"))
                .collect(Collectors.joining("\n"));
    }

    private static String java() {
        return "JAVA_HOME='" + Installed.javaOfTheTests() + "' ";
    }

    /** A Java that is no older than 17, has another version than this one, and stands in the same folder. */
    private static Optional<Path> anotherJava() throws IOException {
        try (var siblings = Files.list(Installed.javaOfTheTests().getParent())) {
            return siblings.filter(java -> Files.isExecutable(java.resolve("bin/java")))
                    .filter(java -> !Files.isSymbolicLink(java))
                    .filter(java -> Files.isReadable(java.resolve("release")))
                    .filter(java -> major(java) >= 17
                            && major(java) != Runtime.version().feature())
                    .findFirst();
        }
    }

    private static int major(Path java) {
        try (var lines = Files.lines(java.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
