package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Progress;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Intake;
import crm.domain.Noun;
import crm.exchange.Input;
import crm.exchange.archive.ArchiveReader;
import crm.exchange.archive.FolderReader;
import crm.exchange.archive.LinesReader;
import crm.store.Archive;
import crm.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** {@code crm import all PATH}: what {@code crm export} wrote, back into an empty store. */
public final class ImportAllCommand implements Command {
    private final Syntax syntax = new Syntax("import all", "Take in what crm export wrote, into an empty store.")
            .describe(
                    "All of it or nothing. Afterwards the store holds what the other one held; its journal begins anew.",
                    "Where the store is not empty nothing is ever added: each record must be there as the file says, and is"
                            + " counted as known; the first that is not is told, and the import is refused.");
    private final Argument<String> path = syntax.required(
                    "PATH", "a file of JSON Lines, or a folder of CSV; - for standard input")
            .completing(Completes.FILE);
    private final Importing importing = new Importing(syntax, "all");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        return importing.run(session, path.get(), (store, intake) -> {
            try (ArchiveReader reader = open(session)) {
                take(session, store, reader, intake);
                if (!reader.strangers().isEmpty()) {
                    session.warn("not known here, and left out: " + String.join(", ", reader.strangers()));
                }
                intake.skipped("of a sort that this crm does not know", reader.unknown());
            }
        });
    }

    private ArchiveReader open(Session session) {
        String typed = path.get();
        if (typed.equals("-")) {
            return new LinesReader(Input.of(session.world().in(), "standard input"), Archive.nouns());
        }
        Path file;
        try {
            file = Path.of(typed);
        } catch (InvalidPathException e) {
            throw new CrmException(new Failure.Usage("'" + typed + "' is not a path"), e);
        }
        return Files.isDirectory(file)
                ? new FolderReader(file, Archive.nouns())
                : new LinesReader(Input.of(file), Archive.nouns());
    }

    private static void take(Session session, Store store, ArchiveReader reader, Intake intake) throws IOException {
        Archive archive = store.archive();
        boolean empty = archive.isEmpty();
        long records = 0;
        try (Progress progress = new Progress(session, "import", 0)) {
            for (Noun.Entry entry = reader.next(); entry != null; entry = reader.next()) {
                take(archive, empty, entry, reader, intake);
                if ((++records & 127) == 0) {
                    progress.at(reader.count(), records);
                }
            }
        }
        at(reader, archive::finish);
    }

    private static void take(Archive archive, boolean empty, Noun.Entry entry, ArchiveReader reader, Intake intake) {
        at(reader, () -> {
            if (empty) {
                archive.insert(entry);
                intake.added();
            } else if (archive.holds(entry)) {
                intake.known();
            } else {
                throw new CrmException(new Failure.BadData(
                        null,
                        "the store is not empty and does not hold this "
                                + entry.noun().name()
                                + " so: nothing was taken in; an empty store is what --db NEW-FILE names"));
            }
        });
    }

    /** A failure of the store names what is wrong; the reader knows where that stands. */
    private static void at(ArchiveReader reader, Runnable work) {
        try {
            work.run();
        } catch (CrmException e) {
            if (e.failure() instanceof Failure.BadData bad && bad.place() == null) {
                throw new CrmException(new Failure.BadData(reader.place(), bad.why()), e);
            }
            throw e;
        }
    }
}
