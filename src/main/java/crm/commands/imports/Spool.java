package crm.commands.imports;

import crm.cli.Session;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.store.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What comes in by a pipe can be read once only: it is put aside beside the store, for nobody else to read, and thrown away
 * at the end.
 */
final class Spool implements AutoCloseable {
    private static final Path NONE = Path.of("");

    private final @Nullable Path place;

    /** Reads standard input where it is {@code wanted}; else there is nothing at {@link #path}. */
    Spool(Session session, boolean wanted) throws IOException {
        place = wanted ? spooled(session) : null;
    }

    Path path() {
        return place == null ? NONE : place;
    }

    private static Path spooled(Session session) throws IOException {
        Path folder =
                session.place() instanceof Place.InFile store ? store.file().getParent() : null;
        Path place = folder != null && Files.isDirectory(folder)
                ? Files.createTempFile(folder, "import-", ".tmp")
                : Files.createTempFile("crm-import-", ".tmp");
        // Written into the file that was made private: a copy would make another one in its place.
        try (InputStream in = session.world().in();
                OutputStream out = Files.newOutputStream(place)) {
            in.transferTo(out);
            return place;
        } catch (IOException e) {
            Files.deleteIfExists(place);
            throw new CrmException(new Failure.File(place.toString(), "cannot be written"), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (place != null) {
            Files.deleteIfExists(place);
        }
    }
}
