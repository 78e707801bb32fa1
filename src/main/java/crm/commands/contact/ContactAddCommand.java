package crm.commands.contact;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Acquaintance;
import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.render.Ages;
import crm.render.ContactView;
import crm.store.Contacts;
import java.io.IOException;

/** {@code crm contact add CUSTOMER NAME}: a new contact. */
final class ContactAddCommand implements Command {
    private final Syntax syntax = new Syntax("contact add", "Add a person at a customer.")
            .describe("Touches that were logged with that person before, by -w, become theirs.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<String> name = syntax.required("NAME", "of the person");
    private final ContactOptions options = new ContactOptions(syntax);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    /** What was added, and how many earlier touches turned out to be with them. */
    private record Added(Contact contact, int touches) {}

    @Override
    public int run(Session session) throws IOException {
        String given = Words.clean("NAME", name.get());
        Contacts contacts = session.writing().contacts();
        Customer.Ref whose = session.customer(customer.get());
        Contact wanted = options.applyTo(Contact.named(whose, given, session.today()), session);
        Added added = session.write("contact add " + whose.key(), () -> {
            if (contacts.has(whose.id(), given)) {
                throw new CrmException(new Failure.Usage(
                        whose.name() + " has a contact '" + given + "' already",
                        "crm contact edit changes what is known of them"));
            }
            Contact contact = contacts.insert(wanted);
            return new Added(contact, contacts.adopt(contact));
        });
        if (added.touches() > 0) {
            session.say(Ages.amount(added.touches(), "touch", "touches") + " of before "
                    + (added.touches() == 1 ? "was" : "were") + " with " + given);
        }
        Acquaintance person = contacts.acquaintance(added.contact(), session.today());
        session.done(ContactView.of(session.today()), person, "added " + given + " at " + whose.name());
        return 0;
    }
}
