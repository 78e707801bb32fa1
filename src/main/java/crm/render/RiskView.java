package crm.render;

import crm.domain.Risk;
import crm.domain.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dangers to accounts, and what may be one. */
public final class RiskView {
    private static final List<String> STEP = List.of("number", "text", "due", "state", "settled");

    public static final View<Risk> VIEW = View.<Risk>of("id", RiskView::row)
            .header(
                    "id",
                    "key",
                    "customer",
                    "reason",
                    "severity",
                    "owner",
                    "play",
                    "opened",
                    "closed",
                    "outcome",
                    "note",
                    "steps_settled",
                    "next_step_number",
                    "next_step_text",
                    "next_step_due",
                    "next_step_state",
                    "next_step_settled",
                    "steps")
            .column("customer", "CUSTOMER", null, risk -> Theme.Role.STRONG)
            .least(14)
            .column("severity", "SEVERITY", null, RiskView::role)
            .column("reason", "REASON")
            .least(18)
            .column("owner", "OWNER")
            .optional()
            .column("opened", "OPENED")
            .optional()
            .column("steps_settled", "STEPS", RiskView::progress)
            .optional()
            .column("next_step.text", "NEXT")
            .least(18)
            .column("next_step.due", "DUE", null, RiskView::nextRole)
            .column("outcome", "OUTCOME")
            .optional()
            .column("id", "ID", null, risk -> Theme.Role.DIM);

    /** What may be a risk. */
    public static final View<Proposal> SIGNALS = View.<Proposal>of("key", RiskView::row)
            .header("key", "customer", "owner", "signal", "reason", "why", "since", "severity", "play")
            .column("customer", "CUSTOMER", null, proposal -> Theme.Role.STRONG)
            .least(16)
            .column("owner", "OWNER")
            .optional()
            .column("reason", "SIGNAL")
            .least(16)
            .column("why", "WHY")
            .least(24)
            .column("since", "SINCE")
            .column("severity", "SEVERITY")
            .optional()
            .column("play", "PLAY")
            .optional();

    private RiskView() {}

    /**
     * A signal at a customer.
     *
     * @param owner who looks after them; null where nobody
     */
    public record Proposal(
            String key, String customer, @Nullable String owner, Signal signal) {}

    static Row row(Risk risk) {
        List<Row> steps = new ArrayList<>();
        for (Risk.Step step : risk.steps()) {
            steps.add(row(step));
        }
        Risk.Step next = risk.open() ? risk.next() : null;
        return new Row()
                .text("id", risk.id())
                .text("key", risk.customer().key())
                .text("customer", risk.customer().name())
                .text("reason", risk.reason())
                .text("severity", risk.severity().word())
                .text("owner", risk.owner())
                .text("play", risk.play())
                .day("opened", risk.opened())
                .day("closed", risk.closed())
                .text("outcome", risk.outcome() == null ? null : risk.outcome().word())
                .text("note", risk.note())
                .count("steps_settled", risk.settledSteps())
                .fields("next_step", next == null ? null : row(next), STEP)
                .rows("steps", steps);
    }

    private static Row row(Risk.Step step) {
        return new Row()
                .count("number", step.number())
                .text("text", step.text())
                .day("due", step.due())
                .text("state", step.state().word())
                .day("settled", step.settled());
    }

    private static Row row(Proposal proposal) {
        Signal.Sort sort = proposal.signal().sort();
        return new Row()
                .text("key", proposal.key())
                .text("customer", proposal.customer())
                .text("owner", proposal.owner())
                .text("signal", sort.word())
                .text("reason", sort.reason())
                .text("why", proposal.signal().why())
                .day("since", proposal.signal().since())
                .text("severity", sort.severity().word())
                .text("play", sort.play());
    }

    /** A risk and its steps, for people: lines ready to print, sanitized and painted. */
    public static List<String> text(Risk risk, LocalDate today, Theme theme) {
        List<String> lines = new ArrayList<>();
        lines.add(theme.paint(Theme.Role.STRONG, Sanitizer.line(risk.reason())) + " at "
                + Sanitizer.line(risk.customer().name()) + " [" + risk.id() + "]");
        String play = risk.play() == null ? "" : ", play " + risk.play();
        lines.add(theme.paint(role(risk), risk.severity().word()) + ", opened " + risk.opened() + " ("
                + Ages.ago(risk.opened(), today) + "), " + Sanitizer.line(risk.owner() + " sees to it" + play));
        if (risk.closed() != null && risk.outcome() != null) {
            lines.add("closed " + risk.closed() + ": " + risk.outcome().word());
        }
        if (risk.note() != null) {
            lines.add(Sanitizer.line(risk.note()));
        }
        for (Risk.Step step : risk.steps()) {
            String when = step.settled() != null
                    ? step.state().word() + " " + step.settled()
                    : step.due() == null ? "" : "due " + step.due();
            boolean late = risk.open() && late(step, today);
            String box = switch (step.state()) {
                case OPEN -> "[ ]";
                case DONE -> "[x]";
                case SKIPPED -> "[-]";
            };
            lines.add(" ".repeat(step.number() < 10 ? 2 : 1) + step.number() + " " + box + " "
                    + Sanitizer.line(step.text())
                    + (when.isEmpty() ? "" : theme.paint(late ? Theme.Role.BAD : Theme.Role.DIM, "  (" + when + ")")));
        }
        return lines;
    }

    static Theme.@Nullable Role role(Risk risk) {
        if (!risk.open()) {
            return Theme.Role.DIM;
        }
        return switch (risk.severity()) {
            case LOW -> null;
            case MEDIUM -> Theme.Role.WARN;
            case HIGH -> Theme.Role.BAD;
        };
    }

    private static boolean late(Risk.Step step, LocalDate today) {
        return step.state() == Risk.State.OPEN
                && step.due() != null
                && step.due().isBefore(today);
    }

    private static Theme.@Nullable Role nextRole(Risk risk) {
        return risk.open() && risk.next() != null ? Theme.Role.WARN : null;
    }

    private static String progress(Risk risk) {
        return risk.steps().isEmpty()
                ? ""
                : risk.settledSteps() + " of " + risk.steps().size();
    }

    /** Why, who sees to it, and what comes next; for people, holds stored text. */
    static String said(Risk risk) {
        String next = next(risk);
        return risk.reason() + ", " + risk.owner() + " sees to it" + (next.isEmpty() ? "" : "; next: " + next);
    }

    private static String next(Risk risk) {
        Risk.Step next = risk.open() ? risk.next() : null;
        if (next == null) {
            return "";
        }
        return (next.due() == null ? "" : next.due() + " ") + next.text();
    }
}
