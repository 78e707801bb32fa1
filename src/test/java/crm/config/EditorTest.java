package crm.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditorTest {
    @TempDir
    Path path;

    private Home home;

    @BeforeEach
    void aFileToEdit() throws Exception {
        home = Home.at(path).write("me = Zoe\n");
    }

    /** An editor in a folder with a blank in its name, which must be quoted as the user would. */
    private Home editor(String script) throws IOException {
        Path program = path.resolve("my editor");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return home.with("EDITOR", "'" + program + "' --wait");
    }

    private boolean edit(Home home) {
        return home.file().edit(home.world());
    }

    private List<Path> drafts() throws IOException {
        Path unsaved = home.folders().unsaved();
        if (!Files.exists(unsaved)) {
            return List.of();
        }
        try (var files = Files.list(unsaved)) {
            return files.toList();
        }
    }

    @Test
    void theResultTakesThePlaceOfTheFile() throws Exception {
        assertThat(edit(editor("[ \"$1\" = --wait ] && echo 'window = 5d' >> \"$2\"")))
                .isTrue();
        assertThat(home.text()).isEqualTo("me = Zoe\nwindow = 5d\n");
        assertThat(home.folders().unsaved()).doesNotExist();
    }

    @Test
    void theDraftIsPrivateAndKeepsItsEnding() throws Exception {
        edit(editor("stat -c %a \"$2\" > '" + path + "/mode'; case \"$2\" in *.properties) ;; *) exit 9;; esac"));
        assertThat(path.resolve("mode")).hasContent("600\n");
    }

    @Test
    void nothingChangedIsNothingWritten() throws Exception {
        Path file = home.folders().settings();
        Object before = Files.getAttribute(file, "unix:ino");
        assertThat(edit(editor("exit 0"))).isFalse();
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(before);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void aNewFileBeginsWithEverySettingAsAComment() throws Exception {
        Files.delete(home.folders().settings());
        assertThat(edit(editor("grep -q '^# urgency.TERM' \"$2\" && echo 'me = Ann' >> \"$2\"")))
                .isTrue();
        assertThat(home.settings().me()).isEqualTo("Ann");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.folders().settings())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource({
        "echo 'me = Ann' >> \"$2\"; exit 3, ended with 3, 'me = Zoe\nme = Ann\n'",
        "true > \"$2\", left nothing to keep, 'me = Zoe\n'",
        "printf ' \\n' > \"$2\", left nothing to keep, 'me = Zoe\n'",
    })
    void aFailureKeepsTheDraftAndSaysWhere(String script, String why, String kept) throws Exception {
        Home failing = editor(script);
        assertThatThrownBy(() -> edit(failing)).isInstanceOfSatisfying(CrmException.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(1);
            assertThat(failed.failure().message())
                    .contains(why)
                    .contains("your draft is " + home.folders().unsaved());
        });
        assertThat(home.text()).isEqualTo("me = Zoe\n");
        assertThat(drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft).content().isEqualTo(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rm \"$2\"", "rm \"$2\"; mkdir \"$2\""})
    void aDraftThatIsGoneIsAFailure(String script) throws Exception {
        Home failing = editor(script);
        assertThatThrownBy(() -> edit(failing)).isInstanceOf(CrmException.class);
        assertThat(home.text()).isEqualTo("me = Zoe\n");
    }

    @Test
    void aMissingEditorIsAFailure() throws Exception {
        Home failing = home.with("EDITOR", path + "/nowhere 2>/dev/null");
        assertThatThrownBy(() -> edit(failing)).isInstanceOfSatisfying(CrmException.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(1);
            assertThat(failed.failure().message()).contains("was not found").contains("your draft is ");
        });
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsLineAndKept() throws Exception {
        Home careless = editor("echo 'window = soon' >> \"$2\"");
        assertThatThrownBy(() -> edit(careless)).isInstanceOfSatisfying(CrmException.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(3);
            assertThat(failed.failure().message())
                    .startsWith(home.folders().unsaved().toString())
                    .contains(".properties:2: ")
                    .contains("not good for window");
        });
        assertThat(drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft).content().endsWith("window = soon\n"));
        assertThat(home.text()).isEqualTo("me = Zoe\n");
    }

    @Test
    void aBrokenFileCanBeEdited() throws Exception {
        home.write("window = soon\n");
        assertThat(edit(editor("echo 'window = 5d' > \"$2\""))).isTrue();
        assertThat(home.settings().get("window")).isEqualTo("5d");
    }

    @Test
    void theSettingComesFirstThenVisualThenEditor() {
        Home editor = home.with("EDITOR", "e");
        Home visual = editor.with("VISUAL", "v");
        Home blank = editor.with("VISUAL", " ");
        assertThat(new Editor(visual.world(), visual.folders(), "s").command()).isEqualTo("s");
        assertThat(new Editor(visual.world(), visual.folders(), null).command()).isEqualTo("v");
        assertThat(new Editor(editor.world(), editor.folders(), null).command()).isEqualTo("e");
        assertThat(new Editor(blank.world(), blank.folders(), null).command()).isEqualTo("e");
    }

    @Test
    void withoutATerminalNoEditorIsGuessed() {
        assertThatThrownBy(() -> edit(home))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        failed -> assertThat(failed.failure().message()).contains("no editor is set"));
    }
}
