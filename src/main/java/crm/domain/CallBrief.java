package crm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to know of a customer two minutes before a call, chosen from all that is known. Not the {@link Brief} of a handoff,
 * which leaves nothing out.
 *
 * @param handoff the open one; null where there is none
 * @param people whom one may speak to, the likeliest first; then those who left
 * @param said their last touches, newest first
 * @param given the last touches that gave them something, newest first
 * @param promises those to be kept yet: ours before theirs, of each the late ones first
 * @param risks those open, the gravest first
 * @param unhappy the bad answers that nobody has acted on, newest first
 * @param dates days near, the nearest first
 * @param suggestions content that fits them, best first; where somebody is to be called, what fits that person before the rest
 * @param questions what to ask them
 */
public record CallBrief(
        Verdict verdict,
        @Nullable Handoff handoff,
        List<Acquaintance> people,
        List<PeopleRemark> remarks,
        List<Touch> said,
        List<Touch> given,
        List<Promise> promises,
        List<Risk> risks,
        List<Survey> unhappy,
        List<Date> dates,
        List<Suggestion> suggestions,
        List<String> questions) {

    /** A day near, and what it is; holds stored text. */
    public record Date(LocalDate day, String what) {}

    public CallBrief {
        people = List.copyOf(people);
        remarks = List.copyOf(remarks);
        said = List.copyOf(said);
        given = List.copyOf(given);
        promises = List.copyOf(promises);
        risks = List.copyOf(risks);
        unhappy = List.copyOf(unhappy);
        dates = List.copyOf(dates);
        suggestions = List.copyOf(suggestions);
        questions = List.copyOf(questions);
    }

    /**
     * The day they wrote what nobody has answered; null where no reply is owed.
     */
    public @Nullable LocalDate replyOwedSince() {
        Clocks.Tick asking = verdict.account().clocks().asking();
        return asking == null ? null : asking.day();
    }

    /** Whose call it is first, then by the last touch with them, then by role; who left comes last. */
    public static List<Acquaintance> order(List<Acquaintance> people, @Nullable Contact with, LocalDate today) {
        List<Acquaintance> sorted = new ArrayList<>(people);
        sorted.sort(Comparator.<Acquaintance, Boolean>comparing(
                        person -> with == null || person.contact().id() != with.id())
                .thenComparing(person -> person.contact().leftBy(today))
                .thenComparing(Acquaintance::touch, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(person -> person.contact().role(), Comparator.nullsLast(Comparator.naturalOrder())));
        return sorted;
    }

    /** What is to be kept yet: ours before theirs, of each the late ones first. */
    public static List<Promise> owed(List<Promise> promises, LocalDate today) {
        List<Promise> owed = Promise.lateFirst(promises, today);
        owed.removeIf(promise -> !promise.state(today).pending());
        owed.sort(Comparator.comparing(Promise::side));
        return owed;
    }

    /** Days near, of the customer and of the people who are there, the nearest first. */
    public static List<Date> dates(Customer customer, List<Acquaintance> people, LocalDate today) {
        List<Date> dates = new ArrayList<>();
        if (customer.renewal() != null) {
            dates.add(new Date(customer.renewal(), Agenda.RENEWAL));
        }
        LocalDate since = customer.since();
        if (since != null && since.isBefore(today)) {
            LocalDate anniversary = Agenda.next(since, today);
            dates.add(new Date(anniversary, Agenda.yearsSince(since, anniversary)));
        }
        for (Acquaintance person : people) {
            Contact contact = person.contact();
            for (Contact.Detail detail : contact.details()) {
                if (detail.sort().single() && !contact.leftBy(today)) {
                    LocalDate next = YearlyDay.parse(detail.text()).next(today);
                    dates.add(new Date(next, detail.sort().word() + " of " + contact.name()));
                }
            }
        }
        dates.removeIf(date -> !Agenda.near(date.day(), today));
        dates.sort(Comparator.comparing(Date::day));
        return dates;
    }

    /**
     * What to ask them. How content they are whenever it is time to; the rest is for when there is nothing to give: what we do
     * not know yet, and what came of the last that we gave.
     *
     * @param fits whether there is something to give
     * @param lastAnswer the day of the last answer of anybody there; null where there never was one
     */
    public static List<String> questions(
            Verdict verdict, List<Acquaintance> people, boolean fits, @Nullable LocalDate lastAnswer, LocalDate today) {
        Customer customer = verdict.customer();
        List<String> questions = new ArrayList<>();
        SurveyDue due = SurveyDue.of(customer, lastAnswer, today);
        if (due != null) {
            questions.add("How content are you, from 0 to 10? Would you choose us again? ("
                    + due.occasion().word() + ")");
        }
        if (fits) {
            return questions;
        }
        boolean interest = !customer.interests().isEmpty();
        for (Acquaintance person : people) {
            interest |= !person.contact().leftBy(today)
                    && !person.contact().all(Contact.Sort.INTEREST).isEmpty();
        }
        if (!interest) {
            questions.add("What keeps you busy these days? (nobody has noted what they care about)");
        }
        if (customer.dealings().goal() == null) {
            questions.add("What do you want to reach with our help? (no goal is known)");
        } else if (customer.dealings().success() == null) {
            questions.add("How will you know that you have reached it? (what success is to them is not known)");
        }
        Clocks.Tick value = verdict.account().clocks().value();
        if (value != null && value.value() != null) {
            questions.add("Was it of use? (" + value.value() + ", " + value.day() + ")");
        }
        questions.add("What would serve you better?");
        return questions;
    }
}
