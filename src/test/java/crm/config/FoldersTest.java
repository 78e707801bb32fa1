package crm.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.CrmException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldersTest {
    private static final Path ZOE = Path.of("/home/zoe");

    @TempDir
    Path temporary;

    @Test
    void withoutXdgTheyAreInTheHomeFolder() {
        Folders folders = Home.at(ZOE).folders();
        assertThat(folders.settings()).hasToString("/home/zoe/.config/crm/config.properties");
        assertThat(folders.templates()).hasToString("/home/zoe/.config/crm/templates");
        assertThat(folders.data()).hasToString("/home/zoe/.local/share/crm");
    }

    @Test
    void xdgComesFirst() {
        Folders folders = Home.at(ZOE)
                .with("XDG_CONFIG_HOME", "/c o n")
                .with("XDG_DATA_HOME", "/data")
                .folders();
        assertThat(folders.config()).hasToString("/c o n/crm");
        assertThat(folders.data()).hasToString("/data/crm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative", "~/x", "./x"})
    void xdgThatIsNotAbsoluteIsIgnored(String value) {
        Folders folders = Home.at(ZOE).with("XDG_DATA_HOME", value).folders();
        assertThat(folders.data()).hasToString("/home/zoe/.local/share/crm");
    }

    @Test
    void theStoreIsWhatTheOptionSaysThenTheVariableThenTheSettingThenTheDataFolder() throws Exception {
        Home home = Home.at(temporary);
        assertThat(home.folders().store(null, home.settings()))
                .isEqualTo(said("the data folder", ".local/share/crm/crm.db"));
        home.write("db = ~/mine.db");
        assertThat(home.folders().store(null, home.settings())).isEqualTo(said("db", "mine.db"));
        Home variable = home.with("CRM_DB", "~/cron.db");
        assertThat(variable.folders().store(null, variable.settings())).isEqualTo(said("CRM_DB", "cron.db"));
        assertThat(variable.folders().store("/o.db", variable.settings())).isEqualTo(new Folders.Said("--db", "/o.db"));
    }

    private Folders.Said said(String where, String below) {
        return new Folders.Said(where, temporary.resolve(below).toString());
    }

    @Test
    void anEmptyVariableIsNoVariable() {
        Home home = Home.at(ZOE).with("CRM_DB", "");
        assertThat(home.folders().store(null, Settings.defaults()).text())
                .isEqualTo("/home/zoe/.local/share/crm/crm.db");
    }

    @Test
    void withoutAnyHomeTheDefaultsHoldAndOnlyAStoreThatIsGivenIsFound() {
        Folders folders = Home.none().folders();
        Settings settings = Settings.load(folders);
        assertThat(settings.get("window")).isEqualTo("90d");
        assertThat(folders.store("/x.db", settings).text()).isEqualTo("/x.db");
        assertThatThrownBy(() -> folders.store(null, settings)).isInstanceOfSatisfying(CrmException.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(7);
            assertThat(failed.failure().message()).contains("neither HOME nor XDG_DATA_HOME");
            assertThat(failed.failure().hint()).isEqualTo("set HOME or give --db");
        });
        assertThatThrownBy(folders::settings)
                .isInstanceOfSatisfying(
                        CrmException.class,
                        failed -> assertThat(failed.failure().message()).contains("neither HOME nor XDG_CONFIG_HOME"));
    }
}
