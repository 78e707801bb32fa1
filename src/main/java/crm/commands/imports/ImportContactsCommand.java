package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Card;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Intake;
import crm.exchange.Input;
import crm.exchange.Phones;
import crm.exchange.card.Cards;
import crm.exchange.table.ContactRows;
import crm.exchange.table.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code crm import contacts PATH…}: people and firms out of address books. */
public final class ImportContactsCommand implements Command {
    private final Syntax syntax = new Syntax("import contacts", "Take people and firms in from address books.")
            .describe(
                    "Reads vCards of any version, as phones, Outlook, Google and Apple write them, and spreadsheets (CSV, TSV,"
                            + " JSON, JSON Lines) with columns as Google Contacts, Outlook, HubSpot, Salesforce, Pipedrive,"
                            + " crm contact list -o csv and crm import mail --unknown name them.",
                    "Who is known by e-mail address, phone or name gets what was not known of them; where the file says"
                            + " otherwise than the store, that is told and left.",
                    "A person belongs to the customer of the firm's name, of the e-mail domain, or of somebody known. Others"
                            + " are left out.");
    private final Sources sources = new Sources(
            syntax,
            "a .vcf file, a spreadsheet, or a folder of .vcf files; - for standard input",
            Set.of(".vcf", ".vcard"));
    private final Argument<Boolean> fresh = syntax.flag("add the customers that are not there yet", "--new");
    private final Argument<Boolean> update =
            syntax.flag("where the file says otherwise than the store, take what the file says", "--update");
    private final RowOptions rows = new RowOptions(syntax, Fields.contacts());
    private final Importing importing = new Importing(syntax, "contacts");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    /** A source that can be taken in. */
    private interface Part {
        void take(AddressBook book, Intake intake) throws IOException;
    }

    @Override
    public int run(Session session) throws IOException {
        try (Spool spool = new Spool(session, sources.takesStandardInput())) {
            Remarks remarks = new Remarks(session);
            Remarks conflicts = new Remarks(session);
            List<Part> parts = new ArrayList<>();
            for (Sources.Source source : sources.all(spool.path())) {
                parts.add(CardFile.is(source) ? cards(session, source, remarks) : sheet(session, source));
            }
            int code = importing.run(session, sources.origin(), (store, intake) -> {
                Phones phones = new Phones(session.region());
                AddressBook book =
                        new AddressBook(store, phones, session.today(), fresh.get(), update.get(), conflicts::add);
                for (Part part : parts) {
                    part.take(book, intake);
                }
            });
            remarks.end("");
            conflicts.end("--update takes what the file says");
            return code;
        }
    }

    /** Rows with mistakes keep all out, so they are looked for before anything is taken. */
    private Part sheet(Session session, Sources.Source source) throws IOException {
        RowFile file = rows.file(source.path(), source.typed());
        ContactRows people = new ContactRows(file.heading(), session.now(), file.order());
        file.check(session, people::read);
        return (book, all) -> file.take(session, all, (line, intake) -> {
            Card card = people.read(line);
            String flaw = card.flaw();
            if (flaw == null) {
                book.take(card, file.place(line), intake);
            } else {
                intake.skipped(flaw);
            }
        });
    }

    private static Part cards(Session session, Sources.Source source, Remarks remarks) {
        return (book, intake) -> Sources.each(
                session, List.of(source), "", (file, input, step) -> read(file, input, step, book, intake, remarks));
    }

    private static void read(
            Sources.Source source, Input input, Sources.Step step, AddressBook book, Intake intake, Remarks remarks)
            throws IOException {
        try (Cards cards = new Cards(input)) {
            long count = 0;
            for (Card card = cards.next(); card != null; card = cards.next()) {
                String place = source.typed() + ", line " + card.line();
                String flaw = card.flaw();
                if (flaw == null) {
                    book.take(card, place, intake);
                } else {
                    intake.skipped(flaw.startsWith("broken") ? "broken" : flaw);
                    if (flaw.startsWith("broken")) {
                        remarks.add(place + ": the card is " + flaw);
                    }
                }
                step.done(++count);
            }
        } catch (CrmException e) {
            if (!source.inFolder() || !(e.failure() instanceof Failure.BadData)) {
                throw e;
            }
            remarks.add(source.typed() + " holds no vCard");
            intake.skipped("holding no vCard");
        }
    }
}
