package crm.exchange.archive;

import crm.domain.Noun;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export record by record. What is broken, and where, is a {@link crm.domain.Failure.BadData}; so is an export that
 * was cut short, once its end is reached.
 */
public sealed interface ArchiveReader extends Closeable permits LinesReader, FolderReader {
    /** The next record; null after the last. */
    Noun.@Nullable Entry next() throws IOException;

    /** Where the last record was read, such as {@code export.jsonl, line 7}. */
    String place();

    /** How many bytes were read so far. */
    long count();

    /** Nouns and fields that were met and are not known here, such as {@code customer.colour}: some of them. */
    Collection<String> strangers();

    /** How many records were of a noun that is not known here. */
    int unknown();
}
