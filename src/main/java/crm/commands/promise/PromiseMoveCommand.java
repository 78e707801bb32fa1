package crm.commands.promise;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Promise;
import crm.render.PromiseText;
import crm.render.PromiseView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code crm promise move ID --due DATE --reason TEXT}: it will be done by another day. */
public final class PromiseMoveCommand implements Command {
    private final Syntax syntax = new Syntax("promise move", "A promise is to be kept by another day.")
            .describe(
                    "The first day is never forgotten. A move that is agreed before the day has passed moves the day that"
                            + " counts; what was late before it was moved stays late when it is kept.");
    private final Argument<String> id =
            syntax.required("ID", "of the promise, or how it begins").completing(Completes.PROMISE);
    private final Argument<@Nullable String> due = syntax.text("DATE", "the new day: fri, 2w, 2026-12-01", "--due");
    private final Argument<@Nullable String> reason = syntax.text("TEXT", "why", "--reason");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String day = due.get();
        String why = reason.get();
        if (day == null || why == null) {
            throw new CrmException(new Failure.Usage(
                    day == null ? "to what day? Say --due DATE, and --reason TEXT" : "why? Say --reason TEXT"));
        }
        Store store = session.writing();
        LocalDate to = Promising.due(day, session);
        String because = Promising.clean("--reason", why);
        String key = store.promises().find(id.get()).customer().key();
        Promise moved = session.write("promise move " + key, () -> {
            Promise after = store.promises().find(id.get()).move(to, because, session.today());
            store.promises().update(after);
            return after;
        });
        session.done(PromiseView.view(session.today()), moved, PromiseText.said(moved, session.today()));
        return 0;
    }
}
