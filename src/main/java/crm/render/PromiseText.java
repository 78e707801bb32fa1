package crm.render;

import crm.domain.Promise;
import java.time.LocalDate;

/** A promise in a few words, for people. */
public final class PromiseText {
    private PromiseText() {}

    /** {@code send the plan, due 2026-11-27 (in 6 days)}, or how late it is, or how it ended. */
    public static String of(Promise promise, LocalDate today) {
        return promise.what() + ", " + standing(promise, today);
    }

    /** As {@link #of}, with who of us sees to it. */
    static String owed(Promise promise, LocalDate today) {
        return of(promise, today) + ", " + promise.who();
    }

    /** What one does with a promise, with its customer and id: {@code we promised Acme: send the plan, due … [0a…]}. */
    public static String said(Promise promise, LocalDate today) {
        String name = promise.customer().name();
        return (promise.side() == Promise.Side.US ? "we promised " + name : name + " promised us") + ": "
                + of(promise, today) + " [" + promise.id() + "]";
    }

    private static String standing(Promise promise, LocalDate today) {
        Promise.State state = promise.state(today);
        LocalDate due = promise.dueOn(today);
        Promise.Outcome outcome = promise.outcome();
        if (outcome != null && !state.pending()) {
            return switch (state) {
                case KEPT_LATE -> "kept " + Ages.span(promise.daysLate(today)) + " late, on " + outcome.day();
                case BROKEN -> "broken on " + outcome.day() + (outcome.reason() == null ? "" : ": " + outcome.reason());
                default -> "kept on " + outcome.day() + (promise.agreed() == null ? "" : ", on time");
            };
        }
        if (due == null) {
            return "no day named";
        }
        String first = due.equals(promise.firstDue()) ? "" : ", first promised for " + promise.firstDue();
        return state == Promise.State.LATE
                ? Ages.span(promise.daysLate(today)) + " late, due " + due + first
                : "due " + due + " (" + Ages.ago(due, today) + ")" + first;
    }
}
