package crm.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crm.installed.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher alone, without the program: instead of Java it finds a script that prints what it was started with, one
 * argument a line.
 */
class LauncherIT {

    @TempDir
    Path home;

    private Installed crm;

    @BeforeEach
    void replaceJava() throws IOException {
        crm = Installed.in(home).with("JAVA_HOME", javaOf("17.0.1", "java").toString());
    }

    @Test
    void startsMainWithTheArgumentsAsTyped() {
        Result result = crm.run("touch", "Zoë & Söhne", "a  b", "", "*", "$HOME", "'", "\"", "@x", "line\nbreak");

        assertThat(result.exit()).isZero();
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout())
                .endsWith("crm.Main\ntouch\nZoë & Söhne\na  b\n\n*\n$HOME\n'\n\"\n@x\nline\nbreak\n");
    }

    @Test
    void isFoundThroughLinks() throws IOException {
        Path folder = Files.createDirectories(home.resolve("a folder/bin"));
        Files.createSymbolicLink(folder.resolve("first"), Installed.image().resolve("bin/crm"));
        Files.createSymbolicLink(folder.resolve("crm"), Path.of("first"));

        assertThat(crm.at(folder + "/crm").run().stdout()).contains(homeProperty(Installed.image()));
        assertThat(crm.standingIn(folder).at("./crm").run().stdout()).contains(homeProperty(Installed.image()));
        assertThat(crm.with("PATH", folder + ":/usr/bin:/bin").at("crm").run().stdout())
                .contains(homeProperty(Installed.image()));
    }

    @Test
    void isFoundFromAnyFolder() {
        Path image = Installed.image();
        Path bin = image.resolve("bin");

        assertThat(crm.standingIn(Path.of("/")).run().stdout()).contains(homeProperty(image));
        assertThat(crm.standingIn(bin).at("./crm").run().stdout()).contains(homeProperty(image));
        assertThat(crm.standingIn(image).at("bin/crm").run().stdout()).contains(homeProperty(image));
        assertThat(crm.standingIn(bin).at("../bin/../bin/crm").run().stdout()).contains(homeProperty(image));
        assertThat(crm.standingIn(bin).shell("sh crm").stdout()).contains(homeProperty(image));
    }

    @Test
    void saysWhenJavaHomeHoldsNoJava() {
        Result result = crm.with("JAVA_HOME", home + "/nowhere").run("stale");

        assertThat(result).isEqualTo(new Result(7, "", """
                crm: JAVA_HOME is %s/nowhere, but there is no bin/java in it
                hint: let JAVA_HOME name a Java 17 or newer, or unset it to use the java on the PATH
                """.formatted(home)));
    }

    @Test
    void saysWhenThereIsNoJavaAtAll() {
        Result result = crm.without("JAVA_HOME").with("PATH", home.toString()).run("stale");

        assertThat(result).isEqualTo(new Result(7, "", """
                crm: there is no Java: JAVA_HOME is not set, and no java is on the PATH
                hint: install Java 17 or newer (on Debian: apt install default-jre-headless), or let JAVA_HOME name one
                """));
    }

    @Test
    void saysWhenJavaIsTooOld() throws IOException {
        for (String version : new String[] {"11.0.2", "1.8.0_402", "16-ea"}) {
            Path old = javaOf(version, "java" + version);
            Result result = crm.with("JAVA_HOME", old.toString()).run("stale");

            assertThat(result).isEqualTo(new Result(7, "", """
                    crm: crm needs Java 17 or newer, but %s/bin/java is %s
                    hint: install Java 17 or newer (on Debian: apt install default-jre-headless), or let JAVA_HOME name one
                    """.formatted(old, version)));
        }
    }

    @Test
    void takesJavaFromThePathThroughLinks() throws IOException {
        Path other = javaOf("21.0.5", "other java");
        Path folder = Files.createDirectory(home.resolve("on the path"));
        Files.createSymbolicLink(home.resolve("alternative"), other.resolve("bin/java"));
        Files.createSymbolicLink(folder.resolve("java"), Path.of("../alternative"));

        Result result = crm.without("JAVA_HOME")
                .with("PATH", home + "/missing:" + folder + ":/usr/bin:/bin")
                .run();

        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout()).startsWith("this is Java 21.0.5\n");
    }

    @Test
    void asksAJavaThatHasNoRelease() throws IOException {
        Path java = javaOf("17.0.1", "no release");
        Files.delete(java.resolve("release"));
        assertThat(crm.with("JAVA_HOME", java.toString()).run().stdout()).startsWith("this is Java 17.0.1\n");

        Path old = javaOf("1.8.0_402", "old and no release");
        Files.delete(old.resolve("release"));
        assertThat(crm.with("JAVA_HOME", old.toString()).run().stderr()).contains("is 1.8.0_402\n");
    }

    @Test
    void givesEachJavaOnlyWhatItKnows() throws IOException {
        Path newer = javaOf("25.0.1", "newer");

        assertThat(crm.run().stdout()).doesNotContain("--enable-native-access");
        assertThat(crm.with("JAVA_HOME", newer.toString()).run().stdout())
                .contains("--enable-native-access=ALL-UNNAMED\n");
    }

    @Test
    void givesNoArchiveMadeWithAnotherJava() {
        assertThat(crm.run().stdout()).doesNotContain("SharedArchiveFile");
    }

    @Test
    void takesFurtherOptionsFromTheEnvironment() {
        assertThat(crm.with("CRM_JAVA_OPTIONS", "-Xmx1g -Done=1").run().stdout())
                .contains("-Xmx1g\n-Done=1\n");
    }

    @Test
    void setsLocaleAndUmaskAndKeepsOptionsOfOthersAway() {
        Result result = crm.with("LC_ALL", "C")
                .with("JAVA_TOOL_OPTIONS", "-Xint")
                .with("JDK_JAVA_OPTIONS", "-Xint")
                .with("_JAVA_OPTIONS", "-Xint")
                .run();

        assertThat(result.stdout()).startsWith("""
                this is Java 17.0.1
                LC_ALL=C.UTF-8 umask=0077 others=
                """);
    }

    @Test
    void saysThatNothingIsATerminal() {
        assertThat(crm.run().stdout()).contains("-Dcrm.terminal=\n", "-Dcrm.columns=0\n");
    }

    @Test
    void saysWhatIsATerminalAndHowWide() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no script(1) to make a terminal with");
        String inTerminal = "script -qefc '%s' /dev/null"
                .formatted("stty cols 91; " + crm.commandLine().replace("'", ""));

        assertThat(crm.shell(inTerminal).stdout().replace("\r", ""))
                .contains("-Dcrm.terminal=in,out,err\n", "-Dcrm.columns=91\n");
        assertThat(crm.with("COLUMNS", "44").shell(inTerminal).stdout()).contains("-Dcrm.columns=44\r\n");
        assertThat(crm.with("COLUMNS", "wide").shell(inTerminal).stdout()).contains("-Dcrm.columns=0\r\n");
        assertThat(crm.shell(inTerminal.replace("bin/crm", "bin/crm | cat")).stdout())
                .contains("-Dcrm.terminal=in,err\r\n", "-Dcrm.columns=0\r\n");
    }

    private static String homeProperty(Path image) {
        return "-Dcrm.home=" + image + "\n";
    }

    /** A folder that passes for a Java of that version. */
    private Path javaOf(String version, String name) throws IOException {
        Path java = home.resolve(name);
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), """
                IMPLEMENTOR="Nobody"
                JAVA_RUNTIME_VERSION="%1$s+1"
                JAVA_VERSION="%1$s"
                LIBC="gnu"
                OS_ARCH="x86_64"
                OS_NAME="Linux"
                """.formatted(version));
        Path program = Files.writeString(java.resolve("bin/java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then
                    echo 'openjdk version "%1$s" 2021-10-19' >&2
                    exit
                fi
                echo 'this is Java %1$s'
                echo "LC_ALL=$LC_ALL umask=$(umask) others=$JAVA_TOOL_OPTIONS$JDK_JAVA_OPTIONS$_JAVA_OPTIONS"
                printf '%%s\\n' "$@"
                """.formatted(version));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java;
    }
}
