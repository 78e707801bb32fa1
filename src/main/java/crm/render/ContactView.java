package crm.render;

import crm.domain.Acquaintance;
import crm.domain.Contact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A contact with its attributes and clocks. */
public final class ContactView {
    private ContactView() {}

    /** As of a day, for what is old is so on a day. */
    public static View<Acquaintance> of(LocalDate today) {
        return View.<Acquaintance>of("id", person -> row(person, today))
                .header(
                        "id",
                        "key",
                        "customer",
                        "name",
                        "role",
                        "channel",
                        "emails",
                        "phones",
                        "interests",
                        "birthday",
                        "anniversary",
                        "note",
                        "added",
                        "left",
                        "confirmed",
                        "old",
                        "details",
                        "days_since_touch",
                        "days_since_value",
                        "last_touch_id",
                        "last_touch_day",
                        "last_touch_kind",
                        "last_touch_value",
                        "last_touch_by",
                        "last_value_id",
                        "last_value_day",
                        "last_value_kind",
                        "last_value_value",
                        "last_value_by")
                .column("customer", "CUSTOMER")
                .least(12)
                .column(
                        "name",
                        "NAME",
                        null,
                        person -> person.contact().leftBy(today) ? Theme.Role.DIM : Theme.Role.STRONG)
                .least(20)
                .column("role", "ROLE", person -> role(person.contact(), today))
                .least(14)
                .column("emails", "E-MAIL")
                .least(20)
                .column("channel", "REACH BY")
                .optional()
                .column("last_touch.day", "LAST TOUCH")
                .column("last_value.day", "LAST VALUE")
                .optional()
                .column(
                        "old",
                        "OLD",
                        person -> person.contact().old(today) ? "old" : "",
                        person -> person.contact().old(today) ? Theme.Role.WARN : null);
    }

    private static String role(Contact contact, LocalDate today) {
        String role = contact.role() == null ? "" : contact.role().word();
        return contact.leftBy(today) ? (role.isEmpty() ? "left" : role + ", left") : role;
    }

    static Row row(Acquaintance person, LocalDate today) {
        Contact contact = person.contact();
        List<Row> details = new ArrayList<>();
        for (Contact.Detail detail : contact.details()) {
            details.add(new Row()
                    .text("sort", detail.sort().word())
                    .text("text", detail.text())
                    .day("confirmed", detail.confirmed())
                    .flag("old", detail.old(today)));
        }
        return new Row()
                .text("id", contact.path())
                .text("key", contact.customer().key())
                .text("customer", contact.customer().name())
                .text("name", contact.name())
                .text("role", contact.role() == null ? null : contact.role().word())
                .text(
                        "channel",
                        contact.channel() == null ? null : contact.channel().word())
                .words("emails", contact.all(Contact.Sort.EMAIL))
                .words("phones", contact.all(Contact.Sort.PHONE))
                .words("interests", contact.all(Contact.Sort.INTEREST))
                .text("birthday", contact.first(Contact.Sort.BIRTHDAY))
                .text("anniversary", contact.first(Contact.Sort.ANNIVERSARY))
                .text("note", contact.note())
                .day("added", contact.added())
                .day("left", contact.left())
                .day("confirmed", contact.confirmed())
                .flag("old", contact.old(today))
                .rows("details", details)
                .count("days_since_touch", person.daysSinceTouch(today))
                .count("days_since_value", person.daysSinceValue(today))
                .fields("last_touch", StaleView.tick(person.touch()), StaleView.TICK)
                .fields("last_value", StaleView.tick(person.value()), StaleView.TICK);
    }
}
