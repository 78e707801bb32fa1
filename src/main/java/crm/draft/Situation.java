package crm.draft;

import crm.domain.Clocks;
import crm.domain.Customer;
import crm.domain.Shape;
import crm.domain.Stage;
import crm.domain.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The table of situations, the first that fits decides: each names its template and says why it fits.
 *
 * <pre>
 * reply              they wrote last, and nobody has replied
 * win-back           a former customer
 * first-90-days      the sale is less than 90 days ago
 * win-back           overdue, and silent, for more than two windows
 * something-useful   never got anything of value, or interests are known
 * check-in           all others
 * </pre>
 */
public enum Situation {
    OWED_REPLY("reply") {
        @Override
        @Nullable
        String why(Customer customer, Standing standing, Clocks clocks, LocalDate today) {
            Clocks.Tick inbound = clocks.inbound();
            return inbound != null && standing.shape().contains(Shape.UNANSWERED)
                    ? "they wrote last, on " + inbound.day() + ", and nobody has replied"
                    : null;
        }
    },
    FORMER("win-back") {
        @Override
        @Nullable
        String why(Customer customer, Standing standing, Clocks clocks, LocalDate today) {
            return customer.stage() == Stage.FORMER ? "a former customer since " + customer.stageSince() : null;
        }
    },
    FIRST_90_DAYS("first-90-days") {
        @Override
        @Nullable
        String why(Customer customer, Standing standing, Clocks clocks, LocalDate today) {
            return Standing.inFirstDays(customer, today)
                    ? "the sale, on " + customer.since() + ", is less than " + Standing.FIRST_DAYS + " days ago"
                    : null;
        }
    },
    LONG_SILENCE("win-back") {
        @Override
        @Nullable
        String why(Customer customer, Standing standing, Clocks clocks, LocalDate today) {
            long limit = 2L * standing.window().days();
            Long silent = daysOfSilence(customer, clocks, today);
            return silent != null && silent > limit && standing.overdueDays() > limit
                    ? "no contact for " + silent + " days, with a window of "
                            + standing.window().days()
                    : null;
        }
    },
    NEVER_GIVEN("something-useful") {
        @Override
        @Nullable
        String why(Customer customer, Standing standing, Clocks clocks, LocalDate today) {
            return clocks.value() == null ? "they never got anything of value" : null;
        }
    },
    KNOWN_INTERESTS("something-useful") {
        @Override
        @Nullable
        String why(Customer customer, Standing standing, Clocks clocks, LocalDate today) {
            return customer.interests().isEmpty() ? null : "they care about " + Prose.list(customer.interests());
        }
    },
    ALL_OTHERS("check-in") {
        @Override
        String why(Customer customer, Standing standing, Clocks clocks, LocalDate today) {
            return "nothing else stands out";
        }
    };

    /**
     * @param template the name of the template
     * @param reason why that one, a sentence without capital and full stop; may hold stored text
     */
    public record Choice(String template, String reason) {
        /** The choice of the user. */
        public static Choice asked(String template) {
            return new Choice(template, "asked for");
        }
    }

    private final String template;

    Situation(String template) {
        this.template = template;
    }

    /** Why this situation is the customer's; null where it is not. */
    abstract @Nullable String why(Customer customer, Standing standing, Clocks clocks, LocalDate today);

    /** The template for the first situation that fits. */
    public static Choice choose(Customer customer, Standing standing, Clocks clocks, LocalDate today) {
        for (Situation situation : values()) {
            String reason = situation.why(customer, standing, clocks, today);
            if (reason != null) {
                return new Choice(situation.template, reason);
            }
        }
        throw new IllegalStateException("the last situation fits all");
    }

    /** Since the last contact, or since the sale where there was none; null where somebody was never ours to neglect. */
    private static @Nullable Long daysOfSilence(Customer customer, Clocks clocks, LocalDate today) {
        if (clocks.any() == null && customer.stage() != Stage.CUSTOMER) {
            return null;
        }
        LocalDate last = clocks.any() == null ? customer.start() : clocks.any().day();
        return ChronoUnit.DAYS.between(last, today);
    }
}
