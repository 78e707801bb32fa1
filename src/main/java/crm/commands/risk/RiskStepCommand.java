package crm.commands.risk;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Numbers;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Risk;
import crm.domain.When;
import crm.render.RiskView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm risk step ID N done|skip}: what became of a step. */
public final class RiskStepCommand implements Command {
    private final Syntax syntax = new Syntax("risk step", "Note that a step against a risk is done, or not needed.");
    private final Argument<String> id =
            syntax.required("ID", "of the risk, or how it begins").completing(Completes.RISK);
    private final Argument<String> number = syntax.required("N", "of the step; crm risk show lists them");
    private final Argument<String> what =
            syntax.required("done|skip", "what became of it").completing(Completes.STEP);
    private final Argument<@Nullable String> date = syntax.text("WHEN", "when it was; else today", "-d", "--date");

    /** What can become of a step. */
    public enum Done {
        DONE,
        SKIP
    }

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        int wanted = Numbers.atLeastOne("step", number.get());
        Risk.State state = switch (Words.parse(Done.class, "end of a step", what.get())) {
            case DONE -> Risk.State.DONE;
            case SKIP -> Risk.State.SKIPPED;
        };
        LocalDate day = date.get() == null
                ? session.today()
                : When.parse(date.get(), session.now(), When.Towards.PAST).day();
        Store store = session.writing();
        Risk found = store.risks().find(id.get());
        Risk stored = session.write("risk step " + found.customer().key(), () -> {
            Risk risk = store.risks().find(found.id());
            if (wanted > risk.steps().size()) {
                throw new CrmException(new Failure.NotFound("step", number.get(), List.of()));
            }
            List<Risk.Step> steps = new ArrayList<>(risk.steps());
            steps.set(wanted - 1, steps.get(wanted - 1).in(state, day));
            return store.risks().update(risk.with(steps));
        });
        session.done(RiskView.VIEW, stored, sentence(stored, wanted, state));
        return 0;
    }

    private static String sentence(Risk risk, int number, Risk.State state) {
        Risk.Step next = risk.next();
        String then = !risk.open()
                ? ""
                : next == null
                        ? "; that was the last one, so how did it end? crm risk close " + risk.id()
                        : "; next: " + next.text() + (next.due() == null ? "" : " (" + next.due() + ")");
        return "step " + number + " " + state.word() + then;
    }
}
