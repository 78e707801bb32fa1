package crm.render;

import org.fusesource.jansi.Ansi;
import org.jspecify.annotations.Nullable;

/**
 * Colour with meaning only: whoever prints says what a text means, the theme how that looks. A role never says what no word
 * or sign says too. {@link #NONE} leaves every text as it is.
 */
public final class Theme {
    /** What a text means. */
    public enum Role {
        /** As it should be. */
        GOOD,
        /** Soon to need attention. */
        WARN,
        /** Needs attention now. */
        BAD,
        /** Less important than the rest. */
        DIM,
        /** What to look at first. */
        STRONG
    }

    /** What the roles look like. */
    public enum Palette {
        /** Green, yellow, red; faint and bold. */
        STANDARD,
        /** Blue, yellow, bold magenta, which people tell apart who cannot tell red from green. */
        COLOUR_BLIND,
        /** No colour: what needs attention now is reversed, what soon will is underlined. */
        MONO
    }

    /** No colour, no links. */
    public static final Theme NONE = new Theme(null, false);

    private final @Nullable Palette palette;
    private final boolean linking;

    private Theme(@Nullable Palette palette, boolean linking) {
        this.palette = palette;
        this.linking = linking;
    }

    /** Looks like this, on any terminal that has colours. */
    public static Theme of(Palette palette) {
        return new Theme(palette, false);
    }

    /** The same, with addresses that can be clicked. */
    public Theme linking() {
        return new Theme(palette, true);
    }

    /** {@code text}, already sanitized, as its role looks; no role leaves it as it is. */
    public String paint(@Nullable Role role, String text) {
        if (palette == null || role == null || text.isEmpty()) {
            return text;
        }
        String code = Codes.of(palette, role);
        return code.isEmpty() ? text : code + text + Codes.RESET;
    }

    /** The sanitized text, with all web and mail addresses in it as links; {@code shown} is all of it, or its cut beginning. */
    public String links(String shown, String all) {
        return linking ? Links.within(shown, all) : shown;
    }

    /** The sanitized text as a link to a place: a web or mail address, or the absolute path of a file. */
    public String link(String text, String place) {
        return linking && !text.isEmpty() ? Links.to(place, text) : text;
    }

    /** Its own class so that a run without colour loads nothing of Jansi. */
    private static final class Codes {
        static final String RESET = new Ansi().reset().toString();

        static String of(Palette palette, Role role) {
            Ansi ansi = new Ansi();
            return switch (role) {
                case DIM -> ansi.a(Ansi.Attribute.INTENSITY_FAINT).toString();
                case STRONG -> ansi.bold().toString();
                case GOOD ->
                    switch (palette) {
                        case STANDARD -> ansi.fgGreen().toString();
                        case COLOUR_BLIND -> ansi.fgBright(Ansi.Color.BLUE).toString();
                        case MONO -> "";
                    };
                case WARN ->
                    switch (palette) {
                        case STANDARD, COLOUR_BLIND -> ansi.fgYellow().toString();
                        case MONO -> ansi.a(Ansi.Attribute.UNDERLINE).toString();
                    };
                case BAD ->
                    switch (palette) {
                        case STANDARD -> ansi.fgRed().toString();
                        case COLOUR_BLIND -> ansi.bold().fgMagenta().toString();
                        case MONO -> ansi.a(Ansi.Attribute.NEGATIVE_ON).toString();
                    };
            };
        }
    }
}
