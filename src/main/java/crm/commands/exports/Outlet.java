package crm.commands.exports;

import crm.cli.Argument;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.exchange.Target;
import crm.render.ExportView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an export goes: standard output, or a file or folder that nobody else can read and that appears once it is whole. */
final class Outlet {
    private final Argument<@Nullable String> out;
    private final Argument<Boolean> force;

    Outlet(Syntax syntax) {
        out = syntax.text("PATH", "write to this file or folder, which only you can read", "--out")
                .completing(Completes.FILE);
        force = syntax.flag("write over the file or folder of an earlier export", "--force");
    }

    /** Writes a text and answers how many records it holds. */
    interface Text {
        long write(Writer to) throws IOException;
    }

    /** Fills a folder and answers how many records it holds. */
    interface Folder {
        long fill(Path folder) throws IOException;
    }

    boolean toFile() {
        return out.get() != null;
    }

    int text(Session session, String what, String format, Text text) throws IOException {
        if (out.get() == null) {
            if (force.get()) {
                throw new CrmException(new Failure.Usage("--force goes with --out"));
            }
            print(session, format, text);
            return 0;
        }
        Path place = path(out.get());
        long records;
        try (Target target = Target.file(place, force.get())) {
            try (Writer file = Target.text(target.draft())) {
                records = text.write(file);
            } catch (IOException e) {
                throw unwritable(place, e);
            }
            target.place();
        }
        return wrote(session, new ExportView.Written(what, format, place, records));
    }

    /** Lines of JSON escape what is not seen; in cards and calendars it stands as it is, which is not for a terminal. */
    private static void print(Session session, String format, Text text) throws IOException {
        if (format.equals("jsonl") || !session.world().terminal().out()) {
            text.write(session.world().out());
            return;
        }
        StringWriter whole = new StringWriter();
        text.write(whole);
        session.printText(whole.toString());
    }

    /** {@code ours} are the names of all files that such a folder may hold, {@code mark} the one that it always does. */
    int folder(Session session, String what, Set<String> ours, String mark, Folder folder) throws IOException {
        if (out.get() == null) {
            throw new CrmException(new Failure.Usage("a folder of CSV needs a place", "say --out FOLDER"));
        }
        Path place = path(out.get());
        long records;
        try (Target target = Target.folder(place, force.get(), ours, mark)) {
            try {
                records = folder.fill(target.draft());
            } catch (IOException e) {
                throw unwritable(place, e);
            }
            target.place();
        }
        return wrote(session, new ExportView.Written(what, "csv", place, records));
    }

    private static int wrote(Session session, ExportView.Written written) throws IOException {
        session.done(ExportView.VIEW, written, ExportView.sentence(written));
        return 0;
    }

    private static Path path(String typed) {
        try {
            return Path.of(Words.clean("--out", typed)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new CrmException(new Failure.Usage("'" + typed + "' is not a path"), e);
        }
    }

    private static CrmException unwritable(Path place, IOException e) {
        return new CrmException(new Failure.File(place.toString(), "cannot be written: " + e.getMessage()), e);
    }
}
