package org.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Takes the place of the driver's class of the same name: loads SQLite's native part from beside the jars, where the
 * launcher says it is. The driver's own does so too, but looks through the temporary folder first and opens its jar to
 * learn its version.
 */
public final class SQLiteJDBCLoader {
    private static boolean loaded;

    private SQLiteJDBCLoader() {}

    public static synchronized boolean initialize() throws IOException {
        if (!loaded) {
            load(System.getProperty("org.sqlite.lib.path"), System.getProperty("org.sqlite.lib.name"));
            loaded = true;
        }
        return true;
    }

    private static void load(@Nullable String folder, @Nullable String name) throws IOException {
        if (folder != null && name != null) {
            System.load(folder + "/" + name);
        } else {
            loadFromJar();
        }
    }

    /** On systems whose native part the image does not have beside the jars, and in tests. */
    private static void loadFromJar() throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (library == null) {
                throw new UnsatisfiedLinkError("there is no SQLite for this system: no " + resource);
            }
            Path file = Files.createTempFile("crm-", name);
            try {
                Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
                System.load(file.toString());
            } finally {
                // once loaded it needs no name
                Files.delete(file);
            }
        }
    }

    public static int getMajorVersion() {
        return 3;
    }

    public static int getMinorVersion() {
        return 0;
    }
}
