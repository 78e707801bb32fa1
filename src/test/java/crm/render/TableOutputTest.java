package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Tables of any text. */
class TableOutputTest {
    private static final View<String> VIEW = View.of(
                    "n",
                    (String text) -> new Row()
                            .count("n", text.length())
                            .text("text", text)
                            .text("mark", "§"))
            .column("n", "N")
            .column("text", "TEXT")
            .column("mark", "MARK");

    @Property(tries = 300)
    void columnsStartAtTheSameCell(@ForAll("texts") List<String> texts) {
        assertThat(starts(Account.list(VIEW, Format.TABLE, Theme.NONE, Account.PIPE, texts)))
                .hasSize(texts.isEmpty() ? 0 : 1);
    }

    @Property(tries = 300)
    void whatCanBeCutFitsTheTerminal(
            @ForAll("texts") List<String> texts, @ForAll @IntRange(min = 20, max = 60) int columns) {
        String table = Account.list(VIEW, Format.TABLE, Theme.NONE, new Screen(columns, true), texts);
        assertThat(table.lines()).allMatch(line -> CellWidth.of(line) <= columns);
        assertThat(starts(table)).hasSize(texts.isEmpty() ? 0 : 1);
    }

    @Property(tries = 200)
    void anyWidthAtAllBreaksNothing(
            @ForAll("texts") List<String> texts, @ForAll @IntRange(min = 0, max = 19) int columns) {
        String table = Account.list(VIEW, Format.TABLE, Theme.NONE, new Screen(columns, true), texts);
        assertThat(table.lines()).hasSize(texts.isEmpty() ? 0 : texts.size() + 1);
    }

    @Property(tries = 200)
    void noLineEndsInABlank(@ForAll("texts") List<String> texts) {
        View<String> lastIsText = View.of(
                        "n", (String text) -> new Row().count("n", 1).text("text", text))
                .column("n", "N")
                .column("text", "TEXT");
        for (Screen screen : List.of(Account.PIPE, new Screen(30, true))) {
            assertThat(Account.list(lastIsText, Format.TABLE, Theme.NONE, screen, texts)
                            .lines())
                    .noneMatch(line -> line.endsWith(" "));
        }
    }

    /** The cells at which the last column starts, each once. */
    private static List<Integer> starts(String table) {
        return table.lines()
                .map(line -> CellWidth.of(line.substring(0, Math.max(line.lastIndexOf("§"), line.lastIndexOf("MARK")))))
                .distinct()
                .toList();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return SanitizerTest.hostileText().list().ofMaxSize(6);
    }
}
