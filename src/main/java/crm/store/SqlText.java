package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.util.Locale;
import java.util.Set;

/** SQL as a user types it, read just far enough to know that it is one statement and that it only asks. */
final class SqlText {
    private static final Set<String> QUESTIONS = Set.of("SELECT", "WITH", "VALUES", "EXPLAIN");
    static final String HINT = "crm sql only asks: SELECT, WITH, VALUES, EXPLAIN";

    private final String text;
    private int at;

    private SqlText(String text) {
        this.text = text;
    }

    /** The statement as it is; a {@link Failure.Usage} where it is none, more than one, or one that does not only ask. */
    static String question(String text) {
        SqlText sql = new SqlText(text);
        sql.skipBlanks();
        String first = sql.word();
        if (first.isEmpty() && sql.at >= text.length()) {
            throw refused("there is no query");
        }
        if (!QUESTIONS.contains(first)) {
            throw refused("'" + (first.isEmpty() ? text.substring(sql.at, sql.at + 1) : first) + "' is no question");
        }
        sql.skipStatement();
        int end = sql.at;
        while (sql.at < text.length() && text.charAt(sql.at) == ';') {
            sql.at++;
            sql.skipBlanks();
        }
        if (sql.at < text.length()) {
            throw refused("that is more than one statement");
        }
        return text.substring(0, end);
    }

    private static CrmException refused(String why) {
        return new CrmException(new Failure.Usage(why, HINT));
    }

    private String word() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toUpperCase(Locale.ROOT);
    }

    /** To the semicolon that ends it, or to the end. */
    private void skipStatement() {
        for (skipBlanks(); at < text.length() && text.charAt(at) != ';'; skipBlanks()) {
            switch (text.charAt(at)) {
                case '\'', '"', '`' -> skipQuoted(text.charAt(at));
                case '[' -> skipTo("]");
                default -> at++;
            }
        }
    }

    /** A doubled quote within is two quoted parts one behind the other, which comes to the same. */
    private void skipQuoted(char quote) {
        at++;
        skipTo(String.valueOf(quote));
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void skipBlanks() {
        while (at < text.length()) {
            if (text.startsWith("--", at)) {
                skipTo("\n");
            } else if (text.startsWith("/*", at)) {
                at += 2;
                skipTo("*/");
            } else if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
                at++;
            } else {
                return;
            }
        }
    }
}
