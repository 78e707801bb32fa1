package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Intake;
import crm.exchange.Input;
import crm.exchange.Phones;
import crm.exchange.card.Card;
import crm.exchange.card.Cards;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code crm import contacts PATH…}: people and firms out of address books. */
public final class ImportContactsCommand implements Command {
    private final Syntax syntax = new Syntax("import contacts", "Take people and firms in from address books.")
            .describe(
                    "Reads vCards of any version, as phones, Outlook, Google and Apple write them. Who is known by e-mail"
                            + " address, phone or name gets what was not known of them; where the card says otherwise than"
                            + " the store, that is told and left.",
                    "A person belongs to the customer of the firm's name, of the e-mail domain, or of somebody known. Others"
                            + " are left out.");
    private final Sources sources =
            new Sources(syntax, "a .vcf file, or a folder of them; - for standard input", Set.of(".vcf", ".vcard"));
    private final Argument<Boolean> fresh = syntax.flag("add the customers that are not there yet", "--new");
    private final Argument<Boolean> update =
            syntax.flag("where a card says otherwise than the store, take what the card says", "--update");
    private final Importing importing = new Importing(syntax, "contacts");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        try (Spool spool = new Spool(session, sources.takesStandardInput())) {
            List<Sources.Source> files = sources.all(spool.path());
            Remarks remarks = new Remarks(session);
            Remarks conflicts = new Remarks(session);
            int code = importing.run(session, sources.origin(), (store, intake) -> {
                Phones phones = new Phones(session.region());
                AddressBook book =
                        new AddressBook(store, phones, session.today(), fresh.get(), update.get(), conflicts::add);
                Sources.each(
                        session, files, "", (source, input, step) -> read(source, input, step, book, intake, remarks));
            });
            remarks.end("");
            conflicts.end("--update takes what the cards say");
            return code;
        }
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
