package crm.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.CrmException;
import crm.domain.Health;
import crm.domain.Kind;
import crm.domain.Policy;
import crm.domain.Sender;
import crm.domain.Stage;
import crm.domain.Urgency;
import crm.domain.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    @TempDir
    Path home;

    private Settings settings(String text) throws Exception {
        return Home.at(home).write(text).settings();
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        Policy policy = Home.at(home).settings().policy();
        assertThat(policy.window()).isEqualTo(new Window(90));
        assertThat(policy.first90Days()).isEqualTo(new Window(14));
        assertThat(policy.tiers())
                .containsExactly(
                        Map.entry("A", new Window(30)), Map.entry("B", new Window(60)), Map.entry("C", new Window(90)));
        assertThat(policy.stages()).isEmpty();
        assertThat(policy.kinds().names()).hasSize(20);
        for (Urgency.Term term : Urgency.Term.values()) {
            assertThat(policy.urgency()).containsEntry(term, term.coefficient());
        }
    }

    @Test
    void theFileDecides() throws Exception {
        Settings settings = settings("""
                \uFEFF# ours
                me = Zoë
                window: 6w
                first-90-days.window=7d
                tiers = Gold ,  A,Key account
                TIER.gold.window = 10d
                tier.Key\\ account.window = 20d
                stage.prospect.window = 45d
                kind.webinar = value, held a webinar, for them
                kind.Thanks = no-value
                kind.memo = internal
                urgency.first-90-days = 0
                urgency.renewal = 2.5
                sender.name = Zoë Ångström
                sender.email = zoe@example.com
                sender.signature = Best,\\nZoë
                color = Never
                """);
        Policy policy = settings.policy();
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.me()).isEqualTo("Zoë");
        assertThat(settings.color()).isEqualTo("never");
        assertThat(settings.sender()).isEqualTo(new Sender("Zoë Ångström", null, "zoe@example.com", "Best,\nZoë"));
        assertThat(policy.window()).isEqualTo(new Window(42));
        assertThat(policy.first90Days()).isEqualTo(new Window(7));
        assertThat(policy.tiers())
                .containsExactly(
                        Map.entry("Gold", new Window(10)),
                        Map.entry("A", new Window(30)),
                        Map.entry("Key account", new Window(20)));
        assertThat(policy.stages()).isEqualTo(Map.of(Stage.PROSPECT, new Window(45)));
        assertThat(policy.kinds().named("webinar"))
                .isEqualTo(new Kind("webinar", true, true, "held a webinar, for them"));
        assertThat(policy.kinds().named("thanks")).isEqualTo(new Kind("thanks", false, true, "thanked them"));
        assertThat(policy.kinds().named("memo")).isEqualTo(new Kind("memo", false, false, ""));
        assertThat(policy.urgency())
                .containsEntry(Urgency.Term.FIRST_90_DAYS, 0.0)
                .containsEntry(Urgency.Term.RENEWAL, 2.5)
                .containsEntry(Urgency.Term.OVERDUE, Urgency.Term.OVERDUE.coefficient());
    }

    @Test
    void aTierWithoutAWindowHasTheCommonOne() throws Exception {
        assertThat(settings("tiers = Gold, B\nwindow = 50d").policy().tiers())
                .containsExactly(Map.entry("Gold", new Window(50)), Map.entry("B", new Window(60)));
    }

    @Test
    void aBlankValueIsNone() throws Exception {
        Settings settings = settings("window = 5d\nwindow =\nme = \nsender.signature = \\n\n");
        assertThat(settings.get("window")).isEqualTo("90d");
        assertThat(settings.me()).isNull();
        assertThat(settings.sender()).isEqualTo(Sender.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "window = soon | window",
                "window = 0d | window",
                "window = -5d | window",
                "tier.A.window = x | tier.a.window",
                "stage.customer.window = x | stage.customer.window",
                "first-90-days.window = 1h | first-90-days.window",
                "tiers = A,,B | tiers",
                "tiers = A, a | tiers",
                "kind.x = maybe | kind.x",
                "urgency.overdue = -1 | urgency.overdue",
                "urgency.overdue = NaN | urgency.overdue",
                "urgency.overdue = 1e999 | urgency.overdue",
                "urgency.overdue = 0x1p3 | urgency.overdue",
                "urgency.overdue = . | urgency.overdue",
                "urgency.overdue = 99999999 | urgency.overdue",
                "sender.email = zoe | sender.email",
                "sender.email = Zoe <zoe@example.com> | sender.email",
                "sender.email = a@b@c | sender.email",
                "sender.name = Zoe\\nBcc: all@example.com | sender.name",
                "sender.firm = \\u001b[31m | sender.firm",
                "sender.signature = a\\u0000b | sender.signature",
                "sender.signature = \\ud800 | sender.signature",
                "db = crm.db | db",
                "color = blue | color",
            })
    void aBadValueNamesFileLineKeyValueAndWhatIsGood(String line, String key) {
        assertThatThrownBy(() -> settings("# a comment\n\n" + line + "\nme = Zoe\n"))
                .isInstanceOfSatisfying(CrmException.class, failed -> {
                    assertThat(failed.failure().code()).isEqualTo(3);
                    assertThat(failed.failure().message())
                            .startsWith(home.resolve(".config/crm/config.properties") + ":3: '")
                            .contains("' is not good for " + key + "; good is ");
                });
    }

    @Test
    void whatIsNoPropertiesFileNamesTheLine() throws Exception {
        assertThatThrownBy(() -> settings("me = Zoe\nwindow = \\u12"))
                .isInstanceOfSatisfying(CrmException.class, failed -> {
                    assertThat(failed.failure().code()).isEqualTo(3);
                    assertThat(failed.failure().message()).contains("config.properties:2: \\u without");
                });
        Path file = home.resolve(".config/crm/config.properties");
        Files.write(file, new byte[] {'a', '=', 'b', '\n', 'm', 'e', '=', (byte) 0xff, '\n'});
        assertThatThrownBy(() -> Home.at(home).settings()).isInstanceOfSatisfying(CrmException.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(3);
            assertThat(failed.failure().message()).contains("config.properties:2: bytes that are not UTF-8");
        });
        Files.write(file, new byte[PrivateFiles.LARGEST + 1]);
        assertThatThrownBy(() -> Home.at(home).settings())
                .isInstanceOfSatisfying(
                        CrmException.class,
                        failed -> assertThat(failed.failure().message()).contains("larger than 1 MB"));
    }

    @Test
    void aFolderInPlaceOfTheFileIsAFileFailure() throws Exception {
        Files.createDirectories(home.resolve(".config/crm/config.properties"));
        assertThatThrownBy(() -> Home.at(home).settings()).isInstanceOfSatisfying(CrmException.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(7);
            assertThat(failed.failure().message()).endsWith("config.properties: cannot read it: Is a directory");
        });
    }

    @Test
    void whatIsOddAndDoesNoHarmIsAWarning() throws Exception {
        Settings settings = settings("windw = 5d\nme = a\nme = b\ntier.D.window = 5d\nstage.custmer.window = 3d\n");
        assertThat(settings.me()).isEqualTo("b");
        assertThat(settings.warnings()).hasSize(4);
        assertThat(settings.warnings().get(0)).contains(":1: there is no setting 'windw'; nearest: window");
        assertThat(settings.warnings().get(1)).contains(":3: 'me' stands on line 2 too");
        assertThat(settings.warnings().get(2)).contains(":5: ").contains("stage.customer.window");
        assertThat(settings.warnings().get(3)).contains(":4: there is no tier 'd' in tiers");
    }

    @Test
    void anUnknownSettingIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Settings.defaults().get("sender.mail"))
                .isInstanceOfSatisfying(CrmException.class, failed -> {
                    assertThat(failed.failure().code()).isEqualTo(4);
                    assertThat(failed.failure().message()).isEqualTo("no setting 'sender.mail'");
                    assertThat(failed.failure().candidates()).first().isEqualTo("sender.email");
                });
    }

    @ParameterizedTest
    @CsvSource({"kind.", "kind.two words", "kind.-x", "stage.nobody.window", "urgency.x", "tier.window", "''", "window."
    })
    void thereIsNoSuchKey(String key) {
        assertThat(Key.find(key)).isNull();
    }

    @Test
    void theListSaysWhatCountsAndWhereItComesFrom() throws Exception {
        Settings settings = settings("tier.b.window = 45d\nkind.fix = no-value\n");
        assertThat(settings.list())
                .extracting(entry -> entry.key() + "|" + entry.value() + "|" + entry.fallback() + "|"
                        + entry.source().word())
                .contains(
                        "me|null|null|default",
                        "window|90d|90d|default",
                        "tiers|A, B, C|A, B, C|default",
                        "tier.A.window|30d|30d|default",
                        "tier.B.window|45d|60d|file",
                        "stage.customer.window|null|null|default",
                        "kind.fix|no-value|value, put right what was wrong|file",
                        "urgency.overdue|10|10|default",
                        "health.silent|0.3|0.3|default",
                        "color|auto|auto|default",
                        "theme|standard|standard|default",
                        "hyperlinks|auto|auto|default",
                        "pager|null|null|default")
                .hasSize(16 - 1 + 3 + 4 + 1 + 3 + Urgency.Term.values().length + Health.Term.values().length);
        for (Settings.Entry entry : settings.list()) {
            assertThat(settings.get(entry.key())).isEqualTo(entry.value());
            assertThat(entry.about()).isNotBlank();
        }
    }

    @Test
    void mailIsOursAndOfAKindAsItIsSet() throws Exception {
        Settings settings = settings("""
                mail.own = firm.example, ,zoe@x.example
                sender.email = a@b.example
                mail.kind.tip = one, folder:Two
                calendar.kind.training = calendar:Courses
                """);
        assertThat(settings.mailOwn()).containsExactly("firm.example", "zoe@x.example", "a@b.example");
        assertThat(settings.mailKinds()).containsOnly(Map.entry("tip", List.of("one", "folder:Two")));
        assertThat(settings.meetingKinds()).containsOnly(Map.entry("training", List.of("calendar:Courses")));
        assertThat(settings("").mailOwn()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyDefaultIsAGoodValue(Setting setting) {
        assertThat(setting.fallback().isEmpty() || setting.takes("", setting.fallback()))
                .isTrue();
        assertThat(setting.good()).isNotBlank();
    }
}
