package crm.draft;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs: joined to one line each, so that any reader can wrap them, or wrapped by us for plain text. */
final class Paragraphs {
    static final int WIDTH = 72;

    /** Ends a paragraph; {@link Prose#line} lets none through from stored text. */
    static final String END = "\u2029";

    private Paragraphs() {}

    /**
     * The paragraphs of a filled template, one empty line between them; inside, a line ends only at {@link Facts#BREAK} and
     * before an item of a list. What vanished facts leave behind (empty paragraphs and lines, doubled blanks) is gone.
     */
    static String joined(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String part : text.split(END, -1)) {
            String paragraph = paragraph(part.split("\n", -1));
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private static String paragraph(String[] rows) {
        StringBuilder joined = new StringBuilder();
        for (String row : rows) {
            boolean item = row.stripLeading().startsWith("- ");
            joined.append(item ? Facts.BREAK : " ").append(row);
        }
        List<String> lines = new ArrayList<>();
        for (String line : joined.toString().split(Facts.BREAK, -1)) {
            String clean = Prose.line(line);
            if (!clean.isEmpty()) {
                lines.add(clean);
            }
        }
        return String.join("\n", lines);
    }

    /** The text with every line wrapped between words to {@link #WIDTH} cells; a longer word, such as a link, stays whole. */
    static String wrapped(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            wrap(line, line.startsWith("- ") ? "  " : "", lines);
        }
        return String.join("\n", lines);
    }

    /** Adds {@code line} to {@code lines}, those after the first set in by {@code indent}. */
    static void wrap(String line, String indent, List<String> lines) {
        StringBuilder row = new StringBuilder();
        int used = 0;
        for (String word : line.split(" ", -1)) {
            int cells = cells(word);
            if (used > indent.length() && used + 1 + cells > WIDTH) {
                lines.add(row.toString());
                row.setLength(0);
                row.append(indent).append(word);
                used = indent.length() + cells;
            } else {
                used += cells + (row.isEmpty() ? 0 : 1);
                row.append(row.isEmpty() ? "" : " ").append(word);
            }
        }
        lines.add(row.toString());
    }

    /** The columns a word takes in a terminal: two for a letter of East Asia or an emoji, none for a mark on another letter. */
    private static int cells(String word) {
        return word.codePoints()
                .map(letter -> switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                    default -> wide(letter) ? 2 : 1;
                })
                .sum();
    }

    private static boolean wide(int letter) {
        return letter >= 0x1100
                && (letter <= 0x115f
                        || (letter >= 0x2e80 && letter <= 0xa4cf)
                        || (letter >= 0xac00 && letter <= 0xd7a3)
                        || (letter >= 0xf900 && letter <= 0xfaff)
                        || (letter >= 0xff00 && letter <= 0xff60)
                        || (letter >= 0x1f300 && letter <= 0x1faff)
                        || (letter >= 0x20000 && letter <= 0x3fffd));
    }
}
