package crm.commands.promise;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Promise;
import crm.render.PromiseText;
import crm.render.PromiseView;
import crm.store.Store;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code crm promise edit ID}: put a promise right. */
public final class PromiseEditCommand implements Command {
    private final Syntax syntax = new Syntax("promise edit", "Put the words of a promise right.")
            .describe("The day it is due by changes with crm promise move, which remembers the first one.");
    private final Argument<String> id =
            syntax.required("ID", "of the promise, or how it begins").completing(Completes.PROMISE);
    private final Argument<@Nullable String> what = syntax.text("TEXT", "what was promised", "--what");
    private final Argument<@Nullable String> to = syntax.text(
                    "CONTACT", "the person it was promised to, or who promised it", "--to")
            .completing(Completes.CONTACT);
    private final Argument<@Nullable String> who = syntax.text(
                    "COLLEAGUE", "who of us keeps it, or looks after theirs", "--who")
            .completing(Completes.COLLEAGUE);
    private final Argument<@Nullable String> price =
            syntax.text("AMOUNT", "the price that was named, such as 1200", "--price");
    private final Argument<@Nullable String> terms = syntax.text("TEXT", "the terms that were agreed", "--terms");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        String key = store.promises().find(id.get()).customer().key();
        Promise edited = session.write("promise edit " + key, () -> {
            Promise before = store.promises().find(id.get());
            Promise after = before.edited(
                    to.get() == null ? before.person() : Promising.person(store, before.customer(), to.get()),
                    who.get() == null ? before.who() : Promising.clean("--who", who.get()),
                    what.get() == null ? before.what() : Promising.clean("--what", what.get()),
                    Promising.price(price.get(), before.price()),
                    Promising.clean("--terms", terms.get(), before.terms()));
            store.promises().update(after);
            return after;
        });
        session.done(PromiseView.view(session.today()), edited, PromiseText.said(edited, session.today()));
        return 0;
    }
}
