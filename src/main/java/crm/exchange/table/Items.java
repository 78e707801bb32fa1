package crm.exchange.table;

import java.util.ArrayList;
import java.util.List;

/** Several texts in one cell: parted by semicolons, with a backslash before a semicolon or backslash that is text. */
final class Items {
    private Items() {}

    static String joined(List<String> items) {
        StringBuilder cell = new StringBuilder();
        for (String item : items) {
            cell.append(cell.length() == 0 ? "" : ";")
                    .append(item.replace("\\", "\\\\").replace(";", "\\;"));
        }
        return cell.toString();
    }

    /** Without blanks at the ends, empty ones left out. */
    static List<String> of(String cell) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int index = 0; index < cell.length(); index++) {
            char character = cell.charAt(index);
            if (character == '\\' && index + 1 < cell.length() && "\\;".indexOf(cell.charAt(index + 1)) >= 0) {
                item.append(cell.charAt(++index));
            } else if (character == ';') {
                add(items, item);
            } else {
                item.append(character);
            }
        }
        add(items, item);
        return items;
    }

    /** The same, or parted by commas where there is no semicolon: for what cannot hold a comma itself. */
    static List<String> ofWords(String cell) {
        return of(cell.indexOf(';') < 0 ? cell.replace(',', ';') : cell);
    }

    private static void add(List<String> items, StringBuilder item) {
        String text = item.toString().strip();
        if (!text.isEmpty()) {
            items.add(text);
        }
        item.setLength(0);
    }
}
