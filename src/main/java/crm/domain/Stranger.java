package crm.domain;

import java.time.LocalDate;

/**
 * Somebody we write with who is no contact yet.
 *
 * @param name as their mail calls them; the address where it does not
 * @param messages how many there were
 * @param last the day of the newest
 */
public record Stranger(String name, String email, int messages, LocalDate last) {
    /** The same after one more message; {@code called} is what that calls them. */
    public Stranger met(String called, LocalDate day) {
        boolean better = name.equals(email) && !called.equals(email);
        return new Stranger(better ? called : name, email, messages + 1, day.isAfter(last) ? day : last);
    }
}
