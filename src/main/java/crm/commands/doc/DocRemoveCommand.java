package crm.commands.doc;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Document;
import crm.render.DocumentView;
import crm.store.Documents;
import java.io.IOException;

/** {@code crm doc rm ID}: forget a document. */
public final class DocRemoveCommand implements Command {
    private final Syntax syntax = new Syntax("doc rm", "Forget a document.")
            .describe("The file stays where it is. crm undo brings the entry back.");
    private final Argument<String> id =
            syntax.required("ID", "of the document, or how it begins").completing(Completes.DOCUMENT);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Documents documents = session.writing().documents();
        Document found = documents.find(id.get());
        Document.Checked gone = Watch.one(found);
        session.write("doc rm " + found.customer().key(), () -> {
            documents.delete(found);
            return found;
        });
        session.done(
                DocumentView.VIEW,
                gone,
                "removed " + DocOptions.named(found) + " of " + found.customer().name()
                        + "; the file stays, crm undo brings the entry back");
        return 0;
    }
}
