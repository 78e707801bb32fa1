package crm.draft;

import crm.domain.Clocks;
import crm.domain.Customer;
import crm.domain.Promise;
import crm.domain.Stage;
import crm.domain.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of situations, the first that fits decides: each names its template and says why it fits.
 *
 * <pre>
 * owning-up          a promise of ours is late
 * reply              they wrote last, and nobody has replied
 * win-back           a former customer
 * first-90-days      the sale is less than 90 days ago
 * win-back           overdue, and silent, for more than two windows
 * something-useful   there is content to give, they never got anything of value, or interests are known
 * check-in           all others
 * </pre>
 */
public enum Situation {
    LATE_PROMISE("owning-up") {
        @Override
        @Nullable
        String why(Known known) {
            if (known.late().isEmpty()) {
                return null;
            }
            Promise promise = known.late().get(0);
            int days = promise.daysLate(known.today());
            return "we promised '" + promise.what() + "' for " + promise.dueOn(known.today()) + ", and it is " + days
                    + (days == 1 ? " day late" : " days late");
        }
    },
    OWED_REPLY("reply") {
        @Override
        @Nullable
        String why(Known known) {
            Clocks.Tick inbound = known.clocks().asking();
            return inbound == null ? null : "they wrote on " + inbound.day() + ", and nobody has replied";
        }
    },
    FORMER("win-back") {
        @Override
        @Nullable
        String why(Known known) {
            Customer customer = known.customer();
            return customer.stage() == Stage.FORMER ? "a former customer since " + customer.stageSince() : null;
        }
    },
    FIRST_90_DAYS("first-90-days") {
        @Override
        @Nullable
        String why(Known known) {
            Customer customer = known.customer();
            return Standing.inFirstDays(customer, known.today())
                    ? "the sale, on " + customer.since() + ", is less than " + Standing.FIRST_DAYS + " days ago"
                    : null;
        }
    },
    LONG_SILENCE("win-back") {
        @Override
        @Nullable
        String why(Known known) {
            int window = known.standing().window().days();
            long limit = 2L * window;
            Long silent = known.daysOfSilence();
            return silent != null && silent > limit && known.standing().overdueDays() > limit
                    ? "no contact for " + silent + " days, with a window of " + window
                    : null;
        }
    },
    CONTENT_AT_HAND("something-useful") {
        @Override
        @Nullable
        String why(Known known) {
            return known.content() == null ? null : "there is something to give";
        }
    },
    NEVER_GIVEN("something-useful") {
        @Override
        @Nullable
        String why(Known known) {
            return known.clocks().value() == null ? "they never got anything of value" : null;
        }
    },
    KNOWN_INTERESTS("something-useful") {
        @Override
        @Nullable
        String why(Known known) {
            List<String> interests = Facts.topics(known.customer(), known.recipient());
            return interests.isEmpty() ? null : "they care about " + Prose.list(interests);
        }
    },
    ALL_OTHERS("check-in") {
        @Override
        String why(Known known) {
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

    /** The name of the template for it. */
    public String template() {
        return template;
    }

    /** Why this situation is the customer's; null where it is not. */
    abstract @Nullable String why(Known known);

    /**
     * The template for the first situation that fits.
     *
     * @param content what is to be given; null for nothing
     * @param late promises of ours that are late, the oldest first
     */
    public static Choice choose(
            Customer customer,
            Recipient recipient,
            Standing standing,
            Clocks clocks,
            @Nullable Offer content,
            List<Promise> late,
            LocalDate today) {
        Known known = new Known(customer, recipient, standing, clocks, content, late, today);
        for (Situation situation : values()) {
            String reason = situation.why(known);
            if (reason != null) {
                return new Choice(situation.template, reason);
            }
        }
        throw new IllegalStateException("the last situation fits all");
    }

    /** All that a situation is judged by. */
    record Known(
            Customer customer,
            Recipient recipient,
            Standing standing,
            Clocks clocks,
            @Nullable Offer content,
            List<Promise> late,
            LocalDate today) {

        /** Since the last contact, or since the sale where there was none; null where they were never ours to neglect. */
        @Nullable
        Long daysOfSilence() {
            Clocks.Tick last = clocks.any();
            if (last == null && customer.stage() != Stage.CUSTOMER) {
                return null;
            }
            return ChronoUnit.DAYS.between(last == null ? customer.start() : last.day(), today);
        }
    }
}
