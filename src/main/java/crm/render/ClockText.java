package crm.render;

import crm.domain.Account;
import crm.domain.Clocks;
import crm.domain.Standing;
import crm.domain.Touch;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a touch did to the clock, in one or two lines. */
public final class ClockText {
    private ClockText() {}

    /**
     * @param contact whether the touch is contact at all
     * @param account the customer as it stands after the touch
     */
    public static List<String> of(Touch touch, boolean contact, Account account, Standing standing, LocalDate today) {
        return List.of(logged(touch, today), clock(touch, contact, account, standing, today));
    }

    private static String logged(Touch touch, LocalDate today) {
        StringBuilder line = new StringBuilder("logged ").append(touch.kind());
        switch (touch.direction()) {
            case OUT -> line.append(" for ");
            case IN -> line.append(" from ");
        }
        line.append(touch.customer().name());
        if (!touch.day().equals(today)) {
            line.append(", ")
                    .append(Ages.ago(touch.day(), today))
                    .append(" (")
                    .append(touch.day())
                    .append(')');
        }
        return line.append(" [").append(touch.id()).append(']').toString();
    }

    private static String clock(Touch touch, boolean contact, Account account, Standing standing, LocalDate today) {
        String name = account.customer().name();
        Clocks.Tick value = account.clocks().value();
        if (!contact) {
            return "a note among ourselves: no clock moves. " + since(name, value, account, today);
        }
        if (touch.day().isAfter(today)) {
            return "it lies ahead: no clock moves before " + touch.day() + ". " + since(name, value, account, today);
        }
        if (!touch.addsValue() || value == null) {
            // What they got today must not hide that this was none of it.
            boolean gotToday = value != null && value.day().equals(today);
            return (gotToday ? "nothing of value this time; " : "") + since(name, value, account, today);
        }
        String due = standing.due().isBefore(today)
                ? "that is still " + Ages.span(standing.overdueDays()) + " past the window of "
                : "the next is due by " + standing.due() + ", window ";
        if (!value.id().equals(touch.id())) {
            return name + " got something of value later already, " + Ages.ago(value.day(), today) + "; " + due
                    + window(standing);
        }
        LocalDate sale = account.customer().since();
        if (sale != null && touch.day().isBefore(sale)) {
            return name + " got something of value before the sale (" + sale + ") and nothing since; " + due
                    + window(standing);
        }
        return name + " got something of value; " + due + window(standing);
    }

    private static String since(String name, Clocks.@Nullable Tick value, Account account, LocalDate today) {
        if (value == null) {
            LocalDate start = account.customer().start();
            String since = account.customer().since() == null ? "since it was added" : "since the sale";
            return name + " has had nothing of value yet, " + since + " (" + Ages.ago(start, today) + ")";
        }
        String what = value.value() == null ? value.kind() : value.kind() + ": " + value.value();
        if (value.day().equals(today)) {
            return name + " got something of value today (" + what + ")";
        }
        int days = Math.toIntExact(today.toEpochDay() - value.day().toEpochDay());
        return name + " got nothing of value for " + Ages.span(days) + "; last: " + what + ", " + value.day();
    }

    private static String window(Standing standing) {
        return Ages.span(standing.window().days()) + " (" + standing.rule().word() + ")";
    }
}
