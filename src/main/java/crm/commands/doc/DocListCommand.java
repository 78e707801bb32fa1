package crm.commands.doc;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Document;
import crm.render.DocumentView;
import crm.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm doc list [CUSTOMER]}: the documents, and whether their files are still what they were. */
public final class DocListCommand implements Command {
    private final Syntax syntax = new Syntax("doc list", "Documents, and whether their files are still what was added.")
            .describe("STATE is ok, changed, missing, or not-checked for links and for files too large to watch.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "of this customer; else of all").completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> kind = syntax.text(
                    "KIND", "specification, design, contract, minutes or other", "-k", "--kind")
            .completing(Completes.DOCUMENT_KIND);
    private final Argument<Boolean> last = syntax.flag("only final ones", "--final");
    private final Argument<Boolean> check =
            syntax.flag("only files that changed or are missing; exit code 1 if there are any", "--check");
    private final Listing<Document.Checked> listing = new Listing<>(syntax, session -> DocumentView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.reading();
        Long whose =
                customer.get() == null ? null : session.customer(customer.get()).id();
        Document.Kind wanted =
                kind.get() == null ? null : Words.parse(Document.Kind.class, "kind of document", kind.get());
        List<Document.Checked> shown = new ArrayList<>();
        for (Document document : store.documents().list(whose)) {
            if ((wanted == null || document.kind() == wanted) && (!last.get() || document.last())) {
                Document.Checked checked = Watch.one(document);
                if (!check.get() || checked.wrong()) {
                    shown.add(checked);
                }
            }
        }
        listing.print(session, shown.iterator());
        return check.get() && !shown.isEmpty() ? 1 : 0;
    }
}
