package crm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to do today, from what the store knows and the rules say. */
public final class Agenda {
    /** A birthday, an anniversary or a renewal is told of so many days ahead. */
    public static final int DAYS_AHEAD = 14;

    static final String RENEWAL = "their contract is up";

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
     * @param customer its row
     * @param what in words for people; may hold stored text
     * @param due the day it is or was due; null where it has none
     * @param owner who is to do it; null where that is whoever looks after the customer
     */
    public record Item(
            Sort sort,
            long customer,
            String what,
            @Nullable LocalDate due,
            @Nullable String owner) {}

    /**
     * One thing to do, where it stands among the others.
     *
     * @param urgency of the customer, which ranks within one sort
     * @param place of the customer among all of them, to decide between equals
     */
    public record Ranked(Item item, double urgency, int place) {
        private static final Comparator<Ranked> ORDER = new Comparator<>() {
            @Override
            public int compare(Ranked one, Ranked other) {
                int order = one.item.sort.compareTo(other.item.sort);
                order = order != 0 ? order : Double.compare(other.urgency, one.urgency);
                return order != 0 ? order : Integer.compare(one.place, other.place);
            }
        };
    }

    private final Policy policy;
    private final double meanAnnualValue;
    private final LocalDate today;
    private final int day;
    private final List<Ranked> items = new ArrayList<>();
    private final Map<Long, Double> urgencies = new HashMap<>();
    private final Map<Long, Integer> places = new HashMap<>();

    /** An agenda with nothing on it; {@code meanAnnualValue} is that of all customers with one, 0 where none has. */
    public Agenda(Policy policy, double meanAnnualValue, LocalDate today) {
        this.policy = policy;
        this.meanAnnualValue = meanAnnualValue;
        this.today = today;
        this.day = Glance.number(today);
    }

    /**
     * Adds what one account asks for: a reply owed, a check-in of the first 90 days, something of value, an answer to ask
     * for, a day that nears. Of equals, whoever is judged first comes first.
     *
     * @param lastAnswer the day of its last answer to a survey; null where it never gave one
     */
    public void judge(Glance glance, Concerns concerns, @Nullable LocalDate lastAnswer) {
        Deadline deadline = Deadline.of(glance, policy, null, day);
        double urgency = Urgency.total(glance, concerns, deadline, policy, meanAnnualValue, day);
        urgencies.put(glance.customer(), urgency);
        places.put(glance.customer(), places.size());
        if (deadline.status() == Status.SNOOZED) {
            return;
        }
        if (glance.waiting() != Glance.NONE) {
            add(
                    glance,
                    urgency,
                    Sort.REPLY,
                    "reply to their " + (Kinds.DEFAULT.equals(glance.asked()) ? "message" : glance.asked()),
                    glance.waiting());
        }
        if (deadline.rule() == WindowRule.FIRST_90_DAYS && deadline.status() != Status.OK) {
            String what = "check in: day " + (1 + day - glance.start()) + " after the sale";
            add(glance, urgency, Sort.FIRST_90_DAYS, what, deadline.due());
        } else if (deadline.status().overdue()) {
            add(glance, urgency, Sort.STALE, staleness(glance, deadline), deadline.due());
        }
        if (glance.renewal() != Glance.NONE && near(glance.renewal())) {
            add(glance, urgency, Sort.DATE, RENEWAL, glance.renewal());
        }
        if (glance.since() != Glance.NONE && glance.since() < day) {
            LocalDate since = LocalDate.ofEpochDay(glance.since());
            saleReturns(glance, urgency, since);
            SurveyDue due = SurveyDue.of(glance.stage(), since, lastAnswer, today);
            if (due != null) {
                String what = "ask how content they are (" + due.occasion().word() + ")";
                add(glance, urgency, Sort.SURVEY, what, Glance.number(due.due()));
            }
        }
    }

    /** Adds what no clock tells, after all accounts were judged: its urgency is that of its customer. */
    public void add(List<Item> known) {
        for (Item item : known) {
            items.add(new Ranked(
                    item,
                    urgencies.getOrDefault(item.customer(), 0.0),
                    places.getOrDefault(item.customer(), Integer.MAX_VALUE)));
        }
    }

    /** All of it, in the order of a working day. */
    public List<Ranked> sorted() {
        List<Ranked> sorted = new ArrayList<>(items);
        sorted.sort(Ranked.ORDER);
        return sorted;
    }

    private void saleReturns(Glance glance, double urgency, LocalDate since) {
        LocalDate anniversary = next(since, today);
        if (near(anniversary, today)) {
            add(glance, urgency, Sort.DATE, yearsSince(since, anniversary), Glance.number(anniversary));
        }
    }

    /** {@code 2 years a customer}. */
    static String yearsSince(LocalDate since, LocalDate anniversary) {
        int years = anniversary.getYear() - since.getYear();
        return years + (years == 1 ? " year" : " years") + " a customer";
    }

    private boolean near(int number) {
        return number >= day && number <= day + DAYS_AHEAD;
    }

    private void add(Glance glance, double urgency, Sort sort, String what, int due) {
        Item item = new Item(sort, glance.customer(), what, Glance.day(due), null);
        items.add(new Ranked(item, urgency, places.size() - 1));
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

    private String staleness(Glance glance, Deadline deadline) {
        return glance.value() == Glance.NONE || deadline.status() == Status.NEVER
                ? "nothing of value " + (glance.since() == Glance.NONE ? "yet" : "since the sale")
                : "nothing of value for " + Math.max(0, day - glance.value()) + " days";
    }
}
