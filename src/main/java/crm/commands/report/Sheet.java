package crm.commands.report;

import crm.cli.Argument;
import crm.cli.Completes;
import crm.cli.LocalFile;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.config.Browser;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.exchange.Target;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a page goes: a file that nobody else can read and that appears once it is whole, or standard output; and who opens it. */
final class Sheet {
    private final Argument<@Nullable String> out;
    private final Argument<Boolean> force;
    private final Argument<Boolean> open;
    private @Nullable Path place;

    Sheet(Syntax syntax) {
        out = syntax.text("FILE", "write to this file, which only you can read", "--out")
                .completing(Completes.FILE);
        force = syntax.flag("write over a file that is there", "--force");
        open = syntax.flag("open it in the browser", "--open");
    }

    /** Writes a page. */
    interface Page {
        void write(Writer to) throws IOException;
    }

    void refuseBesideNumbers() {
        for (Argument<?> argument : new Argument<?>[] {out, force, open}) {
            if (argument.given()) {
                throw new CrmException(
                        new Failure.Usage(argument.name() + " goes with the page, not with its numbers"));
            }
        }
    }

    /** Settles where the page goes, before anything is read for it; {@code name} is that of its file where none was given. */
    void prepare(Session session, String name) {
        String given = out.get();
        if (given != null || open.get() || session.world().terminal().out()) {
            place = LocalFile.anywhere("--out", given == null ? name : given);
        } else if (force.get()) {
            throw new CrmException(new Failure.Usage("--force goes with --out"));
        }
    }

    int write(Session session, Page page) throws IOException {
        Path file = place;
        if (file == null) {
            page.write(session.world().out());
            return 0;
        }
        try (Target target = Target.file(file, force.get())) {
            try (Writer to = Target.text(target.draft())) {
                page.write(to);
            } catch (IOException e) {
                throw new CrmException(new Failure.File(file.toString(), "cannot be written: " + e.getMessage()), e);
            }
            target.place();
        }
        session.print("wrote " + file);
        String why = open.get() ? new Browser(session.world()).open(file) : null;
        if (why == null) {
            return 0;
        }
        session.warn(why + ": the page is " + file);
        return 1;
    }
}
