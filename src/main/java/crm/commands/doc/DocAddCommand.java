package crm.commands.doc;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Document;
import crm.domain.Failure;
import crm.domain.Place;
import crm.domain.TouchIds;
import crm.render.DocumentView;
import crm.store.Documents;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm doc add CUSTOMER PLACE}: remember where a document is. */
public final class DocAddCommand implements Command {
    private final Syntax syntax = new Syntax(
                    "doc add", "Remember a document of a customer: where it is, which version.")
            .describe(
                    "The document stays where it is; of a file its SHA-256 is kept, so that crm doc list notices when it"
                            + " changes or is gone. Links are not looked at.",
                    "With --replaces kind and title are those of the one before, where they are not given.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<String> place =
            syntax.required("PLACE", "a file or a link").completing(Completes.FILE);
    private final DocOptions options = new DocOptions(syntax);
    private final Argument<@Nullable String> replaces =
            syntax.text("ID", "the document that it comes after", "--replaces").completing(Completes.DOCUMENT);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Documents documents = session.writing().documents();
        Customer.Ref whose = session.customer(customer.get());
        Document before = before(documents, whose);
        String where = DocOptions.place("PLACE", place.get());
        Document document = options.applyTo(new Document(
                TouchIds.next(session.world().random()),
                whose,
                before == null ? Document.Kind.OTHER : before.kind(),
                before == null ? title(where) : before.title(),
                where,
                null,
                Watch.fingerprint(where),
                false,
                before == null ? null : before.id(),
                session.today(),
                session.by()));
        List<Document> retired = session.write("doc add " + whose.key(), () -> documents.insert(document));
        DocOptions.say(session, document, retired);
        session.done(
                DocumentView.VIEW,
                Watch.one(document),
                "added " + DocOptions.named(document) + " for " + whose.name() + " [" + document.id() + "]");
        return 0;
    }

    private @Nullable Document before(Documents documents, Customer.Ref whose) {
        String id = replaces.get();
        if (id == null) {
            return null;
        }
        Document before = documents.find(id);
        if (before.customer().id() != whose.id()) {
            throw new CrmException(new Failure.Usage("document " + before.id() + " is one of "
                    + before.customer().name() + ": it cannot be replaced by one of " + whose.name()));
        }
        return before;
    }

    /** The last part of a path without its ending; a link as it is. */
    private static String title(String place) {
        if (Place.isLink(place)) {
            return place;
        }
        String name = place.substring(place.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
