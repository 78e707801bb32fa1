package crm.exchange.archive;

import crm.domain.Noun;
import org.jspecify.annotations.Nullable;

/**
 * Values as cells of a sheet and back. Nothing is an empty cell, an empty text a lone apostrophe; text of apostrophes alone
 * gets one more, and so does text that a spreadsheet would take for a formula, unless the sheet is raw.
 */
final class Sheets {
    /** The folder's own file: what it is, and how many records each sheet has. */
    static final String HEAD = "export.json";

    /** What a spreadsheet may take for the beginning of a formula, the wide forms included. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Sheets() {}

    /** The file of a noun. */
    static String file(Noun noun) {
        return noun.file() + ".csv";
    }

    static String cell(Noun.Form form, @Nullable String value, boolean raw) {
        if (value == null) {
            return "";
        }
        return form.words() && quoted(value, 0, raw) ? "'" + value : value;
    }

    static @Nullable String value(Noun.Form form, String cell, boolean raw) {
        if (cell.isEmpty()) {
            return null;
        }
        return form.words() && cell.startsWith("'") && quoted(cell, 1, raw) ? cell.substring(1) : cell;
    }

    /** Whether the text from there on is one that gets an apostrophe. */
    private static boolean quoted(String text, int from, boolean raw) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at == text.length() || (!raw && FORMULA.indexOf(text.charAt(at)) >= 0);
    }
}
