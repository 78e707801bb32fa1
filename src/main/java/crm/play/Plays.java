package crm.play;

import crm.config.PrivateFiles;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.Play;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plays: those that come with crm, and the user's own, which add to them or stand in for them by name. */
public final class Plays {
    private static final String ENDING = ".txt";
    private static final List<String> BUILT_IN = List.of(
            "save-unhappy-customer", "broken-promise", "champion-left", "slow-start", "gone-silent", "late-payer");

    private final Path folder;

    /** The user's own stand in {@code folder} as {@code NAME.txt}; it need not exist. */
    public Plays(Path folder) {
        this.folder = folder;
    }

    /** Their names, those that come with crm first, then the user's additions. */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>(BUILT_IN);
        names.addAll(yours());
        return List.copyOf(names);
    }

    /** The play of that name, whatever its case; a {@link Failure.NotFound} where there is none. */
    public String name(String typed) {
        List<String> names = names();
        for (String name : names) {
            if (Names.fold(name).equals(Names.fold(typed))) {
                return name;
            }
        }
        throw new CrmException(new Failure.NotFound("play", typed, Names.nearest(typed, names, 5)));
    }

    /** The user's file with that play; null where it is the one that comes with crm. */
    public @Nullable Path yours(String name) {
        return yours().contains(name) ? file(name) : null;
    }

    /** Where the user's own version of a play stands, or would stand. */
    public Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    /** The text of a play as it stands. */
    public String text(String name) {
        Path file = yours(name);
        if (file == null) {
            return builtIn(name);
        }
        if (!Files.isRegularFile(file)) {
            throw new CrmException(new Failure.BadData(file.toString(), "not a file"));
        }
        String text = PrivateFiles.read(file);
        return text == null ? "" : text;
    }

    /** The play, checked; a {@link Failure.BadData} with path and line where it is broken. */
    public Play read(String name) {
        Path file = yours(name);
        return Play.parse(name, file == null ? "play " + name : file.toString(), text(name));
    }

    private Set<String> yours() {
        Set<String> names = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            throw new CrmException(new Failure.File(folder.toString(), "cannot be read"), e);
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(ENDING) && name.length() > ENDING.length() && !name.startsWith(".")) {
                names.add(name.substring(0, name.length() - ENDING.length()));
            }
        }
        return names;
    }

    private static String builtIn(String name) {
        String resource = "/crm/plays/" + name + ENDING;
        try (InputStream in = Plays.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
