package crm.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Crm;
import crm.World;
import crm.commands.Completion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What spreadsheets, scripts and shells are given. */
class HostileSheetTest {
    private static final World.Terminal PIPE = World.Terminal.NONE;
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n＝＋－＠].*");
    private static final Pattern HIDDEN_FORMULA = Pattern.compile("(?s)'+[=+\\-@\t\r\n＝＋－＠].*");

    @TempDir
    static Path folder;

    private static Path store = Path.of("");

    @BeforeAll
    static void fill() {
        store = folder.resolve("sheets.db");
        HostileFirm.make(store, Texts.all());
    }

    @Test
    void noCellIsAFormulaAndEachTextIsRead() {
        for (String listing : List.of("list", "log", "contact list", "content list", "promise list", "kudos list")) {
            Set<String> found = new HashSet<>();
            List<String> line = new ArrayList<>(List.of(listing.split(" ")));
            line.addAll(List.of("-o", "csv"));
            try (Stream<CsvRecord> records =
                    CsvReader.builder().ofCsvRecord(run(line).out()).stream()) {
                records.forEach(one -> one.getFields().forEach(cell -> {
                    assertThat(FORMULA.matcher(cell).matches())
                            .as(listing + ": " + cell)
                            .isFalse();
                    found.add(HIDDEN_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell);
                }));
            }
            assertThat(found).as(listing).containsAll(Texts.all());
        }
    }

    @Test
    void tabSeparatedTextIsReadBack() {
        List<String[]> rows = run(List.of("log", "-o", "tsv"))
                .out()
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        Set<String> found = new HashSet<>();
        rows.forEach(row -> List.of(row).forEach(cell -> found.add(unescaped(cell))));
        assertThat(found).containsAll(Texts.all());
    }

    private static String unescaped(String cell) {
        return Pattern.compile("\\\\(.)").matcher(cell).replaceAll(escape -> switch (escape.group(1)) {
            case "t" -> "\t";
            case "n" -> "\n";
            case "r" -> "\r";
            default -> "\\\\";
        });
    }

    @Test
    void aSheetTakenInAgainIsTheSameStore() throws IOException {
        Path sheets = folder.resolve("sheets");
        run(List.of("export", "--csv", "--out", sheets.toString()));
        try (Stream<Path> files = Files.list(sheets)) {
            files.filter(file -> file.toString().endsWith(".csv")).forEach(HostileSheetTest::defused);
        }
        Path copy = folder.resolve("copy.db");
        Speech taken = Speech.of(PIPE, copy, List.of("import", "all", sheets.toString()));
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(Speech.of(PIPE, copy, List.of("export")).out())
                .isEqualTo(run(List.of("export")).out());
    }

    private static void defused(Path file) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            reader.forEach(one -> assertThat(one.getFields())
                    .as(file.toString())
                    .noneMatch(cell -> FORMULA.matcher(cell).matches()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each candidate as bash puts it into the line, given to a real bash: the word it makes of it is the candidate. */
    @Test
    void whatTabPutsInIsOneWordToTheShell() throws IOException, InterruptedException {
        Path few = folder.resolve("few.db");
        HostileFirm.make(
                few,
                Stream.of("shell", "sql", "format", "page", "markdown")
                        .flatMap(group -> Texts.group(group).stream())
                        .distinct()
                        .toList());
        List<String> plain = complete(few, "--", "touch", "")
                .lines()
                .map(line -> line.split("\t", 2)[0])
                .toList();
        List<String> quoted = complete(few, "bash", "9", " \t\n\"'><=;|&(:", "crm --db " + few + " touch ")
                .lines()
                .toList();
        assertThat(quoted).hasSameSizeAs(plain).hasSizeGreaterThan(60);
        Path script = Files.writeString(
                folder.resolve("words.sh"),
                "cd " + folder + "\n"
                        + String.join(
                                "\n",
                                quoted.stream()
                                        .map(word -> "printf '%s\\n' " + word)
                                        .toList()));
        Process bash = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .start();
        List<String> words = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(bash.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(words).isEqualTo(plain);
        assertThat(Path.of("/tmp/pwned")).doesNotExist();
    }

    private static String complete(Path store, String... words) {
        List<String> line = new ArrayList<>(List.of(Completion.CALLBACK));
        line.addAll(List.of(words));
        if (words[0].equals("--")) {
            line.addAll(2, List.of("--db", store.toString()));
        }
        Speech speech = Speech.plain(PIPE, folder, line, "");
        assertThat(Screened.faults(speech.out().replace('\t', ' '))).isEmpty();
        return speech.out();
    }

    private static Speech run(List<String> line) {
        Speech speech = Speech.of(PIPE, store, line);
        assertThat(speech.code()).as("%s: %s", line, speech.err()).isZero();
        return speech;
    }

    /** Where everything else fails, the message of the failure is as hostile as any text. */
    @Test
    void aBugIsToldOfWithoutObeyingIt() {
        StringWriter err = new StringWriter();
        World world = new World(
                new java.io.ByteArrayInputStream(new byte[0]),
                new StringWriter(),
                err,
                new java.util.AbstractMap<String, String>() {
                    @Override
                    public Set<Entry<String, String>> entrySet() {
                        throw new IllegalStateException("\u001b]52;c;ZXZpbA==\u0007\u202e");
                    }
                },
                java.time.Clock.systemUTC(),
                new java.util.Random(1),
                folder,
                "kim",
                World.Terminal.NONE,
                World.Install.NONE);
        assertThat(Crm.run(world, "list", "--debug")).isEqualTo(70);
        assertThat(err.toString()).contains("a bug in crm", "u{1b}", "at crm.");
        assertThat(Screened.faults(err.toString())).isEmpty();
    }
}
