package crm.commands.kudos;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Kudos;
import crm.domain.Text;
import crm.domain.TouchIds;
import crm.domain.When;
import crm.render.KudosView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code crm kudos add WHOM WHAT}: a colleague did well by a customer. */
public final class KudosAddCommand implements Command {
    private final Syntax syntax = new Syntax("kudos add", "Say that a colleague did well by a customer.");
    private final Argument<String> whom =
            syntax.required("WHOM", "the colleague").completing(Completes.COLLEAGUE);
    private final Argument<String> what = syntax.required("WHAT", "what they did");
    private final Argument<@Nullable String> customer =
            syntax.text("CUSTOMER", "by whom they did well", "--customer").completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> date = syntax.text("WHEN", "when it was; else today", "-d", "--date");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String who = Text.clean("WHOM", Text.required("WHOM", whom.get()));
        String did = Text.clean("WHAT", Text.required("WHAT", what.get()));
        LocalDate day = date.get() == null
                ? session.today()
                : When.parse(date.get(), session.now(), When.Towards.PAST).day();
        String name = customer.get();
        Store store = name == null ? session.making() : session.writing();
        Kudos kudos = new Kudos(
                0,
                TouchIds.next(session.world().random()),
                who,
                did,
                name == null ? null : session.customer(name),
                day,
                session.by());
        Kudos stored = session.write("kudos add " + who, () -> store.kudos().insert(kudos));
        session.done(KudosView.VIEW, stored, "kudos to " + who + " [" + stored.id() + "]");
        return 0;
    }
}
