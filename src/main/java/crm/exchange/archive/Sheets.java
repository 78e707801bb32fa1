package crm.exchange.archive;

import crm.domain.Formula;
import crm.domain.Noun;
import org.jspecify.annotations.Nullable;

/**
 * Values as cells of a sheet and back. Nothing is an empty cell, an empty text a lone apostrophe; text of apostrophes alone
 * gets one more, and so does text that a spreadsheet would take for a formula, unless the sheet is raw.
 */
final class Sheets {
    /** The folder's own file: what it is, and how many records each sheet has. */
    static final String HEAD = "export.json";

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
        boolean apostrophesAlone = text.chars().skip(from).allMatch(character -> character == '\'');
        return apostrophesAlone || (!raw && Formula.stands(text, from));
    }
}
