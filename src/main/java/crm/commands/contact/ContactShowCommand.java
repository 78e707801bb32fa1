package crm.commands.contact;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Acquaintance;
import crm.domain.Contact;
import crm.render.ContactText;
import crm.render.ContactView;
import crm.store.Contacts;
import java.io.IOException;

/** {@code crm contact show CONTACT}: all there is to know of a contact. */
final class ContactShowCommand implements Command {
    private final Syntax syntax = new Syntax("contact show", "All there is to know of a contact.")
            .describe("What was not confirmed for a year is marked as old: what is not kept current is not known.");
    private final Argument<String> contact =
            syntax.required("CONTACT", "name, e-mail address, or customer/name").completing(Completes.CONTACT);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Contacts contacts = session.reading().contacts();
        Contact found = contacts.find(null, contact.get());
        Acquaintance person = contacts.acquaintance(found, session.today());
        if (session.forPeople()) {
            for (String line : ContactText.of(person, session.today(), session.theme(), session.screen())) {
                session.printPainted(line);
            }
        } else {
            session.one(ContactView.of(session.today()), person);
        }
        return 0;
    }
}
