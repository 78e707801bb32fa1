package crm.demo;

import crm.domain.Channel;
import crm.domain.Contact;
import crm.domain.Customer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people at the customers, as {@code contacts.txt} names them. */
final class People {
    private static final int CONFIRMED = 60;

    private People() {}

    static List<Entry> all() {
        return Entry.read(
                "contacts.txt", "role", "email", "phone", "channel", "likes", "birthday", "left", "confirmed", "note");
    }

    static Contact contact(Entry entry, Customer customer, Workdays days) {
        LocalDate known = days.ago(entry.has("confirmed") ? entry.number("confirmed") : CONFIRMED);
        LocalDate confirmed = known.isBefore(customer.added()) ? customer.added() : known;
        List<Contact.Detail> details = new ArrayList<>();
        add(details, Contact.Sort.EMAIL, entry.text("email"), confirmed);
        add(details, Contact.Sort.PHONE, entry.text("phone"), confirmed);
        entry.list("likes").forEach(topic -> add(details, Contact.Sort.INTEREST, topic, confirmed));
        add(details, Contact.Sort.BIRTHDAY, birthday(entry, days.today()), confirmed);
        return new Contact(
                0,
                customer.ref(),
                entry.what(),
                entry.one(Contact.Role.class, "role"),
                entry.has("channel") ? entry.one(Channel.class, "channel") : null,
                entry.text("note"),
                customer.added(),
                entry.day("left", days),
                confirmed,
                details);
    }

    /** So many days ahead in every year, and born in that one where it is said. */
    private static @Nullable String birthday(Entry entry, LocalDate today) {
        if (!entry.has("birthday")) {
            return null;
        }
        String[] words = entry.text("birthday", "").split(" ");
        LocalDate next = today.plusDays(Integer.parseInt(words[0]));
        return words.length == 1
                ? "--" + next.toString().substring("2026-".length())
                : next.withYear(Integer.parseInt(words[1])).toString();
    }

    private static void add(
            List<Contact.Detail> details, Contact.Sort sort, @Nullable String text, LocalDate confirmed) {
        if (text != null) {
            details.add(new Contact.Detail(sort, text, confirmed));
        }
    }
}
