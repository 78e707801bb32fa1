package crm.commands.dupes;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Merge;
import crm.exchange.Phones;
import crm.render.MergeView;
import crm.store.Store;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code crm merge A B}: make one customer of two. */
public final class MergeCommand implements Command {
    private final Syntax syntax = new Syntax("merge", "Make one customer of two.")
            .describe("All that hangs on B moves to A: touches, people, promises, content given, documents, handoffs,"
                    + " answers, risks, kudos, labels, stages. What A knows of itself stays, B fills its gaps; notes of"
                    + " both are kept. A goes on answering to name and key of B, and crm undo brings both back.");
    private final Argument<String> into =
            syntax.required("A", "the customer that stays").completing(Completes.CUSTOMER);
    private final Argument<String> from =
            syntax.required("B", "the customer that becomes part of it").completing(Completes.CUSTOMER);
    private final Argument<Boolean> trial = syntax.flag("change nothing, only show what would happen", "--dry-run");
    private final Argument<Boolean> yes = syntax.flag("do not ask", "-y", "--yes");

    /** Ends a trial: what was done in its transaction is taken back. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Merge.Report report;

        Over(Merge.Report report) {
            super(null, null, false, false);
            this.report = report;
        }
    }

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Customer.Ref stays = session.customer(into.get());
        Customer.Ref goes = session.customer(from.get());
        if (stays.id() == goes.id()) {
            throw new CrmException(new Failure.Usage("both are " + stays.name() + " (" + stays.key() + ")"));
        }
        boolean ask = !yes.get() && !trial.get();
        Merge.Report shown = ask ? merge(session, store, stays, goes, true, null) : null;
        if (shown != null) {
            for (String line : MergeView.lines(shown)) {
                session.say(line);
            }
            if (!session.confirm("Merge them?", "--yes")) {
                session.say("nothing merged");
                return 0;
            }
        }
        Merge.Report report = merge(session, store, stays, goes, trial.get(), shown);
        if (session.forPeople()) {
            for (String line : ask ? MergeView.lines(report).subList(0, 1) : MergeView.lines(report)) {
                session.print(line);
            }
        } else {
            session.one(MergeView.VIEW, report);
        }
        return 0;
    }

    /** {@code shown} is what the user has agreed to; null where they were not asked. */
    private static Merge.Report merge(
            Session session,
            Store store,
            Customer.Ref stays,
            Customer.Ref goes,
            boolean trial,
            Merge.@Nullable Report shown) {
        Phones phones = new Phones(session.region());
        try {
            return session.write("merge " + stays.key() + " " + goes.key(), () -> {
                if (store.handoffs().open(stays.id()) != null
                        && store.handoffs().open(goes.id()) != null) {
                    throw new CrmException(new Failure.Usage(
                            "both " + stays.key() + " and " + goes.key() + " are being handed over",
                            "crm handoff accept or crm handoff reject one of them first"));
                }
                Merge.Report report = store.merging(phones::normal).merge(stays, goes);
                Merge.Report tried = new Merge.Report(
                        report.from(), report.into(), report.moved(), report.joined(), report.conflicts(), true);
                if (trial) {
                    throw new Over(tried);
                }
                if (shown != null && !shown.equals(tried)) {
                    throw new CrmException(new Failure.Overtaken("customer", null));
                }
                return report;
            });
        } catch (Over over) {
            return over.report;
        }
    }
}
