package crm.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of an account decides whether it is overdue and how urgent it is, and no more, so that ten thousand are ranked in
 * the time it takes to read them. Days are numbered from 1 January 1970; {@link #NONE} where there is none.
 *
 * @param customer its row; who it is need not be known to rank it
 * @param tier a tier of the {@link Policy}; null where none
 * @param window its own window in days; 0 where tier, stage or default decide
 * @param since the day of the sale
 * @param start the day its clock starts where nothing of value was ever given; always known
 * @param clockStart the day its clock was set to start
 * @param annualValue money a year; 0 where unknown
 * @param renewal the day its contract is up
 * @param snoozed the day it is back from being set aside
 * @param value the day of the last touch that gave it something
 * @param waiting the day since which it waits for our reply
 * @param asked the kind of the touch that waits for it; null where none does
 */
public record Glance(
        long customer,
        Stage stage,
        @Nullable String tier,
        int window,
        int since,
        int start,
        int clockStart,
        double annualValue,
        int renewal,
        int snoozed,
        int value,
        int waiting,
        @Nullable String asked) {
    /** No day. */
    public static final int NONE = Integer.MIN_VALUE;

    /** All that decides, out of all that is known. */
    public static Glance of(Customer customer, Clocks clocks) {
        Clocks.Tick waiting = clocks.asking();
        return new Glance(
                customer.id(),
                customer.stage(),
                customer.tier(),
                customer.window() == null ? 0 : customer.window().days(),
                number(customer.since()),
                number(customer.start()),
                number(customer.clockStart()),
                customer.annualValue() == null ? 0 : customer.annualValue().doubleValue(),
                number(customer.renewal()),
                customer.snooze() == null ? NONE : number(customer.snooze().until()),
                clocks.value() == null ? NONE : number(clocks.value().day()),
                waiting == null ? NONE : number(waiting.day()),
                waiting == null ? null : waiting.kind());
    }

    /** The same account when it was given something later, on {@code day}. */
    Glance given(int day) {
        return new Glance(
                customer,
                stage,
                tier,
                window,
                since,
                start,
                clockStart,
                annualValue,
                renewal,
                snoozed,
                day,
                waiting,
                asked);
    }

    /** The number of a day. */
    public static int number(@Nullable LocalDate day) {
        return day == null ? NONE : (int) day.toEpochDay();
    }

    /** The day of a number; null for {@link #NONE}. */
    static @Nullable LocalDate day(int number) {
        return number == NONE ? null : LocalDate.ofEpochDay(number);
    }

    /** Whether {@code today} lies in the first 90 days after the sale. */
    boolean inFirstDays(int today) {
        return stage == Stage.CUSTOMER && since != NONE && today >= since && today - since < Standing.FIRST_DAYS;
    }
}
