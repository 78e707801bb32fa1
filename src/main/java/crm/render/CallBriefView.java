package crm.render;

import crm.domain.CallBrief;
import crm.domain.Customer;
import crm.domain.PeopleRemark;
import crm.domain.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What to know two minutes before a call, for programs. */
public final class CallBriefView {
    private CallBriefView() {}

    /** As of a day. */
    public static View<CallBrief> of(LocalDate today) {
        return View.of("key", brief -> row(brief, today));
    }

    private static Row row(CallBrief brief, LocalDate today) {
        Customer customer = brief.verdict().customer();
        LocalDate since = Standing.inFirstDays(customer, today) ? customer.since() : null;
        List<Row> remarks = new ArrayList<>();
        for (PeopleRemark remark : brief.remarks()) {
            remarks.add(CustomerView.row(remark));
        }
        Row row = new Row()
                .text("key", customer.key())
                .text("customer", customer.name())
                .text("stage", customer.stage().word())
                .text("tier", customer.tier())
                .text("owner", customer.owner())
                .words("interests", customer.interests())
                .text("note", customer.note())
                .rows(
                        "contacts",
                        brief.people().stream()
                                .map(person -> ContactView.row(person, today))
                                .toList())
                .rows("remarks", remarks)
                .fields("standing", StaleView.standing(new Row(), brief.verdict()))
                .count("day_after_sale", since == null ? null : Long.valueOf(1 + ChronoUnit.DAYS.between(since, today)))
                .fields("handoff", brief.handoff() == null ? null : HandoffView.row(brief.handoff()), HandoffView.NAMES)
                .rows("said", brief.said().stream().map(TouchView::row).toList())
                .rows("given", brief.given().stream().map(TouchView::row).toList())
                .day("reply_owed_since", brief.replyOwedSince())
                .rows(
                        "promises",
                        brief.promises().stream()
                                .map(promise -> PromiseView.row(promise, today))
                                .toList());
        return CustomerView.dealings(row, customer.dealings())
                .rows("risks", brief.risks().stream().map(RiskView::row).toList())
                .rows("answers", brief.unhappy().stream().map(SurveyView::row).toList())
                .rows(
                        "dates",
                        brief.dates().stream()
                                .map(date -> new Row().day("day", date.day()).text("what", date.what()))
                                .toList())
                .rows(
                        "suggestions",
                        brief.suggestions().stream()
                                .map(suggestion ->
                                        SuggestionView.row(new SuggestionView.Suggested(customer.ref(), suggestion)))
                                .toList())
                .words("questions", brief.questions());
    }
}
