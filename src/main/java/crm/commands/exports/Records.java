package crm.commands.exports;

import crm.cli.Progress;
import crm.cli.Session;
import crm.domain.Noun;
import crm.exchange.archive.ArchiveWriter;
import crm.exchange.archive.FolderReader;
import crm.exchange.archive.FolderWriter;
import crm.exchange.archive.LinesWriter;
import crm.render.Sanitizer;
import crm.store.Archive;
import crm.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.temporal.ChronoUnit;

/** Everything, record by record, as it is at one moment. */
final class Records {
    private final boolean csv;
    private final boolean raw;

    Records(boolean csv, boolean raw) {
        this.csv = csv;
        this.raw = raw;
    }

    int write(Session session, Outlet outlet, String what, boolean all) throws IOException {
        Store store = session.reading();
        String now =
                session.now().truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime().toString();
        if (csv) {
            return outlet.folder(session, what, FolderReader.files(Archive.nouns()), FolderReader.mark(), folder -> {
                try (FolderWriter writer = new FolderWriter(folder, what, Archive.schema(), now, raw)) {
                    return copy(session, store, what, all, true, writer);
                }
            });
        }
        boolean alone = outlet.toFile() || !session.world().terminal().out();
        return outlet.text(
                session,
                what,
                "jsonl",
                (Writer to) -> copy(
                        session,
                        store,
                        what,
                        all,
                        alone,
                        new LinesWriter(to, what, Archive.schema(), now, Sanitizer::hides)));
    }

    /** {@code alone} says that nothing but the progress is on the screen. */
    private static long copy(
            Session session, Store store, String what, boolean all, boolean alone, ArchiveWriter writer)
            throws IOException {
        Archive archive = store.archive();
        long[] records = {0};
        try (Progress progress = new Progress(session, "export", 0)) {
            store.snapshot(() -> {
                for (Noun noun : Archive.nouns()) {
                    if (all || noun.group().equals(what)) {
                        unchecked(() -> writer.begin(noun));
                        archive.each(noun, entry -> {
                            unchecked(() -> writer.write(entry));
                            if ((++records[0] & 127) == 0 && alone) {
                                progress.at(writer.count(), records[0]);
                            }
                        });
                    }
                }
                unchecked(writer::end);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return records[0];
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
