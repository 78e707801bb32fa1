package crm.hostile;

import crm.Crm;
import crm.World;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a command said.
 *
 * @param line what was typed
 */
record Speech(List<String> line, int code, String out, String err) {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK =
            Clock.fixed(HostileFirm.TODAY.atTime(10, 0).atZone(BERLIN).toInstant(), BERLIN);

    /** Colours and links as the best terminal has them, 100 columns, and nobody to answer. */
    static final World.Terminal TERMINAL = new World.Terminal(false, true, true, 100, 0);

    private static final Map<String, String> ENVIRONMENT =
            Map.of("TERM", "xterm-kitty", "COLORTERM", "truecolor", "EDITOR", "true");

    static Speech of(World.Terminal terminal, Path store, List<String> line) {
        return of(terminal, store, line, "");
    }

    static Speech of(World.Terminal terminal, Path store, List<String> line, String typed) {
        List<String> words = new ArrayList<>(List.of("--db", store.toString()));
        words.addAll(line);
        return plain(terminal, store.resolveSibling("home"), words, typed);
    }

    static Speech plain(World.Terminal terminal, Path home, List<String> words, String typed) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        World world = new World(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                ENVIRONMENT,
                CLOCK,
                new Random(1),
                home,
                "kim",
                terminal,
                World.Install.NONE);
        int code = Crm.run(world, words.toArray(new String[0]));
        return new Speech(words, code, out.toString(), err.toString());
    }
}
