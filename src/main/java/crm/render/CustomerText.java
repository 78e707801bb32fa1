package crm.render;

import crm.domain.Clocks;
import crm.domain.Customer;
import crm.domain.Dealings;
import crm.domain.Document;
import crm.domain.Giving;
import crm.domain.Handoff;
import crm.domain.KeptRate;
import crm.domain.Promise;
import crm.domain.Risk;
import crm.domain.Shape;
import crm.domain.Standing;
import crm.domain.Survey;
import crm.domain.Touch;
import crm.domain.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer on one screen, for people: who they are and what they care about first, then the clocks, then the touches. */
public final class CustomerText {
    private final List<String> lines = new ArrayList<>();
    private final Theme theme;
    private final LocalDate today;

    private CustomerText(Theme theme, LocalDate today) {
        this.theme = theme;
        this.today = today;
    }

    /** Lines ready to print: sanitized and painted. */
    public static List<String> of(CustomerView.Profile profile, LocalDate today, Theme theme) {
        CustomerText text = new CustomerText(theme, today);
        text.person(profile.verdict().customer(), profile.handoff());
        text.people(profile);
        text.standing(profile.verdict());
        text.promises(profile.promises());
        text.dangers(profile);
        text.touches(profile.touches());
        text.content(profile.content());
        text.documents(profile.documents());
        return text.lines;
    }

    private void person(Customer customer, @Nullable Handoff handoff) {
        lines.add(theme.paint(Theme.Role.STRONG, Sanitizer.line(customer.name())) + " ("
                + Sanitizer.line(customer.key()) + ")");
        String tier = customer.tier() == null ? "" : ", tier " + customer.tier();
        String owner = customer.owner() == null ? "" : ", looked after by " + customer.owner();
        field("stage", customer.stage().word() + " since " + customer.stageSince() + tier + owner);
        if (handoff != null) {
            lines.add(label("between")
                    + theme.paint(Theme.Role.WARN, Sanitizer.line("owners: " + HandoffView.between(handoff))));
        }
        field("cares about", String.join(", ", customer.interests()));
        field("note", customer.note());
        dealings(customer.dealings());
        field("e-mail", String.join(", ", customer.emails()));
        field("domains", String.join(", ", customer.domains()));
        field("also called", String.join(", ", customer.aliases()));
        field("sale", day(customer.since()));
        field(
                "a year",
                customer.annualValue() == null ? null : customer.annualValue().toPlainString());
        field("renewal", day(customer.renewal()));
        field("tags", String.join(", ", customer.tags()));
        field("archived", day(customer.archived()));
        lines.add("");
    }

    private void dealings(Dealings dealings) {
        DealingsText.of(dealings).forEach(this::field);
    }

    private void people(CustomerView.Profile profile) {
        List<String> section = ContactText.section(
                profile.verdict().customer().name(),
                profile.people().contacts(),
                profile.people().remarks(),
                today,
                theme);
        lines.addAll(section);
        if (!section.isEmpty()) {
            lines.add("");
        }
    }

    private void standing(Verdict verdict) {
        Standing standing = verdict.standing();
        lines.add(label("status")
                + theme.paint(StaleView.role(verdict), standing.status().word()) + ": " + StandingText.due(standing));
        field("snoozed", StandingText.snoozed(verdict.customer(), today));
        field("window", StandingText.window(verdict));
        Clocks clocks = verdict.account().clocks();
        field("last value", StandingText.tick(clocks.value(), today));
        field("we reached", StandingText.tick(clocks.outbound(), today));
        field("they wrote", StandingText.tick(clocks.inbound(), today));
        field("we spoke", StandingText.tick(clocks.human(), today));
        String label = "shape";
        for (Shape shape : standing.shape()) {
            field(label, StandingText.meaning(shape));
            label = "";
        }
        lines.add("");
    }

    /** What is owed both ways, the late ones first, and how well we kept what we promised. */
    private void promises(List<Promise> promises) {
        List<Promise> ours = new ArrayList<>();
        for (Promise promise : promises) {
            if (promise.side() == Promise.Side.US) {
                ours.add(promise);
            }
            if (promise.state(today).pending()) {
                lines.add(label(promise.side() == Promise.Side.US ? "we owe" : "they owe")
                        + theme.paint(
                                promise.state(today) == Promise.State.LATE ? Theme.Role.BAD : null,
                                Sanitizer.line(PromiseText.owed(promise, today))));
            }
        }
        KeptRate rate = KeptRate.of(ours, today);
        if (rate.judged() > 0) {
            field(
                    "we kept",
                    (rate.onTime() + rate.keptLate()) + " of " + Ages.amount(rate.judged(), "promise", "promises")
                            + ", " + rate.onTime() + " on time");
        }
        if (!promises.isEmpty()) {
            lines.add("");
        }
    }

    private void dangers(CustomerView.Profile profile) {
        for (Risk risk : profile.risks()) {
            lines.add(label("at risk")
                    + theme.paint(RiskView.role(risk), risk.severity().word())
                    + Sanitizer.line(": " + RiskView.said(risk)));
        }
        for (Survey answer : profile.answers()) {
            lines.add(label("answered")
                    + theme.paint(SurveyView.role(answer), Sanitizer.line(SurveyView.said(answer)))
                    + Sanitizer.line(" (" + SurveyView.who(answer) + ")")
                    + (answer.unhappy() && answer.acted() == null
                            ? theme.paint(Theme.Role.BAD, ", nobody has acted on it")
                            : ""));
        }
        if (!profile.risks().isEmpty() || !profile.answers().isEmpty()) {
            lines.add("");
        }
    }

    private void touches(List<Touch> touches) {
        for (Touch touch : touches) {
            StringBuilder line = new StringBuilder();
            line.append(touch.day()).append("  ");
            String kind = (touch.direction() == crm.domain.Direction.IN ? "← " : "→ ") + touch.kind();
            line.append(theme.paint(touch.addsValue() ? Theme.Role.GOOD : Theme.Role.DIM, kind))
                    .append(" ".repeat(Math.max(1, 16 - kind.length())));
            String words = TouchView.words(touch);
            lines.add(line.append(Sanitizer.line(words)).toString().stripTrailing());
        }
        if (touches.isEmpty()) {
            lines.add("no touches yet");
        }
    }

    private void content(List<Giving> content) {
        for (int index = 0; index < content.size(); index++) {
            Giving giving = content.get(index);
            lines.addAll(index == 0 ? List.of("") : List.of());
            lines.add(label(index == 0 ? "had" : "")
                    + Sanitizer.line(giving.day() + "  " + giving.title() + " (" + giving.key() + ", "
                            + giving.kind().word() + ")"));
        }
    }

    private void documents(List<Document.Checked> documents) {
        for (int index = 0; index < documents.size(); index++) {
            Document document = documents.get(index).document();
            lines.addAll(index == 0 ? List.of("") : List.of());
            String version = document.version() == null ? "" : " " + document.version();
            lines.add(label(index == 0 ? "documents" : "")
                    + Sanitizer.line(document.kind().word() + ": " + document.title() + version
                            + (document.last() ? ", final" : "") + " [" + document.id() + "] ")
                    + theme.paint(
                            DocumentView.role(documents.get(index)),
                            documents.get(index).state().word()));
        }
    }

    private void field(String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            lines.add(label(name) + Sanitizer.line(text));
        }
    }

    private String label(String name) {
        return theme.paint(Theme.Role.DIM, name + " ".repeat(Math.max(1, 13 - name.length())));
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day + " (" + Ages.ago(day, today) + ")";
    }
}
