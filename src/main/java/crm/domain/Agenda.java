package crm.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to do today, from what the store knows and the rules say. */
public final class Agenda {
    /** A birthday, an anniversary or a renewal is told of so many days ahead. */
    public static final int DAYS_AHEAD = 14;

    /** Reasons to do something, in the order of a working day: what others wait for comes first. */
    public enum Sort {
        REPLY,
        LATE_PROMISE,
        DUE_PROMISE,
        FIRST_90_DAYS,
        STALE,
        HANDOFF,
        RISK_STEP,
        SURVEY,
        DATE;

        /** The word users read, such as {@code late-promise}. */
        public String word() {
            return Words.of(this);
        }
    }

    /**
     * One thing to do.
     *
     * @param what in words for people; may hold stored text
     * @param due the day it is or was due; null where it has none
     * @param owner who is to do it; null where nobody is named
     * @param urgency of the customer, which ranks within one sort
     */
    public record Item(
            Sort sort,
            Customer.Ref customer,
            String what,
            @Nullable LocalDate due,
            @Nullable String owner,
            double urgency) {
        private static final Comparator<Item> ORDER = new Comparator<>() {
            @Override
            public int compare(Item one, Item other) {
                int order = one.sort.compareTo(other.sort);
                order = order != 0 ? order : Double.compare(other.urgency, one.urgency);
                return order != 0 ? order : one.customer.key().compareTo(other.customer.key());
            }
        };
    }

    private Agenda() {}

    /** What the clocks of the accounts ask for: replies owed, check-ins of the first 90 days, accounts gone stale. */
    public static List<Item> of(List<Verdict> verdicts, LocalDate today) {
        List<Item> items = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Customer customer = verdict.customer();
            Standing standing = verdict.standing();
            if (standing.status() == Status.SNOOZED) {
                continue;
            }
            Clocks.Tick inbound = verdict.account().clocks().asking();
            if (inbound != null && standing.shape().contains(Shape.UNANSWERED)) {
                items.add(item(
                        verdict,
                        Sort.REPLY,
                        "reply to their " + (inbound.kind().equals(Kinds.DEFAULT) ? "message" : inbound.kind()),
                        inbound.day()));
            }
            if (standing.rule() == WindowRule.FIRST_90_DAYS && standing.status() != Status.OK) {
                items.add(item(
                        verdict,
                        Sort.FIRST_90_DAYS,
                        "check in: day " + (1 + ChronoUnit.DAYS.between(customer.start(), today)) + " after the sale",
                        standing.due()));
            } else if (standing.status().overdue()) {
                items.add(item(verdict, Sort.STALE, staleness(verdict), standing.due()));
            }
            LocalDate renewal = customer.renewal();
            if (renewal != null && near(renewal, today)) {
                items.add(item(verdict, Sort.DATE, "their contract is up", renewal));
            }
            LocalDate since = customer.since();
            LocalDate anniversary = since == null ? null : next(since, today);
            if (anniversary != null && since != null && since.isBefore(today) && near(anniversary, today)) {
                int years = anniversary.getYear() - since.getYear();
                items.add(item(
                        verdict, Sort.DATE, years + (years == 1 ? " year" : " years") + " a customer", anniversary));
            }
        }
        return items;
    }

    /**
     * Whom it is time to ask how content they are.
     *
     * @param lastAnswers by customer the day of the last answer, of those that ever gave one
     */
    public static List<Item> toAsk(List<Verdict> verdicts, Map<Long, LocalDate> lastAnswers, LocalDate today) {
        List<Item> items = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Customer customer = verdict.customer();
            SurveyDue due = SurveyDue.of(customer, lastAnswers.get(customer.id()), today);
            if (due != null && verdict.standing().status() != Status.SNOOZED) {
                String what = "ask how content they are (" + due.occasion().word() + ")";
                items.add(item(verdict, Sort.SURVEY, what, due.due()));
            }
        }
        return items;
    }

    /** In the order of a working day. */
    public static List<Item> sorted(List<Item> items) {
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Item.ORDER);
        return sorted;
    }

    /** Whether a day lies in the next {@value #DAYS_AHEAD} days, today included. */
    public static boolean near(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusDays(DAYS_AHEAD));
    }

    /** The next return of a yearly day, today included; 29 February returns on the 28th in other years. */
    public static LocalDate next(LocalDate yearly, LocalDate today) {
        LocalDate thisYear = yearly.plusYears(today.getYear() - (long) yearly.getYear());
        return thisYear.isBefore(today) ? yearly.plusYears(today.getYear() + 1L - yearly.getYear()) : thisYear;
    }

    private static String staleness(Verdict verdict) {
        Integer days = verdict.standing().daysSinceValue();
        return days == null || verdict.standing().status() == Status.NEVER
                ? "nothing of value " + (verdict.customer().since() == null ? "yet" : "since the sale")
                : "nothing of value for " + days + " days";
    }

    private static Item item(Verdict verdict, Sort sort, String what, LocalDate due) {
        return new Item(
                sort,
                verdict.customer().ref(),
                what,
                due,
                verdict.customer().owner(),
                verdict.urgency().total());
    }
}
