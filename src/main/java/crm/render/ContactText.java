package crm.render;

import crm.domain.Acquaintance;
import crm.domain.Clocks;
import crm.domain.Contact;
import crm.domain.PeopleRemark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contacts for people: one on a screen of its own, or those of a customer a line each. */
public final class ContactText {
    /** Where the text beside a label begins, in cells. */
    private static final int LABEL = 13;

    private static final String OLD = " (old)";

    private final List<String> lines = new ArrayList<>();
    private final Theme theme;
    private final LocalDate today;

    private ContactText(LocalDate today, Theme theme) {
        this.theme = theme;
        this.today = today;
    }

    /** One contact; lines ready to print: sanitized, painted and fitted to the screen. */
    public static List<String> of(Acquaintance person, LocalDate today, Theme theme, Screen screen) {
        ContactText text = new ContactText(today, theme);
        text.person(person);
        List<String> fitted = new ArrayList<>();
        for (String line : text.lines) {
            fitted.addAll(Wrapping.of(line, screen, LABEL));
        }
        return fitted;
    }

    /**
     * Those of a customer, who decides first and who left last, and what is worth knowing of them as a whole.
     *
     * @param most so many are shown
     */
    static List<String> section(
            String customer,
            List<Acquaintance> people,
            List<PeopleRemark> remarks,
            int most,
            LocalDate today,
            Theme theme) {
        ContactText text = new ContactText(today, theme);
        List<Acquaintance> ordered = new ArrayList<>(people);
        ordered.sort(text::compare);
        for (Acquaintance person : ordered.subList(0, Math.min(most, ordered.size()))) {
            LocalDate left = person.contact().left();
            if (left == null || !person.contact().leftBy(today)) {
                text.line(person);
            } else {
                text.lines.add(theme.paint(
                        Theme.Role.DIM, Sanitizer.line(person.contact().name()) + " left on " + left));
            }
        }
        for (PeopleRemark remark : remarks) {
            text.lines.add(theme.paint(Theme.Role.WARN, Sanitizer.line(said(remark, customer))));
        }
        return text.lines;
    }

    /** Who is there before who left, and of those who decides before who does not. */
    private int compare(Acquaintance one, Acquaintance other) {
        int left = Boolean.compare(one.contact().leftBy(today), other.contact().leftBy(today));
        if (left != 0) {
            return left;
        }
        Contact.Role role = one.contact().role();
        Contact.Role otherRole = other.contact().role();
        if (role == null || otherRole == null) {
            return Boolean.compare(role == null, otherRole == null);
        }
        return role.compareTo(otherRole);
    }

    static String said(PeopleRemark remark, String customer) {
        if (remark instanceof PeopleRemark.OnePerson one) {
            return "you only ever speak with one person at " + customer + ": " + one.contact();
        }
        if (remark instanceof PeopleRemark.DecisionMakerLeft gone) {
            return "the decision-maker left: " + gone.contact() + ", on " + gone.day()
                    + "; nobody there is known to decide now";
        }
        throw new AssertionError(remark);
    }

    private void line(Acquaintance person) {
        Contact contact = person.contact();
        String plain = Sanitizer.line(String.join(" · ", known(person, today)));
        String known = theme.links(plain, plain);
        String old = theme.paint(Theme.Role.WARN, OLD);
        lines.add(theme.paint(Theme.Role.STRONG, Sanitizer.line(contact.name())) + (allOld(contact, today) ? old : "")
                + "  " + known.replace(OLD, old));
    }

    /**
     * What matters when one speaks with somebody: role, how to reach them, what they care about, when one spoke last. What
     * nobody has confirmed for a year is marked, unless it is {@link #named} with the person, as all of it is old. Holds
     * stored text.
     */
    static List<String> known(Acquaintance person, LocalDate today) {
        Contact contact = person.contact();
        String old = !allOld(contact, today) && Contact.old(contact.confirmed(), today) ? OLD : "";
        List<String> known = new ArrayList<>();
        if (contact.role() != null) {
            known.add(contact.role().word() + old);
        }
        if (contact.channel() != null) {
            known.add("reach by " + contact.channel().word() + old);
        }
        known.addAll(marked(contact, Contact.Sort.EMAIL, today));
        known.addAll(marked(contact, Contact.Sort.PHONE, today));
        List<String> interests = marked(contact, Contact.Sort.INTEREST, today);
        if (!interests.isEmpty()) {
            known.add("cares about " + String.join(", ", interests));
        }
        Clocks.Tick touch = person.touch();
        known.add(touch == null ? "no touch yet" : "last touch " + Ages.ago(touch.day(), today));
        return known;
    }

    /** The name, marked where all that is known of the person is old. */
    static String named(Contact contact, LocalDate today) {
        return contact.name() + (allOld(contact, today) ? OLD : "");
    }

    private static boolean allOld(Contact contact, LocalDate today) {
        boolean old = Contact.old(contact.confirmed(), today) && !contact.leftBy(today);
        for (Contact.Detail detail : contact.details()) {
            old &= detail.old(today);
        }
        return old;
    }

    private static List<String> marked(Contact contact, Contact.Sort sort, LocalDate today) {
        List<String> marked = new ArrayList<>();
        for (Contact.Detail detail : contact.details()) {
            if (detail.sort() == sort) {
                marked.add(detail.text() + (detail.old(today) && !allOld(contact, today) ? OLD : ""));
            }
        }
        return marked;
    }

    private void person(Acquaintance person) {
        Contact contact = person.contact();
        lines.add(theme.paint(Theme.Role.STRONG, Sanitizer.line(contact.name())) + " at "
                + Sanitizer.line(
                        contact.customer().name() + " (" + contact.customer().key() + ")"));
        LocalDate left = contact.left();
        field("left", left == null ? null : left + " (" + Ages.ago(left, today) + ")", false);
        boolean old = Contact.old(contact.confirmed(), today);
        field("role", contact.role() == null ? null : contact.role().word(), old);
        field("reach by", contact.channel() == null ? null : contact.channel().word(), old);
        for (Contact.Detail detail : contact.details()) {
            String name = switch (detail.sort()) {
                case EMAIL -> "e-mail";
                case PHONE -> "phone";
                case INTEREST -> "cares about";
                case BIRTHDAY -> "birthday";
                case ANNIVERSARY -> "anniversary";
            };
            String text = detail.text().startsWith("--") ? detail.text().substring(2) : detail.text();
            field(name, text, detail.old(today), detail.confirmed());
        }
        field("note", contact.note(), false);
        field("last touch", StandingText.tick(person.touch(), today), false);
        field("last value", StandingText.tick(person.value(), today), false);
        lines.add(label("confirmed")
                + contact.confirmed()
                + (old ? theme.paint(Theme.Role.WARN, " (old: crm contact verify confirms it)") : ""));
    }

    private void field(String name, @Nullable String text, boolean old) {
        field(name, text, old, today);
    }

    private void field(String name, @Nullable String text, boolean old, LocalDate confirmed) {
        if (text != null) {
            String since = confirmed.equals(today) ? "" : ", last confirmed " + confirmed;
            String shown = Sanitizer.line(text);
            lines.add(label(name)
                    + theme.links(shown, shown)
                    + (old ? theme.paint(Theme.Role.WARN, " (old" + since + ")") : ""));
        }
    }

    private String label(String name) {
        return theme.paint(Theme.Role.DIM, name + " ".repeat(Math.max(1, LABEL - name.length())));
    }
}
