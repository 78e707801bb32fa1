package crm.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts between {@code BEGIN} and {@code END} of a vCard or calendar file, one after the other, each small enough to be
 * read whole: so that neither a file of any size nor a part that is broken gets in the way of the others. Lines are unfolded,
 * pictures and attachments left out.
 */
public final class Blocks implements Closeable {
    private static final Set<String> LEFT_OUT =
            Set.of("PHOTO", "LOGO", "SOUND", "KEY", "ATTACH", "X-MS-CARDPICTURE", "X-ALT-DESC", "IMAGE");
    private static final Set<String> KEPT_INSIDE = Set.of("STANDARD", "DAYLIGHT");
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_LINES = 20_000;

    private final UnfoldedLines lines;
    private final Set<String> wanted;
    private final Set<String> loose;
    private @Nullable Line put;
    private boolean any;

    /**
     * One part.
     *
     * @param name what it begins with, such as {@code VCARD}; of a line between the parts, the name of the property
     * @param line the number of its first line
     * @param text all of it, from {@code BEGIN} to {@code END}; of a line between the parts, its value
     * @param flaw why it cannot be read, in words such as "is not ended"; null where it can
     */
    public record Block(
            String name, long line, String text, @Nullable String flaw) {}

    /** A line without folds; {@code property} is its name in capitals, without a group before it. */
    record Line(String text, long number, String property, boolean overlong) {
        /** What begins or ends here: {@code BEGIN:} is the {@code property}. */
        String component() {
            return text.substring(text.indexOf(':') + 1).strip().toUpperCase(Locale.ROOT);
        }
    }

    /**
     * @param wanted the names of the parts, in capitals
     * @param loose the names of the properties that are wanted from between the parts; {@code BEGIN} for what begins there
     */
    public Blocks(Input input, Set<String> wanted, Set<String> loose) throws IOException {
        this.lines = new UnfoldedLines(input);
        this.wanted = wanted;
        this.loose = loose;
    }

    /** Whether anything began so far, wanted or not. */
    public boolean any() {
        return any;
    }

    /** Whether nothing but blanks was read so far. */
    public boolean blank() {
        return lines.blank();
    }

    /** The next part, or the next line between parts; null at the end. */
    public @Nullable Block next() throws IOException {
        for (Line line = line(); line != null; line = line()) {
            if (line.property().equals("BEGIN")) {
                any = true;
                if (wanted.contains(line.component())) {
                    return block(line);
                }
                if (loose.contains("BEGIN")) {
                    return new Block("BEGIN", line.number(), line.component(), null);
                }
            } else if (loose.contains(line.property()) && !line.overlong()) {
                return new Block(line.property(), line.number(), value(line), null);
            }
        }
        return null;
    }

    private Block block(Line first) throws IOException {
        String name = first.component();
        StringBuilder text = new StringBuilder("BEGIN:").append(name).append("\r\n");
        String flaw = null;
        String before = "";
        int kept = 0;
        int count = 0;
        for (Line line = line(); line != null; line = line()) {
            if (line.property().equals("BEGIN")) {
                String inner = line.component();
                if ((inner.equals(name) || inner.equals("VCALENDAR")) && !before.equals("AGENT")) {
                    put = line;
                    return new Block(name, first.number(), "", "is not ended");
                }
                if (KEPT_INSIDE.contains(inner)) {
                    kept++;
                } else {
                    if (!pass(inner)) {
                        return new Block(name, first.number(), "", "is not ended");
                    }
                    before = "";
                    continue;
                }
            }
            if (line.property().equals("END")) {
                String ended = line.component();
                if (ended.equals(name)) {
                    text.append("END:").append(name).append("\r\n");
                    return new Block(name, first.number(), flaw == null ? text.toString() : "", flaw);
                }
                if (!KEPT_INSIDE.contains(ended) || kept-- == 0) {
                    put = line;
                    return new Block(name, first.number(), "", "is not ended");
                }
            }
            before = line.property();
            if (LEFT_OUT.contains(line.property())) {
                continue;
            }
            if (line.overlong()) {
                flaw = "holds a line of more than " + UnfoldedLines.MOST / 1024 + " KB";
            } else if (text.length() + line.text().length() > MOST_CHARACTERS || ++count > MOST_LINES) {
                flaw = "is larger than a part can be";
            }
            if (flaw == null) {
                text.append(line.text()).append("\r\n");
            }
        }
        return new Block(name, first.number(), "", "is not ended");
    }

    /** Reads over a part within a part, however deep others lie in it; false where it has no end. */
    private boolean pass(String name) throws IOException {
        long depth = 1;
        for (Line line = line(); line != null; line = line()) {
            if (line.property().equals("BEGIN")) {
                depth++;
            } else if (line.property().equals("END") && --depth == 0) {
                return line.component().equals(name);
            }
        }
        return false;
    }

    private @Nullable Line line() throws IOException {
        Line next = put;
        put = null;
        return next == null ? lines.next() : next;
    }

    private static String value(Line line) {
        return line.text().substring(line.text().indexOf(':') + 1).strip();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
