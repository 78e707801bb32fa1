package crm.commands.risk;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Play;
import crm.domain.Risk;
import crm.domain.Text;
import crm.domain.TouchIds;
import crm.play.Plays;
import crm.render.RiskView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm risk open CUSTOMER --reason WHY}: name a danger, or say more of one that is named. */
public final class RiskOpenCommand implements Command {
    private final Syntax syntax = new Syntax("risk open", "Name a danger to an account, and plan what to do about it.")
            .describe(
                    "The steps of the play are copied: what becomes of the file later changes nothing here.",
                    "A risk that is open for the same reason already is not opened again: what you say replaces what was said."
                            + " Another play takes over: the steps still open count as skipped, and its own follow.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> reason =
            syntax.text("WHY", "why the account is in danger; needed", "--reason");
    private final Argument<@Nullable String> severity = syntax.text(
                    "SEVERITY", "low, medium or high; else medium", "--severity")
            .completing(Completes.SEVERITY);
    private final Argument<@Nullable String> play = syntax.text(
                    "NAME", "copy the steps of this play; crm play list", "--play")
            .completing(Completes.PLAY);
    private final Argument<@Nullable String> owner = syntax.text(
                    "NAME", "who sees to it; else who looks after the customer, else you", "--owner")
            .completing(Completes.COLLEAGUE);
    private final Argument<@Nullable String> note = syntax.text("TEXT", "anything else", "--note");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        if (reason.get() == null) {
            throw new CrmException(new Failure.Usage("why is the account in danger?", "say --reason"));
        }
        String why = Text.clean("--reason", Text.required("--reason", reason.get()));
        Risk.Severity how =
                severity.get() == null ? null : Words.parse(Risk.Severity.class, "severity", severity.get());
        String who = owner.get() == null ? null : Text.clean("--owner", Text.required("--owner", owner.get()));
        String words = note.get() == null ? null : Text.clean("--note", Text.required("--note", note.get()));
        Plays plays = new Plays(session.folders().plays());
        Play steps = play.get() == null ? null : plays.read(plays.name(play.get()));
        Store store = session.writing();
        Customer.Ref found = session.customer(customer.get());
        boolean[] there = {false};
        Risk stored = session.write("risk open " + found.key(), () -> {
            Risk before = store.risks().open(found.id(), why);
            there[0] = before != null;
            return before == null
                    ? store.risks().insert(opened(session, store, found, why, how, who, words, steps))
                    : store.risks().update(changed(before, how, who, words, steps, session.today()));
        });
        if (session.forPeople()) {
            if (there[0]) {
                session.say("it was open already, since " + stored.opened());
            }
            for (String line : RiskView.text(stored, session.today(), session.theme())) {
                session.printPainted(line);
            }
        } else {
            session.one(RiskView.VIEW, stored);
        }
        return 0;
    }

    private static Risk opened(
            Session session,
            Store store,
            Customer.Ref customer,
            String reason,
            Risk.@Nullable Severity severity,
            @Nullable String owner,
            @Nullable String note,
            @Nullable Play play) {
        String keeper = store.customers().get(customer.id()).owner();
        return new Risk(
                0,
                TouchIds.next(session.world().random()),
                customer,
                reason,
                severity == null ? Risk.Severity.MEDIUM : severity,
                owner != null ? owner : keeper != null ? keeper : session.by(),
                play == null ? null : play.name(),
                session.today(),
                null,
                null,
                note,
                play == null ? List.of() : play.from(session.today(), 1));
    }

    private static Risk changed(
            Risk before,
            Risk.@Nullable Severity severity,
            @Nullable String owner,
            @Nullable String note,
            @Nullable Play play,
            LocalDate today) {
        boolean another = play != null && !play.name().equals(before.play());
        List<Risk.Step> steps = new ArrayList<>();
        for (Risk.Step step : before.steps()) {
            steps.add(another && step.state() == Risk.State.OPEN ? step.in(Risk.State.SKIPPED, today) : step);
        }
        if (another && play != null) {
            steps.addAll(play.from(today, steps.size() + 1));
        }
        return new Risk(
                before.row(),
                before.id(),
                before.customer(),
                before.reason(),
                severity == null ? before.severity() : severity,
                owner == null ? before.owner() : owner,
                play == null ? before.play() : play.name(),
                before.opened(),
                null,
                null,
                note == null ? before.note() : note,
                steps);
    }
}
