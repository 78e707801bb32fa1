package crm.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code crm sql} may be asked. Made anew in each connection that asks and not part of the store: a store keeps no
 * views that a newer crm would have to change, and a view may have the name of a table ({@code content}).
 */
public final class Views {
    private static final Pattern BEGINNING = Pattern.compile("CREATE TEMP VIEW (\\w+) AS SELECT");
    private static final Pattern COLUMN = Pattern.compile(".*\\bAS (?:(\\w+)|\"(\\w+)\"),?\\s+-- (.+)");

    private Views() {}

    /** A column of a view, and what it holds. */
    public record Column(String name, String about) {}

    /** A view, and what a row of it is. */
    public record Entry(String name, String about, List<Column> columns) {}

    /** The statements that make them, with comments. */
    public static String script() {
        try (InputStream script = Views.class.getResourceAsStream("/crm/store/views.sql")) {
            if (script == null) {
                throw new IllegalStateException("no views");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, as the comments of the script describe them. */
    public static List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        String before = "";
        for (String line : script().lines().toList()) {
            Matcher beginning = BEGINNING.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (beginning.matches()) {
                columns = new ArrayList<>();
                all.add(new Entry(beginning.group(1), before, columns));
            } else if (column.matches()) {
                columns.add(new Column(
                        column.group(1) == null ? column.group(2) : column.group(1),
                        column.group(3).strip()));
            }
            before = line.startsWith("-- ") ? line.substring(3) : "";
        }
        return all;
    }
}
