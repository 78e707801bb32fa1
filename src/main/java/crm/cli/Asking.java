package crm.cli;

import crm.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What somebody types at a terminal. */
public final class Asking {
    private Asking() {}

    /** One line, without its end; null where there is nothing more. */
    public static @Nullable String line(World world) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = world.in().read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = world.in().read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
