package crm.render;

import crm.domain.Brief;
import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Dealings;
import crm.domain.Handoff;
import crm.domain.Touch;
import java.util.ArrayList;
import java.util.List;

/** Handoffs, and with one its brief. */
public final class HandoffView {
    static final List<String> NAMES = List.of(
            "id",
            "key",
            "customer",
            "from",
            "to",
            "started",
            "state",
            "settled",
            "reason",
            "note",
            "forced",
            "missing");

    public static final View<Handoff> VIEW = View.<Handoff>of("id", HandoffView::row)
            .header(NAMES.toArray(new String[0]))
            .column("started", "STARTED")
            .column("customer", "CUSTOMER", null, handoff -> Theme.Role.STRONG)
            .least(16)
            .column("from", "FROM")
            .column("to", "TO")
            .column("state", "STATE", null, HandoffView::role)
            .column("missing", "MISSING")
            .least(12)
            .optional()
            .column("reason", "REASON")
            .least(20)
            .optional()
            .column("id", "ID", null, handoff -> Theme.Role.DIM);

    /** A handoff with all that its brief says. */
    public record Briefed(Handoff handoff, Brief brief) {}

    public static final View<Briefed> BRIEFED = View.of("id", HandoffView::row);

    private HandoffView() {}

    static Row row(Handoff handoff) {
        List<String> missing = new ArrayList<>();
        for (Handoff.Must must : handoff.missing()) {
            missing.add(must.word());
        }
        return new Row()
                .text("id", handoff.id())
                .text("key", handoff.customer().key())
                .text("customer", handoff.customer().name())
                .text("from", handoff.from())
                .text("to", handoff.to())
                .day("started", handoff.started())
                .text("state", handoff.state().word())
                .day("settled", handoff.settled())
                .text("reason", handoff.reason())
                .text("note", handoff.note())
                .text("forced", handoff.forced())
                .words("missing", missing);
    }

    /** Between whom a customer is, on one line. */
    static String between(Handoff handoff) {
        return (handoff.from() == null ? "" : "from " + handoff.from() + " ") + "to " + handoff.to() + " since "
                + handoff.started() + ", not accepted yet (crm handoff show "
                + handoff.customer().key() + ")";
    }

    private static Row row(Briefed briefed) {
        Brief brief = briefed.brief();
        Customer customer = brief.customer();
        Dealings dealings = customer.dealings();
        List<Row> promises = new ArrayList<>();
        for (Brief.Promise promise : brief.promises()) {
            promises.add(new Row()
                    .text("id", promise.id())
                    .text("side", promise.ours() ? "us" : "them")
                    .text("who", promise.who())
                    .text("with", promise.contact())
                    .text("what", promise.what())
                    .day("due", promise.due())
                    .day("first_due", promise.firstDue())
                    .text("price", promise.price())
                    .text("terms", promise.terms())
                    .text("state", promise.state())
                    .day("settled", promise.settled()));
        }
        List<Row> documents = new ArrayList<>();
        for (Brief.Paper paper : brief.documents()) {
            documents.add(new Row()
                    .text("sort", paper.sort())
                    .text("title", paper.title())
                    .text("place", paper.place())
                    .text("version", paper.version()));
        }
        List<Row> risks = new ArrayList<>();
        for (Brief.Danger risk : brief.risks()) {
            risks.add(new Row()
                    .text("reason", risk.reason())
                    .text("severity", risk.severity())
                    .text("owner", risk.owner())
                    .day("opened", risk.opened())
                    .text("next_step", risk.next()));
        }
        List<Row> touches = new ArrayList<>();
        for (Touch touch : brief.touches()) {
            touches.add(TouchView.row(touch));
        }
        Row content = new Row()
                .text("goal", dealings.goal())
                .text("success", dealings.success())
                .text("sold", dealings.sold())
                .text("terms", dealings.terms())
                .rows("promises", promises)
                .rows("documents", documents)
                .rows("people", people(brief))
                .words("interests", brief.interests())
                .rows("risks", risks)
                .rows("touches", touches);
        return row(briefed.handoff()).fields("brief", content);
    }

    private static List<Row> people(Brief brief) {
        List<Row> people = new ArrayList<>();
        for (Contact contact : brief.people()) {
            people.add(new Row()
                    .text("name", contact.name())
                    .text("role", contact.role() == null ? null : contact.role().word())
                    .text(
                            "channel",
                            contact.channel() == null ? null : contact.channel().word())
                    .words("emails", contact.all(Contact.Sort.EMAIL))
                    .words("phones", contact.all(Contact.Sort.PHONE))
                    .words("interests", contact.all(Contact.Sort.INTEREST))
                    .text("note", contact.note()));
        }
        return people;
    }

    private static Theme.Role role(Handoff handoff) {
        return switch (handoff.state()) {
            case OPEN -> Theme.Role.WARN;
            case ACCEPTED -> Theme.Role.GOOD;
            case REJECTED -> Theme.Role.BAD;
        };
    }
}
