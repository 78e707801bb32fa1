package crm.commands.doc;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Document;
import crm.domain.Failure;
import crm.render.DocumentView;
import crm.store.Documents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm doc edit ID}: put a document right. */
public final class DocEditCommand implements Command {
    private final Syntax syntax = new Syntax("doc edit", "Change what is known of a document.")
            .describe(
                    "A file that was changed on purpose is accepted as it is now with --accept; one that was moved is found"
                            + " again with --place.");
    private final Argument<String> id =
            syntax.required("ID", "of the document, or how it begins").completing(Completes.DOCUMENT);
    private final DocOptions options = new DocOptions(syntax);
    private final Argument<Boolean> draft = syntax.flag("it is not the final one", "--not-final");
    private final Argument<@Nullable String> place =
            syntax.text("PLACE", "it is this file or link now", "--place").completing(Completes.FILE);
    private final Argument<Boolean> accept = syntax.flag("the file is right as it is now", "--accept");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        if (options.last() && draft.get()) {
            throw new CrmException(new Failure.Usage("--final and --not-final contradict each other"));
        }
        Documents documents = session.writing().documents();
        Document found = documents.find(id.get());
        List<Document> retired = new ArrayList<>();
        Document after = session.write("doc edit " + found.customer().key(), () -> {
            Document edited = edited(documents.find(found.id()));
            retired.clear();
            retired.addAll(documents.update(edited));
            return edited;
        });
        DocOptions.say(session, after, retired);
        session.done(
                DocumentView.VIEW,
                Watch.one(after),
                "changed " + DocOptions.named(after) + " for "
                        + after.customer().name() + " [" + after.id() + "]");
        return 0;
    }

    private Document edited(Document before) {
        Document edited = options.applyTo(before);
        Document placed = place.get() == null && !accept.get() ? edited : placed(edited);
        return draft.get() ? placed.withLast(false) : placed;
    }

    private Document placed(Document document) {
        String typed = place.get();
        String where = DocOptions.place("PLACE", typed == null ? document.place() : typed);
        return new Document(
                document.id(),
                document.customer(),
                document.kind(),
                document.title(),
                where,
                document.version(),
                Watch.fingerprint(where),
                document.last(),
                document.replaces(),
                document.added(),
                document.by());
    }
}
