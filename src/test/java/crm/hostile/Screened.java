package crm.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at what goes to a terminal as the terminal does, and lets through nothing but letters, line ends, colours and links. */
final class Screened {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern LINK = Pattern.compile("\u001b]8;;([!-~]*)\u001b\\\\");
    private static final Pattern TARGET = Pattern.compile("(?i)(https?://|mailto:|file:///).*");
    private static final int MOST_MARKS = 8;

    private Screened() {}

    /** What must not be there, each with what stands before it; empty where all is well. */
    static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        Matcher colour = COLOUR.matcher(text);
        Matcher link = LINK.matcher(text);
        boolean linking = false;
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (character == '\u001b' && colour.region(at, text.length()).lookingAt()) {
                at = colour.end();
                continue;
            }
            if (character == '\u001b' && link.region(at, text.length()).lookingAt()) {
                String target = link.group(1);
                if (linking != target.isEmpty()
                        || (!linking && !TARGET.matcher(target).matches())) {
                    faults.add("a link to '" + target + "' at " + before(text, at));
                }
                linking = !linking;
                at = link.end();
                continue;
            }
            marks = mark(character) ? marks + 1 : 0;
            if (bad(text, at, character) || marks > MOST_MARKS) {
                faults.add(String.format(Locale.ROOT, "U+%04X after %s", character, before(text, at)));
            }
            at += Character.charCount(character);
        }
        if (linking) {
            faults.add("a link without end");
        }
        return faults;
    }

    private static String before(String text, int at) {
        return "'" + text.substring(Math.max(0, at - 40), at).replace("\u001b", "\\e") + "'";
    }

    private static boolean mark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Written down once more, and not taken from the code that is to be held against it. */
    private static boolean bad(String text, int at, int character) {
        boolean control = character != '\n' && (character < ' ' || (character >= 0x7f && character < 0xa0));
        boolean bidi = character == 0x61c
                || within(character, 0x200e, 0x200f)
                || within(character, 0x202a, 0x202e)
                || within(character, 0x2066, 0x2069);
        boolean unseen = character == 0xad
                || character == 0x34f
                || character == 0x200b
                || character == 0xfeff
                || character == 0x3164
                || character == 0xffa0
                || within(character, 0x115f, 0x1160)
                || within(character, 0x17b4, 0x17b5)
                || within(character, 0x180b, 0x180f)
                || within(character, 0x2028, 0x2029)
                || within(character, 0x2060, 0x206f)
                || within(character, 0xfff0, 0xfffb)
                || within(character, 0x1bca0, 0x1bca3)
                || within(character, 0x1d173, 0x1d17a)
                || within(character, 0xe0000, 0xe00ff)
                || within(character, 0xe01f0, 0xe0fff);
        boolean none = within(character, 0xfdd0, 0xfdef)
                || (character & 0xfffe) == 0xfffe
                || within(character, 0xd800, 0xdfff);
        boolean selector = within(character, 0xfe00, 0xfe0f) || within(character, 0xe0100, 0xe01ef);
        boolean joiner = within(character, 0x200c, 0x200d);
        return control || bidi || unseen || none || (selector && plainBefore(text, at)) || (joiner && loose(text, at));
    }

    private static boolean within(int character, int first, int last) {
        return character >= first && character <= last;
    }

    /** Nothing before it, or a Latin letter or a second selector, which do not vary. */
    private static boolean plainBefore(String text, int at) {
        if (at == 0) {
            return true;
        }
        int before = text.codePointBefore(at);
        boolean keycap = before == '#' || before == '*' || within(before, '0', '9');
        return (before < 0xa0 && !keycap) || within(before, 0xfe00, 0xfe0f) || within(before, 0xe0100, 0xe01ef);
    }

    private static boolean loose(String text, int at) {
        return at == 0
                || at + 1 >= text.length()
                || text.codePointBefore(at) < 0x300
                || text.codePointAt(at + 1) < 0x300
                || within(text.codePointAt(at + 1), 0x200c, 0x200d);
    }
}
