package crm.render;

import crm.domain.Clocks;
import crm.domain.Customer;
import crm.domain.Shape;
import crm.domain.Standing;
import crm.domain.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a customer stands, in plain words. May hold stored text. */
final class StandingText {
    private StandingText() {}

    /** {@code 38 days overdue}, or by when something is due. */
    static String due(Standing standing) {
        return standing.overdueDays() > 0
                ? Ages.span(standing.overdueDays()) + " overdue"
                : "something of value is due by " + standing.due();
    }

    /** {@code 30 days, set by tier A}. */
    static String window(Verdict verdict) {
        return Ages.span(verdict.standing().window().days()) + ", set by " + rule(verdict);
    }

    /** Until when and why; null where nothing is put off. */
    static @Nullable String snoozed(Customer customer, LocalDate today) {
        Customer.Snooze snooze = customer.snooze();
        if (snooze == null || !today.isBefore(snooze.until())) {
            return null;
        }
        return "until " + snooze.until() + (snooze.reason() == null ? "" : ": " + snooze.reason());
    }

    /** {@code neglected (nothing went out from us)}. */
    static String meaning(Shape shape) {
        return shape.word() + " (" + plain(shape) + ")";
    }

    /** {@code nothing went out from us}. */
    static String plain(Shape shape) {
        return switch (shape) {
            case NEGLECTED -> "nothing went out from us";
            case UNANSWERED -> "they wrote last";
            case SILENT -> "we write, they don't";
            case EMPTY -> "touches, but none of value";
            case EMAIL_ONLY -> "nobody spoke with them";
        };
    }

    /** When a clock was last set and by what. */
    static String tick(Clocks.@Nullable Tick tick, LocalDate today) {
        if (tick == null) {
            return "never";
        }
        String value = tick.value() == null ? "" : ": " + tick.value();
        return Ages.ago(tick.day(), today) + ", " + tick.kind() + value + " (" + tick.day() + ", " + tick.by() + ")";
    }

    private static String rule(Verdict verdict) {
        return switch (verdict.standing().rule()) {
            case OVERRIDE -> "--window";
            case CUSTOMER -> "the customer";
            case TIER -> "tier " + verdict.customer().tier();
            case STAGE -> "stage " + verdict.customer().stage().word();
            case DEFAULT -> "default";
            case FIRST_90_DAYS -> "the first 90 days after the sale";
        };
    }
}
