package crm.draft;

import crm.domain.Brief;
import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Dealings;
import crm.domain.Direction;
import crm.domain.Handoff;
import crm.domain.Touch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The brief of a handoff, for the colleague who takes over: what the customer wants, what was sold and promised, the final
 * documents, the people, the risks, the last touches. For our own eyes, not for the customer's. What is not known is said to
 * be so, for that is what to find out first.
 */
public final class HandoffBrief {
    private static final int SETTLED_PROMISES = 5;

    /** Characters of one stored text; far more than anybody reads. */
    private static final int LONGEST = 500;

    private static final String UNKNOWN = "not known";

    /** A part of the brief; where it has no items, {@code none} says so. */
    private record Section(String title, List<Item> items, String none) {}

    /** A line; {@code link} is where it leads, in the form that {@link Links#safe} gives, or null. */
    private record Item(String text, @Nullable String link) {}

    private final String title;
    private final List<String> intro = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    public HandoffBrief(Handoff handoff, Brief brief, LocalDate today) {
        title = "Handoff: " + line(brief.customer().name());
        intro(handoff);
        sections.add(new Section("What they want", wants(brief.customer()), ""));
        sections.add(new Section("What was sold", sold(brief.customer()), ""));
        sections.add(new Section("Promises", promises(brief, today), "None."));
        sections.add(new Section("Final documents", documents(brief), "None is named."));
        sections.add(new Section("People", people(brief), "Nobody is known by name."));
        sections.add(new Section("Open risks", risks(brief), "None is known."));
        sections.add(new Section("Last touches", touches(brief), "None."));
    }

    /** Plain text, wrapped. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        for (String sentence : intro) {
            Paragraphs.wrap(sentence, "", lines);
        }
        for (Section section : sections) {
            lines.add("");
            lines.add(section.title());
            for (Item item : section.items()) {
                Paragraphs.wrap("- " + item.text() + (item.link() == null ? "" : " " + item.link()), "  ", lines);
            }
            if (section.items().isEmpty()) {
                lines.add(section.none());
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** Markdown, in which nothing stored is markup. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# " + Markdown.escaped(title) + "\n\n");
        for (String sentence : intro) {
            text.append(Markdown.escaped(sentence)).append("\n\n");
        }
        for (Section section : sections) {
            text.append("## ").append(section.title()).append("\n\n");
            for (Item item : section.items()) {
                text.append("- ")
                        .append(Markdown.escaped(item.text()))
                        .append(item.link() == null ? "" : " <" + item.link() + ">")
                        .append('\n');
            }
            text.append(section.items().isEmpty() ? section.none() + "\n\n" : "\n");
        }
        return text.substring(0, text.length() - 1);
    }

    /** A page that needs nothing else. */
    public String html() {
        StringBuilder page = new StringBuilder(Page.start(title));
        page.append("<h1>").append(Page.escaped(title)).append("</h1>\n");
        for (String sentence : intro) {
            page.append("<p>").append(Page.escaped(sentence)).append("</p>\n");
        }
        for (Section section : sections) {
            page.append("<h2>").append(section.title()).append("</h2>\n");
            page.append(section.items().isEmpty() ? "<p>" + section.none() + "</p>\n" : "<ul>\n");
            for (Item item : section.items()) {
                page.append("<li>")
                        .append(Page.escaped(item.text()))
                        .append(item.link() == null ? "" : " " + Page.link(item.link(), item.link()))
                        .append("</li>\n");
            }
            page.append(section.items().isEmpty() ? "" : "</ul>\n");
        }
        return page.append(Page.end()).toString();
    }

    private void intro(Handoff handoff) {
        String from = handoff.from() == null ? "" : "From " + line(handoff.from()) + " to ";
        String names = from.isEmpty() ? "To " + line(handoff.to()) : from + line(handoff.to());
        String state = switch (handoff.state()) {
            case OPEN -> "not accepted yet";
            case ACCEPTED -> "accepted on " + day(handoff.settled());
            case REJECTED -> "rejected on " + day(handoff.settled());
        };
        intro.add(names + ", started on " + Prose.date(handoff.started()) + ", " + state + ".");
        if (handoff.reason() != null) {
            intro.add("Rejected because: " + Prose.sentence(Prose.phrase(line(handoff.reason()))));
        }
        if (handoff.forced() != null) {
            List<String> missing = new ArrayList<>();
            for (Handoff.Must must : handoff.missing()) {
                missing.add(must.word());
            }
            intro.add("Started although not all was there (" + Prose.list(missing) + "), because: "
                    + Prose.sentence(Prose.phrase(line(handoff.forced()))));
        }
        if (handoff.note() != null) {
            intro.add(Prose.sentence(Prose.phrase(line(handoff.note()))));
        }
    }

    private static List<Item> wants(Customer customer) {
        Dealings dealings = customer.dealings();
        List<Item> items = new ArrayList<>();
        items.add(item("Goal: " + known(dealings.goal())));
        items.add(item("Success is: " + known(dealings.success())));
        if (customer.note() != null) {
            items.add(item("Note: " + line(customer.note())));
        }
        return items;
    }

