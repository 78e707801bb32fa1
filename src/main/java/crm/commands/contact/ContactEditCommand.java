package crm.commands.contact;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import crm.render.ContactView;
import crm.store.Contacts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm contact edit CONTACT}: change what is known of a contact. */
final class ContactEditCommand implements Command {
    private static final List<String> CLEARABLE =
            List.of("role", "channel", "note", "left", "emails", "phones", "interests", "birthday", "anniversary");

    private final Syntax syntax = new Syntax("contact edit", "Change what is known of a contact.")
            .describe(
                    "What is given counts as confirmed today, though it was known before. Options that may be repeated add to"
                            + " what is there; --remove takes one away, --clear empties a field.");
    private final Argument<String> contact =
            syntax.required("CONTACT", "name, e-mail address, or customer/name").completing(Completes.CONTACT);
    private final Argument<@Nullable String> name = syntax.text("NAME", "a new name", "--name");
    private final ContactOptions options = new ContactOptions(syntax);
    private final Argument<List<String>> remove =
            syntax.texts("TEXT", "take away this address, number, interest or day; may be repeated", "--remove");
    private final Argument<List<String>> clear = syntax.texts(
                    "FIELD", "empty this field: " + String.join(", ", CLEARABLE), "--clear")
            .completing(CLEARABLE);
    private final List<Argument<?>> changes = List.copyOf(syntax.arguments());

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        syntax.demandOne(changes);
        Contacts contacts = session.writing().contacts();
        Contact found = contacts.find(null, contact.get());
        Contact after = session.write("contact edit " + found.path(), () -> {
            Contact before = contacts.find(found.customer().id(), found.name());
            Contact kept = before;
            for (String field : Words.split(clear.get())) {
                kept = cleared(kept, field);
            }
            for (String text : remove.get()) {
                kept = removed(kept, text);
            }
            Contact wanted = renamed(options.applyTo(kept, session), session.today());
            boolean other = !Names.fold(wanted.name()).equals(Names.fold(before.name()));
            if (other && contacts.has(before.customer().id(), wanted.name())) {
                throw new CrmException(
                        new Failure.Usage(before.customer().name() + " has a contact '" + wanted.name() + "' already"));
            }
            return contacts.update(wanted);
        });
        session.done(
                ContactView.of(session.today()),
                contacts.acquaintance(after, session.today()),
                "changed " + after.name() + " at " + after.customer().name());
        return 0;
    }

    private Contact renamed(Contact before, LocalDate today) {
        String given = name.get();
        return given == null
                ? before
                : new Contact(
                        before.id(),
                        before.customer(),
                        Words.clean("--name", given),
                        before.role(),
                        before.channel(),
                        before.note(),
                        before.added(),
                        before.left(),
                        today,
                        before.details());
    }

    private static Contact removed(Contact contact, String text) {
        Contact rest = contact.without(text);
        if (rest.equals(contact)) {
            List<String> all =
                    contact.details().stream().map(Contact.Detail::text).toList();
            throw new CrmException(new Failure.NotFound(
                    "address, number, interest or day of " + contact.name(), text, Names.nearest(text, all, 5)));
        }
        return rest;
    }

    private static Contact cleared(Contact contact, String field) {
        return switch (field) {
            case "emails" -> contact.without(Contact.Sort.EMAIL);
            case "phones" -> contact.without(Contact.Sort.PHONE);
            case "interests" -> contact.without(Contact.Sort.INTEREST);
            case "birthday" -> contact.without(Contact.Sort.BIRTHDAY);
            case "anniversary" -> contact.without(Contact.Sort.ANNIVERSARY);
            case "role", "channel", "note", "left" ->
                new Contact(
                        contact.id(),
                        contact.customer(),
                        contact.name(),
                        field.equals("role") ? null : contact.role(),
                        field.equals("channel") ? null : contact.channel(),
                        field.equals("note") ? null : contact.note(),
                        contact.added(),
                        field.equals("left") ? null : contact.left(),
                        contact.confirmed(),
                        contact.details());
            default -> throw new CrmException(new Failure.NotOneOf("field to clear", field, CLEARABLE));
        };
    }
}
