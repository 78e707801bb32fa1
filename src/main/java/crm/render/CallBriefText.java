package crm.render;

import crm.domain.Acquaintance;
import crm.domain.CallBrief;
import crm.domain.Content;
import crm.domain.Customer;
import crm.domain.Direction;
import crm.domain.PeopleRemark;
import crm.domain.Promise;
import crm.domain.Risk;
import crm.domain.Standing;
import crm.domain.Suggestion;
import crm.domain.Survey;
import crm.domain.Touch;
import crm.domain.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What to know two minutes before a call, for people: on a screen, or as Markdown to be pasted. */
public final class CallBriefText {
    private static final int PEOPLE = 5;
    private static final int PROMISES = 6;
    private static final int RISKS = 3;
    private static final int DATES = 4;
    private static final int GIFTS = 3;

    private final CallBrief brief;
    private final Customer customer;
    private final LocalDate today;
    private final Sheet sheet;

    public CallBriefText(CallBrief brief, LocalDate today) {
        this.brief = brief;
        this.customer = brief.verdict().customer();
        this.today = today;
        this.sheet = new Sheet(customer.name() + " (" + customer.key() + ")", subtitle());
        people();
        standing();
        last();
        owed();
        sheet.part("Dealings");
        sheet.lines(DealingsText.brief(customer.dealings()));
        dangers();
        dates();
        gifts();
    }

    /** Lines ready to print on a terminal of so many columns; 0 for lines of any length. */
    public List<String> screen(Theme theme, int columns) {
        return sheet.screen(theme, columns);
    }

    /** Markdown in which nothing stored is markup. */
    public String markdown() {
        return sheet.markdown();
    }

    private String subtitle() {
        String tier = customer.tier() == null ? "" : ", tier " + customer.tier();
        String owner = customer.owner() == null ? "" : ", looked after by " + customer.owner();
        return customer.stage().word() + " since " + customer.stageSince() + tier + owner;
    }

    private void people() {
        sheet.part("Whom you speak to");
        int there = 0;
        for (Acquaintance person : brief.people()) {
            String name = person.contact().name();
            if (person.contact().leftBy(today)) {
                sheet.line("left", name + ", on " + person.contact().left(), Theme.Role.DIM);
            } else if (there++ < PEOPLE) {
                String note = person.contact().note() == null
                        ? ""
                        : " · " + person.contact().note();
                sheet.line(
                        "speak to",
                        ContactText.named(person.contact(), today) + ": "
                                + String.join(" · ", ContactText.known(person, today)) + note,
                        null);
            }
        }
        more(there, PEOPLE, "crm contact list " + customer.key());
        for (PeopleRemark remark : brief.remarks()) {
            sheet.line("mind", ContactText.said(remark, customer.name()), Theme.Role.WARN);
        }
        sheet.line("cares about", String.join(", ", customer.interests()), null);
        sheet.line("note", customer.note(), null);
    }

    private void standing() {
        Verdict verdict = brief.verdict();
        Standing standing = verdict.standing();
        sheet.part("How we stand");
        String status = standing.status().word() + ": " + StandingText.due(standing);
        sheet.line("status", status + "; window " + StandingText.window(verdict), StaleView.role(verdict));
        sheet.line("snoozed", StandingText.snoozed(customer, today), null);
        LocalDate since = customer.since();
        if (since != null && Standing.inFirstDays(customer, today)) {
            long day = 1 + ChronoUnit.DAYS.between(since, today);
            sheet.line("first days", "day " + day + " of the first " + Standing.FIRST_DAYS + " after the sale", null);
        }
        List<String> shape = new ArrayList<>();
        standing.shape().forEach(flag -> shape.add(StandingText.plain(flag)));
        sheet.line("of late", String.join("; ", shape), null);
        if (brief.handoff() != null) {
            sheet.line("between", "owners: " + HandoffView.between(brief.handoff()), Theme.Role.WARN);
        }
    }

    private void last() {
        sheet.part("What was said and given");
        brief.said().forEach(touch -> sheet.line("they said", line(touch), null));
        brief.given().forEach(touch -> sheet.line("we gave", line(touch), Theme.Role.GOOD));
        if (brief.given().isEmpty()) {
            sheet.line("we gave", "nothing of value yet", Theme.Role.BAD);
        }
    }

    private String line(Touch touch) {
        String with = touch.with() == null ? "" : (touch.direction() == Direction.IN ? ", " : " to ") + touch.with();
        String words = touch.value() == null ? touch.note() : touch.value();
        return Ages.ago(touch.day(), today) + ", " + touch.kind() + with + (words == null ? "" : ": " + words);
    }

    private void owed() {
        sheet.part("What is owed");
        LocalDate waiting = brief.replyOwedSince();
        if (waiting != null) {
            sheet.line("we owe", "a reply, since " + waiting + " (" + Ages.ago(waiting, today) + ")", Theme.Role.BAD);
        }
        int shown = 0;
        for (Promise promise : brief.promises()) {
            if (shown++ < PROMISES) {
                String label = promise.side() == Promise.Side.US ? "we owe" : "they owe";
                sheet.line(label, owed(promise), PromiseView.role(promise, today));
            }
        }
        more(shown, PROMISES, "crm promise list " + customer.key());
    }

    private String owed(Promise promise) {
        Promise.Person person = promise.person();
        String to = person == null ? "" : (promise.side() == Promise.Side.US ? "to " : "from ") + person.name() + ": ";
        return to
                + PromiseText.owed(promise, today)
                + (promise.price() == null ? "" : ", price " + promise.price().toPlainString())
                + (promise.terms() == null ? "" : ", " + promise.terms());
    }

    private void dangers() {
        sheet.part("Beware");
        int shown = 0;
        for (Risk risk : brief.risks()) {
            if (shown++ < RISKS) {
                sheet.line("at risk", risk.severity().word() + ": " + RiskView.said(risk), RiskView.role(risk));
            }
        }
        more(shown, RISKS, "crm risk list " + customer.key());
        for (Survey answer : brief.unhappy()) {
            String said = SurveyView.said(answer) + " (" + SurveyView.who(answer) + "), nobody has acted on it";
            sheet.line("answered", said, Theme.Role.BAD);
        }
    }

    private void dates() {
        sheet.part("Dates near");
        for (CallBrief.Date date :
                brief.dates().subList(0, Math.min(DATES, brief.dates().size()))) {
            sheet.line(date.day().toString(), Ages.ago(date.day(), today) + ": " + date.what(), null);
        }
    }

    private void gifts() {
        sheet.part("Give them");
        List<Suggestion> fitting = brief.suggestions();
        for (Suggestion suggestion : fitting.subList(0, Math.min(GIFTS, fitting.size()))) {
            Content content = suggestion.content();
            sheet.line(
                    suggestion.strong() ? "give" : "perhaps",
                    content.title() + ": " + suggestion.reason()
                            + (content.place() == null ? "" : ", " + content.place()) + " [" + content.key() + "]",
                    suggestion.strong() ? Theme.Role.GOOD : null);
        }
        brief.questions().forEach(question -> sheet.line("ask", question, null));
    }

    private void more(int there, int shown, String command) {
        if (there > shown) {
            sheet.line("", (there - shown) + " more: " + command, Theme.Role.DIM);
        }
    }
}
