package crm.draft;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The message templates: those that come with crm, and the user's own, which add to them or stand in for them by name. */
public final class Templates {
    private static final String ENDING = ".txt";
    private static final int LARGEST = 64 * 1024;
    private static final Map<String, String> BUILT_IN = builtIn();

    /**
     * One line of the list.
     *
     * @param name such as {@code check-in}
     * @param yours whether it is a file of the user's
     * @param path of that file; null for one that comes with crm
     * @param about what it is for
     */
    public record Entry(
            String name, boolean yours, @Nullable Path path, String about) {
        /** {@code yours} or {@code built-in}. */
        public String source() {
            return yours ? "yours" : "built-in";
        }
    }

    private final Path folder;

    /** The user's own stand in {@code folder} as {@code NAME.txt}; it need not exist. */
    public Templates(Path folder) {
        this.folder = folder;
    }

    /** All of them, those that come with crm first, then the user's additions by name. */
    public List<Entry> list() {
        Set<String> yours = yours();
        List<Entry> entries = new ArrayList<>();
        BUILT_IN.forEach((name, about) -> entries.add(entry(name, yours.contains(name), about)));
        for (String name : yours) {
            if (!BUILT_IN.containsKey(name)) {
                entries.add(entry(name, true, "your own"));
            }
        }
        return entries;
    }

    /** Their names, in the order of {@link #list()}. */
    public List<String> names() {
        return list().stream().map(Entry::name).toList();
    }

    /** The text of a template as it stands; a {@link Failure.NotFound} where there is none of that name. */
    public String source(String name) {
        return find(name).yours() ? readFile(file(name)) : readResource(name);
    }

    /** The template, checked; a {@link Failure.BadData} with path and line where it is broken. */
    public Template read(String name) {
        Entry entry = find(name);
        String place = entry.path() == null ? "template " + name : entry.path().toString();
        return Template.parse(name, place, source(name));
    }

    /** Where the user's own version of a template stands, or would stand. */
    public Path path(String name) {
        find(name);
        return file(name);
    }

    /** Makes sure that the user has a version of their own, to be edited, and answers its path. */
    public Path copyToUser(String name) {
        Entry entry = find(name);
        Path file = file(name);
        if (entry.yours()) {
            return file;
        }
        byte[] bytes = readResource(name).getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(folder, only("rwx------"));
            Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (SeekableByteChannel channel = Files.newByteChannel(file, options, only("rw-------"))) {
                channel.write(ByteBuffer.wrap(bytes));
            }
        } catch (FileAlreadyExistsException e) {
            throw new CrmException(new Failure.File(e.getFile(), "is in the way"), e);
        } catch (IOException e) {
            throw new CrmException(new Failure.File(file.toString(), "cannot be written"), e);
        }
        return file;
    }

    private Entry entry(String name, boolean yours, String about) {
        return new Entry(name, yours, yours ? file(name) : null, about);
    }

    private Entry find(String name) {
        List<Entry> entries = list();
        for (Entry entry : entries) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        throw new CrmException(new Failure.NotFound(
                "template", name, entries.stream().map(Entry::name).toList()));
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private Set<String> yours() {
        Set<String> names = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ENDING) && name.length() > ENDING.length() && !name.startsWith(".")) {
                    names.add(name.substring(0, name.length() - ENDING.length()));
                }
            });
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new CrmException(new Failure.File(folder.toString(), "cannot be read"), e);
        }
        return names;
    }

    private static String readFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CrmException(new Failure.BadData(file.toString(), "not a file"));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new CrmException(new Failure.File(file.toString(), "cannot be read"), e);
        }
        if (bytes.length > LARGEST) {
            throw new CrmException(new Failure.BadData(
                    file.toString(), "larger than " + LARGEST / 1024 + " KB, no template for a message"));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CrmException(new Failure.BadData(file.toString(), "not UTF-8 text"), e);
        }
    }

    private static String readResource(String name) {
        String resource = "/crm/templates/" + name + ENDING;
        try (InputStream in = Templates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private FileAttribute<?>[] only(String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static Map<String, String> builtIn() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("check-in", "asks whether what they got was of use");
        about.put("first-90-days", "asks early how the start is going");
        about.put("something-useful", "gives something, or asks what would help");
        about.put("reply", "answers somebody who has waited for it");
        about.put("owning-up", "owns up to a promise that is late");
        about.put("win-back", "owns up to a long silence");
        return about;
    }
}
