package crm.render;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The output formats. */
public enum Format {
    /** For people: aligned columns. */
    TABLE,
    /** An array with one object a line, or one object for one thing. */
    JSON,
    /** One object a line and nothing else. */
    JSONL,
    /** RFC 4180 with a header. */
    CSV,
    /** Tab-separated with a header; tabs, newlines and backslashes within a cell as {@code \t \n \\}. */
    TSV,
    /** A table in GitHub's Markdown. */
    MD,
    /** What names each thing, one a line. */
    IDS;

    /**
     * Reads a format as typed.
     *
     * @throws CrmException with {@link Failure.NotOneOf}
     */
    public static Format parse(String typed) {
        List<String> words = new ArrayList<>();
        for (Format format : values()) {
            if (format.word().equals(typed.toLowerCase(Locale.ROOT))) {
                return format;
            }
            words.add(format.word());
        }
        throw new CrmException(new Failure.NotOneOf("format", typed, words));
    }

    /** The word users type, such as {@code jsonl}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
