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

/** {@code crm promise break ID --reason TEXT}: it will not be kept. */
public final class PromiseBreakCommand implements Command {
    private final Syntax syntax = new Syntax("promise break", "A promise will not be kept any more.")
            .describe("One that will be kept later is moved: crm promise move.");
    private final Argument<String> id =
            syntax.required("ID", "of the promise, or how it begins").completing(Completes.PROMISE);
    private final Argument<@Nullable String> reason = syntax.text("TEXT", "why", "--reason");
    private final Argument<@Nullable String> date =
            syntax.text("DATE", "since when that is known, if not today", "-d", "--date");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String why = reason.get();
        if (why == null) {
            throw new CrmException(new Failure.Usage("why? Say --reason TEXT"));
        }
        Store store = session.writing();
        LocalDate day = Promising.happened(date.get(), session);
        String because = Promising.clean("--reason", why);
        String key = store.promises().find(id.get()).customer().key();
        Promise broken = session.write("promise break " + key, () -> {
            Promise after = store.promises().find(id.get()).breakIt(day, because);
            store.promises().update(after);
            return after;
        });
        session.done(PromiseView.view(session.today()), broken, PromiseText.said(broken, session.today()));
        return 0;
    }
}
