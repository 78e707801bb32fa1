package crm.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crm.Schemas;
import crm.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Texts that were written to do harm, in every field there is, through every command there is. Each test is a line of the
 * table of what must hold.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("hostile")
class HostileTextTest {
    private static final World.Terminal PIPE = World.Terminal.NONE;
    private static final int BUG = 70;
    private static final int STEP = System.getProperty("crm.long") == null ? 8 : 1;

    private static final List<String> FORMATS = List.of("json", "jsonl", "csv", "tsv", "md", "ids");

    /** The listings that print each text of the noun. */
    private static final List<String> NOUNS = List.of(
            "list",
            "contact list",
            "content list",
            "log",
            "promise list",
            "doc list",
            "survey list",
            "risk list",
            "kudos list",
            "handoff list",
            "sql");

    @TempDir
    static Path folder;

    private static List<HostileFirm.Member> many = List.of();
    private static List<HostileFirm.Member> few = List.of();
    private static Path manyStore = Path.of("");
    private static Path fewStore = Path.of("");
    private static Rooms rooms = new Rooms(Path.of(""));

    @BeforeAll
    static void fill() {
        manyStore = folder.resolve("many.db");
        fewStore = folder.resolve("few.db");
        many = HostileFirm.make(manyStore, Texts.all());
        few = HostileFirm.make(fewStore, Texts.few());
        rooms = new Rooms(folder);
    }

    @Test
    void thereAreTextsEnoughOfEverySort() {
        assertThat(Texts.all())
                .hasSizeGreaterThanOrEqualTo(500)
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(Texts.groups())
                .allSatisfy((group, texts) -> assertThat(texts).as(group).hasSizeGreaterThan(4));
    }

    /** Every command once, on all texts there are, as a person has it. */
    @Test
    void onATerminalEachCommandPrintsLettersColoursAndLinksOnly() throws IOException {
        Set<String> refused = new TreeSet<>();
        int number = 0;
        for (String path : Lines.paths()) {
            Path room = rooms.room(manyStore, Texts.few());
            Speech speech = screened(room, new Lines(room, many, 7 * number++).shortest(path));
            // whom no mail reaches there is no draft for: see HostileMailTest
            if (speech.code() > 1 && !path.equals("draft")) {
                refused.add(path + ": " + speech.err());
            }
        }
        assertThat(refused).as("so that nothing was seen of them").isEmpty();
    }

    /**
     * Each argument of each command once as it should be and once hostile: what is refused is told of, too. Of these lines
     * every eighth, or with {@code -Dcrm.long=1} all.
     */
    @TestFactory
    List<DynamicTest> onATerminalMessagesAreAsHarmless() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String path : Lines.paths()) {
            tests.add(DynamicTest.dynamicTest(path, () -> {
                Path room = rooms.room(fewStore, Texts.few());
                int number = path.hashCode() & 0xff;
                for (int line = Math.floorMod(number, STEP); ; line += STEP) {
                    Rooms.fresh(room, fewStore);
                    List<List<String>> lines = new Lines(room, few, number + line).longer(path);
                    if (line >= lines.size()) {
                        break;
                    }
                    screened(room, lines.get(line));
                }
            }));
        }
        return tests;
    }

    @Test
    void inEachFormatATerminalIsAsSafe() throws IOException {
        int turn = 0;
        for (String path : Lines.paths()) {
            Path room = rooms.room(fewStore, Texts.few());
            int number = path.hashCode() & 0xff;
            for (String format : FORMATS) {
                // a third of them each, by turns, unless there is time
                if (STEP > 1 && ++turn % 3 != 0) {
                    continue;
                }
                Rooms.fresh(room, fewStore);
                List<String> line = new Lines(room, few, number++).shortest(path);
                line.addAll(List.of("-o", format));
                screened(room, line);
            }
        }
    }

    @Test
    void jsonIsReadAndGivesEachTextBack() throws IOException {
        for (String path : Lines.paths()) {
            boolean noun = NOUNS.contains(path);
            Path room = rooms.room(noun ? manyStore : fewStore, Texts.few());
            List<String> line = new Lines(room, noun ? many : few, path.hashCode() & 0xff).shortest(path);
            line.addAll(List.of("-o", "json"));
            Speech speech = Speech.of(PIPE, room.resolve("one.db"), line);
            assertThat(speech.code()).as("%s", line).isNotEqualTo(BUG);
            if (!speech.out().startsWith("{") && !speech.out().startsWith("[")) {
                continue;
            }
            Set<String> found = new HashSet<>();
            for (JsonNode value : speech.out().startsWith("[") ? Schemas.parse(speech.out()) : values(speech.out())) {
                texts(value, found);
            }
            if (noun) {
                assertThat(found).as(path).containsAll(Texts.all());
            }
        }
    }

    private static List<JsonNode> values(String lines) {
        return lines.lines().map(Schemas::parse).toList();
    }

    private static void texts(JsonNode value, Set<String> found) {
        if (value.isTextual()) {
            found.add(value.textValue());
        }
        value.forEach(part -> texts(part, found));
    }

    /** As the person at the terminal that takes the most has it. */
    private static Speech screened(Path room, List<String> line) {
        Speech speech = Speech.of(Speech.TERMINAL, room.resolve("one.db"), line);
        String said = String.format(Locale.ROOT, "%s: %s", line, speech.err());
        assertThat(speech.code()).as(said).isNotEqualTo(BUG);
        boolean tabs = speech.code() == 0 && line.contains("tsv");
        // a line of CSV ends as RFC 4180 has it, which moves nothing
        String out = (tabs ? speech.out().replace('\t', ' ') : speech.out()).replace("\r\n", "\n");
        assertThat(Screened.faults(out)).as(said).isEmpty();
        assertThat(Screened.faults(speech.err())).as(said).isEmpty();
        return speech;
    }
}
