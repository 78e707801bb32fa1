package crm.commands.risk;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Risk;
import crm.domain.Text;
import crm.domain.When;
import crm.render.RiskView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code crm risk close ID --outcome HOW}: how did it end? */
public final class RiskCloseCommand implements Command {
    private final Syntax syntax = new Syntax("risk close", "Say how a danger to an account ended.")
            .describe(
                    "The outcomes show in crm play list which plays work. A customer that was lost stays a customer until"
                            + " crm stage says otherwise.");
    private final Argument<String> id =
            syntax.required("ID", "of the risk, or how it begins").completing(Completes.RISK);
    private final Argument<@Nullable String> outcome = syntax.text(
                    "OUTCOME", "saved, lost or false-alarm; needed", "--outcome")
            .completing(Completes.OUTCOME);
    private final Argument<@Nullable String> note = syntax.text("TEXT", "what there is to learn from it", "--note");
    private final Argument<@Nullable String> date = syntax.text("WHEN", "when it was; else today", "-d", "--date");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        if (outcome.get() == null) {
            throw new CrmException(new Failure.Usage("how did it end?", "say --outcome saved, lost or false-alarm"));
        }
        Risk.Outcome how = Words.parse(Risk.Outcome.class, "outcome", outcome.get());
        String words = note.get() == null ? null : Text.clean("--note", Text.required("--note", note.get()));
        LocalDate day = date.get() == null
                ? session.today()
                : When.parse(date.get(), session.now(), When.Towards.PAST).day();
        Store store = session.writing();
        Risk found = store.risks().find(id.get());
        Risk stored = session.write("risk close " + found.customer().key(), () -> {
            Risk risk = store.risks().find(found.id());
            refuse(risk, day);
            return store.risks().update(risk.closed(day, how, words));
        });
        session.done(
                RiskView.VIEW,
                stored,
                "closed: " + stored.reason() + " at " + stored.customer().name() + ", " + how.word());
        return 0;
    }

    private static void refuse(Risk risk, LocalDate day) {
        if (!risk.open()) {
            throw new CrmException(new Failure.Usage(
                    "it was closed on " + risk.closed() + " already",
                    "crm undo, or open another with crm risk open "
                            + risk.customer().key()));
        }
        if (day.isBefore(risk.opened())) {
            throw new CrmException(
                    new Failure.Usage("it cannot have ended on " + day + ", for it was opened on " + risk.opened()));
        }
    }
}
