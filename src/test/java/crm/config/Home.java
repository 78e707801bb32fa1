package crm.config;

import crm.World;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A home folder made up for a test, and the world seen from it. */
record Home(@Nullable Path path, Map<String, String> env) {
    static Home at(Path path) {
        return new Home(path, Map.of("PATH", "/usr/bin:/bin"));
    }

    static Home none() {
        return new Home(null, Map.of());
    }

    Home with(String variable, String value) {
        Map<String, String> more = new HashMap<>(env);
        more.put(variable, value);
        return new Home(path, more);
    }

    World world() {
        return new World(
                InputStream.nullInputStream(),
                Writer.nullWriter(),
                Writer.nullWriter(),
                env,
                Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC),
                new Random(1),
                path,
                "zoe",
                World.Terminal.NONE,
                World.Install.NONE);
    }

    Folders folders() {
        return Folders.of(world());
    }

    SettingsFile file() {
        return new SettingsFile(folders());
    }

    Settings settings() {
        return Settings.load(folders());
    }

    /** Writes the file of settings as a user would. */
    Home write(String text) throws java.io.IOException {
        Files.createDirectories(folders().config());
        Files.writeString(folders().settings(), text);
        return this;
    }

    String text() throws java.io.IOException {
        return Files.readString(folders().settings());
    }
}
