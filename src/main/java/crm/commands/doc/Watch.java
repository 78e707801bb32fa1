package crm.commands.doc;

import crm.domain.CrmException;
import crm.domain.Document;
import crm.domain.Failure;
import crm.domain.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notices files that are no longer what was added. */
public final class Watch {
    private Watch() {}

    /** Each document with how its file stands now. */
    public static List<Document.Checked> all(List<Document> documents) {
        List<Document.Checked> checked = new ArrayList<>(documents.size());
        for (Document document : documents) {
            checked.add(one(document));
        }
        return checked;
    }

    static Document.Checked one(Document document) {
        return new Document.Checked(document, state(document));
    }

    /** The fingerprint to remember; null for a link, and for a file too large to watch. */
    static @Nullable String fingerprint(String place) {
        if (Place.isLink(place)) {
            return null;
        }
        try {
            return Fingerprint.of(Path.of(place), Fingerprint.MOST_BYTES);
        } catch (IOException e) {
            throw new CrmException(new Failure.File(place, "cannot be read"), e);
        }
    }

    private static Document.State state(Document document) {
        if (Place.isLink(document.place())) {
            return Document.State.NOT_CHECKED;
        }
        try {
            Path file = Path.of(document.place());
            if (Files.notExists(file)) {
                return Document.State.MISSING;
            }
            if (!Files.isRegularFile(file)) {
                return Files.exists(file) ? Document.State.CHANGED : Document.State.NOT_CHECKED;
            }
            if (document.sha256() == null) {
                return Document.State.NOT_CHECKED;
            }
            // one that has grown too large to read is not what was added either
            boolean same = document.sha256().equals(Fingerprint.of(file, Fingerprint.MOST_BYTES));
            return same ? Document.State.OK : Document.State.CHANGED;
        } catch (IOException | InvalidPathException e) {
            return Document.State.NOT_CHECKED;
        }
    }
}
