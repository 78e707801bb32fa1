package crm.render;

import crm.domain.Acquaintance;
import crm.domain.Clocks;
import crm.domain.Customer;
import crm.domain.Dealings;
import crm.domain.Document;
import crm.domain.Figure;
import crm.domain.Giving;
import crm.domain.Handoff;
import crm.domain.PeopleRemark;
import crm.domain.Promise;
import crm.domain.Risk;
import crm.domain.Survey;
import crm.domain.Touch;
import crm.domain.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer with its attributes, and how it stands. */
public final class CustomerView {
    /** The attributes alone, as {@code crm add} and {@code crm edit} answer. */
    public static final View<Customer> VIEW = View.of("key", CustomerView::row);

    /** With status, for {@code crm list}. */
    public static final View<Verdict> WITH_STATUS = View.<Verdict>of("key", CustomerView::rowWithStatus)
            .header(
                    "key",
                    "name",
                    "stage",
                    "stage_since",
                    "tier",
                    "owner",
                    "since",
                    "added",
                    "window_days",
                    "annual_value",
                    "renewal",
                    "archived",
                    "snoozed_until",
                    "snooze_reason",
                    "note",
                    "interests",
                    "tags",
                    "aliases",
                    "domains",
                    "emails",
                    "status",
                    "days_since_value",
                    "goal",
                    "success",
                    "sold",
                    "terms",
                    "pays",
                    "discounts",
                    "buys",
                    "clock_start",
                    "between_owners_from",
                    "between_owners_to",
                    "between_owners_since")
            .column("key", "KEY")
            .column("name", "NAME", null, verdict -> Theme.Role.STRONG)
            .least(20)
            .column("stage", "STAGE")
            .column("tier", "TIER")
            .column("owner", "OWNER", OwnerText::of)
            .everywhere()
            .column("since", "SINCE")
            .optional()
            .column("status", "STATUS", null, StaleView::role)
            .column("days_since_value", "DAYS SINCE VALUE")
            .column("tags", "TAGS")
            .optional();

    /** The people at a customer, and what is worth knowing of them as a whole. */
    public record People(List<Acquaintance> contacts, List<PeopleRemark> remarks) {}

    /**
     * A customer on one screen.
     *
     * @param people those there, and what is worth knowing of them as a whole
     * @param handoff the open one; null where there is none
     * @param year touches of value week by week
     * @param promises all that were ever made, by us and by them
     * @param answers the last ones to how content they are, newest first
     * @param risks those open, the gravest first
     */
    public record Profile(
            Verdict verdict,
            People people,
            @Nullable Handoff handoff,
            List<Figure> year,
            List<Touch> touches,
            List<Promise> promises,
            List<Giving> content,
            List<Document.Checked> documents,
            List<Survey> answers,
            List<Risk> risks) {}

    public static View<Profile> profile(LocalDate today) {
        return View.of("key", profile -> row(profile, today));
    }

    private CustomerView() {}

    static Row row(Customer customer) {
        return dealings(attributes(customer), customer.dealings()).day("clock_start", customer.clockStart());
    }

    private static Row attributes(Customer customer) {
        Customer.Snooze snooze = customer.snooze();
        return new Row()
                .text("key", customer.key())
                .text("name", customer.name())
                .text("stage", customer.stage().word())
                .day("stage_since", customer.stageSince())
                .text("tier", customer.tier())
                .text("owner", customer.owner())
                .day("since", customer.since())
                .day("added", customer.added())
                .count(
                        "window_days",
                        customer.window() == null
                                ? null
                                : Integer.valueOf(customer.window().days()))
                .number("annual_value", customer.annualValue())
                .day("renewal", customer.renewal())
                .day("archived", customer.archived())
                .day("snoozed_until", snooze == null ? null : snooze.until())
                .text("snooze_reason", snooze == null ? null : snooze.reason())
                .text("note", customer.note())
                .words("interests", customer.interests())
                .words("tags", customer.tags())
                .words("aliases", customer.aliases())
                .words("domains", customer.domains())
                .words("emails", customer.emails());
    }

    private static Row row(Profile profile, LocalDate today) {
        Verdict verdict = profile.verdict();
        Clocks clocks = verdict.account().clocks();
        List<Row> touches = new ArrayList<>();
        for (Touch touch : profile.touches()) {
            touches.add(TouchView.row(touch));
        }
        List<Row> promises = new ArrayList<>();
        for (Promise promise : profile.promises()) {
            if (promise.state(today).pending()) {
                promises.add(PromiseView.row(promise, today));
            }
        }
        List<Row> documents = new ArrayList<>();
        for (Document.Checked checked : profile.documents()) {
            documents.add(DocumentView.row(checked));
        }
        List<Row> contacts = new ArrayList<>();
        for (Acquaintance person : profile.people().contacts()) {
            contacts.add(ContactView.row(person, today));
        }
        List<Row> remarks = new ArrayList<>();
        for (PeopleRemark remark : profile.people().remarks()) {
            remarks.add(row(remark));
        }
        Row row = status(verdict)
                .rows("contacts", contacts)
                .rows("remarks", remarks)
                .fields("standing", StaleView.standing(new Row(), verdict))
                .fields("last_value", StaleView.tick(clocks.value()), StaleView.TICK)
                .fields("last_outbound", StaleView.tick(clocks.outbound()), StaleView.TICK)
                .fields("last_inbound", StaleView.tick(clocks.inbound()), StaleView.TICK)
                .fields("last_human", StaleView.tick(clocks.human()), StaleView.TICK)
                .fields("last_touch", StaleView.tick(clocks.any()), StaleView.TICK)
                .rows("touches", touches)
                .rows("promises", promises)
                .rows("content", ContentView.had(profile.content()))
                .rows("documents", documents)
                .rows("answers", profile.answers().stream().map(SurveyView::row).toList())
                .rows("risks", profile.risks().stream().map(RiskView::row).toList());
        return OwnerText.between(dealings(row, verdict.customer().dealings()), verdict)
                .fields(
                        "handoff",
                        profile.handoff() == null ? null : HandoffView.row(profile.handoff()),
                        HandoffView.NAMES);
    }

    static Row row(PeopleRemark remark) {
        return new Row().text("sort", remark.sort()).text("contact", remark.contact());
    }

    private static Row rowWithStatus(Verdict verdict) {
        Row row = dealings(status(verdict), verdict.customer().dealings())
                .day("clock_start", verdict.customer().clockStart());
        return OwnerText.between(row, verdict);
    }

    private static Row status(Verdict verdict) {
        return attributes(verdict.customer())
                .text("status", verdict.standing().status().word())
                .count("days_since_value", verdict.standing().daysSinceValue());
    }

    /** They stand behind what was there before them: scripts count the columns of CSV. */
    static Row dealings(Row row, Dealings dealings) {
        return row.text("goal", dealings.goal())
                .text("success", dealings.success())
                .text("sold", dealings.sold())
                .text("terms", dealings.terms())
                .text("pays", dealings.pays() == null ? null : dealings.pays().word())
                .flag("discounts", dealings.discounts())
                .text("buys", dealings.buys());
    }
}