    private static List<Item> sold(Customer customer) {
        Dealings dealings = customer.dealings();
        List<Item> items = new ArrayList<>();
        items.add(item("Bought: " + known(dealings.sold())
                + (customer.since() == null ? "" : ", on " + Prose.date(customer.since()))));
        items.add(item("Terms: " + known(dealings.terms())));
        BigDecimal value = customer.annualValue();
        if (value != null) {
            items.add(item("Worth a year: " + value.toPlainString()));
        }
        if (customer.renewal() != null) {
            items.add(item("Renewal: " + Prose.date(customer.renewal())));
        }
        if (dealings.buys() != null) {
            items.add(item("Buys: " + line(dealings.buys())));
        }
        if (dealings.pays() != null) {
            items.add(item("Pays: " + dealings.pays().word()));
        }
        if (dealings.discounts() != null) {
            items.add(item(dealings.discounts() ? "Always asks for a discount" : "Does not ask for discounts"));
        }
        return items;
    }

    private static List<Item> promises(Brief brief, LocalDate today) {
        List<Item> items = new ArrayList<>();
        int settled = 0;
        for (Brief.Promise promise : brief.promises()) {
            if (promise.open() || settled++ < SETTLED_PROMISES) {
                items.add(item(promise(promise, today)));
            }
        }
        return items;
    }

    private static String promise(Brief.Promise promise, LocalDate today) {
        String contact = promise.contact() == null ? null : line(promise.contact());
        StringBuilder text = new StringBuilder();
        text.append(promise.late(today) ? "Late" : Prose.capital(promise.state()))
                .append(": ");
        if (promise.ours()) {
            text.append("we promised")
                    .append(contact == null ? " them" : " " + contact)
                    .append(": ");
        } else {
            text.append(contact == null ? "they" : contact).append(" promised us: ");
        }
        text.append(Prose.phrase(line(promise.what())));
        if (promise.due() != null) {
            text.append(", due ").append(Prose.date(promise.due()));
            if (promise.firstDue() != null && !promise.firstDue().equals(promise.due())) {
                text.append(" (first ").append(Prose.date(promise.firstDue())).append(')');
            }
        }
        text.append(promise.price() == null ? "" : ", price " + line(promise.price()));
        text.append(promise.terms() == null ? "" : ", terms: " + Prose.phrase(line(promise.terms())));
        text.append(promise.settled() == null ? "" : ", settled " + Prose.date(promise.settled()));
        return text.append(" (").append(line(promise.who())).append(")").toString();
    }

    private static List<Item> documents(Brief brief) {
        List<Item> items = new ArrayList<>();
        for (Brief.Paper paper : brief.documents()) {
            String link = Links.safe(paper.place());
            String version = paper.version() == null ? "" : ", version " + line(paper.version());
            items.add(new Item(
                    Prose.capital(paper.sort()) + ": " + line(paper.title()) + version
                            + (link == null ? ", " + line(paper.place()) : ""),
                    link));
        }
        return items;
    }

    private static List<Item> people(Brief brief) {
        List<Item> items = new ArrayList<>();
        for (Contact contact : brief.people()) {
            List<String> parts = new ArrayList<>();
            parts.add(line(contact.name())
                    + (contact.role() == null ? "" : " (" + contact.role().word() + ")"));
            if (contact.channel() != null) {
                parts.add("best reached by " + contact.channel().word());
            }
            contact.all(Contact.Sort.EMAIL).forEach(email -> parts.add(line(email)));
            contact.all(Contact.Sort.PHONE).forEach(phone -> parts.add(line(phone)));
            List<String> interests = contact.all(Contact.Sort.INTEREST);
            if (!interests.isEmpty()) {
                parts.add("cares about " + line(Prose.list(interests)));
            }
            if (contact.note() != null) {
                parts.add(Prose.phrase(line(contact.note())));
            }
            items.add(item(String.join("; ", parts)));
        }
        List<String> interests = brief.interests();
        if (!interests.isEmpty()) {
            items.add(item("They care about " + line(Prose.list(interests))));
        }
        return items;
    }

    private static List<Item> risks(Brief brief) {
        List<Item> items = new ArrayList<>();
        for (Brief.Danger risk : brief.risks()) {
            items.add(item(Prose.capital(risk.severity()) + ": " + Prose.phrase(line(risk.reason())) + ", since "
                    + Prose.date(risk.opened()) + " (" + line(risk.owner()) + ")"
                    + (risk.next() == null ? "" : "; next: " + Prose.phrase(line(risk.next())))));
        }
        return items;
    }

    private static List<Item> touches(Brief brief) {
        List<Item> items = new ArrayList<>();
        for (Touch touch : brief.touches()) {
            String words = touch.value() == null ? line(touch.note()) : line(touch.value());
            String who = touch.direction() == Direction.IN ? "from them" : "by " + line(touch.by());
            items.add(item(Prose.date(touch.day()) + ": " + touch.kind() + " " + who
                    + (touch.with() == null ? "" : ", with " + line(touch.with()))
                    + (words.isEmpty() ? "" : ": " + Prose.phrase(words))
                    + (touch.cancelled() ? " (called off)" : "")));
        }
        return items;
    }

    private static Item item(String text) {
        return new Item(text, null);
    }

    private static String known(@Nullable String text) {
        return text == null ? UNKNOWN : Prose.phrase(line(text));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : Prose.date(day);
    }

    private static String line(@Nullable String text) {
        return Prose.line(text, LONGEST);
    }
}
