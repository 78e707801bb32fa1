package crm.commands.exports;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Dossier;
import crm.render.DossierView;
import crm.render.Format;
import crm.store.Store;
import crm.store.Subjects;
import java.io.IOException;

/** {@code crm export person NAME}: everything that is held about somebody. */
public final class ExportPersonCommand implements Command {
    private final Syntax syntax = new Syntax("export person", "Everything that is held about a contact or a customer.")
            .describe(
                    "For people who ask what you hold about them: every field, what was said with them, and of each fact"
                            + " the command it came with, who ran it and when; then the journal. A document in Markdown, or with"
                            + " --json one object. What your notes about others say of them is not in it: crm log --search finds"
                            + " that.");
    private final Argument<String> who = syntax.required(
                    "NAME", "name, address or customer/name of a contact; key, name or address of a customer")
            .completing(Completes.SUBJECT);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.reading();
        Dossier dossier = store.dossiers().of(Subjects.find(store, who.get()));
        if (session.forPeople() || session.format() == Format.MD) {
            session.printText(DossierView.markdown(dossier, session.zone()));
        } else {
            session.one(DossierView.in(session.zone()), dossier);
        }
        return 0;
    }
}
