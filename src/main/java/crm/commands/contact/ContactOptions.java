package crm.commands.contact;

import crm.cli.Argument;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Channel;
import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.When;
import crm.domain.YearlyDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of a contact, as {@code crm contact add} and {@code crm contact edit} take them. */
final class ContactOptions {
    private final Argument<@Nullable String> role;
    private final Argument<List<String>> emails;
    private final Argument<List<String>> phones;
    private final Argument<@Nullable String> channel;
    private final Argument<List<String>> interests;
    private final Argument<@Nullable String> birthday;
    private final Argument<@Nullable String> anniversary;
    private final Argument<@Nullable String> left;
    private final Argument<@Nullable String> note;

    ContactOptions(Syntax syntax) {
        role = syntax.text("ROLE", "decision-maker, influencer, user, authority or payer", "--role")
                .completing(Completes.ROLE);
        emails = syntax.texts("ADDRESS", "an e-mail address of theirs; may be repeated", "--email");
        phones = syntax.texts("NUMBER", "a phone number of theirs; may be repeated", "--phone");
        channel = syntax.text("CHANNEL", "how they like to be reached: call, email, visit …", "-c", "--channel")
                .completing(Completes.CHANNEL);
        interests = syntax.texts("TOPIC", "what they care about; may be repeated", "--interest")
                .completing(Completes.INTEREST);
        birthday = syntax.text("DAY", "1980-05-17, or 05-17 without the year", "--birthday");
        anniversary = syntax.text("DAY", "a day of the year to remember, written as a birthday", "--anniversary");
        left = syntax.text("DATE", "the day they left the firm", "--left");
        note = syntax.text(
                "TEXT", "anything else worth knowing: what they told us, how they like to be treated", "--note");
    }

    /** The contact with everything changed that was given; what is given is true today. */
    Contact applyTo(Contact contact, Session session) {
        LocalDate today = session.today();
        boolean confirms = role.given() || channel.given();
        Contact changed = new Contact(
                contact.id(),
                contact.customer(),
                contact.name(),
                role.get() == null ? contact.role() : Words.parse(Contact.Role.class, "role", role.get()),
                channel.get() == null ? contact.channel() : Words.parse(Channel.class, "channel", channel.get()),
                note.get() == null ? contact.note() : Words.clean("--note", note.get()),
                contact.added(),
                left.get() == null
                        ? contact.left()
                        : When.parse(left.get(), session.now(), When.Towards.PAST)
                                .day(),
                confirms ? today : contact.confirmed(),
                contact.details());
        for (String email : emails.get()) {
            changed = changed.with(Contact.Sort.EMAIL, email(email), today);
        }
        for (String phone : phones.get()) {
            changed = changed.with(Contact.Sort.PHONE, phone(phone), today);
        }
        for (String interest : interests.get()) {
            changed = changed.with(Contact.Sort.INTEREST, Words.clean("--interest", interest), today);
        }
        String born = birthday.get();
        if (born != null) {
            changed = changed.with(Contact.Sort.BIRTHDAY, YearlyDay.parse(born).toString(), today);
        }
        String day = anniversary.get();
        if (day != null) {
            changed =
                    changed.with(Contact.Sort.ANNIVERSARY, YearlyDay.parse(day).toString(), today);
        }
        return changed;
    }

    private static String email(String text) {
        String email = Words.clean("--email", text);
        if (!Names.isEmail(email)) {
            throw new CrmException(
                    new Failure.Usage("'" + text + "' is not an e-mail address", "such as dana@acme.example"));
        }
        return email;
    }

    private static String phone(String text) {
        String phone = Words.clean("--phone", text);
        if (!Names.isPhone(phone)) {
            throw new CrmException(new Failure.Usage("'" + text + "' is not a phone number", "such as +49 40 123456"));
        }
        return phone;
    }
}
