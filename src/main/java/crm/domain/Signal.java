package crm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be a risk to an account. A signal proposes, a person decides: nothing is ever opened by itself.
 *
 * @param since the day it began; null where nobody knows
 * @param why in words, with the figures
 */
public record Signal(Sort sort, @Nullable LocalDate since, String why) {

    /** What may be a risk, and the play that is there for it. */
    public enum Sort {
        PROMISE_BROKEN("a promise was broken", "broken-promise", Risk.Severity.HIGH),
        DETRACTOR("unhappy with us", "save-unhappy-customer", Risk.Severity.HIGH),
        DECISION_MAKER_LEFT("the decision-maker left", "champion-left", Risk.Severity.HIGH),
        FIRST_90_DAYS("nothing of value since the sale", "slow-start", Risk.Severity.MEDIUM),
        SILENT("gone silent", "gone-silent", Risk.Severity.MEDIUM),
        PAYS_LATE("pays late", "late-payer", Risk.Severity.LOW);

        private final String reason;
        private final String play;
        private final Risk.Severity severity;

        Sort(String reason, String play, Risk.Severity severity) {
            this.reason = reason;
            this.play = play;
            this.severity = severity;
        }

        /** The word users read, such as {@code pays-late}. */
        public String word() {
            return Words.of(this);
        }

        /** The reason of the risk that it proposes. */
        public String reason() {
            return reason;
        }

        /** The name of the play that it proposes. */
        public String play() {
            return play;
        }

        public Risk.Severity severity() {
            return severity;
        }
    }

    /** A broken promise is a signal for so many days, and what was decided about one without a day holds so long. */
    private static final int RECENT = 90;

    /**
     * What may be a risk to {@code verdict}'s customer on {@code today}, the gravest first. A signal that a risk answers is
     * left out: one with its reason or its play that is open, or that was closed after the signal began.
     *
     * @param risks all of that customer, open or closed
     */
    public static List<Signal> of(Verdict verdict, Signs signs, Policy policy, List<Risk> risks, LocalDate today) {
        List<Signal> signals = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            Signal signal = switch (sort) {
                case PROMISE_BROKEN -> broken(sort, signs, today);
                case DETRACTOR ->
                    signs.unhappySince() == null
                            ? null
                            : new Signal(sort, signs.unhappySince(), "a bad answer, and nobody has acted on it");
                case DECISION_MAKER_LEFT ->
                    signs.decisionMakerLeft() == null
                            ? null
                            : new Signal(sort, signs.decisionMakerLeft(), "and we know nobody else who decides");
                case FIRST_90_DAYS -> slowStart(sort, verdict, policy, today);
                case SILENT -> silent(sort, verdict, today);
                case PAYS_LATE -> signs.paysLate() ? new Signal(sort, null, "as their record says") : null;
            };
            if (signal != null && !signal.answered(risks, today)) {
                signals.add(signal);
            }
        }
        return signals;
    }

    private boolean answered(List<Risk> risks, LocalDate today) {
        LocalDate from = since == null ? today.minusDays(RECENT) : since;
        for (Risk risk : risks) {
            boolean same =
                    sort.play.equals(risk.play()) || Names.fold(sort.reason).equals(Names.fold(risk.reason()));
            LocalDate closed = risk.closed();
            if (same && (closed == null || !closed.isBefore(from))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Signal broken(Sort sort, Signs signs, LocalDate today) {
        LocalDate last = signs.lastBroken();
        if (last == null || last.plusDays(RECENT).isBefore(today)) {
            return null;
        }
        int count = signs.brokenPromises();
        return new Signal(sort, last, count == 1 ? "one in the last year" : count + " in the last year");
    }

    private static @Nullable Signal slowStart(Sort sort, Verdict verdict, Policy policy, LocalDate today) {
        Customer customer = verdict.customer();
        LocalDate since = customer.since();
        Clocks.Tick value = verdict.account().clocks().value();
        if (since == null
                || !Standing.inFirstDays(customer, today)
                || (value != null && !value.day().isBefore(since))) {
            return null;
        }
        long days = today.toEpochDay() - since.toEpochDay();
        return days < policy.first90Days().days() ? null : new Signal(sort, since, "for " + days + " days");
    }

    private static @Nullable Signal silent(Sort sort, Verdict verdict, LocalDate today) {
        int window = verdict.standing().window().days();
        boolean grace = verdict.customer().start().isAfter(today.minusDays(window));
        if (grace || !verdict.standing().shape().contains(Shape.SILENT)) {
            return null;
        }
        Clocks.Tick in = verdict.account().clocks().inbound();
        return in == null
                ? new Signal(sort, verdict.customer().start(), "we write, and they never have")
                : new Signal(
                        sort,
                        in.day(),
                        "we write, they have not for "
                                + (today.toEpochDay() - in.day().toEpochDay()) + " days");
    }
}
