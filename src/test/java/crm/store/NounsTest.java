package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Noun;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export knows every column of every table, those of the next migration too. */
class NounsTest {
    @TempDir
    Path folder;

    @Test
    void everyColumnIsExported() throws SQLException {
        Path path = folder.resolve("crm.db");
        Example.fill(path, 0);
        TreeMap<String, List<String>> stored = new TreeMap<>();
        TreeMap<String, List<String>> known = new TreeMap<>();
        String tables = Example.ask(path, """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'journal%'
                    AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%_search%' AND name <> 'import'
                """);
        for (String table : tables.split("\n")) {
            String columns = Example.ask(
                    path, "SELECT name FROM pragma_table_info('" + table + "') WHERE name <> 'id' ORDER BY name");
            stored.put(table, List.of(columns.split("\n")));
        }
        for (Nouns.Table table : Nouns.ALL) {
            List<String> columns = new ArrayList<>();
            table.columns().forEach(column -> columns.addAll(column.columns()));
            columns.sort(null);
            known.put(table.table(), columns);
        }
        assertThat(known).isEqualTo(stored);
    }

    @Test
    void namesAreTheirOwn() {
        List<String> nouns = Archive.nouns().stream().map(Noun::name).toList();
        assertThat(nouns).doesNotHaveDuplicates().doesNotContain("export", "end");
        assertThat(Archive.nouns().stream().map(Noun::file)).doesNotHaveDuplicates();
        for (Noun noun : Archive.nouns()) {
            assertThat(noun.fields().stream().map(Noun.Field::name))
                    .as(noun.name())
                    .doesNotHaveDuplicates()
                    .doesNotContain("noun");
        }
    }
}
