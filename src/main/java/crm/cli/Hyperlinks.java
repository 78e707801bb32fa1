package crm.cli;

import crm.World;
import java.util.Map;

/** Whether the terminal makes links of addresses. No terminal can be asked without waiting for an answer, so we go by names. */
final class Hyperlinks {
    /** The first VTE, which GNOME Terminal and many others are made of, that does it without crashing. */
    private static final int VTE = 5000;

    private Hyperlinks() {}

    /** {@code setting} is {@code auto}, {@code always} or {@code never}; in a pipe there are none but for {@code always}. */
    static boolean wanted(String setting, World world) {
        return switch (setting) {
            case "always" -> true;
            case "never" -> false;
            default -> world.terminal().out() && known(world.env());
        };
    }

    private static boolean known(Map<String, String> env) {
        String term = env.getOrDefault("TERM", "dumb");
        // tmux and screen pass them on only where they are told to, and their environment is that of the terminal
        // outside
        if (term.equals("dumb") || env.containsKey("TMUX") || term.startsWith("screen") || term.startsWith("tmux")) {
            return false;
        }
        boolean program = switch (env.getOrDefault("TERM_PROGRAM", "")) {
            case "iTerm.app", "WezTerm", "vscode", "ghostty" -> true;
            default -> false;
        };
        boolean terminal = switch (term) {
            case "xterm-kitty", "alacritty", "foot", "foot-extra", "xterm-ghostty", "wezterm" -> true;
            default -> false;
        };
        return program
                || terminal
                || env.containsKey("KITTY_WINDOW_ID")
                || env.containsKey("WT_SESSION")
                || env.containsKey("KONSOLE_VERSION")
                || number(env.getOrDefault("VTE_VERSION", "")) >= VTE;
    }

    private static int number(String text) {
        boolean number =
                !text.isEmpty() && text.length() < 9 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return number ? Integer.parseInt(text) : 0;
    }
}
