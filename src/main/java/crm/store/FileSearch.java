package crm.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Which files hold certain words, whatever they are files of. */
public final class FileSearch {
    private static final int AT_ONCE = 1 << 16;

    private FileSearch() {}

    /** The files of a folder, in order, that hold one of {@code words} as UTF-8; none where there is no such folder. */
    public static List<Path> in(Path folder, String glob, Collection<String> words) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            for (Path file : files) {
                if (Files.isRegularFile(file) && holds(file, words)) {
                    found.add(file);
                }
            }
        } catch (IOException e) {
            throw Sqlite.unusable(folder, e);
        }
        found.sort(null);
        return found;
    }

    static boolean holds(Path file, Collection<String> words) throws IOException {
        List<byte[]> wanted = words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
        int overlap = wanted.stream().mapToInt(word -> word.length).max().orElse(1) - 1;
        byte[] window = new byte[overlap + AT_ONCE];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(window, 0, AT_ONCE); read > 0; read = in.readNBytes(window, kept, AT_ONCE)) {
                int end = kept + read;
                for (byte[] word : wanted) {
                    if (contains(window, end, word)) {
                        return true;
                    }
                }
                kept = Math.min(overlap, end);
                System.arraycopy(window, end - kept, window, 0, kept);
            }
        }
        return false;
    }

    private static boolean contains(byte[] text, int end, byte[] word) {
        for (int at = 0; at + word.length <= end; at++) {
            if (text[at] == word[0] && Arrays.equals(text, at, at + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
