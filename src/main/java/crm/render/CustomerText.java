package crm.render;

import crm.domain.Clocks;
import crm.domain.Customer;
import crm.domain.Dealings;
import crm.domain.Document;
import crm.domain.Figure;
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
    /** Where the text beside a label begins, in cells. */
    private static final int LABEL = 13;
    /** Where what is said of a touch begins. */
    private static final int WORDS = 29;
    /** So many of a kind are shown of those that may be many. */
    private static final int MOST = 5;

    private final List<String> lines = new ArrayList<>();
    private final Theme theme;
    private final LocalDate today;
    private final Screen screen;
    private final int most;
    private int fitted;

    private CustomerText(Theme theme, LocalDate today, Screen screen, boolean full) {
        this.theme = theme;
        this.today = today;
        this.screen = screen;
        this.most = full ? Integer.MAX_VALUE : MOST;
    }

    /** Lines ready to print: sanitized, painted and fitted to the screen; {@code full} leaves nothing out. */
    public static List<String> of(
            CustomerView.Profile profile, LocalDate today, Theme theme, Screen screen, boolean full) {
        CustomerText text = new CustomerText(theme, today, screen, full);
        text.person(profile.verdict().customer(), profile.handoff());
        text.fit(LABEL);
        text.people(profile);
        text.fit(2);
        text.standing(profile.verdict(), profile.year());
        text.promises(profile);
        text.dangers(profile);
        text.fit(LABEL);
        text.touches(profile.touches());
        text.fit(WORDS);
        text.content(profile.content());
        text.documents(profile.documents());
        text.fit(LABEL);
        return text.lines;
    }

    /** Breaks the lines since the last time to the width of the screen; their text begins at {@code indent}. */
    private void fit(int indent) {
        List<String> added = new ArrayList<>(lines.subList(fitted, lines.size()));
        lines.subList(fitted, lines.size()).clear();
        for (String line : added) {
            lines.addAll(Wrapping.of(line, screen, indent));
        }
        fitted = lines.size();
    }

    /** Says that some were left out. */
    private void more(int all, CustomerView.Profile profile) {
        if (all > most) {
            lines.add(theme.paint(
                    Theme.Role.DIM,
                    Sanitizer.line("and " + (all - most) + " more: crm show "
                            + profile.verdict().customer().key() + " --full")));
        }
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
                most,
                today,
                theme);
        lines.addAll(section);
        more(profile.people().contacts().size(), profile);
        if (!section.isEmpty()) {
            lines.add("");
        }
    }

    private void standing(Verdict verdict, List<Figure> year) {
        Standing standing = verdict.standing();
        lines.add(label("status")
                + theme.paint(StaleView.role(verdict), standing.status().word()) + ": " + StandingText.due(standing));
        field("snoozed", StandingText.snoozed(verdict.customer(), today));
        field("window", StandingText.window(verdict));
        Clocks clocks = verdict.account().clocks();
        field("last value", StandingText.tick(clocks.value(), today));
        if (Amounts.sum(year) > 0) {
            field(YearLine.LABEL, YearLine.of(year, screen.columns() == 0 ? 0 : Math.max(1, screen.columns() - LABEL)));
        }
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
    private void promises(CustomerView.Profile profile) {
        List<Promise> promises = profile.promises();
        List<Promise> ours = new ArrayList<>();
        int pending = 0;
        for (Promise promise : promises) {
            if (promise.side() == Promise.Side.US) {
                ours.add(promise);
            }
            if (promise.state(today).pending() && ++pending <= most) {
                lines.add(label(promise.side() == Promise.Side.US ? "we owe" : "they owe")
                        + theme.paint(
                                promise.state(today) == Promise.State.LATE ? Theme.Role.BAD : null,
                                Sanitizer.line(PromiseText.owed(promise, today))));
            }
        }
        more(pending, profile);
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
            String kind = (touch.direction() == crm.domain.Direction.IN ? "← " : "→ ")
                    + touch.kind()
                    + (touch.addsValue() ? TouchView.VALUE : "");
            line.append(theme.paint(touch.addsValue() ? Theme.Role.GOOD : Theme.Role.DIM, kind))
                    .append(" ".repeat(Math.max(1, 17 - kind.length())));
            String words = TouchView.words(touch);
            lines.add(line.append(linked(words)).toString().stripTrailing());
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
                    + document.kind().word()
                    + ": "
                    + theme.link(Sanitizer.line(document.title()), document.place())
                    + Sanitizer.line(version + (document.last() ? ", final" : "") + " [" + document.id() + "] ")
                    + theme.paint(
                            DocumentView.role(documents.get(index)),
                            documents.get(index).state().word()));
        }
    }

    private void field(String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            lines.add(label(name) + linked(text));
        }
    }

    private String linked(String text) {
        String line = Sanitizer.line(text);
        return theme.links(line, line);
    }

    private String label(String name) {
        return theme.paint(Theme.Role.DIM, name + " ".repeat(Math.max(1, LABEL - name.length())));
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day + " (" + Ages.ago(day, today) + ")";
    }
}
