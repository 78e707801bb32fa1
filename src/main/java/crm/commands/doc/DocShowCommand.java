package crm.commands.doc;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.render.DocumentView;
import java.io.IOException;

/** {@code crm doc show ID}: all that is known of a document. */
public final class DocShowCommand implements Command {
    private final Syntax syntax = new Syntax("doc show", "All that is known of a document.");
    private final Argument<String> id =
            syntax.required("ID", "of the document, or how it begins").completing(Completes.DOCUMENT);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        session.one(DocumentView.VIEW, Watch.one(session.reading().documents().find(id.get())));
        return 0;
    }
}
