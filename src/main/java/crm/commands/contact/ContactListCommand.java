package crm.commands.contact;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Acquaintance;
import crm.domain.Contact;
import crm.render.ContactView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm contact list [CUSTOMER]}: the contacts. */
final class ContactListCommand implements Command {
    private final Syntax syntax = new Syntax("contact list", "The contacts, by customer and name.")
            .describe("Those who left their firm are left out unless --all or --left asks for them.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only those at this customer").completing(Completes.CUSTOMER);
    private final Argument<List<String>> roles = syntax.texts(
                    "ROLE", "only this role; decision-maker,payer for several", "--role")
            .completing(Completes.ROLE);
    private final Argument<Boolean> old =
            syntax.flag("only those of whom something was not confirmed for a year", "--old");
    private final Argument<Boolean> left = syntax.flag("only those who left their firm", "--left");
    private final Argument<Boolean> all = syntax.flag("those who left too", "--all");
    private final Listing<Acquaintance> listing = new Listing<>(syntax, session -> ContactView.of(session.today()));

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        LocalDate today = session.today();
        List<Contact.Role> wanted = Words.parseAll(Contact.Role.class, "role", roles.get());
        Store store = session.reading();
        Long whose =
                customer.get() == null ? null : session.customer(customer.get()).id();
        List<Acquaintance> shown = new ArrayList<>();
        for (Acquaintance person : store.contacts().acquaintances(whose, today)) {
            Contact contact = person.contact();
            boolean gone = contact.leftBy(today);
            if ((all.get() || gone == left.get())
                    && (wanted.isEmpty() || wanted.contains(contact.role()))
                    && (!old.get() || contact.old(today))) {
                shown.add(person);
            }
        }
        listing.print(session, shown.iterator());
        return 0;
    }
}
