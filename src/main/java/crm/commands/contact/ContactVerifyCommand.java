package crm.commands.contact;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import crm.render.ContactView;
import crm.store.Contacts;
import java.io.IOException;
import java.util.List;

/** {@code crm contact verify CONTACT}: what is known of a contact is still true. */
final class ContactVerifyCommand implements Command {
    private final Syntax syntax = new Syntax("contact verify", "Say that what is known of a contact is still true.")
            .describe(
                    "All of it, unless --only names what was confirmed. What is wrong is put right with crm contact edit,"
                            + " which confirms what it is given.");
    private final Argument<String> contact =
            syntax.required("CONTACT", "name, e-mail address, or customer/name").completing(Completes.CONTACT);
    private final Argument<List<String>> only =
            syntax.texts("TEXT", "only this address, number, interest or day; may be repeated", "--only");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Contacts contacts = session.writing().contacts();
        Contact found = contacts.find(null, contact.get());
        Contact after = session.write(
                "contact verify " + found.path(),
                () -> contacts.update(verified(contacts.find(found.customer().id(), found.name()), session)));
        session.done(
                ContactView.of(session.today()),
                contacts.acquaintance(after, session.today()),
                "what is known of " + after.name() + " is confirmed"
                        + (only.get().isEmpty() ? "" : " in part"));
        return 0;
    }

    private Contact verified(Contact before, Session session) {
        if (only.get().isEmpty()) {
            return before.verified(session.today());
        }
        Contact after = before;
        for (String text : only.get()) {
            if (before.without(text).equals(before)) {
                List<String> all =
                        before.details().stream().map(Contact.Detail::text).toList();
                throw new CrmException(new Failure.NotFound(
                        "address, number, interest or day of " + before.name(), text, Names.nearest(text, all, 5)));
            }
            after = after.verified(text, session.today());
        }
        return after;
    }
}
