package crm.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.CrmException;
import crm.domain.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    @TempDir
    Path path;

    @Property(tries = 40)
    void whatIsSetIsGot(@ForAll("texts") String text) throws Exception {
        Path folder = Files.createTempDirectory("crm-settings");
        Home home = Home.at(folder);
        try {
            home.file().set("sender.signature", text);
            assertThat(home.settings().get("sender.signature")).isEqualTo(text);
        } finally {
            Files.deleteIfExists(home.folders().settings());
            Files.deleteIfExists(home.folders().config());
            Files.deleteIfExists(folder.resolve(".config"));
            Files.deleteIfExists(folder);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(" \t\n\\=:#!un\"'é\u0301ß漢")
                .ofMaxLength(12)
                .filter(text -> !text.isBlank() && Values.isLines(text));
    }

    @Test
    void onlyTheOneEntryChanges() throws Exception {
        Home home = Home.at(path).write("""
                # about me
                me=Zoe
                window : 10d\\
                   ays

                unknown = kept
                window = 20d
                broken = \\u12
                """);
        home.file().set("window", " 30d ");
        home.file().set("Stage.Prospect.Window", "5d");
        assertThat(home.text()).isEqualTo("""
                # about me
                me=Zoe
                window : 10d\\
                   ays

                unknown = kept
                window = 30d
                broken = \\u12
                stage.prospect.window = 5d
                """);
        assertThat(home.file().unset("window")).isTrue();
        assertThat(home.text()).isEqualTo("""
                # about me
                me=Zoe

                unknown = kept
                broken = \\u12
                stage.prospect.window = 5d
                """);
        assertThat(home.file().unset("window")).isFalse();
    }

    @Test
    void aBadValueInTheFileCanBePutRight() throws Exception {
        Home home = Home.at(path).write("window = soon\n");
        home.file().set("window", "6w");
        assertThat(home.settings().policy().window().days()).isEqualTo(42);
    }

    @Test
    void lineEndsOfWindowsStay() throws Exception {
        Home home = Home.at(path).write("me = Zoe\r\nwindow = 5d");
        home.file().set("me", "Ann");
        home.file().set("tiers", "Gold");
        assertThat(home.text()).isEqualTo("me = Ann\r\nwindow = 5d\r\ntiers = Gold\r\n");
    }

    @Test
    void aTierIsWrittenAsTiersSpellsIt() throws Exception {
        Home home = Home.at(path).write("tiers = Key account, B\n");
        assertThat(home.file().set("tier.KEY ACCOUNT.window", "9d")).isEqualTo("tier.Key account.window");
        assertThat(home.text()).endsWith("tier.Key\\ account.window = 9d\n");
        assertThat(home.settings().policy().tiers()).containsEntry("Key account", new Window(9));
        assertThatThrownBy(() -> home.file().set("tier.A.window", "9d"))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        failed -> assertThat(failed.failure().candidates()).containsExactly("Key account", "B"));
    }

    @ParameterizedTest
    @CsvSource({
        "window, soon, 2",
        "window, '', 2",
        "color, red, 2",
        "kind.x, good, 2",
        "windo, 5d, 4",
        "urgency.luck, 5, 4",
        "me, '  ', 2"
    })
    void whatIsRefusedLeavesNoFile(String key, String value, int code) {
        Home home = Home.at(path);
        assertThatThrownBy(() -> home.file().set(key, value))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo(code));
        assertThat(home.folders().config()).doesNotExist();
    }

    @Test
    void nobodyElseCanReadWhatIsWritten() throws Exception {
        Home home = Home.at(path);
        home.file().set("me", "Zoe");
        assertThat(mode(home.folders().settings())).isEqualTo("rw-------");
        assertThat(mode(home.folders().config())).isEqualTo("rwx------");
        assertThat(mode(path.resolve(".config"))).isEqualTo("rwx------");
        Files.setPosixFilePermissions(home.folders().settings(), PosixFilePermissions.fromString("rw-rw-rw-"));
        home.file().set("me", "Ann");
        assertThat(mode(home.folders().settings())).isEqualTo("rw-------");
        assertThat(filesIn(home.folders().config())).containsExactly("config.properties");
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Home home = Home.at(path).write("me = Zoe\n");
        Path link = home.folders().settings();
        Path real = path.resolve("dotfiles/crm.properties");
        Files.createDirectories(path.resolve("dotfiles"));
        Files.move(link, real);
        Files.createSymbolicLink(link, Path.of("../../dotfiles/crm.properties"));
        home.file().set("me", "Ann");
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("me = Ann\n");
        assertThat(mode(real)).isEqualTo("rw-------");
        Files.delete(real);
        home.file().set("me", "Ann");
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("me = Ann\n");
    }

    @Test
    void aLinkInACircleIsAFileFailure() throws Exception {
        Home home = Home.at(path).write("");
        Path link = home.folders().settings();
        Files.delete(link);
        Files.createSymbolicLink(link, link.getFileName());
        assertThatThrownBy(() -> PrivateFiles.write(link, "x"))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo(7));
    }

    @Test
    void aFileWhereTheFolderShouldBeIsAFileFailure() throws Exception {
        Files.writeString(path.resolve(".config"), "");
        assertThatThrownBy(() -> Home.at(path).file().set("me", "Zoe"))
                .isInstanceOfSatisfying(CrmException.class, failed -> {
                    assertThat(failed.failure().code()).isEqualTo(7);
                    assertThat(failed.failure().message()).contains(".config");
                });
    }

    @Test
    void theSampleIsAllCommentsAndNamesEverySetting() throws Exception {
        String sample = SettingsFile.sample();
        assertThat(PropertiesText.parse(sample)).allMatch(entry -> entry.key() == null && entry.flaw() == null);
        for (Setting setting : Setting.values()) {
            assertThat(sample).contains("\n# " + setting.pattern() + " =");
        }
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<String> filesIn(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
