package crm.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named danger to an account, and what is done about it.
 *
 * @param row in the store; 0 until stored
 * @param id that users see
 * @param reason why the account is in danger; no two open ones of a customer are alike
 * @param owner who of us sees to it
 * @param play the play its steps were copied from; null where none was
 * @param opened the day it was opened
 * @param closed the day it was closed; null while it is open
 * @param outcome how it ended; null while it is open
 * @param note free text; null where none
 * @param steps what is to be done, in order; empty where no play was given
 */
public record Risk(
        long row,
        String id,
        Customer.Ref customer,
        String reason,
        Severity severity,
        String owner,
        @Nullable String play,
        LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable Outcome outcome,
        @Nullable String note,
        List<Step> steps) {

    /** How bad it would be, or how near it is. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH;

        /** The word users type and read, such as {@code high}. */
        public String word() {
            return Words.of(this);
        }
    }

    /** How a risk ended. */
    public enum Outcome {
        SAVED,
        LOST,
        FALSE_ALARM;

        /** The word users type and read, such as {@code false-alarm}. */
        public String word() {
            return Words.of(this);
        }
    }

    /** What became of a step. */
    public enum State {
        OPEN,
        DONE,
        SKIPPED;

        /** The word users read, such as {@code skipped}. */
        public String word() {
            return Words.of(this);
        }
    }

    /**
     * One thing to do.
     *
     * @param number from 1, as users name it
     * @param due by when; null where the play does not say
     * @param settled the day it was done or skipped; null while it is open
     */
    public record Step(
            int number,
            String text,
            @Nullable LocalDate due,
            State state,
            @Nullable LocalDate settled) {
        public Step {
            if (number < 1) {
                throw new IllegalArgumentException("steps count from 1, not from " + number);
            }
            if ((state == State.OPEN) != (settled == null)) {
                throw new IllegalArgumentException("a step is open as long as no day says when it ended");
            }
        }

        /** The same step, done, skipped or open again. */
        public Step in(State next, LocalDate day) {
            return new Step(number, text, due, next, next == State.OPEN ? null : day);
        }
    }

    public Risk {
        steps = List.copyOf(steps);
        if ((closed == null) != (outcome == null)) {
            throw new IllegalArgumentException("a risk is closed with an outcome, and only then");
        }
    }

    public boolean open() {
        return closed == null;
    }

    /** The first step that is still to do; null where none is. */
    public @Nullable Step next() {
        for (Step step : steps) {
            if (step.state() == State.OPEN) {
                return step;
            }
        }
        return null;
    }

    /** How many steps are done or skipped. */
    public int settledSteps() {
        int settled = 0;
        for (Step step : steps) {
            settled += step.state() == State.OPEN ? 0 : 1;
        }
        return settled;
    }

    /** The same risk with other steps. */
    public Risk with(List<Step> others) {
        return new Risk(row, id, customer, reason, severity, owner, play, opened, closed, outcome, note, others);
    }

    /** The same risk at its end; {@code words} null leaves the note as it is. */
    public Risk closed(LocalDate day, Outcome how, @Nullable String words) {
        String last = words == null ? note : words;
        return new Risk(row, id, customer, reason, severity, owner, play, opened, day, how, last, steps);
    }
}
