package crm.commands.promise;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Names;
import crm.domain.Promise;
import crm.render.PromiseView;
import crm.store.Promises;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm promise list [CUSTOMER]}: what is to be kept yet, the late ones first. */
public final class PromiseListCommand implements Command {
    private final Syntax syntax = new Syntax("promise list", "What is promised and not kept yet, the late ones first.")
            .describe("With any of --open, --late, --kept and --broken it shows those.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only those of this customer").completing(Completes.CUSTOMER);
    private final Argument<Boolean> open = syntax.flag("those whose day is yet to come", "--open");
    private final Argument<Boolean> late = syntax.flag("those whose day is past", "--late");
    private final Argument<Boolean> kept = syntax.flag("those that were kept, on time or late", "--kept");
    private final Argument<Boolean> broken = syntax.flag("those that were broken", "--broken");
    private final Argument<@Nullable String> who = syntax.text(
                    "COLLEAGUE", "only those that this colleague keeps or looks after", "--who", "--owner")
            .completing(Completes.COLLEAGUE);
    private final Argument<Boolean> byUs = syntax.flag("only what we promised", "--by-us");
    private final Argument<Boolean> byThem = syntax.flag("only what they promised", "--by-them");
    private final Listing<Promise> listing = new Listing<>(syntax, session -> PromiseView.view(session.today()));

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Promises promises = session.reading().promises();
        Long whose = customer.get() == null
                ? null
                : Long.valueOf(session.customer(customer.get()).id());
        List<Promise> shown = new ArrayList<>();
        for (Promise promise : Promise.lateFirst(promises.list(whose), session.today())) {
            if (asked(promise.state(session.today())) && matches(promise)) {
                shown.add(promise);
            }
        }
        listing.print(session, shown.iterator());
        return 0;
    }

    private boolean asked(Promise.State state) {
        boolean none = !open.get() && !late.get() && !kept.get() && !broken.get();
        return switch (state) {
            case OPEN, MOVED -> none || open.get();
            case LATE -> none || late.get();
            case KEPT, KEPT_LATE -> kept.get();
            case BROKEN -> broken.get();
        };
    }

    private boolean matches(Promise promise) {
        String colleague = who.get();
        return (colleague == null || Names.fold(colleague).equals(Names.fold(promise.who())))
                && (byUs.get().equals(byThem.get()) || promise.side() == Promising.side(byThem.get()));
    }
}
