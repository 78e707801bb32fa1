package crm.commands.contact;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Acquaintance;
import crm.domain.Contact;
import crm.render.ContactView;
import crm.store.Contacts;
import java.io.IOException;

/** {@code crm contact rm CONTACT}: remove a contact added by mistake. */
final class ContactRemoveCommand implements Command {
    private final Syntax syntax = new Syntax("contact rm", "Remove a contact added by mistake.")
            .describe(
                    "Touches keep the name they were logged with. Who left the firm is better marked: crm contact edit"
                            + " CONTACT --left DATE. crm undo brings a removed one back.");
    private final Argument<String> contact =
            syntax.required("CONTACT", "name, e-mail address, or customer/name").completing(Completes.CONTACT);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Contacts contacts = session.writing().contacts();
        Contact found = contacts.find(null, contact.get());
        Acquaintance gone = contacts.acquaintance(found, session.today());
        session.write("contact rm " + found.path(), () -> {
            contacts.delete(found);
            return found;
        });
        session.done(
                ContactView.of(session.today()),
                gone,
                "removed " + found.name() + " at " + found.customer().name() + "; crm undo brings them back");
        return 0;
    }
}
