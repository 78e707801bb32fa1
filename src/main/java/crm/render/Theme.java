package crm.render;

import org.fusesource.jansi.Ansi;
import org.jspecify.annotations.Nullable;

/**
 * Colour with meaning only: whoever prints says what a text means, the theme how that looks. {@link #NONE} leaves every text
 * as it is.
 */
public final class Theme {
    /** What a text means. */
    public enum Role {
        /** As it should be: green. */
        GOOD,
        /** Soon to need attention: yellow. */
        WARN,
        /** Needs attention now: red. */
        BAD,
        /** Less important than the rest: faint. */
        DIM,
        /** What to look at first: bold. */
        STRONG
    }

    /** No colour. */
    public static final Theme NONE = new Theme(false);

    private final boolean colour;

    private Theme(boolean colour) {
        this.colour = colour;
    }

    /** The colours of any terminal that has colours. */
    public static Theme colour() {
        return new Theme(true);
    }

    /** {@code text}, already sanitized, as its role looks; no role leaves it as it is. */
    public String paint(@Nullable Role role, String text) {
        return colour && role != null && !text.isEmpty() ? Codes.of(role) + text + Codes.RESET : text;
    }

    /** Its own class so that a run without colour loads nothing of Jansi. */
    private static final class Codes {
        static final String RESET = new Ansi().reset().toString();

        static String of(Role role) {
            Ansi ansi = new Ansi();
            return switch (role) {
                case GOOD -> ansi.fgGreen().toString();
                case WARN -> ansi.fgYellow().toString();
                case BAD -> ansi.fgRed().toString();
                case DIM -> ansi.a(Ansi.Attribute.INTENSITY_FAINT).toString();
                case STRONG -> ansi.bold().toString();
            };
        }
    }
}
