package crm.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PropertiesTextTest {

    @Property
    void readsWhatJavaReads(@ForAll("files") String text) throws Exception {
        Properties theirs = new Properties();
        boolean theyRefuse = false;
        try {
            theirs.load(new StringReader(text));
        } catch (IllegalArgumentException malformed) {
            theyRefuse = true;
        }
        Map<Object, Object> ours = new HashMap<>();
        boolean weRefuse = false;
        for (PropertiesText.Entry entry : PropertiesText.parse(text)) {
            weRefuse |= entry.flaw() != null;
            if (entry.key() != null) {
                ours.put(entry.key(), entry.value());
            }
        }
        assertThat(weRefuse).isEqualTo(theyRefuse);
        if (!weRefuse) {
            // A lone backslash at the very end is an entry without a name to Java, and nothing to us.
            theirs.remove("");
            ours.remove("");
            assertThat(ours).isEqualTo(theirs);
        }
    }

    @Property
    void entriesCoverTheTextWithoutAGap(@ForAll("files") String text) {
        int at = 0;
        for (PropertiesText.Entry entry : PropertiesText.parse(text)) {
            assertThat(entry.from()).isEqualTo(at);
            assertThat(entry.to()).isGreaterThan(at);
            at = entry.to();
        }
        assertThat(at).isEqualTo(text.length());
    }

    @Example
    void aLoneCarriageReturnBehindABackslashJoinsNothing() {
        String longer = PropertiesText.appended("a\\\r", "k", "v");
        assertThat(keysAndValues(PropertiesText.parse(longer))).isEqualTo(List.of("a=", "k=v"));
    }

    @Property
    void whatIsAppendedIsReadBackAndNothingBeforeItChanges(
            @ForAll("files") String text, @ForAll("words") String key, @ForAll String value) {
        List<PropertiesText.Entry> before = PropertiesText.parse(text);
        String longer = PropertiesText.appended(text, "k" + key, value);
        assertThat(longer).startsWith(text);
        List<PropertiesText.Entry> after = PropertiesText.parse(longer);
        PropertiesText.Entry last = after.get(after.size() - 1);
        assertThat(last.key()).isEqualTo("k" + key);
        assertThat(last.value()).isEqualTo(value);
        assertThat(keysAndValues(after.subList(0, after.size() - 1))).isEqualTo(keysAndValues(before));
    }

    @Test
    void aBackslashBeforeALoneCarriageReturnJoinsNothing() {
        String longer = PropertiesText.appended("a = b\\\r", "k", "v");
        List<PropertiesText.Entry> entries = PropertiesText.parse(longer);
        assertThat(entries.get(entries.size() - 1).key()).isEqualTo("k");
    }

    @Property
    void whatIsReplacedIsReadBackAndNothingElseChanges(
            @ForAll("files") String start, @ForAll("files") String end, @ForAll String value) {
        // No other key can be this one: there is no w among the parts.
        String text = start + "\n\nwindow = old\n" + end;
        List<PropertiesText.Entry> before = PropertiesText.parse(text);
        int index = 0;
        while (!"window".equals(before.get(index).key())) {
            index++;
        }
        PropertiesText.Entry entry = before.get(index);
        String changed = PropertiesText.replaced(text, entry, "window", value);
        assertThat(changed)
                .isEqualTo(text.substring(0, entry.from())
                        + PropertiesText.line("window", value)
                        + text.substring(entry.to() - 1));
        List<PropertiesText.Entry> after = PropertiesText.parse(changed);
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.get(index).value()).isEqualTo(value);
        assertThat(PropertiesText.without(changed, after.get(index))).isEqualTo(PropertiesText.without(text, entry));
    }

    @Test
    void knowsTheLineOfEachEntry() {
        List<PropertiesText.Entry> entries =
                PropertiesText.parse("\uFEFF# first\r\na = 1\\\r\n   2\r\n\r\nb:3\rc 4\nd = \\u00G0");
        assertThat(entries)
                .filteredOn(entry -> entry.key() != null)
                .extracting(entry -> entry.number() + " " + entry.key() + " " + entry.value())
                .containsExactly("2 a 12", "5 b 3", "6 c 4");
        assertThat(entries)
                .filteredOn(entry -> entry.flaw() != null)
                .extracting(PropertiesText.Entry::number)
                .containsExactly(7);
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "mine",
                        "=",
                        ":",
                        " ",
                        "\t",
                        "\f",
                        "#",
                        "!",
                        "\\",
                        "\\\\",
                        "\n",
                        "\r",
                        "\r\n",
                        "\\\n",
                        "\\u0041",
                        "\\u00",
                        "\\n",
                        "é",
                        "\uD83D\uDE00",
                        "me = x\n",
                        "# note\n")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("ab =:#!\\é.\t\n").ofMaxLength(8);
    }

    private static List<String> keysAndValues(List<PropertiesText.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.key() != null)
                .map(entry -> entry.key() + "=" + entry.value())
                .toList();
    }
}
