package crm.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The passing of a customer from one colleague to the next. Until it is accepted or rejected the customer is between owners.
 *
 * @param id that users see
 * @param from who looked after the customer; null where nobody did
 * @param to who is to look after it
 * @param forced why it was started although something was missing; null where nothing was
 * @param missing what was missing then
 * @param note from the one who hands over; null where none
 * @param settled the day it was accepted or rejected; null while it is open
 * @param reason why it was rejected; null where it was not
 */
public record Handoff(
        String id,
        Customer.Ref customer,
        @Nullable String from,
        String to,
        LocalDate started,
        @Nullable String forced,
        List<Must> missing,
        @Nullable String note,
        State state,
        @Nullable LocalDate settled,
        @Nullable String reason) {

    /** Where a handoff stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED;

        /** The word users read, such as {@code open}. */
        public String word() {
            return Words.of(this);
        }
    }

    /** What the next owner must find, so that nobody ever has to ask the customer for it. */
    public enum Must {
        /** The customer's goal is known. */
        GOAL,
        /** The terms of what was sold are known. */
        TERMS,
        /** No promise of ours is past its day. */
        PROMISES,
        /** It is known which documents are final. */
        DOCUMENTS;

        /** The word users read, such as {@code goal}. */
        public String word() {
            return Words.of(this);
        }
    }

    public Handoff {
        missing = List.copyOf(missing);
        if ((state == State.OPEN) != (settled == null)) {
            throw new IllegalArgumentException("settled is for what is settled: " + state + " " + settled);
        }
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether this colleague hands over or takes over; case and accents do not matter. */
    public boolean concerns(String colleague) {
        return isTo(colleague) || (from != null && Names.fold(from).equals(Names.fold(colleague)));
    }

    /** Whether this colleague takes over. */
    public boolean isTo(String colleague) {
        return Names.fold(to).equals(Names.fold(colleague));
    }

    public Handoff accepted(LocalDate day) {
        return settled(State.ACCEPTED, day, null);
    }

    public Handoff rejected(LocalDate day, String why) {
        return settled(State.REJECTED, day, why);
    }

    /** As it stood before it was accepted or rejected. */
    public Handoff unsettled() {
        return settled(State.OPEN, null, null);
    }

    private Handoff settled(State next, @Nullable LocalDate day, @Nullable String why) {
        return new Handoff(id, customer, from, to, started, forced, missing, note, next, day, why);
    }
}
