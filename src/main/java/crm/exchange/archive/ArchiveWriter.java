package crm.exchange.archive;

import crm.domain.Noun;
import java.io.IOException;

/** Writes an export record by record, those of one noun together. */
public sealed interface ArchiveWriter permits LinesWriter, FolderWriter {
    /** What follows is of this noun. */
    void begin(Noun noun) throws IOException;

    void write(Noun.Entry entry) throws IOException;

    /** Nothing follows. Without it what was written is not taken for an export. */
    void end() throws IOException;

    /** How many characters were written so far. */
    long count();
}
