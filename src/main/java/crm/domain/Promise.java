package crm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one side said it would do. Whether it is open, late, kept or broken on a day is a rule ({@link #state}); stored is
 * only what happened.
 *
 * @param id made by the client, ten lower-case letters and digits
 * @param customer to whom, or by whom
 * @param side who promised
 * @param person the contact it was promised to, or who promised it; null where not said
 * @param who which of us is to keep it, or looks after theirs
 * @param what in the user's words
 * @param made the day it was made
 * @param due the day it is to be done by; null where none was named
 * @param firstDue the day that was named first, however often it was moved; null where none ever was
 * @param price that was named, in the user's own currency; null where none
 * @param terms that were agreed; null where none
 * @param outcome what has become of it; null while it is open
 * @param moves each change of the day, the first one first
 */
public record Promise(
        String id,
        Customer.Ref customer,
        Side side,
        @Nullable Person person,
        String who,
        String what,
        LocalDate made,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        @Nullable BigDecimal price,
        @Nullable String terms,
        @Nullable Outcome outcome,
        List<Move> moves) {

    /** Who promised. */
    public enum Side {
        US,
        THEM;

        /** The word in the store and in JSON. */
        public String word() {
            return Words.of(this);
        }
    }

    /** How a promise stands on a day. */
    public enum State {
        /** To be kept yet. */
        OPEN,
        /** To be kept yet, by a day that is not the first that was named. */
        MOVED,
        /** To be kept yet, and its day is past. */
        LATE,
        /** Kept by the day agreed. */
        KEPT,
        /** Kept, but after the day agreed. */
        KEPT_LATE,
        /** Will not be kept. */
        BROKEN;

        /** The word users read, such as {@code kept-late}. */
        public String word() {
            return Words.of(this);
        }

        /** Whether it is to be kept yet. */
        public boolean pending() {
            return this == OPEN || this == MOVED || this == LATE;
        }
    }

    /** A contact by row and name. */
    public record Person(long id, String name) {}

    /**
     * The end of a promise.
     *
     * @param day it was kept, or known to be broken
     * @param reason why it was broken; null where it was kept
     * @param touch the id of the touch that kept it; null where there is none
     */
    public record Outcome(
            boolean kept,
            LocalDate day,
            @Nullable String reason,
            @Nullable String touch) {}

    /**
     * A change of the day.
     *
     * @param day it was moved
     * @param from the day it was due until then; null where none was named
     */
    public record Move(LocalDate day, @Nullable LocalDate from, LocalDate to, String reason) {}

    public Promise {
        moves = List.copyOf(moves);
        if ((due == null) != (firstDue == null)) {
            throw new IllegalArgumentException("a due day without a first one");
        }
    }

    /** One that was just made; {@code due} null where no day was named. */
    public static Promise made(
            String id,
            Customer.Ref customer,
            Side side,
            @Nullable Person person,
            String who,
            String what,
            LocalDate made,
            @Nullable LocalDate due,
            @Nullable BigDecimal price,
            @Nullable String terms) {
        if (due != null && due.isBefore(made)) {
            throw new CrmException(new Failure.Usage(
                    "due on " + due + ", before it was promised on " + made, "say when it was promised with --date"));
        }
        return new Promise(id, customer, side, person, who, what, made, due, due, price, terms, null, List.of());
    }

    /** The day it was due by as it stood on {@code day}: later moves had not happened yet. */
    public @Nullable LocalDate dueOn(LocalDate day) {
        for (Move move : moves) {
            if (move.day().isAfter(day)) {
                return move.from();
            }
        }
        return due;
    }

    /**
     * The day that decides whether it was kept on time. A move made in time moves it too; one made when it was late already
     * cannot make it less late.
     */
    public @Nullable LocalDate agreed() {
        LocalDate agreed = moves.isEmpty() ? due : moves.get(0).from();
        for (Move move : moves) {
            if (agreed != null && agreed.isBefore(move.day())) {
                return agreed;
            }
            agreed = move.to();
        }
        return agreed;
    }

    /** The day that it is counted on: the one agreed, else the one it was settled on; null where neither is known. */
    public @Nullable LocalDate fellDue(LocalDate day) {
        LocalDate agreed = agreed();
        boolean settled = outcome != null && !outcome.day().isAfter(day);
        return agreed == null && settled && outcome != null ? outcome.day() : agreed;
    }

    /** How it stands on {@code day}; what happened later has not happened yet. */
    public State state(LocalDate day) {
        if (outcome != null && !outcome.day().isAfter(day)) {
            LocalDate agreed = agreed();
            boolean late = agreed != null && outcome.day().isAfter(agreed);
            return !outcome.kept() ? State.BROKEN : late ? State.KEPT_LATE : State.KEPT;
        }
        LocalDate by = dueOn(day);
        if (by != null && by.isBefore(day)) {
            return State.LATE;
        }
        return by != null && !by.equals(firstDue) ? State.MOVED : State.OPEN;
    }

    /** Days past the due day on {@code day}, or when it was kept; 0 where there are none. */
    public int daysLate(LocalDate day) {
        State state = state(day);
        LocalDate from = state == State.KEPT_LATE ? agreed() : dueOn(day);
        LocalDate to = outcome != null && state == State.KEPT_LATE ? outcome.day() : day;
        boolean late = state == State.LATE || state == State.KEPT_LATE;
        return late && from != null ? Math.toIntExact(ChronoUnit.DAYS.between(from, to)) : 0;
    }

    /** Kept on {@code day}, by the touch of that id where there is one. */
    public Promise keep(LocalDate day, @Nullable String touch) {
        needPending();
        needAfterMade("kept", day);
        return with(due, firstDue, new Outcome(true, day, null, touch), moves);
    }

    /** Not to be kept any more, known on {@code day}. */
    public Promise breakIt(LocalDate day, String reason) {
        needPending();
        needAfterMade("broken", day);
        return with(due, firstDue, new Outcome(false, day, reason, null), moves);
    }

    /** To be done by another day, as agreed on {@code today}. */
    public Promise move(LocalDate to, String reason, LocalDate today) {
        needPending();
        needAfterMade("moved", today);
        if (to.isBefore(today)) {
            throw new CrmException(new Failure.Usage("--due " + to + " is past already"));
        }
        if (to.equals(due)) {
            throw new CrmException(new Failure.Usage("it is due on " + to + " already"));
        }
        List<Move> all = new ArrayList<>(moves);
        all.add(new Move(today, due, to, reason));
        return with(to, firstDue == null ? to : firstDue, null, all);
    }

    /**
     * In the order in which to act on them: late ones first, then those that are open, each by their day, then those that are
     * settled, the latest first. Without those that are not made yet by {@code today}.
     */
    public static List<Promise> lateFirst(List<Promise> promises, LocalDate today) {
        List<Promise> sorted = new ArrayList<>();
        for (Promise promise : promises) {
            if (!promise.made.isAfter(today)) {
                sorted.add(promise);
            }
        }
        sorted.sort((one, other) -> {
            int rank = Integer.compare(one.rank(today), other.rank(today));
            if (rank != 0) {
                return rank;
            }
            int day = one.rank(today) < 2
                    ? one.day(today).compareTo(other.day(today))
                    : other.day(today).compareTo(one.day(today));
            return day != 0 ? day : one.id.compareTo(other.id);
        });
        return sorted;
    }

    private int rank(LocalDate today) {
        return switch (state(today)) {
            case LATE -> 0;
            case OPEN, MOVED -> 1;
            case KEPT, KEPT_LATE, BROKEN -> 2;
        };
    }

    private LocalDate day(LocalDate today) {
        if (outcome != null && !state(today).pending()) {
            return outcome.day();
        }
        LocalDate by = dueOn(today);
        return by == null ? LocalDate.MAX : by;
    }

    /** The same under another id. */
    public Promise identified(String other) {
        return new Promise(other, customer, side, person, who, what, made, due, firstDue, price, terms, outcome, moves);
    }

    /** The same with other words; what happened to it stays. */
    public Promise edited(
            @Nullable Person newPerson,
            String newWho,
            String newWhat,
            @Nullable BigDecimal newPrice,
            @Nullable String newTerms) {
        return new Promise(
                id, customer, side, newPerson, newWho, newWhat, made, due, firstDue, newPrice, newTerms, outcome,
                moves);
    }

    private Promise with(
            @Nullable LocalDate newDue, @Nullable LocalDate newFirst, @Nullable Outcome newOutcome, List<Move> all) {
        return new Promise(
                id, customer, side, person, who, what, made, newDue, newFirst, price, terms, newOutcome, all);
    }

    private void needPending() {
        if (outcome != null) {
            throw new CrmException(new Failure.Usage(
                    "this promise was " + (outcome.kept() ? "kept" : "broken") + " on " + outcome.day() + " already"));
        }
    }

    private void needAfterMade(String done, LocalDate day) {
        if (day.isBefore(made)) {
            throw new CrmException(
                    new Failure.Usage("a promise of " + made + " cannot have been " + done + " on " + day));
        }
    }
}
